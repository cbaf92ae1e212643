/** Operators' arguments by name, NumPy's names included. Compiled, never run. */
import torch, { type Tensor } from 'torch-node';

declare const x: Tensor;
declare const target: torch.DType | torch.Device;
const generator = new torch.Generator();

export const made: Tensor[] = [
  torch.randn(27, { generator }),
  torch.randn(27, 27, { generator, requiresGrad: true }),
  torch.randn([27, 27], { generator }),
  torch.rand(2, 3, { generator, dtype: 'float64' }),
  torch.randint(0, 5, [2], { generator }),
  torch.randperm(4, { generator }),
  torch.multinomial(x, 1, { replacement: true, generator }),
  x.sum(1, { keepdims: true }),
  x.sum({ axis: 1, keepdims: true }),
  x.mean(1, { keepdims: true }),
  x.argmax({ axis: 1 }),
  x.unsqueeze({ axis: 0 }),
  x.max(1, { keepdims: true }).values,
  torch.sum(x, { axis: 1 }),
  torch.std(x, { axis: 0, keepdims: true }),
  torch.cat([x, x], { axis: 1 }),
  torch.cat({ tensors: [x, x], dim: 1 }),
  torch.softmax(x, { axis: 1 }),
  torch.sum({ input: x, dim: 1 }),
  torch.relu({ input: x }),
  torch.add({ input: x, other: 1, alpha: 2 }),
  torch.add({ x1: x, x2: x }),
  torch.add(x, { other: x }),
  x.add({ other: 1, alpha: 2 }),
  torch.matmul({ input: x, other: x }),
  torch.linspace(0, 1, { steps: 5 }),
  torch.full([2], { fillValue: 1 }),
  torch.gather(x, 1, { index: x }),
  x.gather(1, { index: x }),
  x.scatter_({ dim: 1, index: x, src: x }),
  x.scatter_(1, { index: x, value: 1 }),
  x.maskedFill(x, { value: 0 }),
  x.view({ size: [2] }),
  x.permute({ dims: [1, 0] }),
  torch.transpose(x, { dim0: 0, dim1: 1 }),
  ...torch.chunk(x, { chunks: 2 }),
  torch.where(x, { input: x, other: x }),
  x.to(target),
  x.to('cuda:1', 'float16'),
  x.to('float16', { copy: true }),
  // @ts-expect-error no such option
  x.sum(1, { keepdimz: true }),
  // @ts-expect-error an argument is missing
  torch.add({ input: x }),
  // @ts-expect-error one name too many
  torch.relu({ input: x, other: x }),
  // @ts-expect-error no such dtype
  x.to('float46'),
];
