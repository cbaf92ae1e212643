/** What autocast is set to in this thread: torch.is_autocast_enabled and its kin. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { warn } from '../common/warnings';
import { native } from '../native';
import { isDType } from '../tensor/dtypes';
import type { Device, DType } from '../tensor/types';
import { deviceTypeKind, must, type OfDevice, type OfDeviceArguments, typeOfDevice } from './deviceType';

const bool = must('bool', (value) => typeof value === 'boolean');
const dtypeKind = must('torch.dtype', isDType);

const bindIsEnabled = binder<{ deviceType?: Device }, ['deviceType']>(
  'isAutocastEnabled',
  {},
  { deviceType: 'cuda' },
  {},
  { deviceType: deviceTypeKind },
);

/**
 * Whether autocast is on for the device type (without one, as in Python, for CUDA).
 * @param args deviceType: the type of device that is asked about. Default: 'cuda'
 */
export function isAutocastEnabled(
  ...args: Arguments<{ deviceType?: Device }, [deviceType: 'deviceType']>
): boolean {
  const [deviceType] = bindIsEnabled(args);
  return native.autocastEnabled(typeOfDevice(deviceType));
}

export interface EnabledOfDevice extends OfDevice {
  /** Whether operators on that type of device are autocast in this thread. */
  enabled: boolean;
}
const bindSetEnabled = binder<EnabledOfDevice, ['deviceType', 'enabled']>(
  'setAutocastEnabled',
  { deviceType: deviceTypeKind, enabled: bool },
  {},
);

/** Switches autocast for the device type, for good; {@link autocast} does so for a region. */
export function setAutocastEnabled(
  ...args: Arguments<EnabledOfDevice, [deviceType: 'deviceType', enabled: 'enabled']>
): void;
export function setAutocastEnabled(enabled: boolean): void;
export function setAutocastEnabled(...args: unknown[]): void {
  const given = args.length === 1 && typeof args[0] === 'boolean' ? ['cuda', args[0]] : args;
  const [deviceType, enabled] = bindSetEnabled(given);
  native.setAutocastEnabled(typeOfDevice(deviceType), enabled);
}

const bindGetDtype = binder<OfDevice, ['deviceType']>('getAutocastDtype', { deviceType: deviceTypeKind }, {});

/** The dtype that autocast uses on the device type: at first float16 on CUDA, bfloat16 on the CPU. */
export function getAutocastDtype(...args: OfDeviceArguments): DType {
  const [deviceType] = bindGetDtype(args);
  const dtype = native.autocastDtype(typeOfDevice(deviceType));
  // Types of devices for which LibTorch has no autocast.
  if (dtype === 'undefined') throw new TorchError('unsupported scalarType');
  return dtype as DType;
}

export interface DtypeOfDevice extends OfDevice {
  /** The dtype of lower precision that autocast uses there. */
  dtype: DType;
}
const bindSetDtype = binder<DtypeOfDevice, ['deviceType', 'dtype']>(
  'setAutocastDtype',
  { deviceType: deviceTypeKind, dtype: dtypeKind },
  {},
);

/** Sets the dtype that autocast uses on the device type. */
export function setAutocastDtype(
  ...args: Arguments<DtypeOfDevice, [deviceType: 'deviceType', dtype: 'dtype']>
): void {
  const [deviceType, dtype] = bindSetDtype(args);
  native.setAutocastDtype(typeOfDevice(deviceType), dtype);
}

/** Whether casts of parameters are kept until the outermost region ends. */
export function isAutocastCacheEnabled(...args: []): boolean {
  refuseArguments('isAutocastCacheEnabled', args);
  return native.autocastCacheEnabled();
}

type EnabledArguments = Arguments<
  {
    /** Whether casts of weights are kept until the outermost region ends. */
    enabled: boolean;
  },
  [enabled: 'enabled']
