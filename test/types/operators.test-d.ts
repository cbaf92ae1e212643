/**
 * What `tsc --strict` must accept, and what it must refuse, of the operators' types. Compiled, never run: an
 * `@ts-expect-error` over a line without an error is an error itself.
 */
import type { AtenOps } from '../../src/generated/aten';
import type { FFTFunctions } from '../../src/generated/fft';
import type { LinalgFunctions } from '../../src/generated/linalg';
import type { NNFunctions } from '../../src/generated/nn';
import type { SpecialFunctions } from '../../src/generated/special';
import type { TorchFunctions } from '../../src/generated/torch';
import type { Generator } from '../../src/tensor/generator';
import type { NamedTuple } from '../../src/tensor/operatorTypes';
import type { Tensor } from '../../src/tensor/tensor';
import type { DType } from '../../src/tensor/types';

declare const x: Tensor;
declare const generator: Generator;
declare const torch: TorchFunctions;
declare const linalg: LinalgFunctions;
declare const fft: FFTFunctions;
declare const special: SpecialFunctions;
declare const nn: NNFunctions;
declare const aten: AtenOps;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<T>(): <U>(value: U, ...proof: Equal<T, U> extends true ? [] : [never]) => void;

export function defaultsArePositionalOrOptions(): void {
  x.add(2);
  x.add(x, { alpha: 2 });
  x.sum();
  x.sum(1, true, { dtype: 'float64' });
  x.sum([0, 1], { keepdim: true, dtype: 'float64' });
  x.sum({ dim: 1, keepdim: true });
  x.softmax({ dim: -1 });
  x.clamp({ min: 0 });
  x.clamp(null, 1);
  x.std(1, { correction: 0, keepdim: true });
  torch.conv2d(x, x);
  torch.conv2d(x, x, x, [1, 2], 'same', 1, 2);
  torch.conv2d(x, x, null, { stride: 2, padding: [1, 1] });
  torch.cat([x, x], { dim: 1 });
  torch.randint(0, 10n, [2, 3], { generator, dtype: 'int32' });
  torch.where(x, x, 0);
  torch.add(x, x, { out: x });
  torch.max(x, 1, { out: [x, x] });
  linalg.norm(x, 'fro');
  fft.rfft(x, { norm: 'ortho' });
  special.zeta(2, x);
  nn.gelu(x, { approximate: 'tanh' });

  // @ts-expect-error no such option
  x.sum(1, { keepdimm: true });
  // @ts-expect-error no such option
  torch.conv2d(x, x, null, { strid: 2 });
  // @ts-expect-error an option of the wrong type
  x.sum(1, { keepdim: 1 });
  // @ts-expect-error alpha is keyword-only
  x.add(x, 2);
  // @ts-expect-error not a choice
  nn.gelu(x, { approximate: 'tan' });
  // @ts-expect-error not a choice
  x.div(2, { roundingMode: 'up' });
  // @ts-expect-error a tensor is not an options object
  x.sum(x);
  // @ts-expect-error methods take no `out`
  x.exp({ out: x });
  // @ts-expect-error two outputs
  torch.max(x, 1, { out: x });
}

export function requiredArgumentsByName(): void {
  torch.add(x, { other: 2, alpha: 3 });
  torch.add({ input: x, other: x });
  torch.cat({ tensors: [x, x], dim: 1 });
  torch.softmax({ input: x, dim: 1 });
  torch.zeros({ size: [2, 3], dtype: 'int64' });
  torch.addmm(x, x, { mat2: x, beta: 0 });
  torch.where({ condition: x, input: x, other: 0 });
  x.add({ other: 2 });
  x.transpose({ dim0: 0, dim1: 1 });
  x.gather({ dim: 0, index: x });
  x.view({ size: [2, -1] });
  linalg.solve(x, { B: x });
  fft.fft({ input: x, n: 4 });
  nn.avgPool2d(x, { kernelSize: 2 });
  nn.avgPool2d(x, 2, 2, { padding: 1 });
  expectType<NamedTuple<['values', 'indices']>>()(torch.max({ input: x, dim: 1 }));

  // @ts-expect-error without kernelSize
  nn.avgPool2d(x, { stride: 2 });
  // @ts-expect-error given twice
  nn.avgPool2d(x, 2, { kernelSize: 2 });
  // @ts-expect-error two objects with options
  nn.avgPool2d(x, 2, { stride: 2 }, { padding: 1 });
  // @ts-expect-error an argument after the options
  x.sum({ dim: 1 }, true);
  // @ts-expect-error given twice
  x.add(2, { other: 2 });
  // @ts-expect-error a method's own tensor has no name
  x.add({ input: x, other: 2 });
}

