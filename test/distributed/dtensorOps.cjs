/** Operators of tensors over a mesh, as functions and as methods, in Node; dtensorOps.py does the same. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch) {
  const { nn, distributed: d } = torch;
  const F = nn.functional;
  const { distributeTensor, DTensor, Partial, Replicate, Shard } = d.tensor;
  d.initProcessGroup('gloo', { timeout: 60 });
  const mesh = d.initDeviceMesh('cpu', [d.getWorldSize()]);
  const digest = (x) =>
    createHash('sha1').update(x.detach().contiguous().flatten().view('uint8').toTypedArray()).digest('hex');
  torch.manualSeed(7);
  const values = {
    x: torch.randn([4, 6]),
    y: torch.randn([4, 6]),
    u: torch.randn([5, 3]),
    w: torch.randn([6, 8]),
    l: torch.randn([8, 6]),
    b: torch.randn([6]),
    o: torch.randn([8]),
    s: torch.randn([4, 2, 6]),
    t: torch.randn([4, 6, 2]),
  };
  const on = (name, placement, requiresGrad = false) =>
    distributeTensor(values[name].clone(), mesh, [placement]).requiresGrad_(requiresGrad);
  const [whole, rows, columns] = [new Replicate(), new Shard(0), new Shard(1)];
  const terms = () => DTensor.fromLocal(values.x.mul(d.getRank() + 1), mesh, [new Partial()]);
  const found = {};
  const note = (name, made) => {
    found[name] = [made.placements.map(String), made.fullShape, digest(made.fullTensor())];
  };
  const [x, y, u] = [on('x', rows), on('y', rows), on('u', rows)];
  const [c, b] = [on('x', columns), on('b', whole)];
  note('add', torch.add(x, y, { alpha: 2 }));
  note('method', x.add(y));
  note('bias', torch.mul(x, b));
  note('columns', torch.sub(c, on('b', rows)));
  note('scalar', torch.div(torch.add(u, 1.5), torch.tensor(3)));
  note('relu', F.relu(u));
  note('gelu', F.gelu(c, { approximate: 'tanh' }));
  note('where', torch.where(torch.gt(x, y), x, 0));
  note('clamp', torch.clamp(x, -0.5, 0.5));
  note('like', torch.onesLike(u));
  note('to', torch.pow(x, 2).to('float64'));
  note('terms', torch.add(terms(), terms()));
  note('scaled', torch.neg(torch.div(torch.mul(terms(), 3), 2)));
  note('sum', torch.sum(u));
  note('sum of columns', torch.sum(c, 0));
  note('sum over columns', torch.sum(c, { dim: 1, keepdim: true }));
  note('sum of terms', torch.sum(terms(), 1));
  note('mean', torch.mean(x));
  note('mean over columns', torch.mean(c, [-1]));
  note('mean of rows', x.mean(1, true));
  note('largest', torch.amax(u, 0));
  note('largest of rows', torch.max(u, 1).values);
  note('smallest', torch.min(x));
  note('whole', F.softmax(on('x', whole), { dim: 1 }));
  const [w, l] = [on('w', whole), on('l', rows)];
  note('rows times whole', torch.matmul(x, w));
  note('whole times columns', torch.mm(on('x', whole), on('w', columns)));
  note('columns times rows', torch.matmul(c, on('w', rows)));
  note('linear', F.linear(x, on('l', whole), on('o', whole)));
  note('linear in columns', F.linear(on('x', whole), l, on('o', rows)));
  note('batches', torch.bmm(on('s', rows), on('t', rows)));
  note('three dimensions', torch.matmul(on('s', rows), w));

  const train = (name, compute, ...leaves) => {
    const loss = compute(...leaves).fullTensor();
    loss.backward();
    found[`gradients ${name}`] = [digest(loss), ...leaves.map(({ grad }) => digest(grad.fullTensor()))];
  };
  const leaf = (name, placement) => on(name, placement, true);
  train(
    'of rows',
    (p, q, r) => torch.sum(torch.matmul(F.relu(torch.mul(p, q)), r)),
    leaf('x', rows),
    leaf('b', whole),
    leaf('w', whole),
  );
  train(
    'of columns',
    (p, q) => torch.sum(torch.tanh(torch.matmul(p, q))),
    leaf('x', whole),
    leaf('w', columns),
  );
  train(
    'of terms',
    (p, q) => torch.sum(torch.mul(torch.matmul(p, q), 0.5)),
    leaf('x', columns),
    leaf('w', rows),
  );
  train('of a mean', (p) => torch.mean(torch.pow(p, 2)), leaf('x', rows));
  train('of means', (p) => torch.sum(torch.pow(torch.mean(p, 0), 2)), leaf('x', columns));
  train(
    'of a layer',
    (p, q, r) => torch.sum(F.gelu(F.linear(p, q, r))),
    leaf('x', rows),
    leaf('l', whole),
    leaf('o', whole),
  );
  const p = leaf('x', rows);
  const [g] = torch.autograd.grad(torch.sum(torch.mul(p, p)).fullTensor(), [p]);
  found['autograd.grad'] = [g.fullShape, digest(g.fullTensor())];
  const hooked = leaf('x', rows);
  hooked.registerHook((gradient) => {
    found.hook = digest(gradient.fullTensor());
    return torch.mul(gradient, 2);
  });
  train('through a hook', (q) => torch.sum(torch.mul(q, q)), hooked);
  d.destroyProcessGroup();
  return found;
};
