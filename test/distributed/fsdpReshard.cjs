/** Parameters that fewer ranks share between forward and backward, in Node; fsdpReshard.py does the same. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch) {
  const { nn, optim, distributed: d } = torch;
  const { CPUOffloadPolicy, MixedPrecisionPolicy, OffloadPolicy, fullyShard } = d.fsdp;
  d.initProcessGroup('gloo', { timeout: 60 });
  const [rank, size] = [d.getRank(), d.getWorldSize()];
  const mesh = d.initDeviceMesh('cpu', [size]);
  const found = {};
  const digest = (tensors) => {
    const hash = createHash('sha1');
    for (const x of tensors) hash.update(x.detach().contiguous().flatten().view('uint8').toTypedArray());
    return hash.digest('hex');
  };
  const failure = (f) => {
    try {
      f();
      return 'nothing was thrown';
    } catch (e) {
      return e.message;
    }
  };
  const train = (name, options, { before = () => {}, width = 8 } = {}) => {
    torch.manualSeed(1);
    const model = new nn.Sequential(
      new nn.Linear(4, width),
      new nn.Tanh(),
      new nn.Linear(width, width),
      new nn.Tanh(),
      new nn.Linear(width, 4),
    );
    for (const i of [0, 2, 4]) fullyShard(model[i], { mesh, ...options });
    fullyShard(model, { mesh, ...options });
    const opt = new optim.AdamW(model.parameters(), { lr: 0.01, foreach: false });
    const losses = [];
    for (let step = 0; step < 4; step++) {
      before(model, step);
      torch.manualSeed(10 * step + rank);
      const y = model(torch.randn([3, 4]))
        .pow(2)
        .mean();
      if (step === 2) torch.noGrad(() => model(torch.randn([3, 4])));
      y.backward();
      losses.push(y.item());
      opt.step();
      opt.zeroGrad();
    }
    found[name] = [losses, digest(model.parameters().map((p) => p.fullTensor()))];
  };
  for (const ranks of [1, 2, size]) train(`${ranks} ranks`, { reshardAfterForward: ranks });
  train('uneven', { reshardAfterForward: 2 }, { width: 7 });
  const mpPolicy = new MixedPrecisionPolicy({ paramDtype: 'bfloat16', reduceDtype: 'float32' });
  train('mixed precision', { reshardAfterForward: 2, mpPolicy });
  const hybrid = d.initDeviceMesh('cpu', [1, size], { meshDimNames: ['copies', 'parts'] });
  train('hybrid', { reshardAfterForward: 2, mesh: hybrid });
  const turned = (model, step) => {
    if (step === 1) model.setReshardAfterForward(true);
  };
  train('changed', { reshardAfterForward: 2 }, { before: turned });
  train('on the CPU', { offloadPolicy: new CPUOffloadPolicy({ pinMemory: false }) });
  train('nowhere else', { offloadPolicy: new OffloadPolicy() });

  const layer = (options) => fullyShard(new nn.Linear(4, 4), { mesh, ...options });
  found['errors'] = [
    ...[3, 0, -1, 1.5, 'x', 2 * size].map((n) => failure(() => layer({ reshardAfterForward: n }))),
    failure(() => layer({ offloadPolicy: new CPUOffloadPolicy() })),
  ];
  found['texts'] = [new CPUOffloadPolicy(), new CPUOffloadPolicy(false), new OffloadPolicy()].map(String);
  d.destroyProcessGroup();
  return found;
};
