/**
 * Worker threads: datasets written in TypeScript are sent there with what they speak of,
 * and their batches come back by their memory.
 */
import { existsSync } from 'node:fs';
import { Session } from 'node:inspector';
import * as path from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import torch, { type Tensor } from '../../../../src';
import { runPython, tensorToWire } from '../../../helpers/python';

const { DataLoader, Dataset, getWorkerInfo, IterableDataset, Subset, TensorDataset } = torch.utils.data;
const { transforms, Image } = torch.vision;

afterEach(() => vi.restoreAllMocks());

// ---- What a dataset may speak of --------------------------------------------------------------------------

const scale = 3;
let calls = 0;
const scaled = (x: Tensor, { by } = { by: scale }): Tensor => x.mul(by);
const count = () => ++calls;
const even = (n: number): boolean => n === 0 || odd(n - 1);
const odd = (n: number): boolean => n !== 0 && even(n - 1);

abstract class Numbered extends Dataset<unknown[]> {
  protected readonly table = new Map([['a', [1, 2]]]);
  readonly #secret: number;
  static made = 7;
  constructor(secret: number) {
    super();
    this.#secret = secret;
  }
  #twice(x: number): number {
    return x * 2;
  }
  get secret(): number {
    return this.#twice(this.#secret);
  }
}

class Wide extends Numbered {
  private readonly images = torch
    .arange(6 * 4)
    .view(6, 2, 2)
    .to('uint8');
  private readonly weights = new Float32Array([0.5, 0.25]);
  private readonly compose = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5], [0.5]),
    new transforms.Lambda((x: Tensor) => scaled(x)),
  ]);
  override get length() {
    return 6;
  }
  override getItem(i: number) {
    const image = new Image('L', 2, 2, this.images.get(i).contiguous().toTypedArray() as Uint8Array);
    const known = [existsSync(path.join('/')), this.table.get('a')![1], this.secret, this.weights[1]];
    return [this.compose(image), threadId, isMainThread, count(), even(i), Wide.made, ...known];
  }
}

class Noisy extends Dataset<Tensor> {
  constructor(readonly size = 11) {
    super();
  }
  getItem(i: number): Tensor {
    return torch.nn.functional.dropout(torch.rand([2]).add(i), 0.5);
  }
  override get length() {
    return this.size;
  }
}

class Failure extends Error {
  override name = 'Failure';
  constructor(
    message: string,
    readonly index: number,
  ) {
    super(message);
  }
}

class Broken extends Dataset<number> {
  getItem(i: number): number {
    if (i === 2) throw new Failure('sample 2 is broken', i);
    return i;
  }
  override get length() {
    return 5;
  }
}

