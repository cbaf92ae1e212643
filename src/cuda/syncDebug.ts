/**
 * Finding the calls that make the host wait for a CUDA device.
 * Source: https://docs.pytorch.org/docs/2.13/generated/torch.cuda.set_sync_debug_mode.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { native } from '../native';
import { requireCudaRuntime } from '../native/cudaRuntime';
import { init, initRuntime } from './state';

/** What happens where a call waits for the device: nothing (0), a warning (1), an error (2). */
export type SyncDebugMode = 'default' | 'warn' | 'error';

interface SyncDebugParameters {
  debugMode: SyncDebugMode | number;
}
const bindMode = binder<SyncDebugParameters, [debugMode: 'debugMode']>(
  'setSyncDebugMode',
  { debugMode: 'any' },
  {},
);
const modes: readonly unknown[] = ['default', 'warn', 'error'];

/**
 * Has LibTorch warn of calls that wait for the device, such as `item()`, or refuse them. Not every such call
 * is known to it.
 *
 * @param debugMode `'default'` or 0, `'warn'` or 1, `'error'` or 2
 * @throws TorchError for anything else
 * @throws Error when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.set_sync_debug_mode.html
 * @example torch.cuda.setSyncDebugMode('warn');
 */
export function setSyncDebugMode(...args: Arguments<SyncDebugParameters, [debugMode: 'debugMode']>): void {
  const [debugMode] = bindMode(args);
  init();
  if (typeof debugMode === 'string' && !modes.includes(debugMode))
    throw new TorchError('invalid value of debug_mode, expected one of `default`, `warn`, `error`');
  requireCudaRuntime();
  native.cudaSyncDebugMode(typeof debugMode === 'string' ? modes.indexOf(debugMode) : debugMode);
}

/**
 * What `setSyncDebugMode` has set, as a number: 0 nothing, 1 a warning, 2 an error.
 * @throws Error when LibTorch was built without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.get_sync_debug_mode.html
 */
export function getSyncDebugMode(...args: []): number {
  refuseArguments('getSyncDebugMode', args);
  initRuntime();
  return native.cudaSyncDebugMode();
}
