/** Sending to one rank and receiving from one. */
import { type Arguments, binder } from '../common/binder';
import { makeError, TorchError } from '../common/errors';
import { expectInteger, invalidArgument } from '../common/expect';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import { begin, peerRankOf, realHandle, requireTensor, within } from './run';
import { Work } from './work';
import {
  type Group,
  getGlobalRank,
  groupRankOf,
  memberFor,
  memberOf,
  NON_GROUP_MEMBER,
  type ProcessGroup,
  whereOf,
} from './world';

interface SendParameters {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  /** The rank of the world that gets it. */
  dst?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** What tells messages between the same two ranks apart. */
  tag?: number;
  /** `dst` in the group's numbers. */
  groupDst?: number | null;
}
type SendOrder = [tensor: 'tensor', dst: 'dst', group: 'group', tag: 'tag', groupDst: 'groupDst'];
const bindSend = binder<SendParameters, SendOrder>(
  'send',
  { tensor: 'object' },
  { dst: null, group: null, tag: 0, groupDst: null },
  {},
  { group: 'object' },
);

interface ReceiveParameters {
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  /** The rank of the world that sends it; null for any. */
  src?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** What tells messages between the same two ranks apart. */
  tag?: number;
  /** `src` in the group's numbers. */
  groupSrc?: number | null;
}
type ReceiveOrder = [tensor: 'tensor', src: 'src', group: 'group', tag: 'tag', groupSrc: 'groupSrc'];
const bindReceive = binder<ReceiveParameters, ReceiveOrder>(
  'recv',
  { tensor: 'object' },
  { src: null, group: null, tag: 0, groupSrc: null },
  {},
  { group: 'object' },
);

/** @throws RangeError for a rank that isn't there, which backends would follow to nowhere */
function checkedRank(found: ProcessGroup, rank: number): number {
  if (rank >= 0 && rank < found.size()) return rank;
  throw new RangeError(`rank ${rank} is not in a group of ${found.size()}`);
}

/** The same of one message by itself. @throws TorchError for this process: there is no way to itself */
function otherRank(found: ProcessGroup, rank: number): number {
  if (checkedRank(found, rank) !== found.rank()) return rank;
  throw new TorchError(`rank ${rank} can't send to itself or receive from itself`);
}

/** A tag is a C++ int. Whether it may be negative is for the backend to say. */
function expectTag(tag: unknown): asserts tag is number {
  expectInteger(tag, 'tag');
  if (tag !== (tag | 0)) throw invalidArgument('an integer of 32 bits', 'tag', tag);
}

function beginSend(fn: string, tensor: Tensor, found: ProcessGroup, rank: number, tag: number): Work {
  return begin(fn, found, (group) =>
    native.groupSend(group, realHandle(tensor), otherRank(found, rank), tag),
  );
}

function beginReceive(
  fn: string,
  tensor: Tensor,
  found: ProcessGroup,
  rank: number | null,
  tag: number,
): Work {
  return begin(fn, found, (group) =>
    native.groupReceive(group, realHandle(tensor), rank === null ? null : otherRank(found, rank), tag),
  );
}

/**
 * The group, in which this process has another rank than `rank`.
 * @throws RangeError where that is its own, and where it has none
 */
export function memberBesides(given: unknown, rank: number, kind: 'source' | 'destination'): ProcessGroup {
  const found = memberOf(given);
  if (found === undefined)
    throw new RangeError(
      'Invalid process group specified (here: GroupMember.NON_GROUP_MEMBER. Only members of a group call ' +
        `this: another process has no rank in it to compare the ${kind} rank ${rank} with)`,
    );
  if (found.rank() !== rank) return found;
  throw new RangeError(
    `Invalid ${kind} rank: ${kind} rank should not be the same as the rank of the current process.`,
  );
}

