/**
 * Networks of torch.vision.models, one of each family, exported and run by onnxruntime at two batch sizes.
 */
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { nn } from '../../src/index';
import { answer, runOnnx, temporaryFolder } from '../helpers/onnx';

const { models } = torch.vision;
const cases: [name: string, make: () => nn.Module][] = [
  ['resnet18', () => models.resnet18()],
  ['mobilenetV2', () => models.mobilenetV2()],
  ['squeezenet11', () => models.squeezenet11()],
  ['densenet121', () => models.densenet121()],
  [
    'vgg11Bn',
    () => {
      const model = models.vgg11Bn();
      // The layers that it has beside the convolutions are linear ones of half a gigabyte.
      model.classifier = new nn.Sequential(new nn.Linear(512 * 49, 10)) as typeof model.classifier;
      return model;
    },
  ],
];
const folder = temporaryFolder();

it.each(cases)(
  '%s',
  (name, make) => {
    torch.manualSeed(0);
    const model = make().eval();
    const file = path.join(folder, `${name}.onnx`);
    const images = [torch.randn([1, 3, 64, 64]), torch.randn([2, 3, 64, 64])];
    torch.onnx.export(model, images[0], file, {
      inputNames: ['image'],
      outputNames: ['scores'],
      dynamicShapes: { image: { 0: 'batch' } },
    });
    const reports = runOnnx(
      images.map((image) => ({ file, inputs: [image], outputs: answer(model, [image]) })),
    );
    for (const { error, difference } of reports) {
      expect(error).toBeUndefined();
      expect(difference).toBeLessThanOrEqual(1e-5);
    }
    console.log(`${name}: largest difference ${Math.max(...reports.map(({ difference }) => difference))}`);
  },
  120_000,
);
