/** Norms of gradients of which each rank has a part, as a rank in Node takes them: clip.py does the same. */
'use strict';

module.exports = async function run(torch) {
  const { nn, distributed: d } = torch;
  const { DTensor, Replicate, Shard, distributeTensor } = d.tensor;
  d.initProcessGroup('gloo', { timeout: 60 });
  const size = d.getWorldSize();
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

  const shapes = [[7, 7], [7], [4, 4], [8]];
  const make = (mesh, placements) => {
    torch.manualSeed(3);
    return shapes.map((shape, i) => {
      const p = new nn.Parameter(
        distributeTensor(torch.randn(shape), mesh, placements[i], { srcDataRank: null }),
      );
      p.grad = distributeTensor(torch.randn(shape), mesh, placements[i], { srcDataRank: null });
      return p;
    });
  };
  const types = [2, 1, 3, 2.5, -1.5, 0, Infinity, -Infinity];
  const take = (name, mesh, placements, { foreach = null, some } = {}) => {
    found[name] = types.map((normType) => {
      const params = make(mesh, placements).slice(...(some ?? []));
      const grads = params.map((p) => p.grad);
      const total = nn.utils.getTotalNorm(grads, { normType, foreach, errorIfNonfinite: true });
      const clipped = nn.utils.clipGradNorm_(params, 0.5, { normType, foreach });
      const facts = [
        total.placements.map(String),
        total.shape,
        total.toLocal().item(),
        bits(clipped.fullTensor()),
      ];
      nn.utils.clipGradsWithNorm_(params, 0.25, nn.utils.getTotalNorm(grads, { normType, foreach }), {
        foreach,
      });
      return [...facts, ...params.map((p) => bits(p.grad.fullTensor()))];
    });
  };
  const flat = d.initDeviceMesh('cpu', [size]);
  const [all, rows, columns] = [new Replicate(), new Shard(0), new Shard(1)];
  take('rows', flat, [[rows], [rows], [rows], [rows]]);
  take('one by one', flat, [[rows], [rows], [rows], [rows]], { foreach: false });
  take('mixed', flat, [[columns], [all], [rows], [all]]);
  take('whole first', flat, [[all], [rows], [columns], [all]], { foreach: false });
  take('one', flat, [[columns], [all], [rows], [all]], { some: [0, 1] });
  take('whole', flat, [[all], [all], [all], [all]]);
  for (const [name, shape] of [
    ['repeated', [size, 1]],
    ['divided', [1, size]],
  ])
    take(name, d.initDeviceMesh('cpu', shape), [
      [all, rows],
      [all, rows],
      [all, columns],
      [all, rows],
    ]);
  if (size === 4) {
    const square = d.initDeviceMesh('cpu', [2, 2]);
    take('in two ways', square, [
      [all, rows],
      [rows, all],
      [all, columns],
      [all, all],
    ]);
    take('twice', square, [
      [columns, rows],
      [rows, all],
      [rows, columns],
      [all, rows],
    ]);
  }

  const [p] = make(flat, [[rows], [rows], [rows], [rows]]);
  p.grad.toLocal().fill_(d.getRank() === 0 ? Infinity : 0);
  found['errors'] = [2, Infinity].map((normType) =>
    failure(() => nn.utils.clipGradNorm_([p], 1, { normType, errorIfNonfinite: true })),
  );
  p.grad = null;
  const none = nn.utils.clipGradNorm_([p], 1);
  found['without gradients'] = [none.item(), none instanceof DTensor];
  d.destroyProcessGroup();
  return found;
};
