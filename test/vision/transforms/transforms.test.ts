/** Transforms by torchvision's operations, run in Python beside; and their printouts. */
import { describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { Image, transforms } from '../../../src/vision';
import { runPython, tensorToWire } from '../../helpers/python';

const { Compose, Lambda, Normalize, ToTensor, Transform, functional } = transforms;

const pixels = Uint8Array.from({ length: 5 * 7 * 3 }, (_, i) => (i * 37) % 256);
const grey = new Image('L', 7, 15, pixels);
const colour = new Image('RGB', 7, 5, pixels);

/** torchvision 0.29's to_tensor and normalize, operation for operation. */
const python = `
  import numpy as np
  def to_tensor(pixels, height, width, channels):
      image = torch.from_numpy(np.frombuffer(pixels, np.uint8).copy()).view(height, width, channels)
      return image.permute((2, 0, 1)).contiguous().to(dtype=torch.get_default_dtype()).div(255)
  def normalize(tensor, mean, std):
      tensor = tensor.clone()
      mean = torch.as_tensor(mean, dtype=tensor.dtype)
      std = torch.as_tensor(std, dtype=tensor.dtype)
      return tensor.sub_(mean.view(-1, 1, 1)).div_(std.view(-1, 1, 1))
`;

describe('numbers', () => {
  test('ToTensor, grey and colour', () => {
    expect([tensorToWire(new ToTensor()(grey)), tensorToWire(functional.toTensor(colour))]).toEqual(
      runPython(`${python}\n  result = [to_tensor(input, 15, 7, 1), to_tensor(input, 5, 7, 3)]`, pixels),
    );
  });

  test('ToTensor and Normalize', () => {
    const mean = [0.485, 0.456, 0.406];
    const std = [0.229, 0.224, 0.225];
    const x = new Compose([new ToTensor(), new Normalize(mean, std)])(colour);
    expect(tensorToWire(x)).toEqual(
      runPython(
        `${python}\n  result = normalize(to_tensor(input["pixels"], 5, 7, 3), input["mean"], input["std"])`,
        { pixels, mean, std },
      ),
    );
  });

  test('Normalize leaves its input alone unless told', () => {
    const x = torch.ones([1, 2, 2]);
    const y = new Normalize([0.5], [0.5])(x);
    expect([x.sum().item(), y.sum().item()]).toEqual([4, 4]);
    new Normalize([0.5], [0.25], { inplace: true })(x);
    expect(x.sum().item()).toBe(8);
  });

  test('Normalize takes batches and float64', () => {
    const x = torch.ones([3, 2, 4, 4], { dtype: 'float64' });
    const y = new Normalize([0, 0.5], [1, 0.1])(x);
    expect([y.dtype, y.shape, y.get(2, 1, 0, 0).item()]).toEqual(['float64', [3, 2, 4, 4], 0.5 / 0.1]);
  });
});

describe('errors', () => {
  test.each<[string, () => unknown, string]>([
    [
      'no image',
      () => new ToTensor()(torch.ones([1]) as never),
      "pic should be PIL Image or ndarray. Got <class 'torch.Tensor'>",
    ],
    [
      'no tensor',
      () => new Normalize([0.5], [0.5])(grey as never),
      "img should be Tensor Image. Got <class 'PIL.Image.Image'>",
    ],
    [
      'integers',
      () => new Normalize([0.5], [0.5])(torch.ones([1, 2, 2], { dtype: 'int64' })),
      'Input tensor should be a float tensor. Got torch.int64.',
    ],
    [
      'too few dimensions',
      () => new Normalize([0.5], [0.5])(torch.ones([2, 2])),
      'Expected tensor to be a tensor image of size (..., C, H, W). Got tensor.size() = torch.Size([2, 2])',
    ],
    [
      'zero deviation',
      () => new Normalize([0.5], [0])(torch.ones([1, 2, 2])),
      'std evaluated to zero after conversion to torch.float32, leading to division by zero.',
    ],
    ['no function', () => new Lambda(5 as never), "Argument lambd should be callable, got 'number'"],
    ['no steps', () => new Compose(new ToTensor() as never), 'an array of transforms'],
    ['a step that is none', () => new Compose([5] as never), 'transforms[0]'],
    ['unknown option', () => new Normalize([0], [1], { inPlace: true } as never), "Did you mean 'inplace'?"],
  ])('%s', (_, run, text) => {
    expect(run).toThrow(text);
  });
});

test('printouts are Python’s', () => {
  const compose = new Compose([new ToTensor(), new Normalize([0.5], [0.25]), new Lambda((x) => x)]);
  expect(String(compose)).toBe(
    'Compose(\n    ToTensor()\n    Normalize(mean=(0.5,), std=(0.25,))\n    Lambda()\n)',
  );
  expect(String(new Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]))).toBe(
    'Normalize(mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225))',
  );
  expect(String(new Compose([]))).toBe('Compose(\n)');
});

