/** Twin of torch/nn/utils/init.py. */
import { briefText } from '../../common/brief';
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/options';
import type { Device } from '../../tensor/types';
import { Module } from '../modules/module';

/**
 * Makes a module whose parameters have no values yet, without the time that drawing them takes.
 *
 * @param moduleClass the module's class; it takes a `device`
 * @param args its constructor's arguments; `device` in the options is where the parameters
 *   will lie. Default: the CPU
 * @throws TorchError for a class that isn't a module's
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.skip_init.html
 * @example const layer = nn.utils.skipInit(nn.Linear, 5, 1);
 */
export function skipInit<C extends new (...args: any[]) => Module>(
  moduleClass: C,
  ...args: unknown[]
): InstanceType<C> {
  if (typeof moduleClass !== 'function' || !(moduleClass.prototype instanceof Module)) {
    throw new TorchError(`Expected a Module; got ${briefText(moduleClass)}`);
  }
  const last = args.at(-1);
  const options = isPlainObject(last) ? last : {};
  const positional = isPlainObject(last) ? args.slice(0, -1) : args;
  let module: Module;
  try {
    module = new moduleClass(...positional, { ...options, device: 'meta' });
  } catch (error) {
    if (error instanceof TypeError && error.message.includes("unknown option 'device'")) {
      throw new TorchError("Module must support a 'device' arg to skip initialization");
    }
    throw error;
  }
  const device = (options.device as Device | null | undefined) ?? 'cpu';
  return module.toEmpty({ device }) as InstanceType<C>;
}
