/** Tensors handed out over a mesh, as a rank in Node gets its parts: distribute.py does the same. */
'use strict';

module.exports = async function run(torch) {
  const { nn, distributed: d } = torch;
  const { Partial, Replicate, Shard, distributeTensor } = d.tensor;
  d.initProcessGroup('gloo', { timeout: 60 });
  const [rank, size] = [d.getRank(), d.getWorldSize()];
  const found = {};
  const bits = (x) =>
    Buffer.from(x.detach().contiguous().flatten().view('uint8').toTypedArray()).toString('hex');
  const failure = (f) => {
    try {
      f();
      return 'nothing was thrown';
    } catch (e) {
      return e.message;
    }
  };
  // Each rank has values of its own, so it shows whose count.
  const make = (shape) => {
    torch.manualSeed(5 + rank);
    return torch.randn(shape);
  };
  // Of dimensions that have more than one element: others' mean nothing.
  const strides = (x) => (x.numel() > 0 ? x.stride().filter((_, i) => x.shape[i] > 1) : []);
  const facts = (part, whole) => [
    part.toLocal().shape,
    strides(part.toLocal()),
    part.placements.map(String),
    [...part.fullShape],
    part.requiresGrad,
    bits(part.toLocal()),
    whole ? bits(part.fullTensor()) : '',
  ];
  const take = (name, mesh, shape, placements, { source = 0, prepare = (x) => x, whole = true } = {}) => {
    const x = prepare(make(shape));
    const part = distributeTensor(x, mesh, placements, { srcDataRank: source });
    found[name] = [...facts(part, whole), bits(x)];
  };

  const flat = d.initDeviceMesh('cpu', [size]);
  const [all, rows, columns, last] = [new Replicate(), new Shard(0), new Shard(1), new Shard(-1)];
  for (const shape of [[8, 4], [7, 5], [1, 3], [5], [0, 4], [4, 3, 2]])
    for (const [kind, placement] of [
      ['all', all],
      ['rows', rows],
      ['last', last],
    ])
      for (const source of [0, size - 1, null]) {
        const whole = source !== null && shape[0] > 0;
        take(`${shape} ${kind} ${source}`, flat, shape, [placement], { source, whole });
      }
  take('unsaid', flat, [3, 2], null);
  take('turned', flat, [5, 3], [columns], { prepare: (x) => x.t() });
  take('turned, all', flat, [5, 3], [all], { prepare: (x) => x.t() });
  take('turned, its own', flat, [5, 3], [columns], { prepare: (x) => x.t(), source: null, whole: false });
  take('float64', flat, [5, 3], [rows], { prepare: (x) => x.double() });
  take('bfloat16', flat, [5, 3], [rows], { prepare: (x) => x.bfloat16() });
  take('int64', flat, [5, 3], [rows], { prepare: (x) => x.mul(100).long() });
  take('bool', flat, [5, 3], [columns], { prepare: (x) => x.gt(0) });
  take('complex64', flat, [5, 4], [rows], { prepare: (x) => torch.viewAsComplex(x.view([5, 2, 2])) });
  take('with gradients', flat, [5, 3], [rows], { prepare: (x) => x.requiresGrad_() });
  take('a parameter', flat, [5, 3], [columns], { prepare: (x) => new nn.Parameter(x) });
  take('a frozen parameter', flat, [5, 3], [all], { prepare: (x) => new nn.Parameter(x, false) });
  for (const op of ['sum', 'max', 'min']) take(`terms, ${op}`, flat, [5, 3], [new Partial(op)]);
  for (const shape of [
    [size, 1],
    [1, size],
  ]) {
    take(`${shape} both`, d.initDeviceMesh('cpu', shape), [7, 5], [rows, columns]);
    take(`${shape} rows`, d.initDeviceMesh('cpu', shape), [7, 5], [all, rows]);
  }
  if (size === 4) {
    const square = d.initDeviceMesh('cpu', [2, 2]);
    const kinds = { all, rows, columns, terms: new Partial() };
    for (const [a, first] of Object.entries(kinds))
      for (const [b, second] of Object.entries(kinds))
        for (const shape of [
          [7, 5],
          [1, 1],
        ])
          for (const source of [0, 1])
            take(`square ${shape} ${a} ${b} ${source}`, square, shape, [first, second], {
              source,
              whole: false,
            });
  }

  const meta = distributeTensor(torch.empty([5, 3], { device: 'meta' }), flat, [rows]);
  found['meta'] = [meta.toLocal().shape, meta.toLocal().isMeta];
  const again = distributeTensor(make([4, 4]), flat, [rows]);
  found['again'] = [distributeTensor(again, flat, [rows]) === again];
  const two = d.initDeviceMesh('cpu', [1, size]);
  found['errors'] = [
    failure(() => distributeTensor(again, flat, [columns])),
    failure(() => distributeTensor(make([2]), flat, [new Partial('product')])),
    failure(() => distributeTensor(make([2]), flat, [rows, rows])),
    failure(() => distributeTensor(make([2]).requiresGrad_().mul(2), flat, [rows])),
    failure(() => distributeTensor(again, two, [all, rows])).slice(0, 42),
    failure(() => distributeTensor(make([2]), two, [new Partial('max'), new Partial()])).slice(0, 71),
  ];
  d.destroyProcessGroup();
  return found;
};
