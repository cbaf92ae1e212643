/** Tensors that go from one way over a mesh to another, as a rank in Node; tensorLayouts.py does the same. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch) {
  const { nn, optim, distributed: d } = torch;
  const F = nn.functional;
  const { DTensor, Partial, Replicate, Shard, distributeTensor } = d.tensor;
  const p = d.tensor.parallel;
  d.initProcessGroup('gloo', { timeout: 60 });
  const [rank, size] = [d.getRank(), d.getWorldSize()];
  const found = {};
  const digest = (x) =>
    createHash('sha1')
      .update(x.detach().contiguous().flatten().view('uint8').toTypedArray())
      .digest('hex')
      .slice(0, 12);
  const local = (x) => (x instanceof DTensor ? x.toLocal().detach() : x.detach());
  const facts = (x) => [
    local(x).shape,
    x instanceof DTensor ? x.placements.map(String) : null,
    x instanceof DTensor ? [...x.fullShape] : null,
    digest(local(x)),
  ];
  const failure = (f) => {
    try {
      f();
      return 'nothing was thrown';
    } catch (e) {
      return e.message;
    }
  };
  const make = (seed, shape) => {
    torch.manualSeed(seed);
    return torch.randn(shape);
  };
  const [all, rows, columns, terms] = [new Replicate(), new Shard(0), new Shard(1), new Partial()];
  const kinds = { all, rows, columns, terms };

  /** There and back: what each rank has, and the gradient of what it began with. */
  const goes = (name, mesh, shape, from, to, options = {}) => {
    const x = distributeTensor(make(3, shape), mesh, from).requiresGrad_();
    const y = x.redistribute({ placements: to, ...options });
    const part = y.toLocal();
    part.mul(make(8, part.shape).to(part.dtype)).sum().backward();
    found[name] = [facts(y), facts(x.grad), y.requiresGrad];
  };
  const flat = d.initDeviceMesh('cpu', [size]);
  if (size < 4) {
    for (const shape of [
      [7, 5],
      [4, 6],
      [1, 3],
    ])
      for (const [a, from] of Object.entries(kinds))
        for (const [b, to] of Object.entries(kinds))
          if (to !== terms || from === terms) goes(`${shape} ${a} ${b}`, flat, shape, [from], [to]);
    goes('dtypes', flat, [5, 6], [rows], [all], { forwardDtype: 'bfloat16', backwardDtype: 'float64' });
    goes('from the end', flat, [5, 6, 2], [new Shard(-1)], [new Shard(-2)]);

    for (const [name, kind] of [
      ['all', ''],
      ['all', 'all'],
      ['all', 'terms'],
      ['rows', ''],
      ['rows', 'rows'],
      ['columns', ''],
      ['terms', ''],
      ['terms', 'all'],
    ]) {
      const x = make(5 + rank, [4, 4]).requiresGrad_();
      const gradPlacements = kind === '' ? null : [kinds[kind]];
      const whole = DTensor.fromLocal(x, flat, [kinds[name]], { gradPlacements });
      const y = whole.redistribute({ placements: [all] }).toLocal();
      y.mul(make(8, y.shape)).sum().backward();
      found[`from ${name} ${kind}`] = [facts(whole), facts(x.grad)];
    }
    const x = make(5 + rank, [4, 4]).requiresGrad_();
    const both = DTensor.fromLocal(x, flat, [rows]).redistribute({ placements: [all] });
    const [one, other] = [
      both.toLocal({ gradPlacements: [terms] }),
      both.toLocal({ gradPlacements: [terms] }),
    ];
    one
      .mul(make(1 + rank, [4 * size, 4]))
      .sum()
      .add(other.pow(2).sum())
      .backward();
    found['terms of gradients'] = [facts(x.grad)];
    x.grad = null;
    DTensor.fromLocal(x, flat, [rows])
      .fullTensor({ gradPlacements: [terms] })
      .mul(make(1 + rank, [4 * size, 4]))
      .sum()
      .backward();
    found['whole'] = [facts(x.grad)];
    const uneven = DTensor.fromLocal(make(4, [rank === 0 ? 3 : 2, 2]), flat, [rows], {
      shape: [5, 2],
      stride: [2, 1],
    });
    found['uneven'] = [facts(uneven), facts(uneven.fullTensor())];
  } else {
    const square = d.initDeviceMesh('cpu', [2, 2]);
    const list = Object.entries(kinds);
    for (const [a, first] of list)
      for (const [b, second] of list)
        for (const [c, third] of list.slice(0, 3))
          for (const [e, fourth] of list.slice(0, 3))
            goes(`${a} ${b} to ${c} ${e}`, square, [7, 5], [first, second], [third, fourth]);
    d.destroyProcessGroup();
    return found;
  }

  class Attention extends nn.Module {
    constructor() {
      super();
      this.wq = new nn.Linear(6, 8, { bias: false });
      this.wk = new nn.Linear(6, 8);
      this.wo = new nn.Linear(8, 6);
    }
    forward(x, scale) {
      return this.wo(this.wq(x).mul(scale).tanh().mul(this.wk(x)));
    }
  }
  class FeedForward extends nn.Module {
    constructor() {
      super();
      this.w1 = new nn.Linear(6, 10);
      this.w2 = new nn.Linear(10, 6);
      this.w3 = new nn.Linear(6, 10);
    }
    forward(x) {
      return this.w2(F.silu(this.w1(x)).mul(this.w3(x)));
    }
  }
  class Model extends nn.Module {
    constructor() {
      super();
      torch.manualSeed(1 + rank);
      this.embed = new nn.Embedding(11, 6);
      this.norm1 = new nn.LayerNorm(6);
      this.attention = new Attention();
      this.norm2 = new nn.RMSNorm(6);
      this.ffn = new FeedForward();
      this.norm = new nn.LayerNorm(6);
      this.head = new nn.Linear(6, 12);
    }
    forward(ids) {
      let x = this.embed(ids);
      x = x.add(this.attention(this.norm1(x), 0.5));
      x = x.add(this.ffn(this.norm2(x)));
      return this.head(this.norm(x));
    }
  }
  const sequence = { sequenceDim: 0 };
  const plan = (loss) => ({
    embed: new p.RowwiseParallel({ inputLayouts: all, outputLayouts: rows }),
    norm1: new p.SequenceParallel(sequence),
    attention: new p.PrepareModuleInput({ inputLayouts: [rows, null], desiredInputLayouts: [all, null] }),
    'attention.w[qk]': new p.ColwiseParallel(),
    'attention.wo': new p.RowwiseParallel({ outputLayouts: rows }),
    norm2: new p.SequenceParallel(sequence),
    ffn: new p.PrepareModuleInputOutput({
      inputLayouts: rows,
      desiredInputLayouts: all,
      outputLayouts: all,
      desiredOutputLayouts: rows,
    }),
    norm: new p.SequenceParallel(sequence),
    head: new p.ColwiseParallel({
      inputLayouts: rows,
      useLocalOutput: !loss,
      ...(!loss && { outputLayouts: all }),
    }),
    'ffn.w1': new p.ColwiseParallel(),
    'ffn.w3': new p.ColwiseParallel(),
    'ffn.w2': new p.RowwiseParallel(),
  });
  const train = (name, loss) => {
    const model = new Model();
    p.parallelizeModule(model, flat, plan(loss));
    const opt = new optim.AdamW(model.parameters(), { lr: 0.01, foreach: false });
    const losses = [];
    for (let step = 0; step < 8; step++) {
      opt.zeroGrad();
      torch.manualSeed(50 + step);
      const [ids, targets] = [torch.randint(11, [8]), torch.randint(12, [8])];
      const compute = () => {
        const y = F.crossEntropy(model(ids), targets);
        y.backward();
        return y;
      };
      const y = loss ? p.lossParallel(compute) : compute();
      losses.push(y instanceof DTensor ? y.fullTensor().item() : y.item());
      opt.step();
    }
    found[name] = [losses, model.parameters().map((x) => facts(x))];
  };
  train('model', false);
  train('model, its loss in parts', true);

  class Pair extends nn.Module {
    forward(x, { other }) {
      return [x.mul(2), other.add(x.size(0)), 'text'];
    }
  }
  const pair = p.parallelizeModule(
    new Pair(),
    flat,
    new p.PrepareModuleInputOutput({
      inputLayouts: [rows],
      desiredInputLayouts: [all],
      inputKwargLayouts: { other: columns },
      desiredInputKwargLayouts: { other: rows },
      useLocalInput: true,
      outputLayouts: [all, rows, null],
      desiredOutputLayouts: [rows, all, null],
      useLocalOutput: false,
    }),
  );
  const [a, b] = [make(rank, [2, 4]).requiresGrad_(), make(9 + rank, [4, 2]).requiresGrad_()];
  const [first, second, third] = pair(a, { other: b });
  first.toLocal().sum().add(second.toLocal().pow(2).sum()).backward();
  found['pair'] = [facts(first), facts(second), third, facts(a.grad), facts(b.grad)];
  const output = p.parallelizeModule(
    new nn.Identity(),
    flat,
    new p.PrepareModuleOutput({ outputLayouts: rows, desiredOutputLayouts: all }),
  );
  found['output'] = facts(output(a));

  const loses = (name, shape, target, { weight = null, mesh = flat, ...options } = {}) => {
    const x = distributeTensor(make(6, shape), mesh, [new Shard(shape.length > 1 ? 1 : 0)]).requiresGrad_();
    const y = p.lossParallel(() => {
      const loss = F.crossEntropy(x, target, { weight, ...options });
      loss.toLocal().pow(2).sum().backward();
      return loss;
    });
    found[`loss ${name}`] = [facts(y), facts(x.grad)];
  };
  const ids = (...values) => torch.tensor(values, { dtype: 'int64' });
  for (const reduction of ['mean', 'sum', 'none'])
    for (const weight of [null, make(2, [7]).abs()]) {
      const name = `${reduction} ${weight ? 'weighted' : ''}`;
      loses(`${name} rows`, [5, 7], ids(0, 6, 3, 4, 2), { reduction, weight });
      loses(`${name} ignored`, [5, 7], ids(0, 6, 3, 3, 2), { reduction, weight, ignoreIndex: 3 });
      loses(`${name} many`, [2, 7, 3], ids([0, 6, 3], [4, 5, 1]), { reduction, weight });
    }
  loses('one', [8], torch.tensor(6, { dtype: 'int64' }));

  const dt = DTensor.fromLocal(torch.ones([2, 4]), flat, [rows]);
  const layer = (style) => p.parallelizeModule(new nn.Linear(4, 4), flat, style);
  const x = torch.ones([2, 4]);
  found['errors'] = [
    () => DTensor.fromLocal(x, flat, [new Shard(4)]),
    () => DTensor.fromLocal(x, flat, [new Shard(-4)]),
    () => DTensor.fromLocal(dt, flat, [rows]),
    () => dt.redistribute({ placements: [terms] }),
    () => dt.redistribute(),
    () => dt.redistribute({ deviceMesh: d.initDeviceMesh('cpu', [1, size]), placements: [all] }),
    () => new p.PrepareModuleInput({ inputLayouts: [all] }),
    () => new p.PrepareModuleInput({ inputLayouts: [all], desiredInputLayouts: [all, null] }),
    () => new p.PrepareModuleInput({ inputKwargLayouts: { x: all } }),
    () => new p.PrepareModuleOutput({ outputLayouts: [all, all], desiredOutputLayouts: all }),
    () => layer(new p.PrepareModuleInput({ inputLayouts: [all, all], desiredInputLayouts: [all, all] }))(x),
    () => layer(new p.PrepareModuleInput({ inputLayouts: [all], desiredInputLayouts: [all] }))(3),
    () =>
      layer(new p.PrepareModuleOutput({ outputLayouts: [all, all], desiredOutputLayouts: [all, all] }))(x),
    () => p.parallelizeModule(new nn.ReLU(), flat, new p.SequenceParallel())(3),
    () => p.lossParallel(() => F.crossEntropy(dt, ids(0, 1))),
  ].map(failure);
  found['texts'] = [
    new p.PrepareModuleInput({
      inputLayouts: [columns, null],
      desiredInputLayouts: [all, null],
      inputKwargLayouts: { x: rows },
      desiredInputKwargLayouts: { x: all },
    }),
    new p.PrepareModuleInput(),
    new p.PrepareModuleOutput({ outputLayouts: all, desiredOutputLayouts: rows, useLocalOutput: false }),
    new p.PrepareModuleInputOutput({
      inputLayouts: [rows, null],
      desiredInputLayouts: [all, null],
      outputLayouts: all,
      desiredOutputLayouts: rows,
    }),
  ].map(String);
  d.destroyProcessGroup();
  return found;
};
