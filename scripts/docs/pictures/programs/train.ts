/** A step of a training, recorded by the profiler; its argument is the trace's file. */
import torch, { nn, optim } from 'torch-node';

const model = new nn.Sequential(
  ...[new nn.Conv2d(1, 16, 3), new nn.ReLU(), new nn.MaxPool2d(2)],
  ...[new nn.Flatten(), new nn.Linear(16 * 13 * 13, 10)],
);
const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
const [images, labels] = [torch.rand([64, 1, 28, 28]), torch.randint(0, 10, [64])];

function step(): void {
  optimizer.zeroGrad();
  const loss = nn.functional.crossEntropy(model(images), labels);
  loss.backward();
  optimizer.step();
}

function main(): void {
  for (let i = 0; i < 5; i++) step();
  const { profile, ProfilerActivity } = torch.profiler;
  const prof = profile({ activities: [ProfilerActivity.CPU], withStack: true }, step);
  prof.exportChromeTrace(process.argv[2]!);
}

setImmediate(main); // nobody calls it whose lines would be in the trace