test('a transform of one’s own', () => {
  class Invert extends Transform {
    forward(x: Tensor): Tensor {
      return x.neg().add(1);
    }
  }
  const x = new Compose([new ToTensor(), new Invert(), (y: Tensor) => y.flatten()])(grey);
  expect(x.shape).toEqual([105]);
  expect(x.get(0).item()).toBe(1);
  expect(String(new Invert())).toBe('Invert()');
});

describe('ways to say it', () => {
  const random = (transform: (image: Image) => unknown) => {
    torch.manualSeed(3);
    return transform(grey) as Image;
  };

  test('arguments by position, by name, and Pillow’s numbers', () => {
    const { RandomAffine, RandomRotation, Resize, InterpolationMode } = transforms;
    const byPosition = random(new RandomAffine(45, [0.1, 0.1], [0.8, 1.2]));
    const byName = random(new RandomAffine(45, { translate: [0.1, 0.1], scale: [0.8, 1.2] }));
    expect(byPosition.equals(byName)).toBe(true);
    const cubic = new Resize([9, 9], InterpolationMode.BICUBIC)(grey);
    expect(cubic.equals(new Resize([9, 9], { interpolation: Image.BICUBIC })(grey))).toBe(true);
    expect(cubic.equals(functional.resize(grey, [9, 9], 'bicubic'))).toBe(true);
    expect(cubic.equals(grey.resize([9, 9]))).toBe(true);
    expect(() => new RandomRotation(5, { expnd: true } as never)).toThrow("Did you mean 'expand'?");
    expect(() => new Resize([9, 9], { interpolation: 'cubic' as never })).toThrow(
      'Argument interpolation should be a InterpolationMode or a corresponding Pillow integer constant',
    );
  });

  test('arrays of numbers with a shape, as numpy has them', () => {
    const { ToPILImage } = transforms;
    const array = { data: pixels, shape: [5, 7, 3] };
    expect(new ToPILImage()(array).equals(colour)).toBe(true);
    expect(new ToTensor()(array).equal(new ToTensor()(colour))).toBe(true);
    expect(new ToTensor()({ data: Float32Array.of(1, 2), shape: [1, 2] }).tolist()).toEqual([[[1, 2]]]);
    expect(() => new ToPILImage()({ data: pixels, shape: [105] })).toThrow(
      'pic should be 2/3 dimensional. Got 1 dimensions.',
    );
  });

  test('modules in a row, and copies', () => {
    const { CenterCrop, RandomApply, RandomHorizontalFlip, AugMix } = transforms;
    const row = new torch.nn.Sequential(new CenterCrop(4), new Normalize([0.5], [0.5]));
    expect(
      row(torch.ones([1, 6, 6]))
        .sum()
        .item(),
    ).toBe(16);
    const apply = torch.deepcopy(new RandomApply([new RandomHorizontalFlip(1)], 1));
    expect(apply(grey).equals(functional.hflip(grey))).toBe(true);
    expect(apply.transforms.length).toBe(1);
    torch.manualSeed(1);
    const mixed = torch.deepcopy(new AugMix())(colour);
    torch.manualSeed(1);
    expect(mixed.equals(new AugMix()(colour))).toBe(true);
  });

  test('float64 as default dtype', () => {
    torch.setDefaultDtype('float64');
    const x = new ToTensor()(grey);
    torch.setDefaultDtype('float32');
    expect([x.dtype, x.get(0, 0, 1).item()]).toEqual(['float64', 37 / 255]);
  });

  test('gradients go through normalize and resize', () => {
    const x = torch.rand([1, 4, 4], { requiresGrad: true });
    functional
      .resize(functional.normalize(x, [0.5], [0.25]), [2, 2])
      .sum()
      .backward();
    expect(x.grad!.sum().item()).toBe(16);
  });
});
