/** `torch.cuda.amp`: the names that PyTorch has deprecated for those of `torch.amp`. */
import type { GuardOrDecorator } from '../autograd/decorator';
import { type Arguments, binder } from '../common/binder';
import { splitBody, type WithBody } from '../common/scoped';
import { warn } from '../common/warnings';
import type { DType } from '../tensor/types';
import { type AutocastOptions, autocast as autocastOn } from './autocast';
import { customBwd as customBwdOn, customFwd as customFwdOn } from './custom';
import { GradScaler as DeviceScaler } from './gradScaler';
import type { GradScalerOptions } from './scalerArguments';

function warnDeprecated(name: string, instead: string): void {
  warn(
    `\`torch.cuda.amp.${name}(args...)\` is deprecated. Please use \`${instead}\` instead.`,
    'FutureWarning',
  );
}

type CudaAutocastOrder = [enabled: 'enabled', dtype: 'dtype', cacheEnabled: 'cacheEnabled'];
const bindAutocast = binder<AutocastOptions, CudaAutocastOrder>(
  'autocast',
  {},
  { enabled: true, dtype: 'float16', cacheEnabled: true },
);

/** @deprecated Use `torch.amp.autocast('cuda', …)`. */
export function autocast(...args: Arguments<AutocastOptions, CudaAutocastOrder>): GuardOrDecorator;
export function autocast<Result>(
  ...args: WithBody<Arguments<AutocastOptions, CudaAutocastOrder>, Result>
): Result;
export function autocast(...args: unknown[]): unknown {
  warnDeprecated('autocast', "torch.amp.autocast('cuda', args...)");
  const [given, body] = splitBody<unknown>(args);
  const [enabled, dtype, cacheEnabled] = bindAutocast(given);
  const options = { enabled, dtype, cacheEnabled };
  return body === undefined ? autocastOn('cuda', options) : autocastOn('cuda', options, body);
}

/** @deprecated Use `torch.amp.GradScaler`. */
export class GradScaler extends DeviceScaler {
  constructor(
    ...args: Arguments<
      Omit<GradScalerOptions, 'device'>,
      [
        initScale: 'initScale',
        growthFactor: 'growthFactor',
        backoffFactor: 'backoffFactor',
        growthInterval: 'growthInterval',
        enabled: 'enabled',
      ]
    >
  ) {
    warnDeprecated('GradScaler', "torch.amp.GradScaler('cuda', args...)");
    super('cuda', ...args);
  }
}

type AnyFunction = (this: any, ...args: any[]) => any;

/** @deprecated Use `torch.amp.customFwd`. */
export function customFwd<M extends AnyFunction>(
  fwd: M,
  options: { castInputs?: DType | null | undefined } = {},
): M {
  warnDeprecated('custom_fwd', "torch.amp.custom_fwd(args..., device_type='cuda')");
  return customFwdOn(fwd, { ...options, deviceType: 'cuda' });
}

/** @deprecated Use `torch.amp.customBwd`. */
export function customBwd<M extends AnyFunction>(bwd: M): M {
  warnDeprecated('custom_bwd', "torch.amp.custom_bwd(args..., device_type='cuda')");
  return customBwdOn(bwd, { deviceType: 'cuda' });
}
