/** What all collectives have in common: the checks of their tensors, and waiting. */
import { expectBoolean, invalidArgument } from '../common/expect';
import { warn } from '../common/warnings';
import type { NativeGroup, NativeWork } from '../native/distributed';
import type { Handle } from '../native/handle';
import { refuseParts } from '../tensor/intercept';
import { torchOps } from '../tensor/operators';
import { handleOf, handlesOf, Tensor } from '../tensor/tensor';
import { type ReduceOp, supportsComplex } from './reduceOp';
import { explain, Work } from './work';
import {
  type Group,
  groupRankOf,
  memberFor,
  memberOf,
  type Peer,
  type PeerNames,
  type ProcessGroup,
  whereOf,
} from './world';

/** Options that all collectives have. */
export interface CollectiveOptions {
  /** Whose ranks take part; null for all. Default: null */
  group?: Group | null | undefined;
  /** Whether it is only begun, and the work for it returned. Default: false */
  asyncOp?: boolean | undefined;
}

/** @throws TypeError for what is no tensor */
export function requireTensor(value: unknown, name: string): Tensor {
  if (value instanceof Tensor) return value;
  throw invalidArgument('a Tensor', name, value);
}

/** @throws TypeError for what is no array of tensors */
export function requireTensors(value: unknown, name: string): Tensor[] {
  if (Array.isArray(value) && value.every((each) => each instanceof Tensor)) return value;
  throw invalidArgument('an array of Tensors', name, value);
}

/** A complex tensor as its parts, which share its memory: backends know real numbers only. */
function asReal(tensor: Tensor): Tensor {
  refuseParts('a collective', tensor);
  return tensor.isComplex() ? torchOps.viewAsReal(tensor) : tensor;
}

/** The handle of what a backend reads or writes. */
export const realHandle = (tensor: Tensor): Handle => handleOf(asReal(tensor));
export const realHandles = (tensors: readonly Tensor[]): Handle[] => handlesOf(tensors.map(asReal));

/** @throws RangeError for a reduction that would mix up a complex number's parts */
export function checkComplex(fn: string, op: ReduceOp, tensors: readonly Tensor[]): void {
  if (supportsComplex(op) || !tensors.some((tensor) => tensor.isComplex())) return;
  throw new RangeError(`${fn} does not support RedOpType.${op} on complex tensors`);
}

/** @throws RangeError for tensors of different dtypes; a complex one counts as its parts */
export function checkOneDtype(...tensors: readonly Tensor[]): void {
  const part = ({ dtype }: Tensor) =>
    dtype === 'complex64' ? 'float32' : dtype === 'complex128' ? 'float64' : dtype;
  const [first] = tensors;
  const other = tensors.find((tensor) => part(tensor) !== part(first!));
  if (other === undefined) return;
  throw new RangeError(
    `Invalid usage of tensors with different dtypes: found torch.${part(first!)} and torch.${other.dtype}`,
  );
}

/** @throws RangeError for a list that only the root gives, elsewhere than on the root; and for none there */
export function checkListOnRoot(isRoot: boolean, isThere: boolean, name: string, place: string): void {
  if (isRoot && !isThere)
    throw new RangeError(`Argument \`\`${name}\`\` must be specified on ${place} rank.`);
  if (!isRoot && isThere)
    throw new RangeError(`Argument \`\`${name}\`\` must NOT be specified on non-${place} ranks.`);
}

/** Python's warning for a collective that is called by its former name. */
export function warnOfFormerName(former: string, name: string): void {
  const [old, now] = [former, name].map((each) => `\`torch.distributed.${each}\``);
  warn(`${old} is deprecated. Please use ${now} instead.`, 'FutureWarning');
}

/** Begins something in a group. An error says in whose name. */
export function begin(
  fn: string,
  found: ProcessGroup,
  start: (handle: NativeGroup) => NativeWork,
  outputs: readonly Tensor[] = [],
): Work {
  const handle = within(fn, found, start);
  return new Work(handle, whereOf(fn, found), outputs);
}

/** Does something in a group. An error says in whose name. */
export function within<Result>(
  fn: string,
  found: ProcessGroup,
  body: (handle: NativeGroup) => Result,
): Result {
  try {
    return body(found._parts.handle);
  } catch (error) {
    throw explain(error, whereOf(fn, found));
  }
}

/**
 * The root of a collective, or the other rank of a message, in the group's numbers. As in Python it is looked
 * for before this process's membership is: who is no member gets by with those of the group made last.
 */
export function peerRankOf(fn: string, group: unknown, peer: Peer, names: PeerNames): number {
  const found = memberOf(group);
  const find = () => groupRankOf(found, peer, names);
  return found === undefined ? find() : within(fn, found, find);
}

/**
 * A collective: begun and, without `asyncOp`, waited for. Nothing happens where this process is no member.
 * @param outputs the tensors that get the result
 * @returns the work, with `asyncOp`
 */
export function collective(
  fn: string,
  { group, asyncOp }: { group: unknown; asyncOp: unknown },
  outputs: readonly Tensor[],
  start: (handle: NativeGroup, found: ProcessGroup) => NativeWork,
): Work | null {
  expectBoolean(asyncOp, 'asyncOp');
  const found = memberFor(fn, group);
  if (found === undefined) return null;
  const work = begin(fn, found, (handle) => start(handle, found), outputs);
  if (asyncOp) return work;
  work.wait();
  return null;
}
