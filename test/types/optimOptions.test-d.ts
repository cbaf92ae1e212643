/**
 * Optimizers, schedulers, samplers and loaders take positional arguments in Python's order, then one object.
 */
import torch, { type nn, optim } from '../../src/index';

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
