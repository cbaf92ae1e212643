/**
 * Anomaly detection: the error of Python, and a warning that names where the forward operation was called.
 */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import type { Node } from '../../src/autograd/graph';
import { runNode } from '../helpers/child';
import { messageOf, pythonErrors } from '../helpers/errors';

const { detectAnomaly, setDetectAnomaly } = torch.autograd;

function nan(): void {
  const x = torch.tensor([0, 1], { dtype: 'float32', requiresGrad: true });
  x.mul(0).sqrt().mul(0).sum().backward();
}

describe('anomaly detection', () => {
  it('refuses NaN in the words of Python, unless told not to look', () => {
    const theirs = pythonErrors('x = torch.tensor([0., 1.], requires_grad=True)', {
      nan: 'with torch.autograd.detect_anomaly(): (x * 0).sqrt().mul(0).sum().backward()',
    });
    expect(messageOf(() => detectAnomaly(nan))).toBe(theirs.nan);
    detectAnomaly({ checkNan: false }, nan);
    nan();
  });

  it('holds while the callback runs or until the guard is disposed of', () => {
    const state = (): boolean[] => [
      torch.autograd.isAnomalyEnabled(),
      torch.autograd.isAnomalyCheckNanEnabled(),
    ];
    expect(state()).toEqual([false, true]);
    expect(detectAnomaly(state)).toEqual([true, true]);
    expect(setDetectAnomaly(true, { checkNan: false }, state)).toEqual([true, false]);
    const guard = setDetectAnomaly(true, false);
    expect(detectAnomaly(state)).toEqual([true, true]);
    expect(state()).toEqual([true, false]);
    guard.dispose();
    setDetectAnomaly(true);
    expect(state()).toEqual([true, true]);
    setDetectAnomaly(false);
    expect(state()).toEqual([false, true]);
    expect(() => setDetectAnomaly(true, { checkNaN: true } as object)).toThrow(/Did you mean 'checkNan'/);
  });

  it('notes where a node was made, and in which backward', () => {
    setDetectAnomaly(true, {}, () => {
      const x = torch.tensor([1, 2], { dtype: 'float32', requiresGrad: true });
      const y = x.exp();
      expect(y.gradFn!.metadata.traceback_).toContain('anomaly.test');
      const [g] = torch.autograd.grad(y.sum(), x, { createGraph: true });
      const { parent_ } = g!.gradFn!.metadata as { parent_: Node };
      expect(parent_.equals(y.gradFn!)).toBe(true);
    });
  });

  it('tells where the forward operation was called', async () => {
    const { stderr } = await runNode(`
      function culprit(x) { return x.sqrt(); }
      const x = torch.zeros([1], { requiresGrad: true });
      try {
        torch.autograd.setDetectAnomaly(true);
        culprit(x).mul(0).sum().backward();
      } catch (error) { console.error('message: ' + error.message); }
    `);
    expect(stderr).toMatch(
      /Error detected in SqrtBackward0\. Traceback of forward call that caused the error:/,
    );
    expect(stderr).toMatch(/at culprit \(/);
    expect(stderr).toMatch(/message: Function 'SqrtBackward0' returned nan values in its 0th output\./);
  });
});
