/**
 * Trainings of the seeds' networks on the tests' device: Python's losses, weights and random state, bit
 * for bit.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type nn, optim, type Tensor } from '../../src';
import { type NetworkName, networks, train } from '../graphs/networks';
import { device } from '../helpers/device';
import { repo, runPython } from '../helpers/python';

const folder = JSON.stringify(path.join(repo, 'test/graphs'));

/** An optimizer here and in Python. */
const optimizers: [string, (params: nn.Parameter[]) => optim.Optimizer, string][] = [
  ['Adam', (params) => new optim.Adam(params, { lr: 0.01 }), 'optim.Adam(params, lr=0.01)'],
  [
    'SGD with momentum',
    (params) => new optim.SGD(params, { lr: 0.05, momentum: 0.9, weightDecay: 1e-4 }),
    'optim.SGD(params, lr=0.05, momentum=0.9, weight_decay=1e-4)',
  ],
  [
    'RMSprop',
    (params) => new optim.RMSprop(params, { lr: 0.001, alpha: 0.9 }),
    'optim.RMSprop(params, lr=0.001, alpha=0.9)',
  ],
];

describe.each(Object.keys(networks) as NetworkName[])('%s', (network) => {
  it.each(optimizers)('%s', (_, make, python) => {
    const theirs = runPython(
      `
import sys
sys.path.insert(0, ${folder})
from torch import optim
from networks_twin import train
result = train(input["network"], lambda params: ${python}, input["device"])`,
      { network, device },
    );
    const { optimizer: _state, ...ours } = train((step) => step, {
      network,
      optimizer: make as (params: Tensor[]) => optim.Optimizer,
      device,
    });
    expect(ours).toEqual(theirs);
    expect(new Set(ours.losses).size).toBeGreaterThan(4);
  });
});
