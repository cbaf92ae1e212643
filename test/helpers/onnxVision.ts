/** Networks of torch.vision.models exported and run by onnxruntime, at two batch sizes. */
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { answer, opsetVersion, runOnnx, temporaryFolder } from './onnx';

type Vgg = ReturnType<typeof torch.vision.models.vgg11>;

/** A VGG with fewer scores: the layers beside the convolutions are linear ones of half a gigabyte. */
export function smallVgg(model: Vgg): Vgg {
  model.classifier = new nn.Sequential(new nn.Linear(512 * 49, 10)) as typeof model.classifier;
  return model;
}

/**
 * Lets blocks add little to what they get, as those of trained networks do: with what they begin with, each
 * doubles it, and the rounding too.
 */
function calm(model: nn.Module): void {
  const { BasicBlock, Bottleneck } = torch.vision.models;
  for (const block of model.modules()) {
    const last =
      block instanceof Bottleneck ? block.bn3 : block instanceof BasicBlock ? block.bn2 : undefined;
    if (last !== undefined) nn.init.constant_((last as nn.BatchNorm2d).weight!, 0.2);
  }
}

/** Exports a network with one image of a shape, and compares what it gives for one and for two. */
export function checkNetwork(
  name: string,
  make: () => nn.Module,
  shape: readonly number[] = [3, 64, 64],
): void {
  const folder = temporaryFolder();
  torch.manualSeed(0);
  const model = make().eval();
  calm(model);
  const file = path.join(folder, `${name}.onnx`);
  const images = [torch.randn([1, ...shape]), torch.randn([2, ...shape])];
  torch.onnx.export(model, torch.randn([1, ...shape]), file, {
    inputNames: ['image'],
    outputNames: ['scores'],
    dynamicShapes: { image: { 0: 'batch' } },
    opsetVersion,
  });
  const runs = images.map((image) => ({ file, inputs: [image], outputs: answer(model, [image]) }));
  const reports = runOnnx(runs);
  fs.rmSync(folder, { recursive: true });
  // Networks that begin with small weights tell images apart by less than the difference that is allowed.
  const [first, second] = runs[1]!.outputs[0]!.unbind(0) as [Tensor, Tensor];
  const spread = first.sub(second).abs().max().item() as number;
  for (const { error, difference, opset } of reports) {
    expect(error).toBeUndefined();
    expect(opset).toBe(opsetVersion);
    expect(difference).toBeLessThanOrEqual(Math.min(1e-5, 1e-3 * spread));
  }
  const worst = Math.max(...reports.map(({ difference }) => difference));
  console.log(`${name}: largest difference ${worst}, two images differ by ${spread}`);
}
