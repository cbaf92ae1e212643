/** Twin of torch/nn/parameter.py: parameters and buffers of lazy modules, whose shape isn't known yet. */

import { type Arguments, binder, refuseMoreThanValue } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { copySelf } from '../../tensor/deepcopy';
import type { DType } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import { hideHandle, Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import { type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { Buffer, Parameter } from './parameter';

/** Methods that an uninitialized tensor has; its properties it all has but for the shape. */
const allowed = [
  'size',
  'copy_',
  'isComplex',
  'isFloatingPoint',
  'half',
  'float',
  'double',
  'char',
  'short',
  'int',
  'long',
  'cuda',
  'cpu',
  'to',
  'getDevice',
  'dispose',
];
const forbidden = new Set(['shape', 'length']);

/** Runs `body` while the addon may see the tensor, of which there are no elements yet. */
function reveal<T>(tensor: Tensor, body: () => T): T {
  hideHandle(tensor, false);
  try {
    return body();
  } finally {
    if (isLazy(tensor)) hideHandle(tensor, true);
  }
}

let prepared = false;

/**
 * Lets the properties and the few methods that are allowed see the tensor.
 * Once, when Tensor has all its methods.
 */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  for (let at = Tensor.prototype as object; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Reflect.ownKeys(at)) {
      const found = Object.getOwnPropertyDescriptor(at, name)!;
      const { get, set, value } = found;
      const isMethod = typeof value === 'function' && allowed.includes(name as string);
      if (forbidden.has(name as string) || (get === undefined && !isMethod)) continue;
      for (const cls of [UninitializedParameter, UninitializedBuffer]) {
        if (Object.hasOwn(cls.prototype, name)) continue;
        Object.defineProperty(cls.prototype, name, wrapped(found, get, set, value));
      }
    }
  }
}

function wrapped(
  { configurable = false, enumerable = false }: PropertyDescriptor,
  get: PropertyDescriptor['get'],
  set: PropertyDescriptor['set'],
  value: any,
): PropertyDescriptor {
  if (get === undefined) {
    const method = function (this: Tensor, ...args: unknown[]) {
      return reveal(this, () => value.apply(this, args));
    };
    return { configurable, enumerable, writable: true, value: method };
  }
  return {
    configurable,
    enumerable,
    get(this: Tensor) {
      return reveal(this, () => get.call(this));
    },
    ...(set && {
      set(this: Tensor, given: unknown) {
        reveal(this, () => set.call(this, given));
      },
    }),
  };
}

function noShape(): never {
  throw new TorchError(
    "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in `load_state_dict` when trying to " +
      'load an uninitialized parameter into an initialized one. Call `forward` to initialize the parameters before accessing their ' +
      'attributes.',
  );
}

interface MaterializeParameters extends FactoryOptions {
  /** The shape that the tensor gets, without values. */
  shape: readonly number[];
}
type MaterializeOrder = [shape: 'shape', ...FactoryOrder];
const bindMaterialize = binder<MaterializeParameters, MaterializeOrder>(
  'materialize',
  { shape: 'any' },
  factoryDefaults,
);

/** Gives an uninitialized tensor memory, and makes it what it stands for. */
function materialize(tensor: Tensor, become: object, args: readonly unknown[]): void {
  const [shape, givenDevice, givenDtype] = bindMaterialize(args);
  const device = givenDevice ?? (tensor.device as Device);
  const dtype = givenDtype ?? (tensor.dtype as DType);
  tensor.data = torchOps.empty([...shape], { device, dtype });
  hideHandle(tensor, false);
  Object.setPrototypeOf(tensor, become);
}

/** Options of {@link UninitializedParameter}. */
export interface UninitializedOptions extends FactoryOptions {
  /** Whether it will take gradients. Default: true for a parameter, false for a buffer */
  requiresGrad?: boolean | undefined;
}

type UninitializedOrder = [requiresGrad: 'requiresGrad', ...FactoryOrder];
const bindParameter = binder<UninitializedOptions, UninitializedOrder>(
  'UninitializedParameter',
  {},
  { requiresGrad: true, ...factoryDefaults },
);

