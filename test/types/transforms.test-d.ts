/**
 * What `tsc --strict` must accept, and what it must refuse, of torch.vision.transforms. Compiled, never run.
 */
import torch, { type Tensor } from '../../src/index';
import { Image, transforms } from '../../src/vision';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<T>(): <U>(value: U, ...proof: Equal<T, U> extends true ? [] : [never]) => void;
declare const x: Tensor;
declare const image: Image;

export function aPictureStaysWhatItIs(): void {
  const { Compose, RandomAffine, Resize, ToPILImage, ToTensor, functional: F } = transforms;
  expectType<Image>()(new Resize([28, 28])(image));
  expectType<Tensor>()(new RandomAffine(45, [0.1, 0.1], { scale: [0.8, 1.2] })(x));
  expectType<Tensor>()(F.affine(x, 10, [0, 0], 1, 0, { interpolation: 'bilinear' }));
  expectType<Tensor>()(F.toTensor(new Resize(28, Image.BICUBIC)(image)));
  expectType<Tensor>()(new Compose([new ToPILImage(), new RandomAffine(45), new ToTensor()])(x));
  expectType<Tensor>()(new ToTensor()(image));
  torch.random.python.seed('a');
  // @ts-expect-error a picture is expected
  new Resize(28)(5);
  // @ts-expect-error no such interpolation
  new Resize(28, 'cubic');
  // @ts-expect-error no such option
  new Resize(28, { antialia: true });
}
