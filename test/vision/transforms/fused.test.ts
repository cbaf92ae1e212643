/**
 * A Compose runs native steps without images in between: the same numbers, the same draws, the same errors.
 */
import { describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { Image } from '../../../src/vision';
import { Sketch } from '../../../src/vision/transforms/sketch';

const T = torch.vision.transforms;

const noisy = (mode: 'L' | 'RGB' | 'RGBA' | 'P', width: number, height: number): Image => {
  const bands = { L: 1, P: 1, RGB: 3, RGBA: 4 }[mode];
  const pixels = Uint8Array.from({ length: width * height * bands }, (_, i) => (i * i * 31 + (i >> 3)) & 255);
  return new Image(mode, width, height, pixels);
};

const mean = [0.485, 0.456, 0.406];
const std = [0.229, 0.224, 0.225];

const chains: Record<string, () => ((input: any) => any)[]> = {
  'training on ImageNet': () => [
    new T.RandomResizedCrop(50),
    new T.RandomHorizontalFlip(),
    new T.ToTensor(),
    new T.Normalize([0.5], [0.25]),
  ],
  evaluation: () => [new T.Resize(40), new T.CenterCrop(32), new T.ToTensor(), new T.Normalize([0.1], [0.3])],
  'bicubic, both flips': () => [
    new T.RandomResizedCrop([33, 47], { interpolation: 'bicubic' }),
    new T.RandomVerticalFlip(),
    new T.RandomHorizontalFlip(),
    new T.ToTensor(),
  ],
  'flips before crops and sizes': () => [
    new T.RandomHorizontalFlip(1),
    new T.CenterCrop(48),
    new T.RandomVerticalFlip(1),
    new T.Resize(21, { interpolation: 'lanczos' }),
    new T.ToTensor(),
  ],
  'crops beyond the border': () => [
    new T.CenterCrop([90, 30]),
    new T.RandomVerticalFlip(1),
    new T.ToTensor(),
  ],
  'a border around': () => [
    new T.RandomCrop(40, { padding: 4 }),
    new T.RandomHorizontalFlip(),
    new T.ToTensor(),
  ],
  'nearest neighbours': () => [
    new T.Resize(30, { interpolation: 'nearest' }),
    new T.RandomHorizontalFlip(1),
    new T.ToTensor(),
  ],
  'other transforms between': () => [
    new T.Resize(45),
    new T.ColorJitter(0.3),
    new T.RandomRotation(10),
    new T.RandomCrop(40),
    (image: Image) => image.transpose(0),
    new T.RandomHorizontalFlip(),
    new T.ToTensor(),
  ],
  'only a tensor': () => [new T.ToTensor(), new T.Normalize([0.1307], [0.3081])],
  'inplace, then more': () => [
    new T.Resize([20, 30]),
    new T.ToTensor(),
    new T.Normalize([0.5], [0.5], { inplace: true }),
    (x: Tensor) => x.mul(2),
  ],
  'no tensor at the end': () => [new T.Resize(44), new T.RandomHorizontalFlip(1), new T.CenterCrop(30)],
};

const images = { RGB: noisy('RGB', 64, 56), L: noisy('L', 61, 70), RGBA: noisy('RGBA', 60, 60) };

/** The transforms by themselves, as a Compose without fusing would call them. */
const oneByOne = (steps: ((input: any) => any)[], input: any): any =>
  steps.reduce((value, step) => step(value), input);

describe.each(Object.entries(chains))('%s', (_, make) => {
  test.each(Object.entries(images))('of mode %s', (__, image) => {
    for (let seed = 0; seed < 6; seed++) {
      const steps = make();
      torch.manualSeed(seed);
      const expected: any = oneByOne(steps, image);
      const drawn = torch.rand([1]).item();
      torch.manualSeed(seed);
      const got: any = new T.Compose(steps)(image);
      expect(torch.rand([1]).item()).toBe(drawn);
      if (expected instanceof Image) {
        expect(got).not.toBeInstanceOf(Sketch);
        expect(got.equals(expected)).toBe(true);
        continue;
      }
      expect(got.shape).toEqual(expected.shape);
      expect(got.stride()).toEqual(expected.stride());
      expect(torch.equal(got, expected)).toBe(true);
    }
  });
});

test('a mean for each band', () => {
  const steps = [new T.Resize(30), new T.ToTensor(), new T.Normalize(mean, std)];
  expect(torch.equal(new T.Compose(steps)(images.RGB), oneByOne(steps, images.RGB))).toBe(true);
  // One band and three means don't broadcast, in torchvision neither.
  const text = "output with shape [1, 34, 30] doesn't match the broadcast shape [3, 34, 30]";
  expect(() => new T.Compose(steps)(images.L)).toThrow(text);
  expect(() => oneByOne(steps, images.L)).toThrow(text);
});

test('errors are those of the transforms', () => {
  const small = new T.Compose([new T.RandomCrop(400), new T.ToTensor()]);
  expect(() => small(images.RGB)).toThrow(
    new RangeError('Required crop size (400, 400) is larger than input image size (56, 64)'),
  );
  const zero = new T.Compose([new T.Resize(30), new T.ToTensor(), new T.Normalize([0.5], [0])]);
  expect(() => zero(images.RGB)).toThrow(/std evaluated to zero after conversion to torch.float32/);
  expect(() => new T.Compose([new T.Resize(30)])(3 as any)).toThrow(TypeError);
});

test('subclasses, own forwards and hooks are called with images', () => {
  const seen: unknown[] = [];
  class Twice extends T.Resize {
    override forward<P extends Image | Tensor>(img: P): P {
      seen.push(img.constructor);
      return super.forward(super.forward(img));
    }
  }
  const own = new T.RandomHorizontalFlip(1);
  own.forward = ((img: Image) => {
    seen.push(img.constructor);
    return img;
  }) as typeof own.forward;
  const hooked = new T.CenterCrop(20);
  hooked.registerForwardPreHook((_module: unknown, args: any) => {
    seen.push(args[0].constructor);
  });
  const steps = [
    new T.Resize(40),
    new Twice(30),
    new T.Resize(28),
    own,
    new T.Resize(26),
    hooked,
    new T.ToTensor(),
  ];
  const got = new T.Compose(steps)(images.RGB);
  expect(seen).toEqual([Image, Image, Image]);
  seen.length = 0;
  expect(torch.equal(got, oneByOne(steps, images.RGB))).toBe(true);
});

test('another default dtype', () => {
  torch.setDefaultDtype('float64');
  try {
    const steps = [new T.Resize(30), new T.ToTensor(), new T.Normalize([0.5], [0.25])];
    const got = new T.Compose(steps)(images.RGB);
    expect(got.dtype).toBe('float64');
    expect(torch.equal(got, oneByOne(steps, images.RGB))).toBe(true);
  } finally {
    torch.setDefaultDtype('float32');
  }
});

test('the image that comes in stays as it is', () => {
  const image = noisy('RGB', 50, 50);
  const before = image.toBytes();
  new T.Compose([
    new T.RandomHorizontalFlip(1),
    new T.Resize(20),
    new T.ToTensor(),
    new T.Normalize([0.5], [0.5]),
  ])(image);
  expect(image.toBytes()).toEqual(before);
});
