/** Collectives of any values, which travel as Python's pickles. */
import { allGather, broadcast, gather, scatter } from '../c10d/exchanges';
import { messageDevice } from '../c10d/messageDevice';
import { memberBesides, recv, send } from '../c10d/pointToPoint';
import { checkListOnRoot, peerRankOf } from '../c10d/run';
import { type Group, memberFor, memberOf, orFirst } from '../c10d/world';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { torchOps } from '../tensor/operators';
import type { Device } from '../tensor/types';
import {
  asBytes,
  asObject,
  countsIn,
  emptyBytes,
  fill,
  padded,
  requireList,
  requireValues,
  sizesTensor,
  withSizes,
} from './pickled';

interface AllGatherObjectParameters {
  /** The values. */
  objectList: unknown[];
  obj: unknown;
  /** Whose ranks; null for all. */
  group?: Group | null;
}
type AllGatherObjectOrder = [objectList: 'objectList', obj: 'obj', group: 'group'];
const bindAllGatherObject = binder<AllGatherObjectParameters, AllGatherObjectOrder>(
  'allGatherObject',
  { objectList: 'any', obj: 'data' },
  { group: null },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the values of all. A value is what `torch.save` takes, and travels as Python's pickle; what
 * comes is read as data, and nothing in it is executed.
 *
 * @param args objectList: an array of as many elements as ranks, which get the values; obj: this rank's
 *   value; group (all)
 * @throws TypeError for what can't be pickled
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.all_gather_object
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const all = [null];
 * distributed.allGatherObject(all, { loss: 0.5 }, null);
 * all; // [{ loss: 0.5 }]
 * distributed.destroyProcessGroup();
 */
export function allGatherObject(...args: Arguments<AllGatherObjectParameters, AllGatherObjectOrder>): void {
  const o = bindAllGatherObject.named(args);
  const list = requireList(o.objectList, 'objectList');
  const found = memberFor('allGatherObject', o.group);
  if (found === undefined) return;
  if (list.length < found.size())
    throw new RangeError(`objectList has ${list.length} elements for ${found.size()} ranks`);
  const { bytes, sizes, most } = withSizes(found, o.obj);
  const all = sizes.map(() => emptyBytes(most, bytes.device));
  allGather(all, bytes, found);
  all.forEach((each, i) => {
    list[i] = asObject(each, sizes[i]!);
  });
}

interface GatherObjectParameters {
  obj: unknown;
  objectGatherList?: unknown[] | null;
  /** The rank that gets the result, in the world's numbers. */
  dst?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** The same in the group's numbers. */
  groupDst?: number | null;
}
type GatherObjectOrder = [
  obj: 'obj',
  objectGatherList: 'objectGatherList',
  dst: 'dst',
  group: 'group',
  groupDst: 'groupDst',
];
const bindGatherObject = binder<GatherObjectParameters, GatherObjectOrder>(
  'gatherObject',
  { obj: 'data' },
  { objectGatherList: null, dst: null, group: null, groupDst: null },
  {},
  { group: 'object' },
);

/**
 * Gives one rank the values of all.
 *
 * @param args obj: this rank's value; objectGatherList: on that rank an array for all; dst (0); group (all);
 *   groupDst: `dst` in the group's numbers
 * @throws RangeError for a list on another rank than `dst`, or none there, and for a destination that isn't
 *   in the group, as rank 0 may be where nothing is said
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.gather_object
 */
export function gatherObject(...args: Arguments<GatherObjectParameters, GatherObjectOrder>): void {
  const o = bindGatherObject.named(args);
  const list = o.objectGatherList === null ? null : requireList(o.objectGatherList, 'objectGatherList');
  const peer = orFirst({ global: o.dst, group: o.groupDst });
  const root = peerRankOf('gatherObject', o.group, peer, ['dst', 'groupDst']);
  const found = memberFor('gatherObject', o.group);
  if (found === undefined) return;
  const isRoot = root === found.rank();
  checkListOnRoot(isRoot, list !== null && list.length > 0, 'gather_list', 'destination');
  const { bytes, sizes, most } = withSizes(found, o.obj);
  const all = isRoot ? sizes.map(() => emptyBytes(most, bytes.device)) : null;
  gather(bytes, all, { groupDst: root, group: found });
  all?.forEach((each, i) => {
    list![i] = asObject(each, sizes[i]!);
  });
}

interface BroadcastObjectListParameters {
  /** The values. */
  objectList: unknown[];
  /** The rank that sends, in the world's numbers. */
  src?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** A device, by its name. */
  device?: Device | null;
  /** The same in the group's numbers. */
  groupSrc?: number | null;
}
type BroadcastObjectListOrder = [
  objectList: 'objectList',
  src: 'src',
  group: 'group',
  device: 'device',
  groupSrc: 'groupSrc',
];
const bindBroadcastObjectList = binder<BroadcastObjectListParameters, BroadcastObjectListOrder>(
  'broadcastObjectList',
  { objectList: 'any' },
  { src: null, group: null, device: null, groupSrc: null },
  {},
  { group: 'object' },
);

/**
 * Gives all ranks the values of one.
 *
 * @param args objectList: of one length everywhere; the others' elements are replaced; src (0); group (all);
 *   device: through which memory the bytes go (the group's); groupSrc: `src` in the group's numbers
 * @throws TypeError for what can't be pickled
 * @throws RangeError for an empty list, and for a source that isn't in the group, as rank 0 may be where
 *   nothing is said
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.broadcast_object_list
 */
export function broadcastObjectList(
  ...args: Arguments<BroadcastObjectListParameters, BroadcastObjectListOrder>
): void {
  const o = bindBroadcastObjectList.named(args);
  const peer = orFirst({ global: o.src, group: o.groupSrc });
  const root = peerRankOf('broadcastObjectList', o.group, peer, ['src', 'groupSrc']);
  const found = memberFor('broadcastObjectList', o.group);
  if (found === undefined) return;
  const list = requireValues(o.objectList, 'objectList');
  const device = o.device ?? messageDevice(found);
  const isRoot = root === found.rank();
  const own = isRoot ? list.map((each) => asBytes(each, device)) : [];
  const sizes = sizesTensor(isRoot ? own.map((each) => each.numel()) : list.map(() => 0), device);
  broadcast(sizes, { groupSrc: root, group: found });
  const counts = countsIn(sizes);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bytes = isRoot ? torchOps.cat(own) : emptyBytes(total, device);
  broadcast(bytes, { groupSrc: root, group: found });
  if (!isRoot) fill(list, bytes, counts);
}

interface ScatterObjectListParameters {
  scatterObjectOutputList: unknown[];
  scatterObjectInputList?: unknown[] | null;
  /** The rank that sends, in the world's numbers. */
  src?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** The same in the group's numbers. */
  groupSrc?: number | null;
}
type ScatterObjectListOrder = [
  scatterObjectOutputList: 'scatterObjectOutputList',
  scatterObjectInputList: 'scatterObjectInputList',
  src: 'src',
  group: 'group',
  groupSrc: 'groupSrc',
];
const bindScatterObjectList = binder<ScatterObjectListParameters, ScatterObjectListOrder>(
  'scatterObjectList',
  { scatterObjectOutputList: 'any' },
  { scatterObjectInputList: null, src: null, group: null, groupSrc: null },
  {},
  { group: 'object' },
);

/**
 * Gives each rank one of the values of one rank.
 *
 * @param args scatterObjectOutputList: its first element gets the value; scatterObjectInputList: on that
 *   rank a value for each; src (0); group (all); groupSrc: `src` in the group's numbers
 * @throws RangeError for an empty list, without the input list on `src`, and for a source that isn't in the
 *   group, as rank 0 may be where nothing is said
 * @throws TorchError for another number of values than of ranks
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.scatter_object_list
 */
export function scatterObjectList(
  ...args: Arguments<ScatterObjectListParameters, ScatterObjectListOrder>
): void {
  const o = bindScatterObjectList.named(args);
  const output = requireList(o.scatterObjectOutputList, 'scatterObjectOutputList');
  const peer = orFirst({ global: o.src, group: o.groupSrc });
  const groupSrc = peerRankOf('scatterObjectList', o.group, peer, ['src', 'groupSrc']);
  const found = memberFor('scatterObjectList', o.group);
  if (found === undefined) return;
  if (output.length < 1)
    throw new RangeError('Expected argument scatter_object_output_list to be a list of size at least 1.');
  const isRoot = groupSrc === found.rank();
  if (isRoot && o.scatterObjectInputList === null)
    throw new RangeError('source rank must provide non-None scatter_object_input_list');
  const device = messageDevice(found);
  const values = isRoot ? requireValues(o.scatterObjectInputList, 'scatterObjectInputList') : [];
  const own = values.map((each) => asBytes(each, device));
  if (isRoot && own.length !== found.size())
    throw new TorchError(`scatterObjectInputList has ${own.length} values for ${found.size()} ranks`);
  const most = sizesTensor([Math.max(0, ...own.map((each) => each.numel()))], device);
  broadcast(most, { groupSrc, group: found });
  const room = Number(most.item());
  const bytes = emptyBytes(room, device);
  const parts = isRoot ? own.map((each) => padded(each, room)) : null;
  scatter(bytes, parts, { groupSrc, group: found });
  const size = sizesTensor([0], device);
  const sizes = isRoot ? own.map((each) => sizesTensor([each.numel()], device)) : null;
  scatter(size, sizes, { groupSrc, group: found });
  output[0] = asObject(bytes, Number(size.item()));
}

interface SendObjectListParameters {
  /** The values. */
  objectList: unknown[];
  /** The rank that gets the result, in the world's numbers. */
  dst?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** A device, by its name. */
  device?: Device | null;
  /** The same in the group's numbers. */
  groupDst?: number | null;
}
type SendObjectListOrder = [
  objectList: 'objectList',
  dst: 'dst',
  group: 'group',
  device: 'device',
  groupDst: 'groupDst',
];
const bindSendObjectList = binder<SendObjectListParameters, SendObjectListOrder>(
  'sendObjectList',
  { objectList: 'any' },
  { dst: null, group: null, device: null, groupDst: null },
  {},
  { group: 'object' },
);

/**
 * Sends values to another rank.
 *
 * @param args objectList; dst, the rank that gets them; group (all); device: through which memory the
 *   bytes go (the group's); groupDst: `dst` in the group's numbers
 * @throws TypeError for what can't be pickled
 * @throws RangeError for an empty list, for this process's own rank, and where it is no member
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.send_object_list
 */
export function sendObjectList(...args: Arguments<SendObjectListParameters, SendObjectListOrder>): void {
  const o = bindSendObjectList.named(args);
  const peer = { global: o.dst, group: o.groupDst };
  const groupDst = peerRankOf('sendObjectList', o.group, peer, ['dst', 'groupDst']);
  const found = memberBesides(o.group, groupDst, 'destination');
  const list = requireValues(o.objectList, 'objectList');
  const device = o.device ?? messageDevice(found);
  const own = list.map((each) => asBytes(each, device));
  send(
    sizesTensor(
      own.map((each) => each.numel()),
      device,
    ),
    { groupDst, group: found },
  );
  send(torchOps.cat(own), { groupDst, group: found });
}

interface RecvObjectListParameters {
  /** The values. */
  objectList: unknown[];
  /** The rank that sends, in the world's numbers. */
  src?: number | null;
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** A device, by its name. */
  device?: Device | null;
  /** The same in the group's numbers. */
  groupSrc?: number | null;
}
type RecvObjectListOrder = [
  objectList: 'objectList',
  src: 'src',
  group: 'group',
  device: 'device',
  groupSrc: 'groupSrc',
];
const bindRecvObjectList = binder<RecvObjectListParameters, RecvObjectListOrder>(
  'recvObjectList',
  { objectList: 'any' },
  { src: null, group: null, device: null, groupSrc: null },
  {},
  { group: 'object' },
);

/**
 * Receives values from another rank.
 *
 * @param args objectList: as long as the sender's; its elements are replaced; src, the rank that sends
 *   them (any); group (all); device: through which memory the bytes go (the group's); groupSrc: `src` in the
 *   group's numbers
 * @returns the sender's rank in the world
 * @throws RangeError for an empty list, for this process's own rank, and where it is no member
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.recv_object_list
 */
export function recvObjectList(...args: Arguments<RecvObjectListParameters, RecvObjectListOrder>): number {
  const o = bindRecvObjectList.named(args);
  const own = memberOf(o.group);
  const peer = { global: o.src, group: o.groupSrc };
  // From anyone, as Python's page has it: its code asks for a number all the same.
  const isFromAny = own !== undefined && o.src === null && o.groupSrc === null;
  const found = isFromAny
    ? own
    : memberBesides(o.group, peerRankOf('recvObjectList', o.group, peer, ['src', 'groupSrc']), 'source');
  const list = requireValues(o.objectList, 'objectList');
  const device = o.device ?? messageDevice(found);
  const sizes = sizesTensor(
    list.map(() => 0),
    device,
  );
  const sender = recv(sizes, { src: o.src, groupSrc: o.groupSrc, group: found });
  const counts = countsIn(sizes);
  const bytes = emptyBytes(
    counts.reduce((sum, count) => sum + count, 0),
    device,
  );
  // The bytes are those of the same sender.
  recv(bytes, { src: sender, group: found });
  fill(list, bytes, counts);
  return sender;
}
