/** Ranks that save a training together, or load one: program.py does the same in Python. */
'use strict';
const { createHash } = require('node:crypto');

const digest = (x) =>
  createHash('sha1').update(x.detach().contiguous().flatten().view('uint8').toTypedArray()).digest('hex');

/** A state with its tensors as digests. */
function described(value, isTensor) {
  if (isTensor(value)) return [value.shape, value.dtype, digest(value)];
  if (Array.isArray(value)) return value.map((item) => described(item, isTensor));
  if (typeof value === 'object' && value !== null) {
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([key, item]) => [key, described(item, isTensor)]));
  }
  return value;
}

module.exports = async function run(torch, { folder, what }) {
  const { nn, optim, distributed: d } = torch;
  const { checkpoint } = d;
  const { getStateDict, setStateDict } = checkpoint.stateDict;
  d.initProcessGroup('gloo', { timeout: 60 });
  const rank = d.getRank();
  const isTensor = (value) => value instanceof torch.Tensor;
  torch.manualSeed(what === 'load' ? 99 : 5);
  const net = new nn.Sequential(
    new nn.Linear(6, 16),
    new nn.LayerNorm(16),
    new nn.Tanh(),
    new nn.Linear(16, 3),
  );
  const model = new nn.parallel.DistributedDataParallel(net);
  const optimizer = new optim.Adam(model.parameters(), { lr: what === 'load' ? 1 : 0.01 });
  const step = (i) => {
    torch.manualSeed(100 * i + rank);
    optimizer.zeroGrad();
    model(torch.randn([8, 6]))
      .pow(2)
      .mean()
      .backward();
    optimizer.step();
  };
  const state = () => {
    const [weights, moments] = getStateDict(model, optimizer);
    return { model: weights, optim: moments };
  };
  let found;
  if (what === 'fail') {
    const file = rank === 1 ? `${folder}/file/below` : folder;
    try {
      checkpoint.save({ x: torch.ones([3]) }, { storageWriter: new checkpoint.FileSystemWriter(file) });
      found = 'nothing was thrown';
    } catch (e) {
      found = [e.name, [...e.failures.keys()]];
    }
  } else if (what === 'load') {
    const loaded = { ...state(), step: 0, extra: { names: null, none: 1, flags: null } };
    checkpoint.load(loaded, { checkpointId: folder });
    found = described(loaded, isTensor);
    setStateDict(model, optimizer, { modelStateDict: loaded.model, optimStateDict: loaded.optim });
    for (let i = 3; i < 6; i++) step(i);
    found.trained = described(state(), isTensor);
  } else {
    for (let i = 0; i < 3; i++) step(i);
    const saved = { ...state(), step: 3, extra: { names: ['é', 'b'], none: null, flags: [true, 2.5] } };
    found = described(saved, isTensor);
    const metadata =
      what === 'save'
        ? checkpoint.save(saved, { checkpointId: folder })
        : await checkpoint.asyncSave(saved, { checkpointId: folder });
    for (let i = 3; i < 6; i++) step(i);
    found.trained = described(state(), isTensor);
    // The first rank's Python says which files there are; before 2.12 it tells nobody.
    const { storageData } =
      metadata.storageData === null ? new checkpoint.FileSystemReader(folder).readMetadata() : metadata;
    const files = Array.from(storageData, ([index, info]) => [index.fqn, info.relativePath]);
    found.metadata = Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  d.destroyProcessGroup();
  return found;
};
