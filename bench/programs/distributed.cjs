// One rank of a world: times a statement that all ranks run, in seconds a call. Twin: distributed.py.
module.exports = function run(torch, { what, count, calls, rounds }) {
  const { nn, optim, distributed: dist } = torch;
  const F = nn.functional;
  torch.setNumThreads(1);
  torch.manualSeed(0);
  dist.initProcessGroup('gloo');
  const world = dist.getWorldSize();

  /** Seed 001's network. */
  class Model extends nn.Module {
    convolution1 = new nn.Conv2d(1, 6, 5);
    convolution2 = new nn.Conv2d(6, 16, 5);
    fc1 = new nn.Linear(256, 30);
    fc2 = new nn.Linear(30, 10);
    pool = new nn.MaxPool2d(2, 2);
    forward(input) {
      const x = this.pool(F.relu(this.convolution1(input)));
      return this.fc2(this.fc1(this.pool(F.relu(this.convolution2(x))).view(-1, 256)));
    }
  }

  /** `of`: count samples to a rank; the network by itself where the world is one. */
  function training() {
    const own = new Model();
    const model = world === 1 ? own : new nn.parallel.DistributedDataParallel(own);
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
    const x = torch.randn([count, 1, 28, 28]);
    const y = torch.randint(0, 10, [count]);
    return () => {
      optimizer.zeroGrad();
      F.crossEntropy(model(x), y).backward();
      optimizer.step();
    };
  }

  /** A collective of `count` floats. */
  function collective() {
    const x = torch.zeros([count]);
    const parts = Array.from({ length: world }, () => torch.zeros([count]));
    return {
      allReduce: () => dist.allReduce(x),
      broadcast: () => dist.broadcast(x, 0),
      allGather: () => dist.allGather(parts, x),
      reduceScatter: () => dist.reduceScatter(x, parts),
    }[what];
  }

  const call = what === 'step' ? training() : collective();
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    dist.barrier();
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) call();
    if (round > 0) times.push(Number(process.hrtime.bigint() - start) / 1e9 / calls);
  }
  dist.barrier();
  dist.destroyProcessGroup();
  return times;
};
