/** A run that is continued from a file, in the other language as well, ends with the same bits. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load, save } from '../../src/serialization';
import type { Tensor } from '../../src/tensor';
import { torch } from '../../src/torch';
import { expectSame } from '../helpers/checkOp';
import { runPython } from '../helpers/python';

const { nn, optim } = torch;
const F = nn.functional;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-resume-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The network of the first MNIST notebook. */
class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 32, 5, { padding: 2 });
  conv2 = new nn.Conv2d(32, 64, 5, { padding: 2 });
  fc1 = new nn.Linear(64 * 7 * 7, 1024);
  fc2 = new nn.Linear(1024, 10);

  forward(x: Tensor): Tensor {
    let h = F.maxPool2d(F.relu(this.conv1(x)), 2);
    h = F.maxPool2d(F.relu(this.conv2(h)), 2);
    h = F.relu(this.fc1(h.view(-1, 64 * 7 * 7)));
    h = F.dropout(h, { training: this.training });
    return F.logSoftmax(this.fc2(h), { dim: 1 });
  }
}

const python = `
import torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 5, padding=2)
        self.conv2 = nn.Conv2d(32, 64, 5, padding=2)
        self.fc1 = nn.Linear(64 * 7 * 7, 1024)
        self.fc2 = nn.Linear(1024, 10)
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = F.relu(self.fc1(x.view(-1, 64 * 7 * 7)))
        x = F.dropout(x, training=self.training)
        return F.log_softmax(self.fc2(x), dim=1)
def make():
    net = Net()
    return net, torch.optim.Adam(net.parameters(), lr=1e-3)
def train(net, opt, steps):
    losses = []
    for _ in range(steps):
        x, y = torch.randn(4, 1, 28, 28), torch.randint(10, (4,))
        opt.zero_grad()
        loss = F.nll_loss(net(x), y)
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

type Run = { net: Net; optimizer: InstanceType<typeof optim.Adam> };

function make(): Run {
  const net = new Net();
  return { net, optimizer: new optim.Adam(net.parameters(), { lr: 1e-3 }) };
}

function train({ net, optimizer }: Run, steps: number): number[] {
  return Array.from({ length: steps }, () => {
    const x = torch.randn([4, 1, 28, 28]);
    const y = torch.randint(10, [4]);
    optimizer.zeroGrad();
    const loss = F.nllLoss(net(x), y);
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
