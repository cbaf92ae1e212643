/**
 * torch.autocast: regions in which LibTorch runs each operator in the dtype that its autocast lists say.
 * Twin of torch/amp/autocast_mode.py.
 */
import { type GuardOrDecorator, scopedOrDecorator } from '../autograd/decorator';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import { enterMode } from '../common/modes';
import { splitBody, type WithBody } from '../common/scoped';
import { warn } from '../common/warnings';
import { isAvailable, isBf16Supported } from '../cuda';
import { native } from '../native';
import type { Device, DType } from '../tensor/types';
import { requireDeviceType } from './deviceType';

/** Options of {@link autocast}. */
export interface AutocastOptions {
  /**
   * The dtype of the operators that gain by lower precision.
   * Default: `torch.getAutocastDtype(deviceType)`
   */
  dtype?: DType | null | undefined;
  /** Whether autocast is on in the region; `false` turns it off in a part of one. Default: true */
  enabled?: boolean | undefined;
  /** Whether casts of parameters are kept until the outermost region ends. Default: as outside the region */
  cacheEnabled?: boolean | null | undefined;
}

interface AutocastParameters extends AutocastOptions {
  /** The type of the devices whose operators change: `'cpu'`, `'cuda'`, `'mps'`, … */
  deviceType: Device;
}

type AutocastOrder = [
  deviceType: 'deviceType',
  dtype: 'dtype',
  enabled: 'enabled',
  cacheEnabled: 'cacheEnabled',
];
/** What comes before the callback: Python's arguments. */
export type AutocastArguments = Arguments<AutocastParameters, AutocastOrder>;

const bind = binder<AutocastParameters, AutocastOrder>(
  'autocast',
  { deviceType: 'any' },
  { dtype: null, enabled: true, cacheEnabled: null },
);

/** The dtypes that the operators' lists know. */
const lowDtypes: readonly DType[] = ['bfloat16', 'float16'];

/** What a region sets, after Python's checks of its arguments. */
interface Region {
  device: string;
  dtype: DType;
  enabled: boolean;
  cacheEnabled: boolean;
}

function readRegion(args: readonly unknown[]): Region {
  const [deviceType, givenDtype, givenEnabled, cacheEnabled] = bind(args);
  const device = requireDeviceType(deviceType);
  expectBoolean(givenEnabled, 'enabled');
  if (cacheEnabled !== null) expectBoolean(cacheEnabled, 'cacheEnabled');
  if (device === 'meta') throw new TorchError('unsupported scalarType');
  if (!native.autocastAvailable(device)) {
    throw new TorchError(`User specified an unsupported autocast device_type '${device}'`);
  }
  const dtype = givenDtype ?? (native.autocastDtype(device) as DType);
  return {
    device,
    dtype,
    enabled: givenEnabled && isPossible(device, dtype),
    cacheEnabled: cacheEnabled ?? native.autocastCacheEnabled(),
  };
}

/** Whether the device can do it: where it can't, Python warns and goes on without. */
function isPossible(device: string, dtype: DType): boolean {
  if (device === 'cuda') {
    if (!isAvailable()) {
      warn('CUDA is not available or torch_xla is imported. Disabling autocast.');
      return false;
    }
    if (dtype === 'bfloat16' && !isBf16Supported()) {
      throw new TorchError('Current CUDA Device does not support bfloat16. Please switch dtype to float16.');
    }
    return true;
  }
  if (lowDtypes.includes(dtype)) return true;
  const name = device.toUpperCase();
  warn(
    `In ${name} autocast, but the target dtype is not supported. Disabling autocast.\n` +
      `${name} Autocast only supports dtypes of torch.bfloat16, torch.float16 currently.`,
  );
  return false;
}

/** Sets a region's state for this thread and returns what restores the one around it. */
function enterRegion({ device, dtype, enabled, cacheEnabled }: Region): () => void {
  let before: Region;
  return enterMode({
    enter() {
      before = {
        device,
        dtype: native.autocastDtype(device) as DType,
        enabled: native.autocastEnabled(device),
        cacheEnabled: native.autocastCacheEnabled(),
      };
      native.setAutocastEnabled(device, enabled);
      native.setAutocastDtype(device, dtype);
      native.autocastIncrementNesting();
      native.setAutocastCacheEnabled(cacheEnabled);
    },
    leave() {
      if (native.autocastDecrementNesting() === 0) native.clearAutocastCache();
      native.setAutocastEnabled(device, before.enabled);
      native.setAutocastDtype(device, before.dtype);
      native.setAutocastCacheEnabled(before.cacheEnabled);
    },
  });
}

/**
 * Mixed precision: in the region, matrix products, convolutions and recurrent cells take and give `dtype`,
 * reductions, losses and other operators that need the range take float32, and the rest takes what comes. The
 * parameters stay float32, and so do their gradients. Only the forward pass and the loss belong into it;
 * `backward` runs each operator in the dtype of its forward.
 *
 * With a callback the region is the callback (for an async one until its promise settles), without one it
 * ends with the guard's scope: `using region = torch.autocast('cuda')`; before a method it is a decorator.
 *
 * @param args deviceType: `'cuda'`, `'cpu'`, …; dtype: float16 on CUDA and bfloat16 on the CPU unless
 *   given; enabled (true); cacheEnabled; the last three by position or by name; then the callback
 * @throws RangeError when deviceType is no string; TorchError for a device without autocast
 * @see https://docs.pytorch.org/docs/2.13/amp.html#torch.autocast
 * @example
 * const loss = torch.autocast('cpu', { dtype: torch.bfloat16 }, () => criterion(model(x), y));
 * loss.backward();
 */
export function autocast(...args: AutocastArguments): GuardOrDecorator;
export function autocast<Result>(...args: WithBody<AutocastArguments, Result>): Result;
export function autocast(...args: unknown[]): unknown {
  const [given, body] = splitBody<unknown>(args, 1);
  const region = readRegion(given);
  return scopedOrDecorator(() => enterRegion(region), body);
}
