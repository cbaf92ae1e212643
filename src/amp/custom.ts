/** Custom autograd functions under autocast: torch.amp.custom_fwd and custom_bwd. */

import { type DecoratedPlace, decorated } from '../autograd/decorator';
import { invalidArgument } from '../common/expect';
import { checkOptions } from '../common/optionsObject';
import { isPlainObject } from '../common/plainObject';
import { native } from '../native';
import { Tensor } from '../tensor/tensor';
import type { Device, DType } from '../tensor/types';
import { autocast } from './autocast';
import { requireDeviceType, typeOfDevice } from './deviceType';

type AnyFunction = (this: any, ...args: any[]) => any;

/** Decorates a static method; also under TypeScript's `experimentalDecorators`. */
export interface MethodDecorator {
  <M extends AnyFunction>(method: M, context?: ClassMethodDecoratorContext): M;
  <M extends AnyFunction>(
    target: object,
    name: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): TypedPropertyDescriptor<M>;
}

/** Options of {@link customBwd}. */
export interface CustomBwdOptions {
  /** The device type whose autocast state counts. */
  deviceType: Device;
}

/** Options of {@link customFwd}. */
export interface CustomFwdOptions extends CustomBwdOptions {
  /**
   * In a region of autocast: what floating-point tensors among the arguments are cast to; forward then runs
   * with autocast off. Default: null, i.e. no cast, and forward runs in the region as it is
   */
  castInputs?: DType | null | undefined;
}

/** Wraps `given`, or, when it comes without a method, returns the decorator that will. */
function applied<O extends CustomBwdOptions>(
  fn: string,
  known: readonly (keyof O & string)[],
  given: readonly unknown[],
  wrap: (method: AnyFunction, device: string, options: O) => AnyFunction,
): unknown {
  const options = given.at(-1);
  const method = given.length > 1 ? given[0] : undefined;
  if (given.length > 2) {
    throw new TypeError(`${fn}() takes from 0 to 2 positional arguments but ${given.length} were given`);
  }
  if (!isPlainObject(options)) throw invalidArgument('an options object with deviceType', 'options', options);
  checkOptions(fn, options, known);
  const device = requireDeviceType(options.deviceType);
  const decorate = (...place: DecoratedPlace): unknown =>
    // `checkOptions` has seen that it holds no other names than O's.
    decorated(place, (target) => wrap(target, device, options as unknown as O));
  return method === undefined || method === null ? decorate : decorate(method);
}

/** Casts what is eligible among tensors and containers of them. */
export function cast(value: unknown, device: string, dtype: DType): unknown {
  if (value instanceof Tensor) {
    const isEligible =
      value.isFloatingPoint() && value.dtype !== 'float64' && typeOfDevice(value.device) === device;
    return isEligible ? value.to(dtype) : value;
  }
  if (Array.isArray(value)) return value.map((item) => cast(item, device, dtype));
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [cast(key, device, dtype), cast(item, device, dtype)]));
  }
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cast(item, device, dtype)]));
  }
  return value;
}

/** How forward ran, for backward: under names of their own in the context that both get. */
interface Noted {
  _dtype: DType;
  _fwdUsedAutocast: boolean;
}

/**
 * For the `forward` of a custom `autograd.Function`: notes the autocast state for the `backward` that
 * {@link customBwd} wraps, and may cast the inputs. Outside a region it changes nothing.
 *
 * @param fwd forward, whose first argument is the context; without it a decorator is returned
 * @param options deviceType, castInputs
 * @throws RangeError when deviceType is no string
 * @see https://docs.pytorch.org/docs/2.13/amp.html#torch.amp.custom_fwd
 * @example
 * class MatMul extends torch.autograd.Function {
 *   static override forward = torch.amp.customFwd(
 *     (ctx: torch.autograd.FunctionCtx, a: torch.Tensor, b: torch.Tensor) => {
 *       ctx.saveForBackward(a, b);
 *       return a.mm(b);
 *     },
 *     { deviceType: 'cpu', castInputs: torch.bfloat16 },
 *   );
 *   static override backward = torch.amp.customBwd(
 *     (ctx: torch.autograd.FunctionCtx, dy: torch.Tensor) => {
 *       const [a, b] = ctx.savedTensors;
 *       return [dy.mm(b.t()), a.t().mm(dy)];
 *     },
 *     { deviceType: 'cpu' },
 *   );
 * }
 */
export function customFwd<M extends AnyFunction>(fwd: M, options: CustomFwdOptions): M;
export function customFwd(options: CustomFwdOptions): MethodDecorator;
export function customFwd(...given: unknown[]): unknown {
  const wrap = (fwd: AnyFunction, device: string, { castInputs = null }: CustomFwdOptions): AnyFunction =>
    function (this: unknown, ...args: unknown[]): unknown {
      const noted = args[0] as Noted;
      const isOn = native.autocastEnabled(device);
      noted._dtype = native.autocastDtype(device) as DType;
      noted._fwdUsedAutocast = castInputs === null && isOn;
      if (castInputs === null || !isOn) return fwd.apply(this, args);
      const [ctx, ...inputs] = args;
      const casted = inputs.map((input) => cast(input, device, castInputs));
      return autocast(device as Device, { enabled: false }, () => fwd.call(this, ctx, ...casted));
    };
  return applied<CustomFwdOptions>('customFwd', ['deviceType', 'castInputs'], given, wrap);
}

/**
 * For the `backward` of a custom `autograd.Function`: runs it in the autocast state that its `forward`,
 * wrapped in {@link customFwd}, ran in.
 *
 * @param bwd backward, whose first argument is the context; without it a decorator is returned
 * @param options deviceType
 * @throws RangeError when deviceType is no string
 * @see https://docs.pytorch.org/docs/2.13/amp.html#torch.amp.custom_bwd
 */
export function customBwd<M extends AnyFunction>(bwd: M, options: CustomBwdOptions): M;
export function customBwd(options: CustomBwdOptions): MethodDecorator;
export function customBwd(...given: unknown[]): unknown {
  const wrap = (bwd: AnyFunction, device: string): AnyFunction =>
    function (this: unknown, ...args: unknown[]): unknown {
      const { _dtype: dtype, _fwdUsedAutocast: enabled } = args[0] as Noted;
      return autocast(device as Device, { enabled, dtype }, () => bwd.apply(this, args));
    };
  return applied<CustomBwdOptions>('customBwd', ['deviceType'], given, wrap);
}