>;
const bindEnabled = binder<{ enabled: boolean }, ['enabled']>(
  'setAutocastCacheEnabled',
  { enabled: bool },
  {},
);

/** Switches whether casts of weights are kept until the outermost region of autocast ends. */
export function setAutocastCacheEnabled(...args: EnabledArguments): void {
  const [enabled] = bindEnabled(args);
  native.setAutocastCacheEnabled(enabled);
}

/** Drops the casts of weights that autocast has kept; the outermost region does so at its end. */
export function clearAutocastCache(...args: []): void {
  refuseArguments('clearAutocastCache', args);
  native.clearAutocastCache();
}

/** Opens a region without changing a setting; answers how many are open then. */
export function autocastIncrementNesting(...args: []): number {
  refuseArguments('autocastIncrementNesting', args);
  return native.autocastIncrementNesting();
}

/** Closes a region; answers how many are open then. */
export function autocastDecrementNesting(...args: []): number {
  refuseArguments('autocastDecrementNesting', args);
  return native.autocastDecrementNesting();
}

/** A function of one device type, under the name that PyTorch has deprecated. */
function deprecated<Args extends unknown[], Result>(
  name: string,
  instead: string,
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    warn(`torch.${name}() is deprecated. Please use ${instead} instead.`, 'DeprecationWarning');
    return run(...args);
  };
}

/** @deprecated Use `isAutocastEnabled('cpu')`. */
export const isAutocastCpuEnabled = deprecated(
  'is_autocast_cpu_enabled',
  "torch.is_autocast_enabled('cpu')",
  (...args: []): boolean => {
    refuseArguments('isAutocastCpuEnabled', args);
    return isAutocastEnabled('cpu');
  },
);
/** @deprecated Use `setAutocastEnabled('cpu', enabled)`. */
export const setAutocastCpuEnabled = deprecated(
  'set_autocast_cpu_enabled',
  "torch.set_autocast_enabled('cpu', enabled)",
  (...args: EnabledArguments): void => {
    const [enabled] = bindEnabled(args, 'setAutocastCpuEnabled');
    setAutocastEnabled('cpu', enabled);
  },
);
/** @deprecated Use `getAutocastDtype('cpu')`. */
export const getAutocastCpuDtype = deprecated(
  'get_autocast_cpu_dtype',
  "torch.get_autocast_dtype('cpu')",
  (...args: []): DType => {
    refuseArguments('getAutocastCpuDtype', args);
    return getAutocastDtype('cpu');
  },
);
type DtypeArguments = Arguments<{ dtype: DType }, [dtype: 'dtype']>;
/** The arguments of the deprecated setters of a dtype, which give their names. */
const bindDtype = binder<{ dtype: DType }, ['dtype']>('setAutocastCpuDtype', { dtype: dtypeKind }, {});

/** @deprecated Use `setAutocastDtype('cpu', dtype)`. */
export const setAutocastCpuDtype = deprecated(
  'set_autocast_cpu_dtype',
  "torch.set_autocast_dtype('cpu', dtype)",
  (...args: DtypeArguments): void => {
    const [dtype] = bindDtype(args, 'setAutocastCpuDtype');
    setAutocastDtype('cpu', dtype);
  },
);
/** @deprecated Use `getAutocastDtype('cuda')`. */
export const getAutocastGpuDtype = deprecated(
  'get_autocast_gpu_dtype',
  "torch.get_autocast_dtype('cuda')",
  (...args: []): DType => {
    refuseArguments('getAutocastGpuDtype', args);
    return getAutocastDtype('cuda');
  },
);
/** @deprecated Use `setAutocastDtype('cuda', dtype)`. */
export const setAutocastGpuDtype = deprecated(
  'set_autocast_gpu_dtype',
  "torch.set_autocast_dtype('cuda', dtype)",
  (...args: DtypeArguments): void => {
    const [dtype] = bindDtype(args, 'setAutocastGpuDtype');
    setAutocastDtype('cuda', dtype);
  },
);
