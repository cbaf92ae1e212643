/** Collectives with gradients as one rank in Node runs them: functional.py does the same in Python. */
'use strict';

module.exports = async function run(torch) {
  const d = torch.distributed;
  const f = d.nn.functional;
  d.initProcessGroup('gloo', { timeout: 60 });
  const [rank, size] = [d.getRank(), d.getWorldSize()];
  const ranks = [...Array(size).keys()];
  const found = {};

  const bits = (x) => {
    const real = x.isComplex() ? torch.viewAsReal(x) : x;
    return Buffer.from(real.contiguous().view('uint8').toTypedArray()).toString('hex');
  };
  const make = (shape, dtype = 'float32', of = rank) => {
    const count = shape.reduce((a, b) => a * b, 1);
    const x = torch
      .arange(count, { dtype: 'float64' })
      .div(7)
      .add(of / 3)
      .add(0.5)
      .view(shape)
      .to(dtype);
    return dtype.startsWith('complex') ? x.mul(torch.complex(torch.tensor(1), torch.tensor(-0.5))) : x;
  };
  const zeros = (...shape) => torch.zeros(shape);
  const all = (x) => Array.from(x instanceof torch.Tensor ? [x] : x);
  const cubes = (outputs) =>
    outputs
      .map((y, i) =>
        (y.isComplex() ? torch.viewAsReal(y) : y)
          .pow(3)
          .mul(i + 1 + rank)
          .sum(),
      )
      .reduce((a, b) => a.add(b));
  /** The results of a collective, their nodes, the gradient of a loss of them, and the gradient of that. */
  const note = (name, input, collective, isGiven = true) => {
    const x = input.requiresGrad_();
    const outputs = all(collective(x));
    // What ranks get that the result isn't for is nobody's.
    const loss = cubes(isGiven ? outputs : [outputs[0].mul(0)]);
    const [first] = torch.autograd.grad(loss, [x], { createGraph: true });
    const [second] = torch.autograd.grad(cubes([first]), [x]);
    found[name] = [
      isGiven ? outputs.map(bits) : [],
      outputs.map((y) => [y.gradFn.name(), y.shape, y.stride()]),
      bits(first),
      bits(second),
    ];
  };
  const attempt = (name, call) => {
    try {
      found[name] = all(call()).map((x) => [bits(x), x.requiresGrad]);
    } catch (error) {
      const [words] = error.message.split('\n(in ');
      found[name] = [error.name, words.replace(/ group .*/, ' group')];
    }
  };
  /** The same of an error that has words of its own here. */
  const refuse = (name, call) => {
    attempt(name, call);
    found[name] = found[name][0];
  };

  for (const root of ranks) {
    const isRoot = rank === root;
    note(`broadcast ${root}`, make([4]), (x) => f.broadcast(x, root));
    note(`gather ${root}`, make([3]), (x) => f.gather(x, { dst: root }));
    note(`scatter ${root}`, make([2, 3]), (x) =>
      f.scatter(
        ranks.map((r) => x.mul(r + 1)),
        root,
      ),
    );
    note(`reduce ${root}`, make([5]), (x) => f.reduce(x, root), isRoot);
  }
  note('gather', make([2]), (x) => f.gather(x));
  note('scatter', make([2]), (x) => f.scatter(ranks.map((r) => x.add(r))));
  for (const op of ['SUM', 'PRODUCT', 'MIN', 'MAX']) {
    note(`allReduce ${op}`, make([7]), (x) => f.allReduce(x, op));
    note(`reduce ${op}`, make([2]), (x) => f.reduce(x, 0, { op }), rank === 0);
    note(`reduceScatter ${op}`, make([2]), (x) =>
      f.reduceScatter(
        zeros(2),
        ranks.map((r) => x.mul(r + 2)),
        op,
      ),
    );
  }
  for (const dtype of ['float64', 'bfloat16', 'complex64']) {
    note(`allReduce ${dtype}`, make([3], dtype), (x) => f.allReduce(x));
    note(`allGather ${dtype}`, make([3], dtype), (x) => f.allGather(x));
    note(`broadcast ${dtype}`, make([3], dtype), (x) => f.broadcast(x, 1));
  }
  note('allGather', make([2, 2]), (x) => f.allGather(x));
  note('allToAll', make([4]), (x) =>
    f.allToAll(
      ranks.map(() => zeros(4)),
      ranks.map((r) => x.mul(r + 1)),
    ),
  );
  note('allToAllSingle', make([size, 2]), (x) => f.allToAllSingle(zeros(size, 2), x));
  const parts = [ranks.map(() => rank + 1), ranks.map((r) => r + 1)];
  const rows = (size * (size + 1)) / 2;
  note('allToAllSingle uneven', make([rows]), (x) => f.allToAllSingle(zeros(size * (rank + 1)), x, ...parts));
  // The ranks have tensors of other sizes.
  attempt('allToAll uneven', () =>
    f.allToAll(
      ranks.map((r) => zeros(r + 1)),
      ranks.map((r) => make([rank + 1], 'float32', r)).map((x) => x.requiresGrad_()),
    ),
  );

  const matrix = () => make([2, 3]).t();
  note('transposed: broadcast', matrix(), (x) => f.broadcast(x, 0));
  note('transposed: gather', matrix(), (x) => f.gather(x, 1));
  note('transposed: reduce', matrix(), (x) => f.reduce(x, 1), rank === 1);
  note('transposed: allReduce', matrix(), (x) => f.allReduce(x));
  note('transposed: allGather', matrix(), (x) => f.allGather(x));
  note('transposed: reduceScatter', matrix(), (x) =>
    f.reduceScatter(
      zeros(3, 2),
      ranks.map(() => x),
    ),
  );
  note('transposed: allToAll', matrix(), (x) =>
    f.allToAll(
      ranks.map(() => zeros(3, 2)),
      ranks.map(() => x),
    ),
  );
  note('strided: allReduce', make([6, 2]).select(1, 0), (x) => f.allReduce(x));
  note('strided: gather', make([6, 2]).select(1, 0), (x) => f.gather(x, 1));
  attempt('transposed: allToAllSingle', () => f.allToAllSingle(zeros(size, size), make([size, size]).t()));

  for (const name of ['allReduce', 'allGather', 'gather'])
    attempt(`int64: ${name}`, () => f[name](make([3], 'int64')));
  attempt('int64: broadcast', () => f.broadcast(make([3], 'int64'), 1));
  attempt('int64: reduceScatter', () =>
    f.reduceScatter(
      torch.zeros([3], { dtype: 'int64' }),
      ranks.map((r) => make([3], 'int64', r)),
    ),
  );
  attempt('without gradients', () => torch.noGrad(() => f.allReduce(make([3]).requiresGrad_())));
  attempt('nothing that has gradients', () => f.allReduce(make([3])));

  // What the lists and tensors that get the results are afterwards.
  const source = make([4]).requiresGrad_();
  const [list, flat, part] = [ranks.map(() => zeros(4)), zeros(size), zeros(4)];
  f.allToAll(
    list,
    ranks.map(() => source),
  );
  const flatResult = f.allToAllSingle(flat, source.narrow(0, 0, 1).expand(size).contiguous());
  const partResult = f.reduceScatter(
    part,
    ranks.map(() => source),
  );
  found.outputs = [...list, flat, flatResult, part, partResult].map((x) => [bits(x), x.requiresGrad]);

  // Groups of some ranks, whose numbers in the world are others.
  const last = d.newGroup([size - 2, size - 1]);
  const mine = rank >= size - 2;
  const root = size - 1;
  if (mine) {
    note('group: broadcast', make([3]), (x) => f.broadcast(x, root, last));
    note('group: reduce', make([3]), (x) => f.reduce(x, { dst: root, group: last }), rank === root);
    note('group: allReduce', make([3]), (x) => f.allReduce(x, { group: last }));
    note('group: allToAllSingle', make([4]), (x) => f.allToAllSingle(zeros(4), x, { group: last }));
    attempt('group: reduceScatter', () =>
      f.reduceScatter(zeros(3), [make([3]), make([3]).add(1)], { group: last }),
    );
    attempt('group: allGather', () => f.allGather(make([3]).requiresGrad_(), last));
    attempt('group: gradients of allGather', () => {
      const x = make([3]).requiresGrad_();
      return torch.autograd.grad(f.allGather(x, { group: last })[0].sum(), [x]);
    });
    // The first of them has the other's number: neither gets as far as to wait.
    attempt('group: gather', () => f.gather(make([3]), 1, last));
    attempt('group: scatter', () => f.scatter([make([3]), make([3])], 1, last));
    attempt('group: allToAll', () => f.allToAll([zeros(1), zeros(1)], [zeros(1), zeros(1)], last));
  }
  const first = d.newGroup([0, 1]);
  if (rank < 2) {
    note('first two: broadcast', make([3]), (x) => f.broadcast(x, 1, first));
    note('first two: gather', make([3]), (x) => f.gather(x, 1, first));
    note('first two: scatter', make([3]), (x) => f.scatter([x, x.mul(2)], 1, first));
    note('first two: allGather', make([3]), (x) => f.allGather(x, first));
    note('first two: allToAll', make([3]), (x) => f.allToAll([zeros(3), zeros(3)], [x, x.mul(2)], first));
  }
  // 2.11's gloo exchanges no lists of tensors, which a backend by another name is asked for.
  const named = d.newGroup({ backend: 'cpu:gloo' });
  if (Number(torch.version.__version__.split('.')[1]) >= 12)
    note('cpu:gloo: allToAll', make([3]), (x) =>
      f.allToAll(
        ranks.map(() => zeros(3)),
        ranks.map(() => x),
        named,
      ),
    );

  const nobody = d.GroupMember.NON_GROUP_MEMBER;
  attempt('no member: allReduce', () => f.allReduce(make([2]), { group: nobody }));
  attempt('no member: allGather', () => f.allGather(make([2]), nobody));
  attempt('no member: gather', () => f.gather(make([2]), 0, nobody));
  attempt('no member: allToAll', () => f.allToAll([zeros(1)], [zeros(1)], nobody));
  attempt('no member: allToAllSingle', () => f.allToAllSingle(zeros(1), zeros(1), { group: nobody }));
  refuse('scatter of null', () => f.scatter(null));
  attempt('scatter of nothing', () => f.scatter([]));
  refuse('scatter of two sizes', () => f.scatter(ranks.map((r) => zeros(r + 1))));
  attempt('allToAll of nothing', () =>
    f.allToAll(
      ranks.map(() => zeros(1)),
      [],
    ),
  );
  attempt('allToAll into nothing', () =>
    f.allToAll(
      [],
      ranks.map(() => zeros(1)),
    ),
  );
  refuse('allReduce of numbers', () => f.allReduce(1));
  refuse('reduceScatter of two dtypes', () =>
    f.reduceScatter(
      zeros(1),
      ranks.map(() => make([1], 'float64')),
    ),
  );

  d.barrier();
  d.destroyProcessGroup();
  return found;
};