export function arguments_(): void {
  // @ts-expect-error a string is not a number
  x.add('a');
  // @ts-expect-error matmul takes no number
  x.matmul(2);
  // @ts-expect-error maximum takes no number either: not one of Python's wrapped-number operators
  torch.maximum(x, 1);
  // @ts-expect-error a list of tensors
  torch.cat(x);
  // @ts-expect-error numbers
  torch.conv2d(x, x, null, ['a']);
  // @ts-expect-error too few
  torch.mm(x);
  // @ts-expect-error too many
  x.relu(1);
  // @ts-expect-error a dimension is a number
  x.softmax('dim');
  // @ts-expect-error a dimension is a number
  x.transpose(0, '1');
}

export function factories(): void {
  torch.zeros(2, 3);
  torch.zeros(2, 3, { dtype: 'int64' });
  torch.zeros([2, 3], {
    dtype: 'float64',
    device: 'cuda:0',
    requiresGrad: true,
    layout: 'strided',
    pinMemory: false,
  });
  torch.emptyLike(x, { memoryFormat: 'channels_last' });
  x.newZeros(2, 3);
  x.view(2, -1);
  x.view([2, -1]);
  x.view('int32');
  x.permute(1, 0);

  // @ts-expect-error misspelled dtype
  torch.zeros([2, 3], { dtype: 'float46' });
  // @ts-expect-error misspelled dtype after spread sizes
  torch.zeros(2, 3, { dtype: 'flaot32' });
  // @ts-expect-error misspelled option
  torch.zeros([2, 3], { requires_grad: true });
  // @ts-expect-error no such device
  torch.zeros([2, 3], { device: 'gpu' });
  // @ts-expect-error an option that only factories have
  torch.add(x, x, { requiresGrad: true });
  // @ts-expect-error no such dtype
  x.view('float46');
  // @ts-expect-error a tensor is not options
  torch.zeros([2, 3], x);
  // @ts-expect-error a tensor is not options
  torch.zerosLike(x, x);
}

export function results(): void {
  expectType<Tensor>()(x.add(1));
  expectType<boolean>()(x.allclose(x));
  expectType<Tensor[]>()(x.unbind());
  expectType<DType>()(torch.resultType(x, 1));
  expectType<[Tensor, Tensor]>()(torch.varMean(x));
  expectType<NamedTuple<['values', 'indices']>>()(x.max(1));

  const { values, indices } = x.max(1);
  expectType<Tensor>()(values);
  expectType<Tensor>()(indices);
  const [first, second] = x.max(1);
  expectType<Tensor>()(first);
  expectType<Tensor>()(second);
  expectType<Tensor>()(x.max(1)[1]);
  expectType<2>()(x.max(1).length);
  for (const part of x.sort()) expectType<Tensor>()(part);
  expectType<Tensor>()(linalg.svd(x, { fullMatrices: false }).Vh);
  expectType<Tensor>()(linalg.svd(x)[2]);

  // @ts-expect-error there is no third
  x.max(1)[2];
  // @ts-expect-error a tensor, not its method
  x.max(1).values();
  // @ts-expect-error the field is called values
  const { value } = x.max(1);
  void value;
  // @ts-expect-error without a dimension, max gives one tensor
  x.max()[1];
  // @ts-expect-error it gives a boolean
  x.allclose(x).add(1);
}

export function dispatcher(): void {
  aten.add(x, x);
  aten.add.Tensor(x, x, { alpha: 2 });
  aten._softmax.default(x, 1, false);

  // @ts-expect-error no such operator
  aten.adds(x, x);
  // @ts-expect-error no such overload
  aten.add.Tensr(x, x);
  // @ts-expect-error a function is no argument
  aten.add.Tensor(x, () => 1);
}
