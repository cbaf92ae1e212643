/**
 * A training that goes on from its last checkpoint, as a rank runs it under a launcher. Arguments: a folder,
 * `file` (torch.save) or `parts` (torch.distributed.checkpoint), and where ranks are killed.
 */
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { createHash } = require('node:crypto');
const torch = require('../../lib/index.cjs').default;

const { nn, optim, distributed: d } = torch;
const { checkpoint } = d;
const { getStateDict, setStateDict } = checkpoint.stateDict;
const { DataLoader, DistributedSampler, TensorDataset } = torch.utils.data;
const [folder, kind, deaths] = process.argv.slice(2);
const EPOCHS = 4;
const place = (...names) => path.join(folder, ...names);
const digest = (x) =>
  createHash('sha1').update(x.detach().contiguous().flatten().view('uint8').toTypedArray()).digest('hex');

d.initProcessGroup('gloo', { timeout: 60 });
const rank = d.getRank();
const ranks = Array.from({ length: d.getWorldSize() }, (_, i) => i);

/** Ends this process in the middle of what it does, once in all attempts. */
function mayDie(...where) {
  const name = where.join('-');
  if (!deaths.split(',').includes(name) || fs.existsSync(place(name))) return;
  fs.writeFileSync(place(name), '');
  process.kill(process.pid, 'SIGKILL');
}

torch.manualSeed(1);
const data = new TensorDataset(torch.randn([64, 6]), torch.randint(0, 3, [64]));
const model = new nn.parallel.DistributedDataParallel(
  new nn.Sequential(
    new nn.Linear(6, 32),
    new nn.BatchNorm1d(32),
    new nn.ReLU(),
    new nn.Dropout(0.3),
    new nn.Linear(32, 3),
  ),
);
const optimizer = new optim.AdamW(model.parameters(), { lr: 0.02 });
const scheduler = new optim.lrScheduler.StepLR(optimizer, 2, { gamma: 0.5 });
const sampler = new DistributedSampler(data);
const loader = new DataLoader(data, { batchSize: 4, sampler });
const losses = [];
// Each rank drops other activations.
torch.manualSeed(10 + rank);

/** What each rank has of its own. */
const own = () => ({ random: torch.getRngState(), losses });
function setOwn(state) {
  torch.setRngState(state.random);
  losses.splice(0, losses.length, ...state.losses);
}

/** One file, which rank 0 writes. */
const file = {
  save(epoch) {
    const all = ranks.map(() => null);
    d.allGatherObject(all, own());
    if (rank === 0) {
      const state = { epoch, ranks: all, model: model.stateDict(), optimizer: optimizer.stateDict() };
      const { writeSync } = fs;
      fs.writeSync = (...args) => {
        const written = writeSync(...args);
        mayDie('save', epoch, rank);
        return written;
      };
      torch.save({ ...state, scheduler: scheduler.stateDict() }, place('last.pt'));
      fs.writeSync = writeSync;
    }
    d.barrier();
  },
  load() {
    if (!fs.existsSync(place('last.pt'))) return 0;
    const state = torch.load(place('last.pt'));
    model.loadStateDict(state.model);
    optimizer.loadStateDict(state.optimizer);
    scheduler.loadStateDict(state.scheduler);
    setOwn(state.ranks[rank]);
    return state.epoch;
  },
};

/** A folder for each epoch, which all ranks write. */
const parts = {
  /** Dies before the checkpoint is whole. */
  writer: class extends checkpoint.FileSystemWriter {
    finish(...args) {
      mayDie('save', this.epoch, rank);
      super.finish(...args);
    }
  },
  state() {
    const [weights, moments] = getStateDict(model, optimizer);
    return { model: weights, optim: moments, scheduler, ranks: { [rank]: own() } };
  },
  save(epoch) {
    const storageWriter = new parts.writer(place(`epoch-${epoch}`));
    storageWriter.epoch = epoch;
    checkpoint.save(parts.state(), { storageWriter });
  },
  load() {
    const isWhole = (epoch) => fs.existsSync(place(`epoch-${epoch}`, '.metadata'));
    const last = Array.from({ length: EPOCHS }, (_, i) => EPOCHS - i).find(isWhole);
    if (last === undefined) return 0;
    const state = parts.state();
    checkpoint.load(state, { checkpointId: place(`epoch-${last}`) });
    setStateDict(model, optimizer, { modelStateDict: state.model, optimStateDict: state.optim });
    setOwn(state.ranks[rank]);
    return last;
  },
};

const { save, load } = { file, parts }[kind];
const start = load();
for (let epoch = start; epoch < EPOCHS; epoch++) {
  sampler.setEpoch(epoch);
  let step = 0;
  for (const [x, y] of loader) {
    optimizer.zeroGrad();
    const loss = nn.functional.crossEntropy(model(x), y);
    mayDie('step', epoch, step++, rank);
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  scheduler.step();
  // The statistics are each rank's own after a step; of what all have, any rank's is saved in parts.
  for (const buffer of model.buffers()) d.broadcast(buffer, 0);
  save(epoch + 1);
}
const tensors = Object.fromEntries(Object.entries(model.stateDict()).map(([name, x]) => [name, digest(x)]));
const moments = Object.values(optimizer.stateDict().state).map((state) => [
  digest(state.exp_avg),
  digest(state.exp_avg_sq),
]);
const found = { losses, tensors, moments, lr: scheduler.getLastLr(), drawn: torch.randn([3]).tolist() };
fs.writeFileSync(place(`rank-${rank}.json`), JSON.stringify({ start, found }));
d.destroyProcessGroup();
