/** Modules that change after their step was captured: a graph never goes on with what was there before. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { hasStandin, standin } from '../helpers/standin';
import { torchMinor } from '../helpers/torchVersion';
import type { Wrap } from './networks';

const device = 'privateuseone:0' as 'cuda';
const eager: Wrap = (step) => step;
const graph: Wrap = (step) => torch.cuda.graphed(step, { device });

class Net extends nn.Module {
  first = new nn.Linear(4, 6);
  drop = new nn.Dropout(0.25);
  layers = new nn.Sequential(new nn.Linear(6, 6), new nn.Tanh());
  last = new nn.Linear(6, 2);
  scale = 1;
  calls = 0;
  seen: Tensor | undefined;

  override forward(x: Tensor): Tensor {
    // What a step writes itself is no change from outside.
    this.calls++;
    this.seen = this.first(x);
    return this.last(this.layers(this.drop(this.seen))).mul(this.scale);
  }
}

/**
 * Losses and weights of 24 steps, before the ninth and the seventeenth of which `change` changes the
 * network.
 */
function run(wrap: Wrap, change: (net: Net, optimizer: optim.SGD) => void) {
  torch.manualSeed(2);
  const net = new Net().to(device);
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
  const step = wrap((x: Tensor) => {
    optimizer.zeroGrad();
    const loss = net(x).square().mean();
    loss.backward();
    optimizer.step();
    return loss;
  });
  const losses: number[] = [];
  for (let i = 0; i < 24; i++) {
    if (i === 8 || i === 16) change(net, optimizer);
    losses.push(step(torch.randn([3, 4]).to(device)).item());
  }
  const weights = Object.entries(net.stateDict()).map(([name, value]) => [name, value.tolist()]);
  return { losses, weights, calls: net.calls };
}

if (hasStandin) createRequire(__filename)(standin());

// Graphs of devices other than CUDA came with LibTorch 2.13.
describe.skipIf(!hasStandin || torchMinor < 13)('a graphed step notices', () => {
  const add = (optimizer: optim.SGD, layer: nn.Module) =>
    optimizer.addParamGroup({ params: layer.parameters() });
  const changes: Record<string, (net: Net, optimizer: optim.SGD) => void> = {
    'a layer in the place of another'(net, optimizer) {
      net.last = new nn.Linear(6, 2).to(device);
      add(optimizer, net.last);
    },
    'a layer that nothing trains'(net) {
      net.last = new nn.Linear(6, 2).to(device);
    },
    'a layer deep inside'(net) {
      net.setSubmodule('layers.1', new nn.ReLU());
    },
    'a further layer'(net) {
      net.layers.append(new nn.Tanh());
    },
    'another parameter'(net) {
      net.first.weight = new nn.Parameter(torch.ones([6, 4], { device }));
    },
    'a setting'(net) {
      (net.drop as { p: number }).p /= 2;
    },
    'a number of one’s own'(net) {
      net.scale *= 3;
    },
  };
  it.each(Object.entries(changes))('%s', (_, change) => {
    const { calls, ...graphs } = run(graph, change);
    const { calls: all, ...steps } = run(eager, change);
    expect(graphs).toEqual(steps);
    // It captured again, and replayed.
    expect(calls).toBeLessThan(all);
  });

  it('nothing where the step itself writes', () => {
    const { calls } = run(graph, () => {});
    expect(calls).toBeLessThan(6);
  });
});
