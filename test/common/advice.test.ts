/** Errors of LibTorch keep Python's words in their first line, and say on another how to go on. */
import { afterEach, describe, expect, it } from 'vitest';
import torch, { nn } from '../../src/index';
import { runPython } from '../helpers/python';

const F = nn.functional;
const message = (f: () => unknown): string => {
  try {
    f();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it passed');
};

it('labels and indices that are floats: how to make integers', () => {
  const expected: string[] = runPython(`
import torch
import torch.nn.functional as F
def text(f):
    try: f()
    except (RuntimeError, IndexError, TypeError) as e: return str(e).split('\\n')[0]
x = torch.ones(2, 3); y = torch.tensor([0., 1.])
result = [text(lambda: F.nll_loss(x, y)), text(lambda: F.cross_entropy(x, y)), text(lambda: F.embedding(y, x)), text(lambda: x.gather(1, x)), text(lambda: F.one_hot(y)), text(lambda: x[y])]
`);
  const x = torch.ones(2, 3);
  const y = torch.tensor([0, 1]);
  const texts = [
    () => F.nllLoss(x, y),
    () => F.crossEntropy(x, y),
    () => F.embedding(y, x),
    () => x.gather(1, x),
    () => F.oneHot(y),
    () => x.get(y),
  ].map((f) => message(f).split('\n'));
  expect(texts.map(([first]) => first)).toEqual(expected);
  for (const [first, second] of texts) {
    expect(second, first).toBe(
      "Numbers make float32 tensors here: integers are torch.tensor([0, 1], { dtype: 'int64' }), or x.long()",
    );
  }
  expect(message(() => torch.ones(2, 3).matmul(torch.ones(2, 3)))).not.toContain('int64');
});

describe('a guard that nobody disposed of', () => {
  let guard: { dispose(): void } | undefined;
  afterEach(() => guard?.dispose());

  it.each(['noGrad', 'inferenceMode'] as const)('is named by backward, with its line: %s', (name) => {
    const weight = new nn.Parameter(torch.ones(1));
    guard = torch[name]().enter();
    const loss = weight.mul(2).sum();
    const text = message(() => loss.backward());
    expect(text).toMatch(/^element 0 of tensors does not require grad and does not have a grad_fn\n/);
    expect(text).toMatch(
      new RegExp(`the guard of ${name}\\(\\) at .*advice\\.test\\.ts:\\d+:\\d+ is not disposed of`),
    );
    guard.dispose();
    expect(message(() => loss.detach().backward())).not.toContain('guard');
    weight.mul(2).sum().backward();
    expect(weight.grad!.item()).toBe(2);
  });

  it('is no fault of setGradEnabled, which may stay', () => {
    guard = torch.setGradEnabled(false);
    expect(message(() => torch.ones(1).backward())).not.toContain('guard');
  });
});
