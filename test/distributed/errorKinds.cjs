/** What calls with empty lists, ranks that aren't there and groups of others throw, as errorKinds.py does. */
'use strict';

const shapes = [
  [0],
  [1, 0],
  [0, 1],
  [0, 0],
  [2, 0],
  [0, 2],
  [1, 0, 1],
  [0, 1, 1],
  [0, 1, 0],
  [-1],
  [1, -1],
  [-1, -1],
  [-2, -2],
  [-1, 0],
  [0, -1],
  [2, -1, -1],
];

module.exports = async function run(torch) {
  const d = torch.distributed;
  const { DeviceMesh } = d;
  d.initProcessGroup('gloo', { timeout: 30 });
  const rank = d.getRank();
  // Each rank has a group of its own, and is no member of the other's.
  const groups = [d.newGroup([0]), d.newGroup([1])];
  const [own, other] = [groups[rank], groups[1 - rank]];
  const found = {};

  const note = (name, call) => {
    try {
      call();
      found[name] = ['nothing'];
    } catch (error) {
      found[name] = [error.name, error.message];
    }
  };

  const x = (...size) => torch.ones(size.length > 0 ? size : [1]);
  const mesh = (given) => () => new DeviceMesh('cpu', given);

  // Meshes
  note('mesh []', mesh([]));
  note('mesh [[]]', mesh([[]]));
  note('mesh uneven', mesh([[0], [0, 1]]));
  for (const shape of shapes) {
    if (Math.min(...shape) >= 0) note(`mesh zeros ${shape}`, mesh(torch.zeros(shape)));
    note(`initDeviceMesh ${shape}`, () => d.initDeviceMesh('cpu', shape));
  }
  const names = { meshDimNames: ['a', 'b'] };
  const givens = { '[]': [], '[[]]': [[]], '0,1': torch.zeros([0, 1]), '2,0': torch.zeros([2, 0]) };
  for (const [name, given] of Object.entries(givens)) {
    note(`fromGroup one ${name}`, () => DeviceMesh.fromGroup(own, 'cpu', given));
    note(`fromGroup 1 ${name}`, () => DeviceMesh.fromGroup([own], 'cpu', given, { meshDimNames: ['a'] }));
    note(`fromGroup 2 ${name}`, () => DeviceMesh.fromGroup([own, own], 'cpu', given, names));
  }
  note('fromGroup other', () => DeviceMesh.fromGroup(other, 'cpu'));
  note('fromGroup others', () => DeviceMesh.fromGroup([other], 'cpu', [0], { meshDimNames: ['a'] }));
  const more = DeviceMesh.fromGroup([own], 'cpu', [rank], names);
  found['more names'] = [String(more)];
  note('more names: a', () => more.get('a'));
  note('more names: b', () => more.get('b'));
  note('more names: group b', () => more.getGroup('b'));
  const fewer = DeviceMesh.fromGroup([own, own], 'cpu', [[rank]], { meshDimNames: ['a'] });
  found['fewer names'] = [String(fewer)];
  note('fewer names: get', () => fewer.get('a'));
  note('fewer names of a mesh', () => new DeviceMesh('cpu', [[0, 1]], { meshDimNames: ['a'] }));
  const none = new DeviceMesh('cpu', torch.tensor(0));
  note('no dimensions', () => none.getGroup());
  note('no dimensions: size', () => none.size(0));

  // Lists
  const here = { group: own };
  note('batchIsendIrecv []', () => d.batchIsendIrecv([]));
  note('allGather []', () => d.allGather([], x(), here));
  note('allGather 2', () => d.allGather([x(), x()], x(), here));
  note('allReduceCoalesced []', () => d.allReduceCoalesced([], here));
  note('reduceScatter []', () => d.reduceScatter(x(), [], here));
  note('reduceScatter 2', () => d.reduceScatter(x(), [x(), x()], here));
  note('gather []', () => d.gather(x(), [], { groupDst: 0, ...here }));
  note('gather 2', () => d.gather(x(), [x(), x()], { groupDst: 0, ...here }));
  note('gather to 1', () => d.gather(x(), [x()], { groupDst: 1, ...here }));
  note('scatter []', () => d.scatter(x(), [], { groupSrc: 0, ...here }));
  note('scatter 2', () => d.scatter(x(), [x(), x()], { groupSrc: 0, ...here }));
  note('scatter from 1', () => d.scatter(x(), [x()], { groupSrc: 1, ...here }));
  note('allToAll []', () => d.allToAll([], [], here));
  note('allToAll [] 1', () => d.allToAll([], [x()], here));
  note('allToAll 1 []', () => d.allToAll([x()], [], here));
  note('allToAllSingle', () => d.allToAllSingle(x(2), x(2), [1], [1], here));
  note('allGatherObject []', () => d.allGatherObject([], 1, here));
  note('gatherObject []', () => d.gatherObject(1, [], { groupDst: 0, ...here }));
  note('broadcastObjectList []', () => d.broadcastObjectList([], { groupSrc: 0, ...here }));
  note('scatterObjectList []', () => d.scatterObjectList([], [1], { groupSrc: 0, ...here }));
  note('scatterObjectList none', () => d.scatterObjectList([null], { groupSrc: 0, ...here }));
  note('scatterObjectList of []', () => d.scatterObjectList([null], [], { groupSrc: 0, ...here }));
  note('scatterObjectList of 2', () => d.scatterObjectList([null], [1, 2], { groupSrc: 0, ...here }));
  note('sendObjectList []', () => d.sendObjectList([], 1 - rank));
  note('newGroup -1', () => d.newGroup([-1]));
  note('newGroup 2', () => d.newGroup([2]));
  note('newGroup glue', () => d.newGroup([0], { backend: 'glue' }));
  note('newGroup cpu:glue', () => d.newGroup([0], { backend: 'cpu:glue' }));
  note('newGroup gloo,gloo', () => d.newGroup([0], { backend: 'gloo,gloo' }));
  note('newGroup no name', () => d.newGroup([0], { backend: '' }));
  note('newSubgroupsByEnumeration []', () => d.newSubgroupsByEnumeration([]));
  note('newSubgroups 0', () => d.newSubgroups(0));
  for (const deviceIds of [[], [-1], [0, -1], [0.5]])
    note(`barrier ${deviceIds}`, () => d.barrier(own, { deviceIds }));

  // Ranks that are not there
  for (const r of [-1, 2, 2 ** 40]) {
    note(`broadcast ${r}`, () => d.broadcast(x(), r));
    note(`reduce ${r}`, () => d.reduce(x(), r));
    note(`gather ${r}`, () => d.gather(x(), null, r));
    note(`scatter ${r}`, () => d.scatter(x(), null, r));
    note(`broadcast ${r} in its own`, () => d.broadcast(x(), r, here));
    note(`send ${r} in its own`, () => d.send(x(), r, here));
    note(`recv ${r} in its own`, () => d.recv(x(), r, here));
    note(`P2POp ${r} in its own`, () => new d.P2POp(d.isend, x(), r, here));
    note(`getGroupRank ${r}`, () => d.getGroupRank(own, r));
    note(`getGlobalRank ${r}`, () => d.getGlobalRank(own, r));
  }
  note('send itself', () => d.send(x(), rank));
  note('isend itself', () => d.isend(x(), rank));
  note('sendObjectList itself', () => d.sendObjectList([1], rank));
  note('recvObjectList itself', () => d.recvObjectList([1], rank));
  note('send -1 tag', () => d.send(x(), 1 - rank, { tag: -1 }));
  note('send large tag', () => d.send(x(), 1 - rank, { tag: 2 ** 32 }));

  // The group of others: by no number, the world's, one of the world that isn't in it, the group's, both
  const calls = {
    broadcast: ['Src', (o) => d.broadcast(x(), o)],
    reduce: ['Dst', (o) => d.reduce(x(), o)],
    gather: ['Dst', (o) => d.gather(x(), o)],
    scatter: ['Src', (o) => d.scatter(x(), o)],
    send: ['Dst', (o) => d.send(x(), o)],
    isend: ['Dst', (o) => d.isend(x(), o)],
    recv: ['Src', (o) => d.recv(x(), o)],
    irecv: ['Src', (o) => d.irecv(x(), o)],
    gatherObject: ['Dst', (o) => d.gatherObject(1, o)],
    broadcastObjectList: ['Src', (o) => d.broadcastObjectList([1], o)],
    scatterObjectList: ['Src', (o) => d.scatterObjectList([1], o)],
    sendObjectList: ['Dst', (o) => d.sendObjectList([1], o)],
    recvObjectList: ['Src', (o) => d.recvObjectList([1], o)],
    P2POp: ['Peer', (o) => new d.P2POp(d.isend, x(), o)],
  };
  for (const [name, [which, call]] of Object.entries(calls)) {
    const [byWorld, byGroup] = [which.toLowerCase(), `group${which}`];
    for (const [how, ranks] of Object.entries({
      none: {},
      member: { [byWorld]: 1 - rank },
      stranger: { [byWorld]: rank },
      'of the group': { [byGroup]: 0 },
      both: { [byWorld]: 1 - rank, [byGroup]: 0 },
    }))
      note(`other: ${name} ${how}`, () => call({ group: other, ...ranks }));
  }
  note('other: batchIsendIrecv', () => {
    const op = new d.P2POp(d.isend, x(), { group: other, groupPeer: 0 });
    found.batch = [op.peer, op.groupPeer, op.group, d.batchIsendIrecv([op])];
  });
  note('other: barrier []', () => d.barrier(other, { deviceIds: [] }));
  note('other: allGather []', () => d.allGather([], x(), { group: other }));
  note('other: broadcastObjectList []', () => d.broadcastObjectList([], { groupSrc: 0, group: other }));
  note('other: scatterObjectList []', () => d.scatterObjectList([], { groupSrc: 0, group: other }));
  note('other: getGroupRank', () => {
    found.groupRank = [d.getGroupRank(other, 1 - rank), d.getGlobalRank(other, 0)];
    found.ranks = d.getProcessGroupRanks(other);
    d.getGroupRank(other, rank);
  });
  note('other: getGlobalRank', () => d.getGlobalRank(other, 1));
  note('other: getBackend', () => d.getBackend(other));
  note('other: newSubgroups', () => d.newSubgroups(1, other));
  note('other: destroyProcessGroup', () => d.destroyProcessGroup(other));

  // What is built on collectives
  const { functional } = d.nn;
  for (const [name, group] of Object.entries({ own, other })) {
    note(`functional: broadcast, ${name}`, () => functional.broadcast(x(), rank, group));
    note(`functional: reduce, ${name}`, () => functional.reduce(x(), rank, { group }));
    note(`functional: gather, ${name}`, () => functional.gather(x(), 1 - rank, group));
    note(`functional: scatter, ${name}`, () => functional.scatter([x()], rank, group));
    note(`functional: scatter [], ${name}`, () => functional.scatter([], rank, group));
    note(`functional: reduceScatter [], ${name}`, () => functional.reduceScatter(x(), [], { group }));
    note(`functional: allToAll [], ${name}`, () => functional.allToAll([], [], group));
    note(`functional: allToAll [] 1, ${name}`, () => functional.allToAll([], [x()], group));
    note(`functional: allToAll 1 [], ${name}`, () => functional.allToAll([x()], [], group));
  }
  const net = new torch.nn.Linear(1, 1);
  const { SGD } = torch.optim;
  const { DistributedDataParallel: Parallel } = torch.nn.parallel;
  const { ZeroRedundancyOptimizer: Zero } = d.optim;
  note('ddp, other', () => new Parallel(net, { processGroup: other }));
  note('zero []', () => new Zero([], SGD, { lr: 0.1 }));
  note('zero [[]]', () => new Zero([{ params: [] }], SGD, { lr: 0.1 }));
  note('zero, other', () => new Zero(net.parameters(), SGD, { processGroup: other, lr: 0.1 }));
  const place = { checkpointId: '/nowhere/checkpoint', processGroup: other };
  note('checkpoint: save, other', () => d.checkpoint.save({ a: x() }, place));
  note('checkpoint: load, other', () => d.checkpoint.load({ a: x() }, place));
  note('checkpoint: asyncSave, other', () => d.checkpoint.asyncSave({ a: x() }, place));
  note('TCPStore for 0', () => new d.TCPStore('127.0.0.1', 0, 0, true));
  note('TCPStore at 65536', () => new d.TCPStore('127.0.0.1', 65536, { isMaster: true }));
  d.destroyProcessGroup(own);
  note('ended: broadcast', () => d.broadcast(x(), rank, own));
  note('ended: getGroupRank', () => d.getGroupRank(own, 0));

  d.barrier();
  d.destroyProcessGroup();
  note('no world: broadcast', () => d.broadcast(x(), 0));
  note('no world: other', () => d.broadcast(x(), 0, other));
  note('no world: barrier', () => d.barrier({ deviceIds: [] }));
  note('no world: destroyProcessGroup', () => d.destroyProcessGroup());
  const alone = (place) => ({ store: new d.HashStore(), rank: place, worldSize: 1 });
  for (const backend of ['glue', 'cpu:glue', '', 'cpu:gloo,cpu:gloo', 'cpu:gloo:x'])
    note(`backend ${backend}`, () => d.initProcessGroup(backend, alone(0)));
  note('rank 1 of 1', () => d.initProcessGroup('gloo', alone(1)));
  // Groups without this process are not known in another world.
  d.initProcessGroup('gloo', alone(0));
  note('no group of others', () => d.broadcast(x(), 0, other));
  // Groups that a backend divides, and devices of ranks
  for (const ranks of [null, [], [[0], [1]]])
    note(`split ${JSON.stringify(ranks)}`, () => d.splitGroup(null, ranks));
  d.destroyProcessGroup();
  note('split without a world', () => d.splitGroup(null, [[0]]));
  for (const deviceId of [0, 'cpu', 'cuda:0', 'cuda'])
    note(`device ${deviceId}`, () => d.initProcessGroup('gloo', { ...alone(0), deviceId }));
  return found;
};
