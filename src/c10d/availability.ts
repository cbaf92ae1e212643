/** What of `torch.distributed` this LibTorch has. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectString } from '../common/expect';
import { native } from '../native';
import { useCudaRuntime } from '../native/cudaRuntime';

/** The backends that there are. */
export function backendNames(): string[] {
  useCudaRuntime();
  return native.distributedBackends();
}

/**
 * Whether LibTorch was built with its engine for several processes. So far it is used on Linux.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.is_available
 * @example if (torch.distributed.isAvailable()) console.log('several processes may train together');
 */
export function isAvailable(...args: []): boolean {
  refuseArguments('isAvailable', args);
  return backendNames().length > 0;
}

/** Whether the backend over sockets is there. */
export function isGlooAvailable(...args: []): boolean {
  refuseArguments('isGlooAvailable', args);
  return backendNames().includes('gloo');
}

/** Whether NVIDIA's backend is there: with a CUDA build of LibTorch for Linux. It needs a GPU to run. */
export function isNcclAvailable(...args: []): boolean {
  refuseArguments('isNcclAvailable', args);
  return backendNames().includes('nccl');
}

/** Whether MPI's backend is there: LibTorch's packages come without. */
export function isMpiAvailable(...args: []): boolean {
  refuseArguments('isMpiAvailable', args);
  return backendNames().includes('mpi');
}

/** Whether the backend UCC is there: LibTorch's packages come without. */
export function isUccAvailable(...args: []): boolean {
  refuseArguments('isUccAvailable', args);
  return backendNames().includes('ucc');
}

/** Whether Intel's backend is there: not in this package. */
export function isXcclAvailable(...args: []): boolean {
  refuseArguments('isXcclAvailable', args);
  return backendNames().includes('xccl');
}

const bindIsBackendAvailable = binder<{ backend: string }, ['backend']>(
  'isBackendAvailable',
  { backend: 'any' },
  {},
);

/**
 * Whether a backend is there.
 * @param args backend: its name, in any case
 * @example torch.distributed.isBackendAvailable('mpi'); // false
 */
export function isBackendAvailable(...args: Arguments<{ backend: string }, [backend: 'backend']>): boolean {
  const [backend] = bindIsBackendAvailable(args);
  expectString(backend, 'backend');
  return backendNames().includes(backend.toLowerCase());
}

/** Whether `torchrun`, or `npx torch-node run`, has started this process. */
export function isTorchelasticLaunched(...args: []): boolean {
  refuseArguments('isTorchelasticLaunched', args);
  return process.env.TORCHELASTIC_RUN_ID !== undefined;
}

/** @throws TorchError where LibTorch, or this system's build of the addon, has no `torch.distributed` */
export function requireAvailable(): void {
  if (backendNames().length > 0) return;
  throw new TorchError(
    'torch.distributed is not available here: this build of torch-node, or of LibTorch, comes without it (torch.distributed.isAvailable())',
  );
}
