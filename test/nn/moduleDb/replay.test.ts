/**
 * PyTorch's own module samples (module_db of torch.testing) replayed through this library:
 * text, initial state after the same seed, results, gradients and final state must be
 * Python's, to the last bit. See make_samples.py.
 */
import { afterAll, describe, expect, it } from 'vitest';
import torch from '../../../src/index';
import { device, isCpu, isCuda } from '../../helpers/device';
import { decode, type Tags } from '../../helpers/python';
import { sameBits, sameButOrder } from '../../helpers/sameBits';
import { asPythonPrints, isOtherPython, torchMinor } from '../../helpers/torchVersion';
import { loadTensor, lookUp, options, runScript, type StoredTensor } from '../../ops/samples';

const t: any = torch;
const nn: any = torch.nn;

type State = [name: string, value: StoredTensor | 'uninitialized'][];

interface Case {
  name: string;
  dtype: string;
  training: boolean;
  init: [any[], Record<string, any>];
  call: [any[], Record<string, any>];
  repr: string;
  before: State;
  error?: string;
  /** False where Python's own two runs differ: see test/ops/samples.ts. */
  repeats: boolean;
  out: StoredTensor[];
  cotangents?: StoredTensor[];
  /** Instead of gradients: why Python could not compute them, as cuDNN outside of training. */
  gradError?: string;
  grads: (StoredTensor | null)[];
  parameterGrads: [string, StoredTensor | null][];
  after: State;
  reprAfter: string;
  /** Instead of a case: why the script left out a sample. */
  dropped?: string;
}

const { lines, data } = runScript('test/nn/moduleDb/make_samples.py');
const byName = new Map<string, Case[]>();
for (const c of lines as Case[]) byName.set(c.name, [...(byName.get(c.name) ?? []), c]);
const counts = { modules: 0, samples: 0, backward: 0, errors: 0 };

/** The arguments of one call; a tensor given twice is the same one. */
function decoder() {
  const known = new Map<number, any>();
  const leaves: any[] = [];
  const tags: Tags = {
    $t: (stored) => {
      const [, , , at, bytes, requiresGrad] = stored;
      const tensor = known.get(at) ?? loadTensor(data, stored);
      if (bytes > 0) known.set(at, tensor);
      if (requiresGrad && !leaves.includes(tensor)) leaves.push(tensor);
      return tensor;
    },
    $n: lookUp,
    $m: ([name, args, kwargs]) => {
      torch.manualSeed(7);
      return new nn[name](...positional(args), ...named(kwargs));
    },
    $o: ([name, kwargs]) => new nn[name](...named(kwargs)),
  };
  const positional = (args: any[]): any[] => decode(args, tags);
  const named = (kwargs: Record<string, any>) => options(decode(kwargs, tags));
  return { positional, named, leaves };
}

/**
 * Before 2.13 Python copies attention's result, and cuBLAS multiplies what lies otherwise in another
 * order.
 */
const isOtherAttention = torchMinor < 13;

/** Whether the case at hand gives the same bits in each run of Python. */
let isRepeatable = true;

function same(ours: any, theirs: StoredTensor | null, what: string): void {
  if (theirs === null) {
    expect(ours ?? null, what).toBe(null);
    return;
  }
  expect(ours, `${what} is a tensor`).toBeInstanceOf(t.Tensor);
  const [dtype, shape, ...rest] = theirs.$t;
  expect([ours.dtype, ours.shape], `${what}: dtype, shape`).toEqual([dtype, shape]);
  const other = loadTensor(data, [dtype, shape, rest[0], rest[1], rest[2], false, rest[4]]);
  if (!sameBits(ours, other) && (isRepeatable || !sameButOrder(ours, other)))
    expect.fail(`${what} differs\nours:   ${ours.detach()}\nPython: ${other}`);
}

/**
 * Python tells 2 from 2.0, JavaScript doesn't: a layer writes each of its
 * numbers the way its default is written.
 */
