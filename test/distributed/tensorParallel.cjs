/** Layers in parts, as a rank in Node runs them: tensorParallel.py does the same. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch) {
  const { nn, optim, distributed: d } = torch;
  const { DTensor, Replicate, Shard } = d.tensor;
  const { ColwiseParallel, RowwiseParallel, SequenceParallel, parallelizeModule } = d.tensor.parallel;
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const size = d.getWorldSize();
  const mesh = d.initDeviceMesh('cpu', [size]);
  const found = {};

  const digest = (...tensors) => {
    const hash = createHash('sha1');
    for (const x of tensors) hash.update(x.detach().contiguous().flatten().view('uint8').toTypedArray());
    return hash.digest('hex');
  };
  const whole = (x) => (x instanceof DTensor ? x.fullTensor() : x.detach());
  const failure = (f) => {
    try {
      f();
      return 'nothing was thrown';
    } catch (e) {
      return e.message;
    }
  };
  class Mlp extends nn.Module {
    constructor(bias) {
      super();
      this.up = new nn.Linear(6, 10, { bias });
      this.down = new nn.Linear(10, 6, { bias });
    }
    forward(x) {
      return this.down(this.up(x).tanh());
    }
  }
  class Model extends nn.Module {
    constructor({ bias = true } = {}) {
      super();
      // Rank 0's values count.
      torch.manualSeed(1 + rank);
      this.embed = new nn.Embedding(11, 6);
      this.norm = new nn.LayerNorm(6);
      this.mlp = new Mlp(bias);
      this.head = new nn.Linear(6, 4, { bias });
    }
    forward(ids) {
      return this.head(this.mlp(this.norm(this.embed(ids))));
    }
  }
  const same = (model) => {
    // What the plan leaves alone has to be the same by itself.
    for (const p of model.parameters()) if (!(p instanceof DTensor)) d.broadcast(p.detach(), 0);
    return model;
  };
  const train = (name, plan, { shape = [3, 4], steps = 20, options, clip = false } = {}) => {
    const model = same(parallelizeModule(new Model(options), mesh, plan()));
    const opt = new optim.AdamW(model.parameters(), { lr: 0.01, weightDecay: 0.1, foreach: false });
    const losses = [];
    const norms = [];
    for (let step = 0; step < steps; step++) {
      opt.zeroGrad();
      torch.manualSeed(2000 + step);
      const y = model(torch.randint(11, shape)).pow(2).mean();
      y.backward();
      losses.push(y.item());
      if (clip)
        norms.push(
          nn.utils
            .clipGradNorm_(
              model.parameters().filter((p) => p instanceof DTensor),
              0.1,
            )
            .item(),
        );
      opt.step();
    }
    found[name] = [losses, digest(...model.parameters().map(whole)), norms];
  };

  train('mlp', () => ({ 'mlp.up': new ColwiseParallel(), 'mlp.down': new RowwiseParallel() }));
  train('patterns', () => ({ 'm*.?p': new ColwiseParallel(), 'mlp.down': new RowwiseParallel() }), {
    steps: 3,
  });
  train('without bias', () => ({ 'mlp.up': new ColwiseParallel(), 'mlp.down': new RowwiseParallel() }), {
    steps: 5,
    options: { bias: false },
  });
  train('clipped', () => ({ 'mlp.up': new ColwiseParallel(), 'mlp.down': new RowwiseParallel() }), {
    steps: 5,
    clip: true,
  });
  train('columns gathered', () => ({ 'mlp.up': new ColwiseParallel({ outputLayouts: new Replicate() }) }));
  train('rows divided', () => ({ 'mlp.down': new RowwiseParallel({ inputLayouts: new Replicate() }) }));
  train('embedding in columns', () => ({ embed: new ColwiseParallel({ outputLayouts: new Replicate() }) }));
  train('embedding in rows', () => ({ embed: new RowwiseParallel({ inputLayouts: new Replicate() }) }));
  train('all', () => ({
    embed: new RowwiseParallel({ inputLayouts: new Replicate() }),
    'mlp.up': new ColwiseParallel(),
    'mlp.down': new RowwiseParallel(),
    head: new ColwiseParallel({ outputLayouts: new Replicate() }),
  }));
  train('sequence', () => ({
    embed: new RowwiseParallel({ inputLayouts: new Replicate(), outputLayouts: new Shard(1) }),
    norm: new SequenceParallel({ useLocalOutput: true }),
    'mlp.up': new ColwiseParallel({ inputLayouts: new Shard(1) }),
    'mlp.down': new RowwiseParallel({ outputLayouts: new Shard(1) }),
    head: new ColwiseParallel({ inputLayouts: new Shard(1), outputLayouts: new Replicate() }),
  }));

  train(
    'sequence clipped',
    () => ({
      embed: new ColwiseParallel({ outputLayouts: new Shard(1) }),
      norm: new SequenceParallel(),
      'mlp.up': new ColwiseParallel({ inputLayouts: new Shard(1) }),
      'mlp.down': new RowwiseParallel(),
    }),
    { steps: 5, clip: true },
  );
  const turned = {
    'mlp.up': new ColwiseParallel({ outputLayouts: new Shard(1) }),
    'mlp.down': new RowwiseParallel({ inputLayouts: new Shard(1), outputLayouts: new Shard(0) }),
    head: new ColwiseParallel({ inputLayouts: new Shard(0), outputLayouts: new Replicate() }),
  };
  train('turned', () => turned, { steps: 5, shape: [4, 6] });

  // Sums of terms, as often as each optimizer takes a gradient.
  const optimizers = {
    SGD: [{ lr: 0.1, momentum: 0.9, nesterov: true }, { lr: 0.1 }],
    Adam: [{ amsgrad: true }],
    RMSprop: [{ centered: true }, { momentum: 0.5 }],
    Adagrad: [{}],
    Adadelta: [{}],
    Adamax: [{}],
    NAdam: [{}],
    RAdam: [{}],
    ASGD: [{}],
    Rprop: [{}],
  };
  for (const [name, all] of Object.entries(optimizers))
    for (const [i, settings] of all.entries()) {
      torch.manualSeed(4 + rank);
      const norm = parallelizeModule(new nn.LayerNorm(5), mesh, new SequenceParallel());
      const opt = new optim[name](norm.parameters(), settings);
      for (let step = 0; step < 7; step++) {
        if (step !== 4) opt.zeroGrad(); // else gradients add up
        norm(torch.randn([2, 3, 5]))
          .toLocal()
          .pow(3)
          .sum()
          .backward();
        opt.step();
      }
      const { grad } = norm.weight;
      found[`${name} ${i}`] = [
        digest(...norm.parameters().map(whole)),
        grad.placements.map(String),
        digest(whole(grad)),
      ];
    }

  class Scaled extends nn.Linear {
    constructor() {
      torch.manualSeed(7 + rank);
      super(4, 4);
      this.scale = new nn.Parameter(torch.randn([3]), false);
      this.registerBuffer('shift', torch.randn([2]));
    }
  }
  const left = (source) => {
    const model = parallelizeModule(
      new nn.Sequential(new Scaled(), new Scaled(), new nn.Linear(4, 4)),
      mesh,
      {
        0: new RowwiseParallel(),
        1: new ColwiseParallel(),
      },
      { srcDataRank: source },
    );
    return Object.entries(model.stateDict()).map(([key, x]) => [
      key,
      x instanceof DTensor ? x.placements.map(String) : null,
      digest(x instanceof DTensor ? x.toLocal() : x),
    ]);
  };
  found['leftovers'] = [left(0), left(1), left(null)];
  const styled = (plan, source) => {
    torch.manualSeed(9 + rank);
    const model = parallelizeModule(new Mlp(true), mesh, plan, { srcDataRank: source });
    return model.namedParameters().map(([key, x]) => [key, x instanceof DTensor && digest(x.toLocal())]);
  };
  const empty = (source) => {
    torch.manualSeed(9 + rank);
    const layer = parallelizeModule(
      new nn.Linear(4, 2),
      mesh,
      { '': new ColwiseParallel() },
      { srcDataRank: source },
    );
    return digest(layer.weight.toLocal());
  };
  found['sources'] = [
    empty(0),
    empty(1),
    empty(null),
    styled({ up: new ColwiseParallel() }, 1),
    styled({ up: new ColwiseParallel() }, null),
  ];
  found['nested'] = styled({ '': { up: { '': new ColwiseParallel() } }, down: new RowwiseParallel() }, 1);

  const facts = parallelizeModule(new Mlp(true), mesh, {
    up: new ColwiseParallel(),
    down: new RowwiseParallel(),
  });
  found['parts'] = facts
    .namedParameters()
    .map(([name, p]) => [name, p.toLocal().shape, [...p.fullShape], p.placements.map(String)]);
  found['styles'] = [
    new ColwiseParallel(),
    new RowwiseParallel({ outputLayouts: new Shard(1), useLocalOutput: false }),
    new SequenceParallel({ sequenceDim: -2 }),
  ].map(String);
  found['errors'] = [
    failure(() => parallelizeModule(new nn.ReLU(), mesh, new ColwiseParallel())),
    failure(() => parallelizeModule(new nn.LayerNorm(3), mesh, new RowwiseParallel())),
    failure(() => parallelizeModule(facts, mesh, { up: new ColwiseParallel() })),
    failure(() => parallelizeModule(facts, mesh, { up: 3 })),
  ];
  d.destroyProcessGroup();
  return found;
};
