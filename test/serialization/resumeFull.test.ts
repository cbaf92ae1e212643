/**
 * A run of seed 002's network, with dropout, stopped after ten of twenty steps in the middle of an epoch:
 * model, optimizer, schedule, random state and the loader's place go through a file into a fresh process, in
 * the same language and in the other, and the run ends with the same bits.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { runPython } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-resume-full-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const javascript = `
const { nn, optim } = torch;
const { createHash } = require('node:crypto');
class CNN extends nn.Module {
  features = new nn.Sequential(
    new nn.Conv2d(1, 16, [3, 3], { stride: 1, padding: 1 }), new nn.ReLU(), new nn.BatchNorm2d(16), new nn.MaxPool2d(2),
    new nn.Conv2d(16, 32, [3, 3], { stride: 1, padding: 1 }), new nn.ReLU(), new nn.BatchNorm2d(32), new nn.MaxPool2d(2));
  classify = new nn.Sequential(
    new nn.Linear(7 * 7 * 32, 256), new nn.ReLU(), new nn.BatchNorm1d(256), new nn.Dropout(0.5), new nn.Linear(256, 10));
  forward(x) {
    return this.classify(this.features(x).view(-1, 7 * 7 * 32));
  }
}
function make() {
  const net = new CNN();
  const optimizer = plateau ? new optim.Adam(net.parameters(), { lr: 2e-3 }) : new optim.RMSprop(net.parameters(), { lr: 1e-3, momentum: 0.9 });
  const scheduler = plateau
    ? new optim.lrScheduler.ReduceLROnPlateau(optimizer, { factor: 0.5, patience: 0, threshold: 10, thresholdMode: "abs" })
    : new optim.lrScheduler.StepLR(optimizer, 1, { gamma: 0.7 });
  const data = new torch.utils.data.TensorDataset(images, labels);
  const generator = new torch.Generator().manualSeed(5);
  const loader = new torch.utils.data.DataLoader(data, { batchSize: 8, shuffle: true, generator });
  return { net, optimizer, scheduler, loader, generator, epochStart: undefined, position: 0, last: 0 };
}
function train(run, steps, saveAs) {
  const { net, optimizer, scheduler, loader, generator } = run;
  const criterion = new nn.CrossEntropyLoss();
  const losses = [];
  while (losses.length < steps) {
    // The order of an epoch follows from the generator's state at its beginning.
    let skip = run.position;
    if (skip > 0) generator.setState(run.epochStart);
    else run.epochStart = generator.getState();
    for (const [x, y] of loader) {
      if (skip-- > 0) continue;
      optimizer.zeroGrad();
      const loss = criterion(net(x), y);
      loss.backward();
      optimizer.step();
      losses.push(run.last = loss.item());
      run.position++;
      if (losses.length === steps) break;
    }
    if (run.position === loader.length) {
      run.position = 0;
      if (plateau) scheduler.step(run.last);
      else scheduler.step();
    }
  }
  if (saveAs) {
    torch.save({
      model: net.stateDict(), optimizer: optimizer.stateDict(), scheduler: scheduler.stateDict(), rng: torch.getRngState(),
      loader: { start: run.epochStart, position: run.position }, last: run.last,
    }, saveAs);
  }
  return losses;
}
function resume(file) {
  const run = make();
  const saved = torch.load(file);
  run.net.loadStateDict(saved.model);
  run.optimizer.loadStateDict(saved.optimizer);
  run.scheduler.loadStateDict(saved.scheduler);
  torch.setRngState(saved.rng);
  [run.epochStart, run.position, run.last] = [saved.loader.start, saved.loader.position, saved.last];
  return run;
}
const end = (run, losses) => {
  const hash = createHash('sha256');
  for (const tensor of Object.values(run.net.stateDict())) hash.update(new Uint8Array(tensor.contiguous().view(-1).view('uint8').tolist()));
  return { losses, weights: hash.digest('hex'), lr: run.optimizer.paramGroups[0].lr };
};
torch.manualSeed(3);
const images = torch.randn([56, 1, 28, 28]), labels = torch.randint(10, [56]);
`;

const python = `
import hashlib, torch.nn as nn
class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 16, (3, 3), stride=1, padding=1), nn.ReLU(), nn.BatchNorm2d(16), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, (3, 3), stride=1, padding=1), nn.ReLU(), nn.BatchNorm2d(32), nn.MaxPool2d(2))
        self.classify = nn.Sequential(
            nn.Linear(7 * 7 * 32, 256), nn.ReLU(), nn.BatchNorm1d(256), nn.Dropout(0.5), nn.Linear(256, 10))
    def forward(self, x):
        return self.classify(self.features(x).view(-1, 7 * 7 * 32))
class Run: pass
def make():
    r = Run()
    r.net = CNN()
    if plateau:
        r.optimizer = torch.optim.Adam(r.net.parameters(), lr=2e-3)
        r.scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(r.optimizer, factor=0.5, patience=0, threshold=10.0, threshold_mode="abs")
    else:
        r.optimizer = torch.optim.RMSprop(r.net.parameters(), lr=1e-3, momentum=0.9)
        r.scheduler = torch.optim.lr_scheduler.StepLR(r.optimizer, 1, gamma=0.7)
    r.generator = torch.Generator().manual_seed(5)
    r.loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(images, labels), batch_size=8, shuffle=True, generator=r.generator)
    r.start, r.position, r.last = None, 0, 0
    return r
def train(r, steps, save_as=None):
    criterion = nn.CrossEntropyLoss()
    losses = []
    while len(losses) < steps:
        skip = r.position
        if skip > 0: r.generator.set_state(r.start)
        else: r.start = r.generator.get_state()
        for x, y in r.loader:
            skip -= 1
            if skip >= 0: continue
            r.optimizer.zero_grad()
            loss = criterion(r.net(x), y)
            loss.backward()
            r.optimizer.step()
            r.last = loss.item()
            losses.append(r.last)
            r.position += 1
            if len(losses) == steps: break
        if r.position == len(r.loader):
            r.position = 0
            r.scheduler.step(r.last) if plateau else r.scheduler.step()
    if save_as:
        torch.save({'model': r.net.state_dict(), 'optimizer': r.optimizer.state_dict(), 'scheduler': r.scheduler.state_dict(), 'rng': torch.get_rng_state(),
            'loader': {'start': r.start, 'position': r.position}, 'last': r.last}, save_as)
    return losses
def resume(file):
    r = make()
    saved = torch.load(file)
    r.net.load_state_dict(saved['model'])
    r.optimizer.load_state_dict(saved['optimizer'])
    r.scheduler.load_state_dict(saved['scheduler'])
    torch.set_rng_state(saved['rng'])
    r.start, r.position, r.last = saved['loader']['start'], saved['loader']['position'], saved['last']
    return r
def end(r, losses):
    hash = hashlib.sha256()
    for tensor in r.net.state_dict().values(): hash.update(tensor.contiguous().numpy().tobytes())
    return {'losses': losses, 'weights': hash.hexdigest(), 'lr': r.optimizer.param_groups[0]['lr']}
torch.manual_seed(3)
images, labels = torch.randn(56, 1, 28, 28), torch.randint(10, (56,))
`;

describe.each([
  ['RMSprop and StepLR', false, 1],
  ['Adam and ReduceLROnPlateau', true, 2],
] as const)('%s', (_, plateau, threads) => {
  const files = Object.fromEntries(
    ['python', 'node'].map((name) => {
      const own = path.join(folder, `${name}${threads}`);
      fs.mkdirSync(own);
      return [name, path.join(own, 'run.pt')];
    }),
  ) as { python: string; node: string };
  const node = async (code: string) => {
    const head = `torch.setNumThreads(${threads}); const plateau = ${plateau};`;
    return assertClean(await runNode(`${head}\n${javascript}\n${code}`)).report;
  };
  const pythonRun = (code: string) =>
    runPython(`plateau = ${plateau ? 'True' : 'False'}\n${python}\n${code}`, files, { threads });

  test(`on ${threads} thread(s): the halves in either language are the whole`, async () => {
    const whole = pythonRun(`
torch.manual_seed(1)
run = make()
train(run, 10, input['python'])
torch.manual_seed(1)
run = make()
result = end(run, train(run, 20))`);
    const [ours, half] = await node(`
      torch.manualSeed(1);
      const first = make(), half = train(first, 10, ${JSON.stringify(files.node)});
      torch.manualSeed(1);
      const run = make();
      report([end(run, train(run, 20)), half]);`);
    expect(ours).toEqual(whole);
    expect(half).toEqual(whole.losses.slice(0, 10));
    // Ten steps leave the same file behind.
    expect(fs.readFileSync(files.node).equals(fs.readFileSync(files.python))).toBe(true);
    const rest = { ...whole, losses: whole.losses.slice(10) };
    const resumed = await node(`
      report([${JSON.stringify(files.node)}, ${JSON.stringify(files.python)}].map((file) => {
        const run = resume(file);
        return end(run, train(run, 10));
      }));`);
    expect(resumed[0], 'begun here, ended here').toEqual(rest);
    expect(resumed[1], 'begun in Python, ended here').toEqual(rest);
    const theirs = pythonRun(`run = resume(input['node'])\nresult = end(run, train(run, 10))`);
    expect(theirs, 'begun here, ended in Python').toEqual(rest);
    expect(whole.lr, 'the schedule went on').toBeLessThan(plateau ? 2e-3 : 1e-3);
  });
});