/** The arguments of a send; undefined where this process is no member. As in Python the rank comes first. */
function readSend(fn: 'send' | 'isend', args: readonly unknown[]) {
  const o = bindSend.named(args, fn);
  const tensor = requireTensor(o.tensor, 'tensor');
  expectTag(o.tag);
  const rank = peerRankOf(fn, o.group, { global: o.dst, group: o.groupDst }, ['dst', 'groupDst']);
  const found = fn === 'send' ? memberBesides(o.group, rank, 'destination') : memberFor(fn, o.group);
  return found === undefined ? undefined : { tensor, found, rank, tag: o.tag };
}

/** The same of a receive; the rank is null for any. */
function readReceive(fn: string, args: readonly unknown[]) {
  const o = bindReceive.named(args, fn);
  const tensor = requireTensor(o.tensor, 'tensor');
  expectTag(o.tag);
  const found = memberFor(fn, o.group);
  if (found === undefined) return undefined;
  const isAny = o.src === null && o.groupSrc === null;
  const rank = isAny ? null : groupRankOf(found, { global: o.src, group: o.groupSrc }, ['src', 'groupSrc']);
  return { tensor, found, rank, tag: o.tag };
}

/**
 * Begins to send a tensor to another rank.
 *
 * @param args tensor; dst, the rank that gets it; group (all); tag (0); groupDst: `dst` in the group's
 *   numbers
 * @returns the work: until it is over the tensor must not change
 * @throws RangeError for a rank that isn't there
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.isend
 */
export function isend(...args: Arguments<SendParameters, SendOrder>): Work | null {
  const to = readSend('isend', args);
  return to === undefined ? null : beginSend('isend', to.tensor, to.found, to.rank, to.tag);
}

/**
 * Begins to receive a tensor from another rank.
 *
 * @param args tensor, which gets the values; src, the rank that sends them (any); group (all); tag (0);
 *   groupSrc: `src` in the group's numbers
 * @returns the work
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.irecv
 */
export function irecv(...args: Arguments<ReceiveParameters, ReceiveOrder>): Work | null {
  const from = readReceive('irecv', args);
  return from === undefined ? null : beginReceive('irecv', from.tensor, from.found, from.rank, from.tag);
}

/**
 * Sends a tensor to another rank.
 *
 * @param args tensor; dst, the rank that gets it; group (all); tag (0); groupDst: `dst` in the group's
 *   numbers
 * @throws RangeError for this process's own rank, for one that isn't there, and where it is no member
 * @throws TorchError where that rank is gone or too late
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.send
 */
export function send(...args: Arguments<SendParameters, SendOrder>): void {
  const to = readSend('send', args);
  if (to === undefined) return;
  beginSend('send', to.tensor, to.found, to.rank, to.tag).wait();
}

/**
 * Receives a tensor from another rank.
 *
 * @param args tensor, which gets the values; src, the rank that sends them (any); group (all); tag (0);
 *   groupSrc: `src` in the group's numbers
 * @returns the sender's rank in the world; -1 where this process is no member
 * @throws TorchError where that rank is gone or too late
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.recv
 */
export function recv(...args: Arguments<ReceiveParameters, ReceiveOrder>): number {
  const from = readReceive('recv', args);
  if (from === undefined) return -1;
  if (from.rank !== null) memberBesides(from.found, from.rank, 'source');
  const work = beginReceive('recv', from.tensor, from.found, from.rank, from.tag);
  work.wait();
  return getGlobalRank(from.found, from.rank ?? work.sourceRank());
}

interface P2POpParameters {
  op: typeof isend | typeof irecv;
  /** The tensor, the same shape and dtype on all ranks. */
  tensor: Tensor;
  /** The other rank, in the world's numbers. */
  peer?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** Which of several messages it is. */
  tag?: number;
  /** The other rank, in the group's numbers. */
  groupPeer?: number | null;
}
type P2POpOrder = [
  op: 'op',
  tensor: 'tensor',
  peer: 'peer',
  group: 'group',
  tag: 'tag',
  groupPeer: 'groupPeer',
];
const bindP2POp = binder<P2POpParameters, P2POpOrder>(
  'P2POp',
  { op: 'any', tensor: 'object' },
  { peer: null, group: null, tag: 0, groupPeer: null },
  {},
  { group: 'object' },
);

