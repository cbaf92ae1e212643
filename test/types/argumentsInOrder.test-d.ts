/**
 * Outside of nn and optim too: positional arguments in Python's order, then at most one object, whose
 * names are checked. Compiled, never run.
 */

import torch, { type Tensor } from '../../src/index';
import type { RandomSamplerOptions } from '../../src/utils/data';
import { datasets, type Image, models, transforms, utils } from '../../src/vision';

declare const x: Tensor;
declare const image: Image;
const { functional: F } = transforms;
const { data, metrics } = torch.utils;

export function picturesAreGivenByOrderOrByName(): void {
  F.rotate(image, 30, 'bilinear', { expand: true });
  const turned: Image = F.rotate({ img: image, angle: 30 });
  F.pad(turned, { padding: 2, paddingMode: 'edge' });
  new transforms.RandomPosterize({ bits: 4, p: 0.2 });
  new datasets.EMNIST('data', { split: 'letters', train: false });
  models.getModel({ name: 'resnet18' });
  image.convert('1', { dither: false });
  utils.saveImage(x, 'x.png', { nrow: 4 });
  // @ts-expect-error no such option
  F.rotate(image, 30, { expnd: true });
  // @ts-expect-error two objects
  F.rotate(image, 30, { expand: true }, { fill: 1 });
  // @ts-expect-error too many
  F.hflip(image, true);
  // @ts-expect-error too many
  new transforms.ToTensor(1);
  // @ts-expect-error dithering goes by name: PIL has a matrix there
  image.convert('1', false);
  // @ts-expect-error all of it goes by name
  new models.ImageClassification(224);
}

export function settingsTakeWhatPythonTakes(): void {
  torch.manualSeed({ seed: 1 });
  torch.setPrintoptions(2, { sciMode: false });
  torch.useDeterministicAlgorithms(true, { warnOnly: true });
  torch.random.forkRng({ enabled: false }, () => torch.rand(2));
  const drawn: Tensor = torch.noGrad(() => torch.rand(2));
  torch.cuda.memorySummary({ abbreviated: true });
  // @ts-expect-error too many
  torch.manualSeed(1, 2);
  // @ts-expect-error too many
  torch.getNumThreads(1);
  // @ts-expect-error only by name
  torch.useDeterministicAlgorithms(true, true);
  // @ts-expect-error no such option
  torch.memory({ colect: true });
  // @ts-expect-error only by name
  drawn.isContiguous('channels_last');
}

export function gradientsAndFiles(): void {
  const [dx]: Tensor[] = torch.autograd.grad(x.sum(), [x], null, true, { createGraph: true });
  const named: Record<'w', Tensor> = torch.autograd.grad(x.sum(), { w: x });
  torch.autograd.backward(x, dx!, { retainGraph: true });
  const rows: Tensor = torch.autograd.functional.jacobian((y) => y.exp(), named.w, true);
  rows.backward(null, true, { createGraph: true });
  torch.load({ f: 'model.pt', mapLocation: 'cpu' });
  torch.safetensors.loadFile('model.safetensors', 'cpu', { backend: 'pread' });
  // @ts-expect-error no such option
  torch.load('model.pt', { weightOnly: true });
  // @ts-expect-error two objects
  torch.load('model.pt', { mmap: true }, { weightsOnly: true });
  // @ts-expect-error no such option
  torch.autograd.grad(x, [x], { retainGrap: true });
}

export function optionsAreWhatTheObjectHolds(): void {
  const crop: transforms.RandomCropOptions = { padding: 4 };
  new transforms.RandomCrop(32, crop);
  const sampling: RandomSamplerOptions = { replacement: true };
  new data.RandomSampler([1, 2], sampling);
  metrics.accuracy(x, [1, 2], { topk: [1, 5] });
  // @ts-expect-error no such option
  metrics.confusionMatrix(x, [1, 2], { numClass: 3 });
}
