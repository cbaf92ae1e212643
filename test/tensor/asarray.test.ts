/** asarray shares or copies as Python does; the constants are Python’s. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';

describe('asarray', () => {
  it('shares what it can, copies what it must', () => {
    const x = torch.ones(2);
    expect(torch.asarray(x)).toBe(x);
    expect(torch.asarray(x, { dtype: 'float64' }).tolist()).toEqual([1, 1]);
    expect(torch.asarray(x, { copy: true }) === x).toBe(false);
    const samples = new Float32Array(2);
    torch.asarray(samples).add_(1);
    expect([...samples]).toEqual([1, 1]);
    torch.asarray(samples, { copy: true }).add_(1);
    expect([...samples]).toEqual([1, 1]);
    expect(torch.asarray([1n, 2n]).dtype).toBe('int64');
  });

  it('throws where sharing is impossible and asked for', () => {
    const x = torch.ones(2);
    expect(() => torch.asarray([1, 2], { copy: false })).toThrow(
      /^can't alias arbitrary sequence into a tensor\.$/,
    );
    expect(() => torch.asarray(x, { dtype: 'float64', copy: false })).toThrow(RangeError);
    expect(() => torch.asarray(x, { device: 'meta', copy: false })).toThrow(
      /^can't alias tensor from device 'cpu' to 'meta'\.$/,
    );
  });

  it('keeps or changes requiresGrad as Python does', () => {
    const leaf = torch.ones([2], { requiresGrad: true });
    const inner = leaf.mul(2);
    expect(torch.asarray(leaf).requiresGrad).toBe(true);
    expect(torch.asarray(inner)).toBe(inner);
    expect(torch.asarray(inner, { requiresGrad: false }).requiresGrad).toBe(false);
    expect(inner.requiresGrad).toBe(true);
    expect(torch.asarray(leaf, { requiresGrad: false })).toBe(leaf);
    expect(leaf.requiresGrad).toBe(false);
    expect(torch.asarray([1, 2], { requiresGrad: true }).requiresGrad).toBe(true);
  });
});

describe('constants', () => {
  it('are those of Python', () => {
    expect([torch.pi, torch.e, torch.inf]).toEqual([Math.PI, Math.E, Infinity]);
    expect(torch.nan).toBeNaN();
    expect(torch.ones(2).get(torch.newaxis).shape).toEqual([1, 2]);
  });
});

describe('anomaly detection', () => {
  it('is restored, with what it was told about NaN', () => {
    torch.setAnomalyEnabled(true, { checkNan: false });
    torch.autograd.detectAnomaly(() => {
      expect([torch.isAnomalyEnabled(), torch.isAnomalyCheckNanEnabled()]).toEqual([true, true]);
    });
    expect([torch.isAnomalyEnabled(), torch.isAnomalyCheckNanEnabled()]).toEqual([true, false]);
    torch.setAnomalyEnabled(false);
    expect([torch.isAnomalyEnabled(), torch.isAnomalyCheckNanEnabled()]).toEqual([false, true]);
  });
});