const text = (repr: string) => asPythonPrints(repr).replace(/\b(\d+)\.0\b/g, '$1');

function sameState(module: any, state: State, when: string): void {
  const own = module.stateDict();
  expect(Object.keys(own), `keys of the state ${when}`).toEqual(state.map(([name]) => name));
  for (const [name, value] of state) {
    if (value === 'uninitialized') expect(nn.parameter.isLazy(own[name]), `${name} ${when}`).toBe(true);
    else same(own[name], value, `${name} ${when}`);
  }
}

const flat = (out: any): any[] =>
  out instanceof t.Tensor ? [out] : out !== null && typeof out === 'object' ? [...out].flatMap(flat) : [];

function replay(c: Case): void {
  isRepeatable = c.repeats && !(isCuda && isOtherAttention && /Attention|Transformer/.test(c.name));
  const made = decoder();
  const initArgs = [...made.positional(c.init[0]), ...made.named(c.init[1])];
  torch.manualSeed(7);
  const module = new nn[c.name](...initArgs).to(device, c.dtype).train(c.training);
  const given = decoder();
  const args = [...given.positional(c.call[0]), ...given.named(c.call[1])];
  expect(text(String(module))).toBe(text(c.repr));
  sameState(module, c.before, 'before');
  torch.manualSeed(8);
  counts.samples++;
  if (c.error !== undefined) {
    counts.errors++;
    expect(() => module(...args)).toThrow(c.error);
    return;
  }
  const out = flat(module(...args));
  expect(out.length, 'number of results').toBe(c.out.length);
  c.out.forEach((value, i) => {
    same(out[i], value, `result ${i}`);
  });
  const outs = out.filter((x) => x.requiresGrad);
  expect(outs.length, 'differentiable results').toBe(c.cotangents?.length ?? 0);
  if (c.cotangents) {
    const backward = () =>
      t.autograd.backward(
        outs,
        c.cotangents?.map((value) => loadTensor(data, value.$t)),
      );
    if (c.gradError !== undefined) {
      expect(isCpu, c.gradError).toBe(false);
      expect(backward).toThrow(c.gradError.split('\n')[0]);
      return;
    }
    backward();
    counts.backward++;
  }
  c.grads.forEach((value, i) => {
    same(given.leaves[i].grad, value, `gradient of input ${i}`);
  });
  const params = module.namedParameters();
  expect(params.map(([name]: [string]) => name)).toEqual(c.parameterGrads.map(([name]) => name));
  c.parameterGrads.forEach(([name, value], i) => {
    same(params[i][1].grad, value, `gradient of ${name}`);
  });
  sameState(module, c.after, 'after');
  expect(text(String(module))).toBe(text(c.reprAfter));
}

describe('module_db', () => {
  for (const [name, cases] of byName) {
    it(name, () => {
      counts.modules++;
      for (const c of cases) {
        if (isOtherPython(JSON.stringify([c.init, c.call]))) continue;
        try {
          if (c.dropped !== undefined) expect.fail(`make_samples.py dropped a sample: ${c.dropped}`);
          replay(c);
        } catch (e) {
          const error = e as Error;
          const text = JSON.stringify([c.init, c.call]);
          error.message = `${name}, ${c.dtype}, ${c.training ? 'training' : 'evaluation'}: ${error.message}\narguments: ${text.slice(0, 500)}`;
          throw error;
        }
      }
    });
  }

  it('has all of PyTorch’s modules', () => {
    // 2.13 brought LinearCrossEntropyLoss.
    expect(counts.modules).toBeGreaterThanOrEqual(torchMinor < 13 ? 113 : 114);
    expect(counts.samples).toBeGreaterThan(1400);
    // cuDNN's recurrent layers have no gradients in evaluation.
    expect(counts.backward).toBeGreaterThan(isCpu ? 1400 : 1300);
  });
});

afterAll(() => {
  console.log(
    `module_db: ${Object.entries(counts)
      .map(([k, v]) => `${v} ${k}`)
      .join(', ')}`,
  );
});
