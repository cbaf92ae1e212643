/** Files between the tests' device and the CPU, written here and read in Python, and the other way round. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { networks } from '../graphs/networks';
import { device } from '../helpers/device';
import { repo, runPython, tensorToWire, toWire } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-device-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => path.join(folder, name);

describe('tensors', () => {
  const values = `
x = torch.arange(12.0).reshape(3, 4)
saved = {"a": x.to(input["device"]), "part": x.to(input["device"])[1:, ::2], "host": x, "half": x.half().to(input["device"])}`;
  const make = () => {
    const x = torch.arange(12).float().reshape(3, 4);
    return { a: x.to(device), part: x.to(device).get('1:', '::2'), host: x, half: x.half().to(device) };
  };
  const places = (saved: Record<string, Tensor>) => Object.values(saved).map((x) => x.device);
  const locations: [string, string, any][] = [
    ['as they were saved', 'None', undefined],
    ['on the CPU', '"cpu"', 'cpu'],
    ['on the device', 'input["device"]', device],
    ['by a table', '{input["there"]: "cpu"}', { [torch.empty([0], { device }).device]: 'cpu' }],
    ['by a function', 'lambda storage, location: storage.cpu()', () => 'cpu'],
  ];

  it.each(locations)('of Python, %s', (_, python, mapLocation) => {
    const given = { device, file: file('python.pt'), there: torch.empty([0], { device }).device };
    const [devices, tensors] = runPython(
      `${values}
torch.save(saved, input["file"])
loaded = torch.load(input["file"], map_location=${python})
result = [[str(x.device) for x in loaded.values()], list(loaded.values())]`,
      given,
    );
    const loaded = torch.load(given.file, { mapLocation });
    expect(places(loaded)).toEqual(devices);
    expect(Object.values(loaded).map(tensorToWire)).toEqual(tensors);
  });

  it.each(locations)('of ours in Python, %s', (_, python, mapLocation) => {
    const given = { device, file: file('ours.pt'), there: torch.empty([0], { device }).device };
    torch.save(make(), given.file);
    const [devices, tensors] = runPython(
      `loaded = torch.load(input["file"], map_location=${python})
result = [[str(x.device) for x in loaded.values()], list(loaded.values())]`,
      given,
    );
    const loaded = torch.load(given.file, { mapLocation });
    expect(places(loaded)).toEqual(devices);
    expect(Object.values(loaded).map(tensorToWire)).toEqual(tensors);
    expect(Object.values(make()).map(tensorToWire)).toEqual(tensors);
  });
});

describe('a training that goes on from a file', () => {
  const python = `
import sys
sys.path.insert(0, ${JSON.stringify(path.join(repo, 'test/graphs'))})
import torch.nn as nn
from networks_twin import Normalized
device = input["device"]
def make():
    torch.manual_seed(2)
    net = Normalized().to(device)
    return net, torch.optim.Adam(net.parameters(), lr=0.01)
def steps(net, opt, first, count):
    losses = []
    for i in range(first, first + count):
        torch.manual_seed(i)
        x, y = torch.randn(8, 1, 28, 28).to(device), torch.randint(10, (8,)).to(device)
        opt.zero_grad()
        loss = nn.CrossEntropyLoss()(net(x), y)
        loss.backward()
        opt.step()
        losses.append(loss.item())
    return losses
def load(file):
    net, opt = make()
    saved = torch.load(file)
    net.load_state_dict(saved["model"]); opt.load_state_dict(saved["optimizer"])
    return net, opt
`;
  const make = () => {
    torch.manualSeed(2);
    const net = new networks.Normalized().to(device);
    return { net, optimizer: new optim.Adam(net.parameters(), { lr: 0.01 }) };
  };
  type Run = ReturnType<typeof make>;
  const steps = ({ net, optimizer }: Run, first: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      torch.manualSeed(first + i);
      const [x, y] = [torch.randn([8, 1, 28, 28]).to(device), torch.randint(10, [8]).to(device)];
      optimizer.zeroGrad();
      const loss = new nn.CrossEntropyLoss()(net(x), y);
      loss.backward();
      optimizer.step();
      return loss.item();
    });
  const load = (name: string): Run => {
    const run = make();
    const saved = torch.load(name);
    run.net.loadStateDict(saved.model);
    run.optimizer.loadStateDict(saved.optimizer);
    return run;
  };

  it('in Python, from ours', () => {
    const run = make();
    const begun = steps(run, 0, 5);
    const saved = file('run.pt');
    torch.save({ model: run.net.stateDict(), optimizer: run.optimizer.stateDict() }, saved);
    const theirs = runPython(
      `${python}
net, opt = make()
begun = steps(net, opt, 0, 5)
net, opt = load(input["file"])
result = [begun, steps(net, opt, 5, 5), list(net.state_dict().values())]`,
      { device, file: saved },
    );
    const again = load(saved);
    expect([begun, steps(again, 5, 5), toWire(Object.values(again.net.stateDict()))]).toEqual(theirs);
  });

  it('here, from Python’s', () => {
    const saved = file('python-run.pt');
    const theirs = runPython(
      `${python}
net, opt = make()
steps(net, opt, 0, 5)
torch.save({"model": net.state_dict(), "optimizer": opt.state_dict()}, input["file"])
result = [steps(net, opt, 5, 5), list(net.state_dict().values())]`,
      { device, file: saved },
    );
    const run = load(saved);
    expect([steps(run, 5, 5), toWire(Object.values(run.net.stateDict()))]).toEqual(theirs);
  });
});
