/**
 * What `tsc --strict` must accept, and what it must refuse, of torch.nn.functional, torch.nn.init and the
 * functions of torch/functional.py. Compiled, never run.
 */
import type * as torch from '../../src/functional';
import type * as Functional from '../../src/nn/functional';
import type * as Init from '../../src/nn/init';
import type { Tensor } from '../../src/tensor/tensor';

declare const x: Tensor;
declare const F: typeof Functional;
declare const init: typeof Init;
declare const t: typeof torch;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<T>(): <U>(value: U, ...proof: Equal<T, U> extends true ? [] : [never]) => void;

export function defaultsArePositionalOrOptions(): void {
  F.relu(x);
  F.relu(x, true);
  F.relu(x, { inplace: true });
  F.dropout(x, 0.2, { training: false });
  F.conv2d(x, x, null, { stride: 2, padding: 'same' });
  F.crossEntropy(x, x, null, { labelSmoothing: 0.1, reduction: 'sum' });
  F.nllLoss(x, x, x, null, 3);
  F.interpolate(x, { scaleFactor: [2, 1], mode: 'bilinear' });
  F.pad(x, [1, 1], 'reflect');
  F.multiHeadAttentionForward(x, x, x, 4, 2, x, null, null, null, false, 0, x, null, { needWeights: false });
  init.kaimingUniform_(x, { a: Math.sqrt(5) });
  init.uniform_(x, -1, { b: 2 });
  t.stft(x, 512, { returnComplex: true });
  t.einsum('ij,jk', x, x);
  x.norm(2, { dim: 1 });
  x.split([1, 2], { dim: 1 });

  // @ts-expect-error no such option
  F.relu(x, { inplac: true });
  // @ts-expect-error no such reduction
  F.mseLoss(x, x, { reduction: 'avg' });
  // @ts-expect-error an option of the wrong type
  F.dropout(x, { p: '0.5' });
  // @ts-expect-error no such mode
  F.interpolate(x, 2, { mode: 'cubic' });
  // @ts-expect-error the kernel's size is missing
  F.maxPool2d(x);
  // @ts-expect-error a tensor is no options object
  F.relu(x, x);
  // @ts-expect-error no such nonlinearity
  init.calculateGain('gelu');
  // @ts-expect-error no such option
  init.normal_(x, { sd: 1 });
  // @ts-expect-error no such mode
  t.cdist(x, x, { computeMode: 'mm' });
}

export function resultsFollowTheOptions(): void {
  expectType<Tensor>()(F.maxPool2d(x, 2));
  expectType<Tensor>()(F.maxPool2d(x, 2, { stride: 1 }));
  expectType<[Tensor, Tensor]>()(F.maxPool2d(x, 2, { returnIndices: true }));
  expectType<[Tensor, Tensor]>()(F.maxPool2d(x, 2, 1, { returnIndices: true }));
  expectType<[Tensor, Tensor]>()(F.adaptiveMaxPool1d(x, 2, true));
  expectType<Tensor>()(t.unique(x));
  expectType<Tensor>()(t.unique(x, { dim: 0 }));
  expectType<[Tensor, Tensor]>()(t.unique(x, { returnCounts: true }));
  expectType<[Tensor, Tensor, Tensor]>()(t.unique(x, true, true, true));
  expectType<[Tensor, Tensor]>()(x.unique({ returnInverse: true }));
  expectType<Tensor>()(x.uniqueConsecutive());
  expectType<[Tensor, Tensor]>()(x.lu());
  expectType<[Tensor, Tensor, Tensor]>()(t.lu(x, { getInfos: true }));
  expectType<Tensor[]>()(x.split(2));
}

export function argumentsWithoutADefaultMayBeNamed(): void {
  F.maxPool2d(x, { kernelSize: 2 });
  F.dropout({ input: x, p: 0.1 });
  expectType<[Tensor, Tensor]>()(F.maxPool2d(x, { kernelSize: 2, returnIndices: true }));
  expectType<Tensor>()(F.maxPool2d(x, 2, { stride: 1 }));
  F.maxUnpool2d(x, x, 2, { stride: 2, padding: 1 });
  // @ts-expect-error two objects
  F.maxUnpool2d(x, x, 2, { stride: 2 }, { padding: 1 });
  // @ts-expect-error given twice
  F.dropout(x, 0.5, { p: 0.1 });
  // @ts-expect-error the kernel's size is missing
  F.maxPool2d(x);
}