describe('a dataset in a thread', () => {
  test('brings its fields, its classes, and the functions and constants that these speak of', () => {
    const warnings = vi.spyOn(process, 'emitWarning');
    const loader = new DataLoader(new Wide(21), { batchSize: 3, numWorkers: 2 });
    const batches = [...loader] as Tensor[][];
    expect(warnings).not.toHaveBeenCalled();
    const inThisThread = [...new DataLoader(new Wide(21), { batchSize: 3 })] as Tensor[][];
    const threads = batches.map((b) => b[1]!.tolist() as number[]);
    expect(new Set(threads.flat()).size).toBe(2);
    expect(threads.flat()).not.toContain(threadId);
    batches.forEach((batch, i) => {
      expect(tensorToWire(batch[0]!)).toEqual(tensorToWire(inThisThread[i]![0]!));
      expect(batch[2]!.tolist()).toEqual([false, false, false]);
      expect(batch[3]!.tolist()).toEqual([1, 2, 3]); // each worker has its own count
      expect(batch.slice(4).map((t) => t.tolist())).toEqual(inThisThread[i]!.slice(4).map((t) => t.tolist()));
    });
    expect(calls).toBe(6); // of the loop in this thread
  });

  test('draws the random numbers of Python’s workers, with and without await, and leaves this thread’s alone', async () => {
    const theirs = runPython(`
from torch.utils.data import *
class Noisy(Dataset):
    def __getitem__(self, i): return torch.nn.functional.dropout(torch.rand(2) + i, 0.5)
    def __len__(self): return 11
def epochs(**options):
    torch.manual_seed(21)
    loader = DataLoader(Noisy(), batch_size=2, shuffle=True, num_workers=2, **options)
    return [[[[b, torch.rand(2).tolist()] for b in loader] for _ in range(2)], torch.rand(3).tolist()]
result = [epochs(), epochs(persistent_workers=True, prefetch_factor=1)]
`);
    const settings = [{}, { persistentWorkers: true, prefetchFactor: 1 }];
    for (const [i, options] of settings.entries()) {
      const make = () =>
        new DataLoader(new Noisy(), { batchSize: 2, shuffle: true, numWorkers: 2, ...options });
      for (const waits of [false, true]) {
        torch.manualSeed(21);
        const loader = make();
        const epochs: unknown[] = [];
        for (let epoch = 0; epoch < 2; epoch++) {
          const seen: unknown[] = [];
          const see = (b: Tensor) => seen.push([tensorToWire(b), torch.rand([2]).tolist()]);
          if (waits) for await (const b of loader) see(b);
          else for (const b of loader) see(b);
          epochs.push(seen);
        }
        expect([epochs, torch.rand([3]).tolist()]).toEqual(theirs[i]);
      }
    }
  });

  test('may be one of the library’s, with a transform of one’s own', () => {
    const warnings = vi.spyOn(process, 'emitWarning');
    const transform = new transforms.Compose([
      new transforms.RandomAffine(45, { translate: [0.1, 0.1], scale: [0.8, 1.2] }),
      new transforms.ToTensor(),
      new transforms.Lambda((x: Tensor) => torch.cat([x, torch.full([1, 28, 28], threadId)])),
    ]);
    const mnist = new torch.vision.datasets.MNIST(torch.vision.datasets.findMnistData()!, {
      train: false,
      transform,
    });
    const loader = new DataLoader(new Subset(mnist, [1, 5, 9]), { numWorkers: 1 });
    const images = [...loader].map(([x]) => x as Tensor);
    expect(warnings).not.toHaveBeenCalled();
    for (const x of images) {
      expect(x.shape).toEqual([1, 2, 28, 28]);
      expect(x.get(0).get(0).max().item()).toBeGreaterThan(0.5);
      expect(x.get(0).get(1).max().item()).not.toBe(threadId);
    }
  });

  test('has one thread for operators; this one keeps its own', () => {
    class Threads extends Dataset<number> {
      override get length() {
        return 1;
      }
      getItem(): number {
        return torch.getNumThreads();
      }
    }
    const before = torch.getNumThreads();
    expect([...new DataLoader(new Threads(), { numWorkers: 1 })].map((b) => b.tolist())).toEqual([[1]]);
    expect(torch.getNumThreads()).toBe(before);
  });

  test('a tensor of the dataset and a batch are the same memory on both sides', () => {
    class Shared extends Dataset<Tensor> {
      constructor(readonly memory: Tensor) {
        super();
      }
      override get length() {
        return 2;
      }
      getItem(i: number): Tensor {
        return this.memory.get(i);
      }
    }
    const memory = torch.zeros([2, 3]);
    for (const row of new DataLoader(new Shared(memory), { batchSize: null, numWorkers: 1 })) row.add_(5);
    expect(memory.tolist()).toEqual([
      [5, 5, 5],
      [5, 5, 5],
    ]);
  });

  test('every transform travels, those that hold others among them', () => {
    const warnings = vi.spyOn(process, 'emitWarning');
    const {
      RandomTransforms: _base,
      InterpolationMode: _modes,
      AutoAugmentPolicy: _policy,
      ...rest
    } = transforms;
    const inner = [new transforms.RandomHorizontalFlip(1)];
    const numbers =
      'Resize CenterCrop Pad RandomCrop RandomResizedCrop FiveCrop TenCrop RandomRotation RandomAffine ' +
      'GaussianBlur RandomPosterize RandomSolarize RandomAdjustSharpness';
    const parameters: Record<string, unknown[]> = {
      ...Object.fromEntries(numbers.split(' ').map((name) => [name, [3]])),
      ...{ Normalize: [[0.5], [0.5]], Lambda: [scaled], ConvertImageDtype: ['float32'] },
      ...{ LinearTransformation: [torch.eye(4), torch.zeros([4])] },
      ...{ Compose: [inner], RandomApply: [inner, 1], RandomOrder: [inner], RandomChoice: [inner] },
    };
    const classes = Object.entries(rest).filter(([, value]) => typeof value === 'function');
    const all = classes.map(([name, value]) => new (value as any)(...(parameters[name] ?? [])));
    class Holds extends Dataset<string> {
      override get length() {
        return all.length;
      }
      override getItem(i: number): string {
        return String(all[i]);
      }
    }
    const loader = new DataLoader(new Holds(), { batchSize: null, numWorkers: 1 });
    expect(classes.length).toBeGreaterThan(35);
    expect([...loader]).toEqual(all.map(String));
    const applied = new transforms.RandomApply(inner, 1);
    class Applies extends Dataset<Tensor> {
      override get length() {
        return 1;
      }
      override getItem(): Tensor {
        return applied(torch.arange(4).view(1, 2, 2));
      }
    }
    expect([...new DataLoader(new Applies(), { numWorkers: 1 })][0]!.tolist()).toEqual([
      [
        [
          [1, 0],
          [3, 2],
        ],
      ],
    ]);
    expect(warnings).not.toHaveBeenCalled();
  });

  test('collateFn, workerInitFn and samples of any shape travel', () => {
    class Named extends Dataset<object> {
      offset = 0;
      override get length() {
        return 2;
      }
      getItem(i: number) {
        const tensor = torch.full([1], i + this.offset);
        return {
          tensor,
          map: new Map([['k', tensor]]),
          text: `${i}`,
          big: 2n ** 70n,
          image: new Image('L', 1, 1, new Uint8Array([i])),
        };
      }
    }
    const loader = new DataLoader(new Named(), {
      numWorkers: 1,
      workerInitFn: (id) => {
        (getWorkerInfo()!.dataset as Named).offset = 100 + id;
      },
      collateFn: (batch) => ({ batch, thread: threadId }),
    });
    const seen = [...loader] as any[];
    expect(seen[1].thread).not.toBe(threadId);
    const [sample] = seen[1].batch;
    expect(sample.tensor.tolist()).toEqual([101]);
    expect(sample.map.get('k')).toBe(sample.tensor);
    expect([sample.text, sample.big]).toEqual(['1', 2n ** 70n]);
    expect(sample.image).toBeInstanceOf(Image);
    expect(sample.image.getPixel(0, 0)).toBe(1);
  });

  test('a stream is split by workerInitFn, as PyTorch’s documentation shows', async () => {
    class Stream extends IterableDataset<number> {
      start = 3;
      end = 10;
      *[Symbol.iterator]() {
        for (let i = this.start; i < this.end; i++) yield i;
      }
    }
    const workerInitFn = (id: number) => {
      const { dataset, numWorkers } = getWorkerInfo()! as { dataset: Stream; numWorkers: number };
      const each = Math.ceil((dataset.end - dataset.start) / numWorkers);
      dataset.start += id * each;
      dataset.end = Math.min(dataset.start + each, dataset.end);
    };
    const lists = [];
    for await (const b of new DataLoader(new Stream(), { batchSize: 2, numWorkers: 2, workerInitFn }))
      lists.push(b.tolist());
    expect(lists).toEqual([[3, 4], [7, 8], [5, 6], [9]]);
  });

  test('persistent workers outlive a loop that is left early', async () => {
    const workers = (b: any[]) => b.map((sample) => sample[0]);
    const loader = new DataLoader(new Noisy(20), {
      numWorkers: 2,
      persistentWorkers: true,
      collateFn: (batch) => [[threadId, batch.length]],
    });
    const seen = new Set<number>();
    for (const b of loader) {
      for (const id of workers(b)) seen.add(id);
      if (seen.size === 2) break;
    }
    let count = 0;
    for await (const b of loader) {
      for (const id of workers(b)) expect(seen.has(id)).toBe(true);
      if (count++ === 3) break;
    }
    expect([...loader].flatMap(workers).filter((id) => seen.has(id)).length).toBe(20);
  });

  test('out of order, every batch comes once', () => {
    const loader = new DataLoader(new Noisy(20), {
      numWorkers: 3,
      inOrder: false,
      collateFn: (batch) => batch.length,
    });
    expect([...loader].length).toBe(20);
  });
});

