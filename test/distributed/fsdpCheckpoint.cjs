/** A model in parts saved and loaded, as a rank in Node does it: fsdpCheckpoint.py does the same. */
'use strict';
const { createHash } = require('node:crypto');

module.exports = async function run(torch, { loads, saves }) {
  const { nn, optim, distributed: d } = torch;
  const { checkpoint } = d;
  const { getStateDict, setStateDict, getModelStateDict, getOptimizerStateDict } = checkpoint.stateDict;
  const { setModelStateDict, setOptimizerStateDict } = checkpoint.stateDict;
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const found = {};

  const digest = (...tensors) => {
    const hash = createHash('sha1');
    for (const x of tensors) hash.update(x.detach().contiguous().flatten().view('uint8').toTypedArray());
    return hash.digest('hex');
  };
  const make = (seed) => {
    torch.manualSeed(seed);
    const model = new nn.Sequential(new nn.Linear(5, 7), new nn.BatchNorm1d(7), new nn.Linear(7, 1));
    d.fsdp.fullyShard(model[0]);
    d.fsdp.fullyShard(model);
    return [model, new optim.AdamW(model.parameters(), { lr: 0.01, foreach: false })];
  };
  const train = ([model, opt], from, to) => {
    for (let step = from; step < to; step++) {
      opt.zeroGrad();
      torch.manualSeed(1000 + 10 * step);
      model(torch.randn([4, 5]))
        .pow(2)
        .mean()
        .backward();
      opt.step();
    }
  };
  const whole = (x) => (x instanceof d.tensor.DTensor ? x.fullTensor() : x);
  const digests = ([model, opt]) => [
    digest(...model.parameters().map(whole), ...model.buffers()),
    digest(
      ...model
        .parameters()
        .flatMap((p) => ['exp_avg', 'exp_avg_sq'].map((name) => whole(opt.state.get(p)[name]))),
    ),
  ];

  const pair = make(loads ? 99 : 1);
  if (loads) {
    const [model, optimizer] = getStateDict(...pair);
    const state = { model, optimizer };
    checkpoint.load(state, { checkpointId: loads });
    setStateDict(...pair, { modelStateDict: state.model, optimStateDict: state.optimizer });
  } else train(pair, 0, 3);
  found.there = digests(pair);
  if (saves) {
    const [model, optimizer] = getStateDict(...pair);
    checkpoint.save({ model, optimizer }, { checkpointId: saves });
    await checkpoint.asyncSave({ model, optimizer }, { checkpointId: `${saves}-async` });
  }

  const options = { fullStateDict: true };
  const onFirst = getModelStateDict(pair[0], { options: { fullStateDict: true, cpuOffload: true } });
  found.onFirst = Object.entries(onFirst).map(([name, x]) => [name, x.shape]);
  const other = make(7);
  // The counts of steps are the optimizer's own.
  setOptimizerStateDict(...other, torch.deepcopy(getOptimizerStateDict(...pair, { options })), { options });
  setModelStateDict(other[0], torch.deepcopy(getModelStateDict(pair[0], { options })), { options });
  found.gathered = digests(other);
  train(pair, 3, 6);
  train(other, 3, 6);
  found.goingOn = digests(pair);
  found.same = JSON.stringify(found.goingOn) === JSON.stringify(digests(other));
  d.destroyProcessGroup();
  return rank === 0 ? found : { ...found, onFirst: found.onFirst.length };
};
