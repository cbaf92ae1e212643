/** The modes must hold exactly as long as their callback or guard, however it ends and in whatever order. */
import { afterEach, describe, expect, it } from 'vitest';
import torch from '../../src';

const x = torch.ones(2, { requiresGrad: true });
const recorded = (): boolean => x.mul(2).requiresGrad;

afterEach(() => {
  expect([torch.isGradEnabled(), torch.isInferenceModeEnabled()]).toEqual([true, false]);
});

describe('noGrad, enableGrad, setGradEnabled', () => {
  it('over a callback: its result, restored afterwards and on throw, nested', () => {
    expect(torch.noGrad(() => [torch.isGradEnabled(), recorded(), 7])).toEqual([false, false, 7]);
    expect(() =>
      torch.noGrad(() => {
        throw new RangeError('mine');
      }),
    ).toThrow(/^mine$/);
    expect(torch.noGrad(() => [torch.enableGrad(recorded), recorded()])).toEqual([true, false]);
    expect(torch.noGrad(() => torch.setGradEnabled(true, recorded))).toBe(true);
    expect(torch.setGradEnabled(false, recorded)).toBe(false);
  });

  it('over an async callback: until its promise settles, also on rejection', async () => {
    const result = torch.noGrad(async () => {
      await Promise.resolve();
      return recorded();
    });
    expect(torch.isGradEnabled()).toBe(false);
    expect(await result).toBe(false);
    expect(torch.isGradEnabled()).toBe(true);
    const failing = torch.noGrad(async () => {
      await Promise.resolve();
      throw new Error('late');
    });
    await expect(failing).rejects.toThrow(/^late$/);
  });

  it('async callbacks may end in another order than they began', async () => {
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const first = torch.noGrad(() => wait(5));
    const second = torch.enableGrad(() => wait(20));
    const third = torch.inferenceMode(() => wait(10));
    const fourth = torch.noGrad(() => wait(30));
    await first;
    expect([torch.isGradEnabled(), torch.isInferenceModeEnabled()]).toEqual([false, true]);
    await third;
    expect([torch.isGradEnabled(), torch.isInferenceModeEnabled()]).toEqual([false, false]);
    await second;
    expect(torch.isGradEnabled()).toBe(false);
    await fourth;
    expect(torch.isGradEnabled()).toBe(true);
  });

  it('as guards: until disposed of, once', () => {
    const guard = torch.noGrad().enter();
    const inner = torch.enableGrad().enter();
    expect(recorded()).toBe(true);
    inner.dispose();
    expect(recorded()).toBe(false);
    guard[Symbol.dispose]();
    guard.dispose();
    expect(recorded()).toBe(true);
  });

  it('setGradEnabled as a switch', () => {
    torch.setGradEnabled(false);
    expect(recorded()).toBe(false);
    torch.setGradEnabled(true);
    expect(recorded()).toBe(true);
    const guard = torch.setGradEnabled(false);
    guard.dispose();
    expect(recorded()).toBe(true);
    expect(() => torch.setGradEnabled(1 as unknown as boolean)).toThrow(TypeError);
  });

  it('a leaf made inside needs gradients when asked to', () => {
    const [y, z] = torch.noGrad(() => [torch.ones(2, { requiresGrad: true }), x.add(1).requiresGrad_()]);
    expect([y!.requiresGrad, z!.requiresGrad, z!.isLeaf]).toEqual([true, true, true]);
  });
});

describe('inferenceMode', () => {
  it('makes inference tensors, and restores on throw', () => {
    const y = torch.inferenceMode(() => x.mul(2));
    expect([y.isInference(), y.requiresGrad]).toEqual([true, false]);
    expect(torch.inferenceMode(() => torch.inferenceMode(false, recorded))).toBe(true);
    expect(torch.inferenceMode(false, recorded)).toBe(true);
    expect(() =>
      torch.inferenceMode(() => {
        throw new Error('inside');
      }),
    ).toThrow(/^inside$/);
  });

  it('over an async callback and as a guard', async () => {
    const result = torch.inferenceMode(async () => {
      await Promise.resolve();
      return torch.ones(2).isInference();
    });
    expect(await result).toBe(true);
    const guard = torch.inferenceMode().enter();
    expect(torch.isInferenceModeEnabled()).toBe(true);
    guard.dispose();
  });
});
