/** Trainings of modules whose parameters ranks share, as a rank in Node runs them: fsdp.py does the same. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch, { only } = {}) {
  const { nn, optim, distributed: d } = torch;
  const { fullyShard, MixedPrecisionPolicy } = d.fsdp;
  const { Shard, DTensor } = d.tensor;
  const checkpoint = torch.utils.checkpoint.checkpoint;
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const size = d.getWorldSize();
  // What Python's classes of that version have; ours are 2.13's on every LibTorch.
  const minor = Number(torch.version.__version__.split('.')[1]);
  const found = {};

  const digest = (...tensors) => {
    const hash = createHash('sha1');
    for (const x of tensors) hash.update(x.detach().contiguous().flatten().view('uint8').toTypedArray());
    return hash.digest('hex');
  };
  const whole = (x) => (x instanceof DTensor ? x.fullTensor() : x.detach());
  const state = (model) => digest(...model.parameters().map(whole), ...model.buffers());
  const failure = (f) => {
    try {
      f();
      return 'nothing was thrown';
    } catch (e) {
      return e.message;
    }
  };
  const inputs = (step, shape) => {
    torch.manualSeed(1000 + 10 * step + rank);
    return torch.randn(shape);
  };
  const mesh = d.initDeviceMesh('cpu', [size]);

  class Block extends nn.Module {
    constructor(width) {
      super();
      this.up = new nn.Linear(width, 2 * width);
      this.down = new nn.Linear(2 * width, width);
    }
    forward(x) {
      return x.add(this.down(this.up(x).tanh()));
    }
  }
  /** Blocks, and a head with one output: of its bias only rank 0 has something. */
  class Model extends nn.Module {
    constructor(how) {
      super();
      this.inner = new nn.Linear(5, 7);
      this.blocks = new nn.ModuleList([0, 1, 2].map(() => new Block(7)));
      this.head = new nn.Linear(7, 1);
      this.how = how;
    }
    forward(x) {
      let y = this.inner(x);
      for (const block of this.blocks) {
        if (this.how === 'checkpoint') y = checkpoint(block, y, { useReentrant: false });
        else if (this.how === 'reentrant') y = checkpoint(block, y, { useReentrant: true });
        else y = block(y);
        if (this.how === 'twice') y = block(y);
      }
      return this.head(y);
    }
  }
  const make = (how) => {
    torch.manualSeed(1);
    return new Model(how);
  };
  const layers = (options, how) => {
    const model = make(how);
    for (const block of model.blocks) fullyShard(block, { mesh, ...options });
    return fullyShard(model, { mesh, ...options });
  };

  const train = (name, model, { steps = 20, optimizer, each, loss, shape = [4, 5] } = {}) => {
    if (only && !only.includes(name)) return;
    model = model();
    const opt =
      optimizer?.(model) ??
      new optim.AdamW(model.parameters(), { lr: 0.01, weightDecay: 0.1, foreach: false });
    const losses = [];
    for (let step = 0; step < steps; step++) {
      opt.zeroGrad();
      each?.(model, step);
      const y = loss ? loss(model, step) : model(inputs(step, shape)).pow(2).mean();
      y.backward();
      losses.push(y.item());
      opt.step();
    }
    found[name] = [losses, state(model)];
  };

  train('layers', () => layers());
  train('root only', () => fullyShard(make(), { mesh }), {
    optimizer: (model) => new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9, foreach: false }),
  });
  train('default mesh', () => fullyShard(make()), { steps: 3 });
  train('kept after forward', () => layers({ reshardAfterForward: false }), { steps: 5 });
  train('not kept at the root', () => layers({ reshardAfterForward: true }), { steps: 5 });
  train(
    'blocks only',
    () => {
      const model = make();
      for (const block of model.blocks) fullyShard(block, { mesh });
      return model;
    },
    { steps: 5 },
  );
  train(
    'float64',
    () => {
      const model = make().double();
      for (const block of model.blocks) fullyShard(block, { mesh });
      return fullyShard(model, { mesh });
    },
    {
      steps: 5,
      loss: (model, step) =>
        model(inputs(step, [4, 5]).double())
          .pow(2)
          .mean(),
    },
  );
  train('converted afterwards', () => layers().double(), {
    steps: 3,
    loss: (model, step) =>
      model(inputs(step, [4, 5]).double())
        .pow(2)
        .mean(),
  });
  const accumulating = (model, step) => model.setRequiresGradientSync(step % 3 === 2);
  const keeping = () => ({
    steps: 9,
    optimizer: (model) => {
      const opt = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9, foreach: false });
      let step = 0;
      return { zeroGrad: () => step % 3 === 0 && opt.zeroGrad(), step: () => step++ % 3 === 2 && opt.step() };
    },
    each: accumulating,
  });
  train('accumulated', () => layers(), keeping());
  train('accumulated, whole meanwhile', () => layers(), {
    ...keeping(),
    each: (model, step) => {
      accumulating(model, step);
      model.setReshardAfterBackward(step % 3 === 2);
    },
  });
  const mixed = { mpPolicy: new MixedPrecisionPolicy({ paramDtype: 'bfloat16', reduceDtype: 'float32' }) };
  train('bfloat16', () => layers({ mpPolicy: new MixedPrecisionPolicy({ paramDtype: 'bfloat16' }) }));
  train('bfloat16, reduced in float32', () => layers(mixed));
  train('bfloat16, accumulated', () => layers(mixed), keeping());
  const outside = new MixedPrecisionPolicy({ paramDtype: 'bfloat16', outputDtype: 'float32' });
  train('bfloat16 within, float32 outside', () => fullyShard(make(), { mesh, mpPolicy: outside }), {
    steps: 5,
  });
  train('float16', () => layers({ mpPolicy: new MixedPrecisionPolicy({ paramDtype: 'float16' }) }), {
    steps: 5,
  });
  train(
    'frozen',
    () => {
      const model = make();
      model.blocks[1].requiresGrad_(false);
      model.inner.weight.requiresGrad_(false);
      for (const block of model.blocks) fullyShard(block, { mesh });
      return fullyShard(model, { mesh });
    },
    { steps: 5 },
  );
  train('thawed', () => layers(), {
    steps: 6,
    each: (model, step) => model.blocks[1].requiresGrad_(step >= 3),
  });
  train('called twice', () => layers({}, 'twice'), { steps: 5 });
  train('two forwards', () => layers(), {
    steps: 5,
    loss: (model, step) =>
      model(inputs(step, [4, 5]))
        .pow(2)
        .mean()
        .add(model(inputs(step + 50, [4, 5])).mean()),
  });
  train('checkpoint', () => layers({}, 'checkpoint'), { steps: 5 });
  train('reentrant checkpoint', () => layers({}, 'reentrant'), { steps: 5 });
  train('evaluated between', () => layers(), {
    steps: 5,
    each: (model, step) => {
      model.eval();
      torch.noGrad(() => model(inputs(step + 70, [4, 5])));
      model.train();
    },
  });
  train(
    'together',
    () => {
      const model = make();
      const [first, second, third] = model.blocks;
      fullyShard([first, second], { mesh });
      fullyShard(third, { mesh });
      return fullyShard(model, { mesh });
    },
    { steps: 5 },
  );
  train('other dimension', () => {
    const model = make();
    const shardPlacementFn = (p) => (p.dim() === 2 && p.size(1) % size === 0 ? new Shard(1) : null);
    for (const block of model.blocks) fullyShard(block, { mesh, shardPlacementFn });
    return fullyShard(model, { mesh });
  });
  for (const [name, shape] of [
    ['repeated', [size, 1]],
    ['divided', [1, size]],
  ]) {
    train(
      name,
      () => {
        const own = d.initDeviceMesh('cpu', shape, { meshDimNames: ['replicate', 'shard'] });
        const model = make();
        for (const block of model.blocks) fullyShard(block, { mesh: own });
        return fullyShard(model, { mesh: own });
      },
      { steps: 5 },
    );
  }
  train(
    'repeated, accumulated',
    () => {
      const own = d.initDeviceMesh('cpu', [size, 1], { meshDimNames: ['replicate', 'shard'] });
      return fullyShard(make(), { mesh: own });
    },
    { ...keeping(), each: (model, step) => model.setRequiresAllReduce(step % 3 === 2) },
  );
  train(
    'ignored',
    () => {
      const model = make();
      return fullyShard(model, { mesh, ignoredParams: new Set([model.head.weight, model.head.bias]) });
    },
    { steps: 5 },
  );
  train(
    'ahead',
    () => {
      const model = layers();
      const [first, second, third] = model.blocks;
      first.setModulesToForwardPrefetch([second, third]);
      third.setModulesToBackwardPrefetch([second, first]);
      return model;
    },
    { steps: 5 },
  );
  train(
    'hook of a gradient',
    () => {
      const model = layers();
      for (const p of model.parameters())
        p.registerPostAccumulateGradHook((q) => {
          q.data.add_(q.grad, { alpha: -0.1 });
          q.grad = null;
        });
      return model;
    },
    { steps: 5, optimizer: () => ({ zeroGrad() {}, step() {} }) },
  );
  train('unsharded by hand', () => layers(), {
    steps: 4,
    each: (model) => {
      const handle = model.blocks[0].unshard({ asyncOp: true });
      model.blocks[1].unshard();
      handle.wait();
      model.blocks[1].reshard();
    },
  });

  class Tied extends nn.Module {
    constructor() {
      super();
      torch.manualSeed(1);
      this.embed = new nn.Embedding(11, 6);
      this.block = new Block(6);
      this.head = new nn.Linear(6, 11, { bias: false });
      this.head.weight = this.embed.weight;
    }
    forward(x) {
      return this.head(this.block(this.embed(x)));
    }
  }
  train(
    'shared parameter',
    () => {
      const model = new Tied();
      fullyShard(model.block, { mesh });
      return fullyShard(model, { mesh });
    },
    {
      steps: 5,
      loss: (model, step) =>
        model(torch.tensor([step, 3 + rank, 7], { dtype: 'int64' }))
          .pow(2)
          .mean(),
    },
  );

  class Branches extends nn.Module {
    constructor() {
      super();
      torch.manualSeed(1);
      this.first = new nn.Linear(5, 8);
      this.second = new nn.Linear(5, 8);
      this.head = new nn.Linear(8, 3);
    }
    forward(x, { which = 0 } = {}) {
      return { out: [this.head((which === 0 ? this.first : this.second)(x))], which };
    }
  }
  const branches = () => {
    const model = new Branches();
    fullyShard(model.first, { mesh });
    fullyShard(model.second, { mesh });
    return fullyShard(model, { mesh });
  };
  train('unused', branches, {
    steps: 5,
    loss: (model, step) =>
      model(inputs(step, [4, 5]), { which: step % 2 })
        .out[0].pow(2)
        .mean(),
  });
  if (minor >= 13)
    train('unused within a group', () => fullyShard(new Branches(), { mesh }), {
      steps: 5,
      each: (model) => model.setReduceScatterUnusedParams(true),
      loss: (model, step) =>
        model(inputs(step, [4, 5]), { which: (step + rank) % 2 })
          .out[0].pow(2)
          .mean(),
    });
  train(
    'convolutions',
    () => {
      torch.manualSeed(1);
      const model = new nn.Sequential(
        new nn.Conv2d(2, 6, 3),
        new nn.BatchNorm2d(6),
        new nn.ReLU(),
        new nn.Flatten(),
        new nn.Linear(216, 3),
      );
      fullyShard(model[0], { mesh });
      return fullyShard(model, { mesh });
    },
    { steps: 5, shape: [4, 2, 8, 8] },
  );
  const onMeta = () => {
    const bare = make().to('meta');
    for (const block of bare.blocks) fullyShard(block, { mesh });
    return fullyShard(bare, { mesh });
  };
  found['on meta'] = failure(() => onMeta()(inputs(0, [4, 5]))).split('\n')[0];
  train(
    'from meta',
    () => {
      const bare = onMeta();
      bare.toEmpty({ device: 'cpu' });
      for (const p of bare.parameters()) p.data.fill_(0.1);
      return bare;
    },
    { steps: 3 },
  );

  if (!only || only.includes('clip')) {
    const totals = [];
    train('clip', () => layers(), {
      steps: 6,
      loss: (model, step) =>
        model(inputs(step, [4, 5]))
          .pow(2)
          .mean(),
      optimizer: (model) => {
        const opt = new optim.SGD(model.parameters(), { lr: 0.1, foreach: false });
        let step = 0;
        return {
          zeroGrad: () => opt.zeroGrad(),
          step: () => {
            const normType = [2, 1, Infinity, 2.5, 3, 2][step++];
            // Python can't compare the parts of the last two, of which rank 1 has nothing.
            const some = model.parameters().slice(0, normType === Infinity ? -2 : undefined);
            totals.push(nn.utils.clipGradNorm_(some, 0.5, { normType }).fullTensor().item());
            totals.push(
              nn.utils
                .getTotalNorm(model.parameters().map((p) => p.grad))
                .fullTensor()
                .item(),
            );
            nn.utils.clipGradValue_(model.parameters(), 0.3);
            opt.step();
          },
        };
      },
    });
    found['norms'] = totals;
  }
  if (!only || only.includes('scaler')) {
    const scaler = new torch.amp.GradScaler('cpu', { initScale: 8, growthInterval: 2 });
    const scales = [];
    train('scaler', () => layers(), {
      steps: 5,
      loss: (model, step) =>
        scaler.scale(
          model(inputs(step, [4, 5]))
            .pow(2)
            .mean(),
        ),
      optimizer: (model) => {
        const opt = new optim.SGD(model.parameters(), { lr: 0.1, foreach: false });
        let step = 0;
        return {
          zeroGrad: () => opt.zeroGrad(),
          step: () => {
            // The other rank has nothing of this one.
            if (step++ === 2 && rank === 0) model.head.bias.grad.toLocal().fill_(Infinity);
            scaler.step(opt);
            scaler.update();
            scales.push(scaler.getScale());
          },
        };
      },
    });
    found['scales'] = scales;
  }

  if (!only || only.includes('facts')) {
    const model = layers();
    found['repr'] = String(model);
    found['parts'] = model
      .namedParameters()
      .map(([name, p]) => [
        name,
        p.toLocal().shape,
        [...p.fullShape],
        p.placements.map(String),
        p instanceof nn.Parameter,
      ]);
    found['shown'] = String(model.head.bias);
    found['errors'] = [
      failure(() => fullyShard(model.blocks[0], { mesh })),
      failure(() => fullyShard(new nn.ModuleList([new nn.Linear(2, 2)]), { mesh })),
      failure(() => fullyShard(new nn.Linear(2, 2), { mesh, reshardAfterForward: 'x' })),
      failure(() => fullyShard(new nn.Linear(2, 3), { mesh, shardPlacementFn: () => new Shard(1) })),
      failure(() => model.setReshardAfterForward(1)),
      failure(() => model.setModulesToForwardPrefetch([new nn.Linear(2, 2)])),
      failure(() => torch.deepcopy(model)),
    ];
    class Scalar extends nn.Module {
      constructor() {
        super();
        this.scale = new nn.Parameter(torch.ones([]));
      }
      forward(x) {
        return x.mul(this.scale);
      }
    }
    found['errors'].push(failure(() => fullyShard(new Scalar(), { mesh })));
    const tied = new Tied();
    fullyShard(tied.head, { mesh });
    fullyShard(tied, { mesh });
    if (minor >= 12) found['errors'].push(failure(() => tied(torch.tensor([1], { dtype: 'int64' }))));
    const inner = layers();
    inner.blocks[0](inputs(0, [2, 7]));
    found['errors'].push(failure(() => inner(inputs(0, [2, 5]))));
  }
  if (minor >= 13 && (!only || only.includes('recovered'))) {
    const model = layers();
    const opt = new optim.SGD(model.parameters(), { lr: 0.1, foreach: false });
    const handle = model.blocks[1].registerForwardHook(() => {
      throw new Error('stop');
    });
    failure(() => model(inputs(0, [4, 5])));
    handle.remove();
    model.resetIterState();
    for (let step = 0; step < 3; step++) {
      opt.zeroGrad();
      model(inputs(step, [4, 5]))
        .pow(2)
        .mean()
        .backward();
      opt.step();
    }
    found['recovered'] = state(model);
  }
  d.destroyProcessGroup();
  return found;
};
