/**
 * PyTorch's own operator samples (op_db of torch.testing) replayed through this library:
 * results, gradients, methods, in-place and `out` variants and error messages must be
 * Python's, to the last bit. See make_samples.py.
 */
import { afterAll, describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { sameBits, sameButOrder } from '../helpers/sameBits';
import { isOtherPython } from '../helpers/torchVersion';
import { ourClass } from '../helpers/twin';
import {
  type Case,
  camel,
  decodeArgument,
  loadTensor,
  lookUp,
  makeSamples,
  options,
  type StoredTensor,
} from './samples';
import { SKIPPED } from './tables';

const t: any = torch;
const { cases, data } = makeSamples();
const counts = { operators: 0, forward: 0, backward: 0, methods: 0, inplace: 0, out: 0, errors: 0 };

const key = (c: Case) => (c.variant ? `${c.op}.${c.variant}` : c.op);
const byOp = new Map<string, Case[]>();
for (const c of cases) byOp.set(key(c), [...(byOp.get(key(c)) ?? []), c]);

const isTensor = (v: any) => v instanceof t.Tensor;

function call(c: Case, args: any[], kwargs: Record<string, any>): any {
  const rest = options(kwargs);
  if (c.kind === 'property') return args[0][c.name];
  if (c.kind === 'index') return args[0].get(...args.slice(1));
  if (c.kind === 'method') return method(args[0], c.name)(...args.slice(1), ...rest);
  if (c.kind === 'aten') {
    const [name, overload] = c.name.split('.');
    return t.ops.aten[name!]![overload!](...args, ...(Object.keys(kwargs).length ? [kwargs] : []));
  }
  const f = lookUp(c.name);
  if (!f) throw new Error(`torch.${c.name.split('.').map(camel).join('.')} does not exist`);
  return f(...args, ...rest);
}

function method(x: any, name: string): (...args: any[]) => any {
  const f = x?.[camel(name)];
  if (typeof f !== 'function') throw new Error(`Tensor.${camel(name)} does not exist`);
  return f.bind(x);
}

/** Compares one result with the stored one: shape, dtype, strides and bytes. */
function compare(ours: any, theirs: any, c: Case, what: string, strides = false): void {
  if (theirs === null || typeof theirs !== 'object') {
    expect(ours ?? null, what).toEqual(theirs);
  } else if (Array.isArray(theirs)) {
    const list = isTensor(ours) ? [ours] : Array.from(ours as Iterable<any>);
    expect(list.length, `${what}: number of results`).toBe(theirs.length);
    theirs.forEach((w, i) => {
      compare(list[i], w, c, `${what} ${i}`, strides);
    });
  } else if ('$t' in theirs) compareTensor(ours, theirs.$t, c, what, strides);
  else if ('$c' in theirs) {
    const z = decodeArgument(data, theirs, []);
    expect([ours.re, ours.im], what).toEqual([z.re, z.im]);
  } else expect(ours, what).toEqual(decodeArgument(data, theirs, []));
}

function compareTensor(ours: any, theirs: StoredTensor['$t'], c: Case, what: string, strides: boolean): void {
  expect(isTensor(ours), `${what} is a tensor`).toBe(true);
  if (ours.layout !== 'strided') ours = ours.toDense();
  const [dtype, shape, stride] = theirs;
  expect([ours.dtype, ours.shape], `${what}: dtype, shape`).toEqual([dtype, shape]);
  if (strides && ours.numel() > 0) expect(ours.stride(), `${what}: strides`).toEqual(stride);
  if (c.values === false) return;
  const other = loadTensor(data, [...theirs.slice(0, 5), false, theirs[6]] as StoredTensor['$t']);
  if (sameBits(ours, other) || (c.repeats === false && sameButOrder(ours, other))) return;
  expect.fail(`${what} differs\nours:   ${ours.detach()}\nPython: ${other}`);
}

function replay(c: Case): void {
  const leaves: any[] = [];
  const args = decodeArgument(data, c.args, leaves);
  const kwargs = decodeArgument(data, c.kwargs, leaves);
  const self = c.kind === 'method' && c.name.endsWith('_') ? [args[0].clone(), ...args.slice(1)] : args;
  t.manualSeed(7);
  const out = call(c, self, kwargs);
  compare(out, c.out, c, 'result', true);
  counts.forward++;
  if (c.cotangents) backward(c, out, leaves);
  if (c.method) {
    t.manualSeed(7);
    compare(method(args[0], c.method)(...args.slice(1), ...options(kwargs)), c.out, c, `x.${c.method}`, true);
    counts.methods++;
  }
  t.noGrad(() => {
    if (c.inplace) {
      t.manualSeed(7);
      const x = args[0].clone();
      method(x, c.inplace)(...args.slice(1), ...options(kwargs));
      compare(x, c.inplaceOut, c, `x.${c.inplace}`);
      counts.inplace++;
    }
    if (c.into) {
      t.manualSeed(7);
      const into = c.into.map((dtype) => t.empty([0], { dtype }));
      call(c, args, { ...kwargs, out: c.list ? into : into[0] });
      compare(c.list ? into : into[0], c.out, c, 'out');
      counts.out++;
    }
  });
}

function backward(c: Case, out: any, leaves: any[]): void {
  const flat = (v: any): any[] =>
    isTensor(v) ? [v] : v !== null && typeof v === 'object' ? Array.from(v as any[]).flatMap(flat) : [];
  const outs = flat(out).filter((x) => x.requiresGrad && x.layout === 'strided');
  expect(outs.length, 'differentiable results').toBe(c.cotangents!.length);
  const cotangents = c.cotangents!.map((w) => loadTensor(data, w.$t));
  const run = () => t.autograd.grad(outs, leaves, { gradOutputs: cotangents, allowUnused: true });
  if (c.gradError !== undefined) {
    expect(run).toThrow(c.gradError);
    return;
  }
  const grads = Array.from(run());
  expect(grads.length).toBe(c.grads!.length);
  c.grads!.forEach((w, i) => {
    compare(grads[i], w, c, `gradient ${i}`);
  });
  counts.backward++;
}

/**
 * Python's text in our spelling: a namespace is no part of a function's name. Behind the first line of a
 * TypeError come the overloads, as each language writes them.
 */
function ourText({ type, message }: NonNullable<Case['error']>): string {
  if (type !== 'TypeError') return message;
  const [first] = message.split('\n') as [string];
  return first.replace(/^(?:special_)?(\w+)(?=\(\))/, (_, name) => camel(name));
}

function replayError(c: Case): void {
  const args = decodeArgument(data, c.args, []);
  const kwargs = decodeArgument(data, c.kwargs, []);
  let thrown: unknown;
  try {
    t.manualSeed(7);
    call(c, args, kwargs);
  } catch (e) {
    thrown = e;
  }
  const { type, message } = c.error!;
  if (thrown === undefined) expect.fail(`no error, where Python says ${type}: ${message}`);
  counts.errors++;
  expect(thrown, `${type}: ${message}`).toBeInstanceOf(ourClass(type));
  expect((thrown as Error).message).toContain(ourText(c.error!));
}

describe('op_db', () => {
  for (const [name, all] of byOp) {
    const run = all.filter((c) => c.skipped === undefined && c.dropped === undefined);
    if (name in SKIPPED) {
      it.skip(`${name}: ${SKIPPED[name]}`, () => {});
      continue;
    }
    if (run.length === 0) {
      it(name, () => {
        expect.fail(`make_samples.py made no sample (${all[0]!.skipped}): name the reason in tables.ts`);
      });
      continue;
    }
    it(name, () => {
      counts.operators++;
      for (const c of run) {
        try {
          if (c.error) replayError(c);
          else replay(c);
        } catch (e) {
          const error = e as Error;
          const text = JSON.stringify([c.args, c.kwargs]);
          error.message = `${name}, ${c.dtype}, sample ${c.sample}: ${error.message}\narguments: ${text.slice(0, 500)}`;
          throw error;
        }
      }
    });
  }

  it('replays at least 400 operators, and skips only what exists', () => {
    expect(counts.operators).toBeGreaterThanOrEqual(400);
    expect(counts.backward).toBeGreaterThan(1500);
    expect(counts.errors).toBeGreaterThan(400);
    for (const name of Object.keys(SKIPPED)) {
      if (isOtherPython(name)) continue;
      expect(byOp.has(name) || [...byOp.values()].some((a) => a[0]!.op === name), `${name} is in op_db`).toBe(
        true,
      );
    }
  });
});

afterAll(() => {
  console.log(
    `op_db: ${Object.entries(counts)
      .map(([k, v]) => `${v} ${k}`)
      .join(', ')}; ${Object.keys(SKIPPED).length} skipped`,
  );
});
