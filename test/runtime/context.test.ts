/** Global settings: their effect and their errors, as in Python. */
import { afterEach, describe, expect, it } from 'vitest';
import torch from '../../src';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const threads = torch.getNumThreads();

afterEach(() => {
  torch.setDefaultDtype('float32');
  torch.useDeterministicAlgorithms(false);
  torch.setNumThreads(threads);
});

describe('setDefaultDtype', () => {
  it('decides the dtype of new tensors as in Python', () => {
    const theirs = runPython(`
result = []
for d in (torch.float64, torch.float16, torch.bfloat16, torch.float32):
    torch.set_default_dtype(d)
    made = [torch.tensor(0.5), torch.tensor([1, 2]), torch.zeros(2), torch.rand(2), torch.arange(3), torch.arange(0.5, 3), torch.eye(2), torch.full((2,), 1.5), torch.ones(2, dtype=torch.int64) / 2, torch.ones(2, dtype=torch.int64) * 0.5, torch.ones(1, dtype=torch.int32).mean(dtype=d), torch.nn.Linear(2, 2).weight]
    result.append([str(torch.get_default_dtype())[6:]] + [str(t.dtype)[6:] for t in made])
`) as string[][];
    const ours = (['float64', 'float16', 'bfloat16', 'float32'] as const).map((d) => {
      torch.setDefaultDtype(d);
      const made = [
        torch.tensor(0.5),
        torch.tensor([1n, 2n]),
        torch.zeros(2),
        torch.rand(2),
        torch.arange(3),
        torch.arange(0.5, 3),
        torch.eye(2),
        torch.full([2], 1.5),
        torch.ones(2, { dtype: 'int64' }).div(2),
        torch.ones(2, { dtype: 'int64' }).mul(0.5),
        torch.ones(1, { dtype: 'int32' }).mean({ dtype: d }),
        new torch.nn.Linear(2, 2).weight,
      ];
      return [torch.getDefaultDtype(), ...made.map((t) => t.dtype)];
    });
    expect(ours).toEqual(theirs);
    torch.setDefaultDtype('float64');
    expect(torch.tensor(new torch.Complex(0, 1)).dtype).toBe('complex128');
  });
});

describe('threads', () => {
  it('are counted and set', () => {
    torch.setNumThreads(1);
    expect(torch.getNumThreads()).toBe(1);
    torch.setNumThreads(2);
    expect(torch.getNumThreads()).toBe(2);
    expect(torch.getNumInteropThreads()).toBeGreaterThan(0);
  });

  it('do not change draws or matmul beyond what they change in Python', () => {
    for (const n of [1, 2]) {
      const theirs = runPython(
        `
torch.manual_seed(1)
a = torch.randn(120, 70); b = torch.randn(70, 90)
result = [(a @ b).double().sum().item(), a.sum().item(), torch.randn(40000).mean().item()]
`,
        {},
        { threads: n },
      );
      torch.setNumThreads(n);
      torch.manualSeed(1);
      const a = torch.randn([120, 70]);
      const b = torch.randn([70, 90]);
      const ours = [a.matmul(b).double().sum().item(), a.sum().item(), torch.randn([40000]).mean().item()];
      expect(ours).toEqual(theirs);
    }
  });
});

describe('useDeterministicAlgorithms', () => {
  it('fills uninitialised memory and can be asked', () => {
    torch.useDeterministicAlgorithms(true);
    expect(torch.empty([3]).isnan().all().item()).toBe(true);
    expect([torch.areDeterministicAlgorithmsEnabled(), torch.getDeterministicDebugMode()]).toEqual([true, 2]);
    torch.useDeterministicAlgorithms(true, { warnOnly: true });
    expect([torch.isDeterministicAlgorithmsWarnOnlyEnabled(), torch.getDeterministicDebugMode()]).toEqual([
      true,
      1,
    ]);
    for (const [mode, level] of [
      ['default', 0],
      ['warn', 1],
      ['error', 2],
      [0, 0],
    ] as const) {
      torch.setDeterministicDebugMode(mode);
      expect(torch.getDeterministicDebugMode()).toBe(level);
    }
  });
});

describe('errors', () => {
  it('are those of Python', () => {
    const theirs = pythonErrors('', {
      noThreads: 'torch.set_num_threads(0)',
      negative: 'torch.set_num_threads(-1)',
      interop: 'torch.set_num_interop_threads(0)',
      integer: 'torch.set_default_dtype(torch.int64)',
      level: 'torch.set_deterministic_debug_mode(5)',
      levelName: 'torch.set_deterministic_debug_mode("x")',
      mode: 'torch.use_deterministic_algorithms(1)',
      put: `
torch.use_deterministic_algorithms(True)
try: torch.zeros(3).put_(torch.tensor([0]), torch.tensor([1.]))
finally: torch.use_deterministic_algorithms(False)`,
      unpool: `
torch.use_deterministic_algorithms(True)
try: torch.nn.functional.max_unpool1d(torch.ones(1, 1, 2), torch.tensor([[[0, 2]]]), 2)
finally: torch.use_deterministic_algorithms(False)`,
    });
    const deterministic = (body: () => unknown) => () => {
      torch.useDeterministicAlgorithms(true);
      body();
    };
    const indices = torch.tensor([0n]);
    const ours: Record<string, () => unknown> = {
      noThreads: () => torch.setNumThreads(0),
      negative: () => torch.setNumThreads(-1),
      interop: () => torch.setNumInteropThreads(0),
      integer: () => torch.setDefaultDtype('int64'),
      level: () => torch.setDeterministicDebugMode(5),
      levelName: () => torch.setDeterministicDebugMode('x' as never),
      mode: () => torch.useDeterministicAlgorithms(1 as never),
      put: deterministic(() => torch.zeros(3).put_(indices, torch.ones(1))),
      unpool: deterministic(() =>
        torch.nn.functional.maxUnpool1d(torch.ones([1, 1, 2]), torch.tensor([[[0n, 2n]]]), 2),
      ),
    };
    for (const [name, body] of Object.entries(ours)) {
      expect(messageOf(body, name), name).toBe(theirs[name]);
      torch.useDeterministicAlgorithms(false);
    }
    expect(() => torch.setDefaultDtype('float' as never)).toThrow(TypeError);
    expect(() => torch.setNumThreads(1.5)).toThrow(/expects an int/);
    expect(() => torch.useDeterministicAlgorithms(true, { warnonly: true } as never)).toThrow(/warnOnly/);
  });
});
