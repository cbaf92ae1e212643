/**
 * Optimizers, schedulers, samplers and loaders take positional arguments in Python's order, then one object.
 */
import { expectTypeOf } from 'vitest';
import torch, { type nn, optim, type Tensor } from '../../src/index';

declare const params: nn.Parameter[];
const { DataLoader, TensorDataset } = torch.utils.data;
const dataset = new TensorDataset(torch.ones([4]));

const optimizer = new optim.SGD(params, { lr: 0.1 });
new optim.SGD({ params, lr: 0.1 });
new optim.SGD(params, 0.1, 0.9, { nesterov: true });
new optim.AdamW({ params, weightDecay: 0.1 });
// @ts-expect-error parameters are required
new optim.SGD({ lr: 0.1 });
// @ts-expect-error lr is given twice
new optim.SGD(params, 0.1, { lr: 0.2 });
// @ts-expect-error two objects
new optim.SGD(params, { lr: 0.1 }, { momentum: 0.9 });
// @ts-expect-error unknown
new optim.SGD(params, { momentun: 0.9 });
// @ts-expect-error AdamW's weight decay is always decoupled
new optim.AdamW(params, { decoupledWeightDecay: true });

// What the options may hold is a type of its own, without what is positional.
const adam: optim.AdamOptions = { lr: 1e-3 };
new optim.Adam(params, adam);
const cyclic: optim.lrScheduler.CyclicLROptions = { mode: 'triangular2' };
new optim.lrScheduler.CyclicLR(optimizer, 0.1, 1, cyclic);
const conv: nn.ConvOptions = { padding: 1 };
new torch.nn.Conv2d(1, 2, 3, conv);
const pool: nn.functional.MaxPoolOptions = { stride: 1 };
torch.nn.functional.maxPool2d(torch.ones([1, 2, 2]), 2, pool);
new optim.Adam({ params, ...adam });
// @ts-expect-error unknown
const misspelt: optim.AdamOptions = { learningRate: 1e-3 };
// @ts-expect-error without parameters
new optim.Adam(adam);

export { misspelt };

// A class that is chosen by its name.
export function chosen(name: 'Adam' | 'AdamW' | 'SGD' | 'RMSprop' | 'Adagrad' | 'Adadelta' | 'Adamax'): void {
  const each = new optim[name](params, { lr: 0.1 });
  each.zeroGrad();
  each.step();
  new optim[name](params);
  new optim[name as 'ASGD' | 'NAdam' | 'RAdam' | 'Rprop' | 'Adafactor' | 'Muon' | 'LBFGS' | 'SparseAdam'](
    params,
    { lr: 0.1 },
  );
  // @ts-expect-error unknown
  new optim[name](params, { lrr: 0.1 });
}

new optim.lrScheduler.StepLR(optimizer, 5, { gamma: 0.5 });
new optim.lrScheduler.StepLR({ optimizer, stepSize: 5 });
// @ts-expect-error the step size is given twice
new optim.lrScheduler.StepLR(optimizer, 5, { stepSize: 5 });
// @ts-expect-error CosineAnnealingWarmRestarts has no TMax
new optim.lrScheduler.CosineAnnealingWarmRestarts(optimizer, 5, { TMax: 5 });

new DataLoader(dataset, 64, true);
new DataLoader(dataset, 64, true, null, null, 2, { dropLast: true });
new DataLoader({ dataset });
new DataLoader({ dataset, batchSize: 64 });
// @ts-expect-error the size is given twice
new DataLoader(dataset, 64, { batchSize: 32 });
// @ts-expect-error two objects
new DataLoader(dataset, { batchSize: 32 }, { shuffle: true });
// @ts-expect-error unknown
new DataLoader(dataset, { batchsize: 32 });

const plane = torch.ones([1, 1, 2, 2]);
torch.nn.functional.maxUnpool2d(plane, plane, { kernelSize: 2, stride: 2 });
// @ts-expect-error two objects with options
torch.nn.functional.maxUnpool2d(plane, plane, 2, { stride: 2 }, { padding: 1 });

const averaged = new optim.swaUtils.AveragedModel(new torch.nn.Linear(2, 2), { device: 'cpu' });
expectTypeOf(averaged.module).toEqualTypeOf<nn.Linear>();
expectTypeOf(averaged(plane)).toEqualTypeOf<Tensor>();
