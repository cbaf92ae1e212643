/** Trainings over two ranks as one rank in Node runs them: ddp.py does the same in Python, case by case. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch, { only } = {}) {
  const { nn, optim, distributed: d } = torch;
  // What Python's class of that version takes; ours is 2.13's on every LibTorch.
  const minor = Number(torch.version.__version__.split('.')[1]);
  const DDP = nn.parallel.DistributedDataParallel;
  const { Join, ddpCommHooks: hooks } = d.algorithms;
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const found = {};

  const digest = (...tensors) => {
    const hash = createHash('sha1');
    for (const x of tensors) hash.update(x.detach().contiguous().flatten().view('uint8').toTypedArray());
    return hash.digest('hex');
  };
  const state = (model) => digest(...model.parameters(), ...model.buffers());
  const grads = (model) => model.parameters().map((p) => (p.grad === null ? null : digest(p.grad)));
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
  const mlp = () => {
    torch.manualSeed(1 + rank);
    return new nn.Sequential(
      new nn.Linear(10, 40),
      new nn.Tanh(),
      new nn.Linear(40, 40),
      new nn.ReLU(),
      new nn.Linear(40, 3),
    );
  };
  const conv = () => {
    torch.manualSeed(1 + rank);
    return new nn.Sequential(
      new nn.Conv2d(2, 6, 3),
      new nn.BatchNorm2d(6),
      new nn.ReLU(),
      new nn.Conv2d(6, 4, 3),
      new nn.BatchNorm2d(4),
      new nn.Flatten(),
      new nn.Linear(64, 3),
    );
  };
  /** Two branches, of which an iteration uses one; the second output is not always used. */
  class Branches extends nn.Module {
    constructor() {
      super();
      torch.manualSeed(1 + rank);
      this.first = new nn.Linear(10, 8);
      this.second = new nn.Linear(10, 8);
      this.idle = new nn.Linear(10, 8);
      this.head = new nn.Linear(8, 3);
      this.side = new nn.Linear(8, 2);
    }
    forward(x, which) {
      const y = (which === 0 ? this.first : this.second)(x).tanh();
      return { out: this.head(y), more: [this.side(y)], which };
    }
  }
  const logged = (model) => {
    const { bucket_sizes, rebuilt_bucket_sizes, has_rebuilt_buckets, iteration } = model._getDdpLoggingData();
    return [bucket_sizes, rebuilt_bucket_sizes ?? null, has_rebuilt_buckets ?? null, iteration ?? null];
  };

  const train = (name, make, options = {}, { steps = 50, shape = [4, 10], hook, begin, loss } = {}) => {
    if (only && !only.includes(name)) return;
    const model = new DDP(make(), options);
    if (hook) model.registerCommHook(...hook(model));
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.05, momentum: 0.9 });
    const first = state(model);
    for (let step = 0; step < steps; step++) {
      optimizer.zeroGrad();
      begin?.(model, step);
      const y = loss ? loss(model, step) : model(inputs(step, shape)).pow(2).mean();
      y.backward();
      if (step === 0 && name === 'bucket view') found['grads of the first step'] = grads(model);
      optimizer.step();
    }
    found[name] = [first, state(model), logged(model)];
    found[`${name}: parameters`] = digest(...model.parameters());
  };

  train('mlp', mlp);
  train('conv', conv, {}, { shape: [4, 2, 8, 8] });
  train('small buckets', mlp, { bucketCapMb: 0.002 }, { steps: 6 });
  train('list of buckets', mlp, { bucketCapMbList: [0.001, 0.004] }, { steps: 6 });
  train('bucket view', mlp, { gradientAsBucketView: true, bucketCapMb: 0.002 }, { steps: 6 });
  train('static graph', mlp, { staticGraph: true, bucketCapMb: 0.002 }, { steps: 6 });
  if (minor >= 12) train('batched copies', mlp, { batchedGradCopy: true }, { steps: 6 });
  if (minor >= 13)
    train('no buffers', conv, { forwardSyncBuffers: false }, { steps: 6, shape: [4, 2, 8, 8] });
  train(
    'embedding',
    () => {
      torch.manualSeed(1 + rank);
      return new nn.Sequential(new nn.Embedding(20, 6, { sparse: true }), new nn.Linear(6, 2));
    },
    {},
    {
      steps: 4,
      loss: (model, step) =>
        model(torch.tensor([step, 3 + rank, 7 * rank, 7 * rank], { dtype: 'int64' }))
          .pow(2)
          .mean(),
    },
  );

  const branchLoss = (which, more) => (model, step) => {
    const {
      out,
      more: [side],
    } = model(inputs(step, [4, 10]), which(step));
    const loss = out.pow(2).mean();
    return more(step) ? loss.add(side.sum().mul(0.1)) : loss;
  };
  train(
    'unused',
    () => new Branches(),
    { findUnusedParameters: true },
    {
      steps: 8,
      loss: branchLoss(
        (step) => (step + rank) % 2,
        (step) => step % 3 > 0,
      ),
    },
  );
  train(
    'unused, static',
    () => new Branches(),
    { staticGraph: true },
    {
      steps: 6,
      loss: branchLoss(
        () => 0,
        () => true,
      ),
    },
  );
  train(
    'unused, skipped',
    () => new Branches(),
    { findUnusedParameters: true, skipAllReduceUnusedParams: true },
    {
      steps: 6,
      loss: branchLoss(
        () => 1,
        () => true,
      ),
    },
  );
  train(
    'noSync',
    mlp,
    {},
    {
      steps: 6,
      begin: (model, step) => {
        model.noSync(() => {
          for (let i = 1; i < 3; i++)
            model(inputs(100 * i + step, [4, 10]))
              .pow(2)
              .mean()
              .backward();
        });
      },
    },
  );

  train('hook allreduce', mlp, { bucketCapMb: 0.002 }, { steps: 5, hook: () => [null, hooks.allreduceHook] });
  train('hook fp16', mlp, {}, { steps: 5, hook: () => [null, hooks.fp16CompressHook] });
  train('hook bf16', mlp, {}, { steps: 5, hook: () => [null, hooks.bf16CompressHook] });
  train(
    'hook fp16 wrapper',
    mlp,
    {},
    { steps: 5, hook: () => [null, hooks.fp16CompressWrapper(hooks.allreduceHook)] },
  );
  train(
    'hook bf16 wrapper',
    mlp,
    {},
    { steps: 5, hook: () => [null, hooks.bf16CompressWrapper(hooks.allreduceHook)] },
  );
  train('hook noop', mlp, {}, { steps: 2, hook: () => [null, hooks.noopHook] });
  for (const [name, options] of Object.entries({
    'hook PowerSGD': { matrixApproximationRank: 1 },
    'hook PowerSGD rank 3': { matrixApproximationRank: 3, batchTensorsWithSameShape: true },
    'hook PowerSGD cold': {
      matrixApproximationRank: 2,
      warmStart: false,
      useErrorFeedback: false,
      orthogonalizationEpsilon: 1e-8,
    },
  }))
    train(
      name,
      mlp,
      {},
      {
        steps: 7,
        hook: () => [
          new hooks.PowerSGDState(null, { startPowerSGDIter: 3, minCompressionRate: 1, ...options }),
          hooks.powerSGDHook,
        ],
      },
    );
  const seen = [];
  train(
    'hook own',
    mlp,
    { bucketCapMb: 0.002 },
    {
      steps: 3,
      hook: (model) => [
        seen,
        (list, bucket) => {
          const own = bucket.parameters().map((p) => model.parameters().indexOf(p));
          list.push([bucket.index(), bucket.isLast(), bucket.gradients().map((g) => g.shape), own]);
          const sum = d.allReduce(bucket.buffer(), { asyncOp: true }).getFuture();
          return sum.then(([gradients]) => gradients.div_(4)).then((gradients) => gradients.mul(2));
        },
      ],
    },
  );
  found['seen by the hook'] = seen;

  const rows = (step) => inputs(step, [4, 10]);
  for (const [name, options] of [
    ['join', {}],
    ['join, divided by who is left', { divideByInitialWorldSize: false }],
  ]) {
    const model = new DDP(conv(), { bucketCapMb: 0.002, findUnusedParameters: name === 'join' });
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.05 });
    model.join(options, () => {
      for (let step = 0; step < 3 + 2 * rank; step++) {
        optimizer.zeroGrad();
        model(inputs(step, [4, 2, 8, 8]))
          .pow(2)
          .mean()
          .backward();
        optimizer.step();
      }
    });
    found[name] = state(model);
  }
  {
    const model = new DDP(mlp());
    found['join, thrown'] = failure(() =>
      model.join({ throwOnEarlyTermination: true }, () => {
        for (let step = 0; step < 2 + rank; step++) model(rows(step)).sum().backward();
      }),
    );
  }

  for (const asView of [false, true]) {
    const model = new DDP(mlp());
    const optimizer = new d.optim.ZeroRedundancyOptimizer(model.parameters(), optim.Adam, {
      lr: 0.01,
      parametersAsBucketView: asView,
    });
    const step = (i) => {
      optimizer.zeroGrad();
      model(rows(i)).pow(2).mean().backward();
      optimizer.step();
    };
    for (let i = 0; i < 5; i++) step(i);
    optimizer.paramGroups[0].lr = 0.02;
    step(5);
    const notThere = failure(() => optimizer.stateDict());
    optimizer.consolidateStateDict(1);
    const saved = rank === 1 ? optimizer.stateDict() : null;
    const [shared] = (() => {
      const list = [saved];
      d.broadcastObjectList(list, 1);
      return list;
    })();
    const entries = shared.state instanceof Map ? [...shared.state] : Object.entries(shared.state);
    const states = entries.map(([i, s]) => [Number(i), Number(s.step), digest(s.exp_avg, s.exp_avg_sq)]);
    const again = new d.optim.ZeroRedundancyOptimizer(model.parameters(), optim.Adam, { lr: 0.5 });
    again.loadStateDict(shared);
    optimizer.zeroGrad();
    model(rows(6)).pow(2).mean().backward();
    again.step();
    found[`zero ${asView}`] = [
      notThere,
      states,
      shared.param_groups[0].lr,
      shared.param_groups[0].params,
      state(model),
    ];
  }
  {
    const model = new DDP(mlp());
    const optimizer = new d.optim.ZeroRedundancyOptimizer(model.parameters(), optim.SGD, { lr: 0.05 });
    new Join([model, optimizer]).run(() => {
      for (let i = 0; i < 2 + rank; i++) {
        optimizer.zeroGrad();
        model(rows(i)).pow(2).mean().backward();
        optimizer.step();
      }
    });
    found['join of both'] = state(model);
  }

  // What goes wrong.
  found['no gradients'] = failure(() => new DDP(mlp().requiresGrad_(false)));
  found['two ids'] = failure(() => new DDP(mlp(), { deviceIds: [0, 1] }));
  found.lazy = failure(() => new DDP(new nn.LazyLinear(3)));
  // Rank 0, with which the others compare, goes on until it is too late for it: so these have groups of their
  // own, which are there before anybody waits.
  const faults = Object.entries({
    'other shapes': [6, () => new nn.Linear(3, 2 + rank)],
    'other numbers': [40, () => new nn.Linear(3, 2, { bias: rank === 0 })],
  }).map(([name, [timeout, make]]) => [name, make, d.newGroup(null, { timeout })]);
  for (const [name, make, processGroup] of faults) {
    const answer = failure(() => new DDP(make(), { processGroup }));
    if (rank === 1) found[name] = answer;
  }
  found['sync batch norm'] = failure(() => new DDP(nn.SyncBatchNorm.convertSyncBatchnorm(conv())));
  found['sync batch norm alone'] = failure(() => new nn.SyncBatchNorm(3)(torch.ones([2, 3])));
  found['without a start'] = failure(() => new hooks.PowerSGDState(null, { startPowerSGDIter: 1 }));
  {
    const model = new DDP(mlp());
    model.registerCommHook(null, hooks.allreduceHook);
    found['two hooks'] = failure(() => model.registerCommHook(null, hooks.allreduceHook));
    const x = rows(0);
    const loss = model(x).sum();
    loss.backward({ retainGraph: true });
    found['backward twice'] = [
      failure(() => loss.backward()),
      digest(...model.parameters().map((p) => p.grad)),
    ];
    model.eval();
    found['no grad'] = digest(torch.noGrad(() => model(x)));
    found['state dict'] = Object.keys(model.stateDict());
    // A forward without a backward is nobody's fault.
    model(x);
    model(x).sum().backward();
    found['forward twice'] = digest(...model.parameters().map((p) => p.grad));
  }
  {
    const model = new DDP(new Branches());
    branchLoss(
      () => 0,
      () => true,
    )(model, 0).backward();
    found['unfinished'] = failure(() => model(rows(1), 0));
  }
  d.destroyProcessGroup();
  return found;
};
