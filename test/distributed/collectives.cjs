/**
 * The collectives as one rank in Node runs them: collectives.py does the same in Python, case by case. On a
 * device whose backend works in its streams what only gloo or the CPU has is left out.
 */
'use strict';

module.exports = async function run(torch, { device = 'cpu', backend = 'gloo' } = {}) {
  const d = torch.distributed;
  d.initProcessGroup(backend, { timeout: 60 });
  const isGloo = backend === 'gloo';
  const rank = d.getRank();
  const size = d.getWorldSize();
  const found = {};
  const ranks = [...Array(size).keys()];

  const bits = (x) => {
    const real = x.isComplex() ? torch.viewAsReal(x) : x;
    return Buffer.from(real.cpu().contiguous().view('uint8').toTypedArray()).toString('hex');
  };
  const make = (n, dtype = 'float32', of = rank) =>
    torch
      .arange(n, { dtype: 'float64' })
      .div(7)
      .add(of / 3)
      .add(1)
      .mul(5)
      .to(dtype)
      .to(device);
  const zeros = (n, dtype = 'float32') => torch.zeros([n], { dtype, device });
  const note = (name, ...tensors) => {
    found[name] = tensors.map(bits);
  };

  const dtypes = ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int32', 'int8', 'uint8'];
  for (const dtype of dtypes) {
    for (const op of ['SUM', 'PRODUCT', 'MIN', 'MAX']) {
      const x = make(9, dtype);
      d.allReduce(x, op);
      note(`allReduce ${dtype} ${op}`, x);
    }
  }
  for (const op of ['BAND', 'BOR', 'BXOR']) {
    const x = make(5, 'int32');
    d.allReduce(x, { op });
    note(`allReduce int32 ${op}`, x);
  }
  if (isGloo) {
    const complex = torch.complex(make(4), make(4).neg());
    d.allReduce(complex);
    note('allReduce complex', complex);
  }
  const large = make(100_003);
  await d.allReduce(large, { asyncOp: true });
  note('allReduce async', large);
  const strided = make(12).view([3, 4]).t().contiguous();
  d.allReduce(strided);
  note('allReduce matrix', strided);
  const several = [make(3), make(5)];
  d.allReduceCoalesced(several);
  note('allReduceCoalesced', ...several);

  for (const src of ranks) {
    const x = make(6);
    d.broadcast(x, src);
    note(`broadcast ${src}`, x);
    const y = make(6);
    d.reduce(y, src);
    if (rank === src) note(`reduce ${src}`, y);
  }
  const list = ranks.map(() => zeros(4));
  d.allGather(list, make(4));
  note('allGather', ...list);
  const flat = zeros(4 * size);
  await d.allGatherSingle(flat, make(4), { asyncOp: true });
  note('allGatherSingle', flat);
  const gathered = rank === 1 ? ranks.map(() => zeros(3)) : null;
  d.gather(make(3), gathered, 1);
  if (gathered !== null) note('gather', ...gathered);
  const part = zeros(3);
  d.scatter(part, rank === 1 ? ranks.map((r) => make(3, 'float32', r + 10)) : null, { src: 1 });
  note('scatter', part);
  const reduced = zeros(3);
  d.reduceScatter(
    reduced,
    ranks.map((r) => make(3, 'float32', rank * 10 + r)),
  );
  note('reduceScatter', reduced);
  const reducedFlat = zeros(2);
  d.reduceScatterSingle(reducedFlat, make(2 * size));
  note('reduceScatterSingle', reducedFlat);
  // 2.11's gloo exchanges no lists of tensors.
  if (Number(torch.version.__version__.split('.')[1]) >= 12) {
    const outputs = ranks.map(() => zeros(2));
    d.allToAll(
      outputs,
      ranks.map((r) => make(2, 'float32', rank * 10 + r)),
    );
    note('allToAll', ...outputs);
  }
  const even = zeros(2 * size);
  d.allToAllSingle(even, make(2 * size));
  note('allToAllSingle', even);
  // Rank r gets r + 1 elements from each.
  const uneven = zeros(size * (rank + 1));
  d.allToAllSingle(
    uneven,
    make((size * (size + 1)) / 2),
    ranks.map(() => rank + 1),
    ranks.map((r) => r + 1),
  );
  note('allToAllSingle uneven', uneven);

  const next = (rank + 1) % size;
  const previous = (rank + size - 1) % size;
  const fromPrevious = zeros(5);
  const works = d.batchIsendIrecv([
    new d.P2POp(d.isend, make(5), next),
    new d.P2POp(d.irecv, fromPrevious, previous),
  ]);
  await Promise.all(works);
  note('ring', fromPrevious);
  found.works = works.length;
  if (rank === 0) {
    for (const other of ranks.slice(1)) {
      const x = zeros(2);
      const sender = d.recv(x, other, { tag: 3 });
      note(`recv ${sender}`, x);
    }
    const senders = new Set();
    if (isGloo) for (const _ of ranks.slice(1)) senders.add(d.recv(zeros(1)));
    if (isGloo) found['recv any'] = [...senders].sort();
  } else {
    d.send(make(2), 0, { tag: 3 });
    if (isGloo) d.send(make(1), 0);
  }

  const pair = d.newGroup([1, 0]);
  if (rank < 2) {
    const x = make(3);
    d.allReduce(x, { group: pair });
    note('group', x);
    found['group ranks'] = [d.getRank(pair), d.getWorldSize(pair), d.getGlobalRank(pair, 1)];
  } else {
    found['group ranks'] = [d.getRank(pair), d.getWorldSize(pair)];
  }
  // A local group's name has the number of groups that a rank knows or, since 2.14, has made: as many on all.
  d.destroyProcessGroup(pair);
  if (rank > 0) {
    const others = d.newGroup(ranks.slice(1), { useLocalSynchronization: true });
    const x = make(3);
    d.broadcast(x, { groupSrc: 0, group: others });
    note('local group', x);
    found['local group name'] = [others.groupName, d.getPgCount()];
  }

  const all = ranks.map(() => null);
  d.allGatherObject(all, {
    rank,
    text: 'é',
    list: [1, 2.5, null, true],
    big: 2n ** 70n,
    x: make(4).to('float16'),
  });
  found.allGatherObject = all.map(({ x, big, ...rest }) => [{ ...rest, big: String(big) }, bits(x)]);
  const base = make(6).view([2, 3]);
  const objects = rank === 0 ? [[base, base.t()], 'second'] : [null, null];
  d.broadcastObjectList(objects, 0);
  const [[a, b], second] = objects;
  // What shared memory doesn't any more.
  a.fill_(2);
  found.broadcastObjectList = [bits(a), bits(b.contiguous()), second];
  const gatheredObjects = rank === 0 ? ranks.map(() => null) : null;
  d.gatherObject(['from', rank], gatheredObjects, 0);
  found.gatherObject = gatheredObjects;
  const mine = [null];
  d.scatterObjectList(mine, rank === 0 ? ranks.map((r) => 'x'.repeat(10 * r + 1)) : null, 0);
  found.scatterObjectList = mine;

  if (rank === 0) d.sendObjectList([{ a: 1 }, 'two'], 1);
  if (rank === 1) {
    const received = [null, null];
    found.recvObjectList = [d.recvObjectList(received, isGloo ? null : 0), received];
  }

  found.sampler = [...new torch.utils.data.DistributedSampler(ranks.concat(ranks, [0, 1]))].map(Number);

  if (isGloo) d.monitoredBarrier(null, 30);
  await d.barrier({ asyncOp: true });
  d.destroyProcessGroup();
  found.ended = !d.isInitialized();
  return found;
};
