/** Twin of torch/nn/attention: which kernels `F.scaledDotProductAttention` may use. */

import { type Arguments, binder } from '../../common/binder';
import { type Guard, scoped, splitBody, type WithBody } from '../../common/scoped';
import { native } from '../../native';
import { pyTypeName } from '../../python/pyrepr';

export * as bias from './bias';
export * as flexAttention from './flexAttention';

/**
 * The kernels of `F.scaledDotProductAttention`, with Python's numbers.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.attention.SDPBackend.html
 */
export const SDPBackend = Object.freeze({
  ERROR: -1,
  MATH: 0,
  FLASH_ATTENTION: 1,
  EFFICIENT_ATTENTION: 2,
  CUDNN_ATTENTION: 3,
  OVERRIDEABLE: 4,
} as const);
export type SDPBackend = (typeof SDPBackend)[keyof typeof SDPBackend];

const flags: readonly (readonly [flag: string, backend: SDPBackend])[] = [
  ['sdpCuDNN', SDPBackend.CUDNN_ATTENTION],
  ['sdpFlash', SDPBackend.FLASH_ATTENTION],
  ['sdpMemEfficient', SDPBackend.EFFICIENT_ATTENTION],
  ['sdpMath', SDPBackend.MATH],
  ['sdpOverrideable', SDPBackend.OVERRIDEABLE],
];

const isBackend = (value: unknown): value is SDPBackend =>
  Object.values(SDPBackend).includes(value as SDPBackend);

/** Options of {@link sdpaKernel}. */
export interface SdpaKernelOptions {
  /** Whether the kernels are tried in the given order. Default: false */
  setPriority?: boolean | undefined;
}

function currentBackends(withPriority: boolean): SDPBackend[] {
  const enabled = flags.filter(([flag]) => native.contextFlag(flag)).map(([, backend]) => backend);
  if (!withPriority) return enabled;
  const order = native.sdpPriorityOrder();
  return enabled.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function use(backends: readonly SDPBackend[], setPriority: boolean): void {
  for (const [flag, backend] of flags) native.contextFlag(flag, backends.includes(backend));
  if (!setPriority) return;
  const others = native.sdpPriorityOrder().filter((backend) => !backends.includes(backend as SDPBackend));
  native.sdpPriorityOrder([...backends, ...others]);
}

interface SdpaKernelParameters extends SdpaKernelOptions {
  /** The kernel, or the kernels, that may be chosen meanwhile. */
  backends: SDPBackend | readonly SDPBackend[];
}
type SdpaKernelOrder = [backends: 'backends', setPriority: 'setPriority'];
const bindSdpaKernel = binder<SdpaKernelParameters, SdpaKernelOrder>(
  'sdpaKernel',
  { backends: 'any' },
  { setPriority: false },
);

/**
 * While `body` runs, or from `using` the returned guard to the end of the block:
 * `F.scaledDotProductAttention` uses only these kernels.
 *
 * @param backends one kernel, or several
 * @param setPriority whether they are tried in the given order. Default: false
 * @returns what `body` returns, or the guard
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.attention.sdpa_kernel.html
 * @example
 * const { SDPBackend, sdpaKernel } = nn.attention;
 * sdpaKernel(SDPBackend.MATH, () => F.scaledDotProductAttention(q, k, v));
 */
export function sdpaKernel<Result>(
  ...args: WithBody<Arguments<SdpaKernelParameters, SdpaKernelOrder>, Result>
): Result;
export function sdpaKernel(...args: Arguments<SdpaKernelParameters, SdpaKernelOrder>): Guard;
export function sdpaKernel(...args: unknown[]): unknown {
  const [rest, body] = splitBody(args);
  const [backends, setPriority] = bindSdpaKernel(rest);
  const list: readonly unknown[] = Array.isArray(backends) ? backends : [backends];
  if (!list.every(isBackend)) {
    throw new Error(
      `Backend must be an instance of SDPBackend or a list of SDPBackend instances, got ${pyTypeName(backends)}`,
    );
  }
  const wanted = [...new Set(list)] as SDPBackend[];
  return scoped(() => {
    const before = currentBackends(setPriority);
    use(wanted, setPriority);
    return () => use(before, setPriority);
  }, body);
}