/**
 * A parameter whose shape isn't known yet. It can be converted and moved; any other operation is an error
 * until `materialize(shape)` makes it a {@link Parameter}.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parameter.UninitializedParameter.html
 * @example
 * const weight = new nn.UninitializedParameter();
 * weight.materialize([3, 4]);
 */
export class UninitializedParameter extends Parameter {
  /** @param args requiresGrad (true), device, dtype */
  constructor(...args: Arguments<UninitializedOptions, UninitializedOrder>) {
    const [requiresGrad, device, dtype] = bindParameter(args);
    super(torchOps.empty([0], { device, dtype }), requiresGrad);
    prepare();
    hideHandle(this, true);
  }

  /** @throws TorchError always: there is none yet */
  override get shape(): number[] {
    return noShape();
  }

  /**
   * Makes it a Parameter of that shape, with memory but without values.
   * @param args shape; then device and dtype, by default those that it has
   */
  materialize(...args: Arguments<MaterializeParameters, MaterializeOrder>): void {
    materialize(this, Parameter.prototype, args);
  }

  /** @internal */
  override [copySelf](): UninitializedParameter {
    const { requiresGrad, device, dtype } = this;
    return new UninitializedParameter({ requiresGrad, device, dtype });
  }

  /** Python's `repr`. */
  override toString(): string {
    return `<${this.constructor.name}>`;
  }
}

/** Options of {@link UninitializedBuffer}. */
export interface UninitializedBufferOptions extends UninitializedOptions {
  /** Whether it is part of the module's `stateDict()`. Default: true */
  persistent?: boolean | undefined;
}

type UninitializedBufferOrder = [...UninitializedOrder, persistent: 'persistent'];
const bindBuffer = binder<UninitializedBufferOptions, UninitializedBufferOrder>(
  'UninitializedBuffer',
  {},
  { requiresGrad: false, ...factoryDefaults, persistent: true },
);

/**
 * A buffer whose shape isn't known yet, as {@link UninitializedParameter};
 * `materialize(shape)` makes it a Tensor.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parameter.UninitializedBuffer.html
 * @example
 * const mean = new nn.UninitializedBuffer();
 * mean.materialize([3]);
 */
export class UninitializedBuffer extends Tensor {
  /** Whether it is part of the module's `stateDict()`. */
  declare readonly persistent: boolean;

  /** @param args requiresGrad (false), device, dtype, persistent (true) */
  constructor(...args: Arguments<UninitializedBufferOptions, UninitializedBufferOrder>) {
    super();
    const [requiresGrad, device, dtype, persistent] = bindBuffer(args);
    Tensor.makeSubclass(this, torchOps.empty([0], { device, dtype }), requiresGrad);
    Object.defineProperty(this, 'persistent', { value: persistent, enumerable: false });
    prepare();
    hideHandle(this, true);
  }

  /** @throws TorchError always: there is none yet */
  override get shape(): number[] {
    return noShape();
  }

  /**
   * Makes it a Tensor of that shape, with memory but without values.
   * @param args shape; then device and dtype, by default those that it has
   */
  materialize(...args: Arguments<MaterializeParameters, MaterializeOrder>): void {
    materialize(this, Tensor.prototype, args);
  }

  /** @internal */
  [copySelf](): UninitializedBuffer {
    const { requiresGrad, device, dtype, persistent } = this;
    return new UninitializedBuffer({ requiresGrad, device, dtype, persistent });
  }

  /** Python's `repr`. */
  override toString(): string {
    return `<${this.constructor.name}>`;
  }
}

/** Whether `value` is a parameter or buffer without a shape yet. */
export function isLazy(value: unknown, ...rest: []): value is UninitializedParameter | UninitializedBuffer {
  refuseMoreThanValue('isLazy', [value, ...rest]);
  return value instanceof UninitializedParameter || value instanceof UninitializedBuffer;
}

/** Whether a field's value is a buffer by its class. */
export function isBuffer(value: unknown): value is Buffer | UninitializedBuffer {
  return value instanceof Buffer || value instanceof UninitializedBuffer;
}
