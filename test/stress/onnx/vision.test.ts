/** The larger networks of torch.vision.models, exported and run by onnxruntime. */
import { it } from 'vitest';
import torch, { type nn } from '../../../src/index';
import { checkNetwork, smallVgg } from '../../helpers/onnxVision';

const { models } = torch.vision;
const cases: [name: string, make: () => nn.Module][] = [
  ['resnet34', () => models.resnet34()],
  ['resnet101', () => models.resnet101()],
  ['resnet152', () => models.resnet152()],
  ['resnext10132x8d', () => models.resnext10132x8d()],
  ['resnext10164x4d', () => models.resnext10164x4d()],
  ['wideResnet502', () => models.wideResnet502()],
  ['wideResnet1012', () => models.wideResnet1012()],
  ['densenet161', () => models.densenet161()],
  ['densenet169', () => models.densenet169()],
  ['densenet201', () => models.densenet201()],
  ['vgg11', () => smallVgg(models.vgg11())],
  ['vgg13', () => smallVgg(models.vgg13())],
  ['vgg13Bn', () => smallVgg(models.vgg13Bn())],
  ['vgg16', () => models.vgg16()],
  ['vgg16Bn', () => smallVgg(models.vgg16Bn())],
  ['vgg19', () => smallVgg(models.vgg19())],
  ['vgg19Bn', () => smallVgg(models.vgg19Bn())],
];

it.each(cases)('%s', (name, make) => checkNetwork(name, make), 600_000);