/**
 * A send or a receive for `batchIsendIrecv`.
 *
 * @param args op: `isend` or `irecv`; tensor; peer, the other rank; group (all); tag (0); groupPeer:
 *   `peer` in the group's numbers
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.P2POp
 */
export class P2POp {
  /** `isend` or `irecv`. */
  readonly op: typeof isend | typeof irecv;
  /** What is sent, or gets what comes. */
  readonly tensor: Tensor;
  /** The group. */
  readonly group: Group;
  /** The other rank, in the world's numbers. */
  readonly peer: number;
  /** The same in the group's. */
  readonly groupPeer: number;
  /** What tells messages apart. */
  readonly tag: number;

  constructor(...args: Arguments<P2POpParameters, P2POpOrder>) {
    const o = bindP2POp.named(args);
    if (o.op !== isend && o.op !== irecv)
      throw new RangeError(
        'Invalid ``op``. Expected ``op`` to be of type ``torch.distributed.isend`` or ``torch.distributed.irecv``.',
      );
    this.op = o.op;
    this.tensor = requireTensor(o.tensor, 'tensor');
    expectTag(o.tag);
    this.tag = o.tag;
    const found = memberOf(o.group);
    this.group = found ?? NON_GROUP_MEMBER;
    this.groupPeer = groupRankOf(found, { global: o.peer, group: o.groupPeer }, ['peer', 'groupPeer']);
    this.peer = o.peer ?? getGlobalRank(this.group, this.groupPeer);
  }
}

/** All of them as one, where the backend can. */
function exchangeTogether(found: ProcessGroup, list: readonly P2POp[]): Work | undefined {
  const handle = within('batchIsendIrecv', found, (group) =>
    native.groupExchange(
      group,
      list.map(({ tensor }) => realHandle(tensor)),
      list.map(({ groupPeer }) => groupPeer),
      list.map(({ tag }) => tag),
      list.map(({ op }) => Number(op === isend)),
    ),
  );
  return handle === null ? undefined : new Work(handle, whereOf('batchIsendIrecv', found));
}

const bindBatch = binder<{ p2pOpList: readonly P2POp[] }, ['p2pOpList']>(
  'batchIsendIrecv',
  { p2pOpList: 'any' },
  {},
);

/**
 * Begins several sends and receives.
 *
 * @param args p2pOpList: all of one group
 * @returns a work for each; one for all of them where the backend begins them as one, as NCCL does; none
 *   where this process is no member of the group
 * @throws RangeError for what is no list of P2POp, an empty one, and for several groups
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.batch_isend_irecv
 */
export function batchIsendIrecv(
  ...args: Arguments<{ p2pOpList: readonly P2POp[] }, [p2pOpList: 'p2pOpList']>
): Work[] {
  const [list] = bindBatch(args);
  if (!Array.isArray(list) || !list.every((each) => each instanceof P2POp))
    throw new RangeError(
      'Invalid ``p2p_op_list``. Each op is expected to to be of type ``torch.distributed.P2POp``.',
    );
  const [first] = list;
  if (first === undefined)
    throw makeError(
      'IndexError',
      'list index out of range: expected at least one P2POp in p2pOpList, since it tells the group, ' +
        'but received an empty array. Where nothing is to be sent, leave the call out',
    );
  if (!list.every((each) => each.group === first.group))
    throw new RangeError('All ops need to use the same group.');
  const found = memberFor('batchIsendIrecv', first.group);
  if (found === undefined) return [];
  // Before the first message is on its way.
  within('batchIsendIrecv', found, () => {
    for (const { groupPeer } of list) checkedRank(found, groupPeer);
  });
  const together = exchangeTogether(found, list);
  if (together !== undefined) return [together];
  return list.map(({ op, tensor, groupPeer, tag }) =>
    op === isend
      ? beginSend('isend', tensor, found, groupPeer, tag)
      : beginReceive('irecv', tensor, found, groupPeer, tag),
  );
}
