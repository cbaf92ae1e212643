/** A run that is continued from a file, in the other language as well, ends with the same bits. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load, save } from '../../src/serialization';
import type { Tensor } from '../../src/tensor/tensor';
import { torch } from '../../src/torch';
import { expectSame } from '../helpers/checkOp';
import { runPython } from '../helpers/python';

const { nn, optim } = torch;
const F = nn.functional;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-resume-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The network of seed 001. */
class Net extends nn.Module {
  convolution1 = new nn.Conv2d(1, 6, 5);
  convolution2 = new nn.Conv2d(6, 16, 5);
  conv_dropout = new nn.Dropout();
  fc1 = new nn.Linear(16 * 4 * 4, 30);
  fc2 = new nn.Linear(30, 10);
  pool = new nn.MaxPool2d(2, 2);

  override forward(x: Tensor): Tensor {
    let h = this.pool(F.relu(this.convolution1(x)));
    h = this.conv_dropout(h);
    h = this.pool(F.relu(this.convolution2(h)));
    h = h.view(-1, 16 * 4 * 4);
    return this.fc2(this.fc1(h));
  }
}

const python = `
import torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution1 = nn.Conv2d(in_channels=1, out_channels=6, kernel_size=5)
        self.convolution2 = nn.Conv2d(in_channels=6, out_channels=16, kernel_size=5)
        self.conv_dropout = nn.Dropout()
        self.fc1 = nn.Linear(in_features=16*4*4, out_features=30)
        self.fc2 = nn.Linear(in_features=30, out_features=10)
        self.pool = nn.MaxPool2d(2, 2)
    def forward(self, x):
        x = self.pool(F.relu(self.convolution1(x)))
        x = self.conv_dropout(x)
        x = self.pool(F.relu(self.convolution2(x)))
        x = x.view(-1, 16*4*4)
        return self.fc2(self.fc1(x))
def make():
    net = Net()
    return net, torch.optim.Adam(net.parameters(), lr=1e-3)
def train(net, opt, steps):
    losses = []
    for _ in range(steps):
        x, y = torch.randn(16, 1, 28, 28), torch.randint(10, (16,))
        opt.zero_grad()
        loss = nn.CrossEntropyLoss()(net(x), y)
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return losses
def save(net, opt, file):
    torch.save({'model': net.state_dict(), 'optimizer': opt.state_dict(), 'rng': torch.get_rng_state()}, file)
def resume(file):
    net, opt = make()
    saved = torch.load(file)
    net.load_state_dict(saved['model'])
    opt.load_state_dict(saved['optimizer'])
    torch.set_rng_state(saved['rng'])
    return net, opt
`;

const criterion = new nn.CrossEntropyLoss();
type Run = { net: Net; optimizer: InstanceType<typeof optim.Adam> };

function make(): Run {
  const net = new Net();
  return { net, optimizer: new optim.Adam(net.parameters(), { lr: 1e-3 }) };
}

function train({ net, optimizer }: Run, steps: number): number[] {
  return Array.from({ length: steps }, () => {
    const x = torch.randn([16, 1, 28, 28]);
    const y = torch.randint(10, [16]);
    optimizer.zeroGrad();
    const loss = criterion(net(x), y);
    loss.backward();
    optimizer.step();
    return loss.item() as number;
  });
}

function saveRun({ net, optimizer }: Run, file: string): void {
  save({ model: net.stateDict(), optimizer: optimizer.stateDict(), rng: torch.getRngState() }, file);
}

function resume(file: string): Run {
  const run = make();
  const saved = load(file);
  run.net.loadStateDict(saved.model);
  run.optimizer.loadStateDict(saved.optimizer);
  torch.setRngState(saved.rng);
  return run;
}

const steps = 10;

describe('seed 001, ten steps and ten more', () => {
  torch.setNumThreads(1);
  const whole = runPython(
    `${python}\ntorch.manual_seed(1)\nnet, opt = make()\nlosses = train(net, opt, ${2 * steps})\nresult = {'losses': losses, 'weights': list(net.state_dict().values())}`,
    undefined,
    { threads: 1 },
  );

  function check(run: Run, losses: number[]): void {
    expect(losses).toEqual(whole.losses.slice(steps));
    Object.values(run.net.stateDict()).forEach((tensor, i) => {
      expectSame(tensor, whole.weights[i], `weight ${i}`);
    });
  }

  test('begun in Python, ended here', () => {
    const file = path.join(folder, 'python.pt');
    runPython(
      `${python}\ntorch.manual_seed(1)\nnet, opt = make()\ntrain(net, opt, ${steps})\nsave(net, opt, input)\nresult = None`,
      file,
      { threads: 1 },
    );
    const before = fs.readFileSync(file);
    const run = resume(file);
    const again = path.join(folder, 'again', 'python.pt');
    fs.mkdirSync(path.dirname(again));
    saveRun(run, again);
    expect(fs.readFileSync(again).equals(before), 'saved again before training').toBe(true);
    check(run, train(run, steps));
  });

  test('begun here, ended here and in Python', () => {
    torch.manualSeed(1);
    const run = make();
    expect(train(run, steps)).toEqual(whole.losses.slice(0, steps));
    const file = path.join(folder, 'node.pt');
    saveRun(run, file);
    const resumed = resume(file);
    check(resumed, train(resumed, steps));
    const theirs = runPython(
      `${python}\nnet, opt = resume(input)\nlosses = train(net, opt, ${steps})\nresult = {'losses': losses, 'weights': list(net.state_dict().values())}`,
      file,
      { threads: 1 },
    );
    expect(theirs).toEqual({ losses: whole.losses.slice(steps), weights: whole.weights });
  });
});