describe('errors', () => {
  test('a worker’s error is of its own class and has its own stack; the next batch can follow', () => {
    const iterator = new DataLoader(new Broken(), { batchSize: 2, numWorkers: 2 })[Symbol.iterator]();
    expect(iterator.next().value!.tolist()).toEqual([0, 1]);
    let error: any;
    try {
      iterator.next();
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(Failure);
    expect([error.message, error.index]).toEqual(['sample 2 is broken', 2]);
    expect(error.stack).toMatch(
      /^Failure: sample 2 is broken\n\s+at Broken\.getItem \(.*threads\.test\.ts:\d+:\d+\)/,
    );
    expect(error.stack).toMatch(/Caught Failure in DataLoader worker process 1\.$/);
    expect(iterator.next().value!.tolist()).toEqual([4]);
    expect(iterator.next().done).toBe(true);
  });

  test('what can’t be sent is said, and the workers take turns here', () => {
    const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    class Holder extends Dataset<number> {
      cache = new WeakMap();
      override get length() {
        return 3;
      }
      getItem(i: number): number {
        return this.cache.has(this) ? 0 : i;
      }
    }
    expect([...new DataLoader(new Holder(), { numWorkers: 2 })].map((b) => b.item())).toEqual([0, 1, 2]);
    expect(warnings.mock.calls[0]![0]).toMatch(
      /the workers take turns in this thread: dataset\.cache is a WeakMap/,
    );
  });

  // Bun's inspector doesn't answer, Deno's only later, and Node's permissions may forbid it.
  test.each([
    ['does not answer', 'no answer'],
    ['may not be used', 'Access to this API has been restricted'],
  ])('an inspector that %s leaves the workers here', (_what, reason) => {
    const post = vi.spyOn(Session.prototype, 'post').mockImplementation(() => {
      if (reason !== 'no answer')
        throw Object.assign(new Error(`${reason}. `), { code: 'ERR_ACCESS_DENIED' });
    });
    const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const loader = new DataLoader([1, 2, 3], { numWorkers: 2 });
    expect([...loader].map((b) => b.item())).toEqual([1, 2, 3]);
    post.mockRestore();
    const texts = warnings.mock.calls.map(([text]) => String(text));
    expect(texts).toEqual([
      expect.stringContaining(`take turns in this thread: what a dataset's code uses can't be found out`),
    ]);
    expect(texts[0]).toContain(`node:inspector: ${reason})`);
  });

  test('a dataset that makes its batches natively stays here', () => {
    const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const tensors = new TensorDataset(torch.arange(5));
    Object.assign(tensors, { cache: new WeakMap() });
    const loader = new DataLoader(new Subset(tensors, [1, 3]), { batchSize: 2, numWorkers: 2 });
    expect([...loader].map(([b]) => b!.tolist())).toEqual([[1, 3]]);
    expect(warnings).not.toHaveBeenCalled();
  });
});

test('the event loop turns while a loop with await waits', async () => {
  const turned = new Int32Array(new SharedArrayBuffer(4));
  class Waiting extends Dataset<string> {
    override get length() {
      return 1;
    }
    getItem(): string {
      // Until the loop's own thread has run a timer, or a long time without that.
      return Atomics.wait(turned, 0, 0, 20_000);
    }
  }
  const timer = setInterval(() => {
    Atomics.store(turned, 0, 1);
    Atomics.notify(turned, 0);
  }, 100);
  const collateFn = ([answer]: string[]) => answer;
  const answers = [];
  for await (const answer of new DataLoader(new Waiting(), { numWorkers: 1, collateFn }))
    answers.push(answer);
  clearInterval(timer);
  expect(answers).not.toEqual(['timed-out']);
  expect(answers).toHaveLength(1);
});
