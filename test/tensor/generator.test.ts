/** Seeds, states and generators: what Python accepts, refuses and prints. */
import { afterEach, describe, expect, it } from 'vitest';
import torch from '../../src';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors, withoutAdvice } from '../helpers/errors';
import { runPython } from '../helpers/python';

const seeds = [0, 1, 42, 2 ** 32, -1, 2n ** 63n, 2n ** 64n - 1n, -(2n ** 63n), 2 ** 53];

afterEach(() => void torch.manualSeed(0));

describe('seeds', () => {
  it('all that Python takes, with the same draws and the same initialSeed', () => {
    const theirs = runPython(
      `
result = []
for seed in input:
    g = torch.manual_seed(seed)
    result.append([torch.rand(2), torch.initial_seed(), g.initial_seed() == torch.initial_seed()])
`,
      seeds,
    ) as any[];
    seeds.forEach((seed, i) => {
      expect(torch.manualSeed(seed)).toBe(torch.defaultGenerator);
      expectSame(torch.rand([2]), theirs[i][0], `seed ${seed}`);
      expect(BigInt(torch.initialSeed())).toBe(BigInt(theirs[i][1]));
    });
  });

  it('refuses others', () => {
    expect(() => torch.manualSeed(1.5)).toThrow(/^manual_seed expected a long, but got float\n/);
    expect(() => torch.manualSeed('1' as never)).toThrow(/^manual_seed expected a long, but got str/);
    expect(() => torch.manualSeed(2n ** 64n)).toThrow(/Overflow when unpacking long/);
    expect(() => torch.manualSeed(-(2n ** 63n) - 1n)).toThrow(RangeError);
    expect(() => torch.manualSeed(Number.NaN)).toThrow(torch.TorchError);
  });

  it('seed() takes a new one', () => {
    const value = torch.seed();
    expect(BigInt(torch.initialSeed())).toBe(BigInt(value));
    expect(torch.seed()).not.toBe(value);
  });
});

describe('states', () => {
  it('are the bytes of Python and can be taken up again', () => {
    const theirs = runPython(`
torch.manual_seed(7); torch.randn(3)
state = torch.get_rng_state()
g = torch.Generator().manual_seed(7)
result = [state, torch.rand(4), g.get_state()]
`);
    torch.manualSeed(7);
    torch.randn([3]);
    const state = torch.getRngState();
    expectSame(state, theirs[0], 'state');
    const first = torch.rand([4]);
    expectSame(first, theirs[1], 'draw');
    torch.setRngState(state);
    expect(torch.rand([4]).equal(first)).toBe(true);
    const g = new torch.Generator().manualSeed(7);
    expectSame(g.getState(), theirs[2], "a generator's state");
  });

  it('refuses others in the words of Python', () => {
    const theirs = pythonErrors('', {
      dtype: 'torch.set_rng_state(torch.zeros(3))',
      size: 'torch.set_rng_state(torch.zeros(3, dtype=torch.uint8))',
      kind: 'torch.set_rng_state(3)',
      seed: 'torch.Generator().manual_seed(1.5)',
      device: 'torch.Generator("nonsense")',
    });
    const ours: Record<string, () => unknown> = {
      dtype: () => torch.setRngState(torch.zeros(3)),
      size: () => torch.setRngState(torch.zeros(3, { dtype: 'uint8' })),
      kind: () => torch.setRngState(3 as never),
      seed: () => new torch.Generator().manualSeed(1.5),
      device: () => new torch.Generator('nonsense' as never),
    };
    for (const [name, body] of Object.entries(ours)) {
      expect(withoutAdvice(messageOf(body, name), theirs[name]!), name).toBe(theirs[name]);
    }
  });

  it('forkRng puts the state back: callback, throw, async, guard, disabled', async () => {
    const { forkRng } = torch.random;
    torch.manualSeed(3);
    const expected = torch.rand([2]).tolist();
    const next = (): number[] => {
      const drawn = torch.rand([2]).tolist();
      torch.manualSeed(3);
      return drawn;
    };
    torch.manualSeed(3);
    expect(forkRng(() => torch.manualSeed(9).initialSeed())).toBe(9);
    expect(next()).toEqual(expected);
    expect(() =>
      forkRng(() => {
        torch.rand([5]);
        throw new Error('inside');
      }),
    ).toThrow(/^inside$/);
    expect(next()).toEqual(expected);
    await forkRng(async () => {
      await Promise.resolve();
      torch.rand([5]);
    });
    expect(next()).toEqual(expected);
    const guard = forkRng().enter();
    torch.rand([5]);
    guard.dispose();
    expect(next()).toEqual(expected);
    forkRng({ enabled: false }, () => torch.rand([5]));
    expect(next()).not.toEqual(expected);
  });
});

describe('Generator', () => {
  it('is independent, clones, and prints as in Python', () => {
    const g = new torch.Generator().manualSeed(11);
    torch.rand([9]);
    const copy = g.cloneState();
    expect(torch.rand([3], { generator: g }).equal(torch.rand([3], { generator: copy }))).toBe(true);
    const other = new torch.Generator({ device: 'cpu' }).setState(g.getState());
    expect(torch.randn([3], { generator: g }).equal(torch.randn([3], { generator: other }))).toBe(true);
    expect([g.device, Number(g.initialSeed())]).toEqual(['cpu', 11]);
    expect(Number(new torch.Generator().initialSeed())).toBe(runPython('torch.Generator().initial_seed()'));
    expect(BigInt(g.seed())).toBe(BigInt(g.initialSeed()));
    expect(() => new torch.Generator('nonsense' as never)).toThrow(/nonsense/);
    expect(() => torch.rand([2], { generator: {} as never })).toThrow(TypeError);
  });
});
