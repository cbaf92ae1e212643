/** What goes along with a pass of backwardAsync: the state of its thread, and the memory of its graph. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { sameBits } from '../helpers/sameBits';

describe('the state of the thread', () => {
  it('goes along: autocast, gradient mode, and the number of threads', async () => {
    const results: string[][] = [];
    for (const isAsync of [false, true]) {
      const seen: string[] = [];
      class Seeing extends torch.autograd.Function {
        static override forward(_ctx: any, x: Tensor): Tensor {
          return x.clone();
        }
        static override backward(_ctx: any, gradient: Tensor): Tensor {
          seen.push(`${torch.isAutocastEnabled('cpu')} ${torch.getAutocastDtype('cpu')}`);
          seen.push(`${torch.isGradEnabled()} ${torch.getNumThreads()}`);
          return gradient;
        }
      }
      const x = torch.randn([4, 4], { requiresGrad: true });
      // A matmul below it, whose own backward is cast.
      await torch.amp.autocast('cpu', { dtype: 'float16' }, async () => {
        const y = (Seeing.apply(x) as Tensor).matmul(x);
        seen.push(y.dtype);
        const loss = y.sum();
        if (isAsync) await loss.backwardAsync({ createGraph: true });
        else loss.backward({ createGraph: true });
      });
      seen.push(x.grad!.dtype, String(x.grad!.requiresGrad));
      results.push(seen);
    }
    expect(results[1]).toEqual(results[0]);
  });

  it('operators that are counted', async () => {
    const counts: number[] = [];
    for (const isAsync of [false, true]) {
      const counter = new torch.utils.flopCounter.FlopCounterMode({ display: false });
      const x = torch.randn([4, 4], { requiresGrad: true });
      using _ = counter;
      const loss = x.matmul(x).sum();
      if (isAsync) await loss.backwardAsync();
      else loss.backward();
      counts.push(counter.getTotalFlops());
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeGreaterThan(128);
  });
});

describe('memory', () => {
  it('keeps the graph until the pass has ended, and counts what it allocates as this thread', async () => {
    const w = torch.randn([200, 200], { requiresGrad: true });
    const expected = torch.scope(() => {
      w.matmul(w).exp().tanh().sum().backward();
      return w.grad!.clone();
    });
    w.grad = null;
    let pass: Promise<void> | undefined;
    torch.scope(() => {
      pass = w.matmul(w).exp().tanh().sum().backwardAsync();
    });
    await pass;
    expect(sameBits(w.grad, expected)).toBe(true);

    const peakOf = async (run: (loss: Tensor) => void | Promise<void>): Promise<number> => {
      w.grad = null;
      const { bytes } = torch.memory({ collect: true, resetPeak: true });
      const loss = w.matmul(w).exp().tanh().sum();
      await run(loss);
      return torch.memory().peakBytes - bytes;
    };
    const sync = await peakOf((loss) => loss.backward());
    const async = await peakOf((loss) => loss.backwardAsync());
    expect(sync).toBeGreaterThan(3 * 160_000);
    expect(Math.abs(async - sync)).toBeLessThan(1000); // of bookkeeping
  });
});
