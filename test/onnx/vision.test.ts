/**
 * Networks of torch.vision.models, each class with the blocks that it is made of, exported and run by
 * onnxruntime; test/stress/onnx has the larger ones.
 */
import { it } from 'vitest';
import torch, { type nn } from '../../src/index';
import { checkNetwork, smallVgg } from '../helpers/onnxVision';

const { models } = torch.vision;
const cases: [name: string, make: () => nn.Module][] = [
  ['alexnet', () => models.alexnet()],
  ['resnet18', () => models.resnet18()],
  ['resnet50', () => models.resnet50()],
  ['resnext5032x4d', () => models.resnext5032x4d()],
  ['mobilenetV2', () => models.mobilenetV2()],
  ['squeezenet10', () => models.squeezenet10()],
  ['squeezenet11', () => models.squeezenet11()],
  ['densenet121', () => models.densenet121()],
  ['vgg11Bn', () => smallVgg(models.vgg11Bn())],
];

it.each(cases)('%s', (name, make) => checkNetwork(name, make), 120_000);
it('lenet', () => checkNetwork('lenet', () => models.lenet(), [1, 32, 32]), 120_000);
