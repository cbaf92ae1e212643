/** The default device against Python's: every factory, modules, callbacks; on `meta`, which needs no GPU. */
import { afterEach, describe, expect, it } from 'vitest';
import torch, { nn } from '../../src/index';
import { runPython } from '../helpers/python';

afterEach(() => torch.setDefaultDevice(null));

/**
 * Python's call and ours; but for those whose kernel for `meta` is Python's own (`randperm`, `tril_indices`).
 */
const factories: [string, () => any][] = [
  ['torch.empty(2)', () => torch.empty(2)],
  ['torch.empty_permuted((2, 3), (1, 0))', () => torch.emptyPermuted([2, 3], [1, 0])],
  ['torch.empty_strided((2,), (1,))', () => torch.emptyStrided([2], [1])],
  ['torch.ones(2)', () => torch.ones(2)],
  ['torch.zeros((2, 3))', () => torch.zeros([2, 3])],
  ['torch.full((2,), 1.0)', () => torch.full([2], 1)],
  ['torch.arange(3)', () => torch.arange(3)],
  ['torch.range(0, 3)', () => torch.range(0, 3)],
  ['torch.linspace(0, 1, 3)', () => torch.linspace(0, 1, 3)],
  ['torch.logspace(0, 1, 3)', () => torch.logspace(0, 1, 3)],
  ['torch.eye(2)', () => torch.eye(2)],
  ['torch.rand(2)', () => torch.rand(2)],
  ['torch.randn(2)', () => torch.randn(2)],
  ['torch.randint(3, (2,))', () => torch.randint(3, [2])],
  ['torch.scalar_tensor(1.0)', () => torch.scalarTensor(1)],
  ['torch.bartlett_window(4)', () => torch.bartlettWindow(4)],
  ['torch.blackman_window(4)', () => torch.blackmanWindow(4)],
  ['torch.hamming_window(4)', () => torch.hammingWindow(4)],
  ['torch.hann_window(4)', () => torch.hannWindow(4)],
  ['torch.kaiser_window(4)', () => torch.kaiserWindow(4)],
  ['torch.fft.fftfreq(4)', () => torch.fft.fftfreq(4)],
  ['torch.fft.rfftfreq(4)', () => torch.fft.rfftfreq(4)],
  ['torch.tensor([1.0])', () => torch.tensor([1])],
  ['torch.tensor(torch.ones(2, device="cpu"))', () => torch.tensor(torch.ones(2, { device: 'cpu' }))],
  ['torch.as_tensor([1.0])', () => torch.asTensor([1])],
  ['torch.asarray([1.0])', () => torch.asarray([1])],
  ['torch.signal.windows.cosine(4)', () => torch.signal.windows.cosine(4)],
  ['torch.nn.Linear(2, 3).weight', () => new nn.Linear(2, 3).weight],
  ['torch.nn.BatchNorm1d(2).running_mean', () => new nn.BatchNorm1d(2).running_mean],
  ['torch.zeros(2, device="cpu")', () => torch.zeros(2, { device: 'cpu' })],
  ['torch.tensor([1.0], device="cpu")', () => torch.tensor([1], { device: 'cpu' })],
  ['torch.zeros_like(torch.ones(2, device="cpu"))', () => torch.zerosLike(torch.ones(2, { device: 'cpu' }))],
  ['torch.ones(2, device="cpu").new_zeros(2)', () => torch.ones(2, { device: 'cpu' }).newZeros([2])],
  ['torch.normal(0.0, 1.0, (2,))', () => torch.normal(0, 1, [2])],
  ['torch.ones(2, device="cpu") + 1', () => torch.ones(2, { device: 'cpu' }).add(1)],
];

it('is where each of Python’s factories makes tensors, and no other operator', () => {
  const expected = runPython(
    `
import torch
torch.set_default_device("meta")
result = [str(eval(code).device) for code in input]
torch.set_default_device(None)
`,
    factories.map(([code]) => code),
  );
  torch.setDefaultDevice('meta');
  expect(factories.map(([code, ours]) => [code, ours().device])).toEqual(
    factories.map(([code], i) => [code, expected[i]]),
  );
});

describe('setDefaultDevice', () => {
  it('is undone by null, and names what is no device', () => {
    expect(torch.getDefaultDevice()).toBe('cpu');
    torch.setDefaultDevice('meta');
    expect([torch.getDefaultDevice(), torch.zeros(1).device]).toEqual(['meta', 'meta']);
    torch.setDefaultDevice(null);
    expect([torch.getDefaultDevice(), torch.zeros(1).device]).toEqual(['cpu', 'cpu']);
    expect(() => torch.setDefaultDevice('gpu' as any)).toThrow('device type at start of device string: gpu');
    expect(() => torch.setDefaultDevice(5 as any)).toThrow('device');
    expect(torch.getDefaultDevice()).toBe('cpu');
  });

  it.skipIf(torch.cuda.isAvailable())('says that a device is not there when it is needed', () => {
    torch.setDefaultDevice('cuda');
    expect(() => torch.zeros(1)).toThrow(/Torch not compiled with CUDA enabled|No CUDA GPUs|NVIDIA driver/);
    expect(() => torch.tensor([1])).toThrow(
      /Torch not compiled with CUDA enabled|No CUDA GPUs|NVIDIA driver/,
    );
    expect(torch.zeros(1, { device: 'cpu' }).device).toBe('cpu');
  });

  it('leaves loaders, files and memory that is shared where they are', () => {
    const file = torch.save({ x: torch.ones(2) }) as unknown as Uint8Array;
    torch.setDefaultDevice('meta');
    const dataset = new torch.utils.data.TensorDataset(torch.arange(6, { device: 'cpu' }));
    const loader = new torch.utils.data.DataLoader(dataset, { batchSize: 2, shuffle: true });
    const seen = [...loader].flatMap(([batch]) => batch!.tolist() as number[]);
    expect(seen.sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(torch.utils.data.randomSplit(dataset, [2, 4]).map((part) => part.length)).toEqual([2, 4]);
    expect((torch.load(file as any) as any).x.device).toBe('cpu');
    expect(torch.fromTypedArray(new Float32Array(2)).device).toBe('cpu');
  });
});

describe('torch.device with a callback', () => {
  it('is the default device while it runs', () => {
    const model = torch.device('meta', () => new nn.Linear(2, 3));
    expect(model.weight.device).toBe('meta');
    expect(torch.zeros(1).device).toBe('cpu');
    const nested = torch.device('meta', () => [
      torch.zeros(1).device,
      torch.device('cpu', () => torch.zeros(1).device),
      torch.zeros(1).device,
    ]);
    expect(nested).toEqual(['meta', 'cpu', 'meta']);
    expect(() =>
      torch.device('meta', () => {
        throw new Error('mine');
      }),
    ).toThrow('mine');
    expect(torch.getDefaultDevice()).toBe('cpu');
  });

  it('is that of an async callback until its promise settles', async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const long = torch.device('meta', async () => {
      await wait(15);
      return torch.zeros(1).device;
    });
    const short = torch.device('cpu', async () => {
      await wait(3);
      return torch.zeros(1).device;
    });
    expect(await Promise.all([long, short])).toEqual(['meta', 'cpu']);
    expect(torch.zeros(1).device).toBe('cpu');
  });

  it('still gives the name without one', () => {
    expect(torch.device('cuda', 1)).toBe('cuda:1');
    expect(() => (torch.device as any)('cuda', 1, 2)).toThrow('but 3 were given');
  });
});
