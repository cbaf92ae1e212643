/** PyTorch's operator samples under vmap and with tangents: Python's bits, and its words where it refuses. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import { sameBits } from '../helpers/sameBits';
import { ourClass } from '../helpers/twin';
import {
  camel,
  decodeArgument,
  loadTensor,
  lookUp,
  options,
  runScript,
  type StoredTensor,
} from '../ops/samples';
import { SKIPPED } from '../ops/tables';

interface FuncCase {
  op: string;
  variant: string;
  sample: number;
  callKind: 'function' | 'method' | 'property' | 'index' | 'aten';
  name: string;
  kwargs: Record<string, any>;
  args: any[];
  kind: 'vmap' | 'jvp';
  /** Of vmap: which arguments are mapped. */
  dims?: (number | null)[];
  /** Of jvp: the argument that has the tangent. */
  place?: number;
  tangent?: StoredTensor;
  out?: any;
  error?: { type: string; message: string };
}

const t: any = torch;
t.setNumThreads(1); // as in make_samples.py
const { lines, data } = runScript('test/func/make_samples.py');
const byOp = new Map<string, FuncCase[]>();
for (const line of lines as FuncCase[]) {
  const key = line.variant ? `${line.op}.${line.variant}` : line.op;
  byOp.set(key, [...(byOp.get(key) ?? []), line]);
}

function call({ callKind, name }: FuncCase, args: any[], kwargs: Record<string, any>): any {
  const rest = options(kwargs);
  if (callKind === 'property') return args[0][name];
  if (callKind === 'index') return args[0].get(...args.slice(1));
  if (callKind === 'method') return args[0][camel(name)](...args.slice(1), ...rest);
  if (callKind === 'aten') {
    const [op, overload] = name.split('.');
    return t.ops.aten[op!]![overload!](...args, ...(Object.keys(kwargs).length > 0 ? [kwargs] : []));
  }
  return lookUp(name)!(...args, ...rest);
}

function run(c: FuncCase): unknown {
  const args: any[] = decodeArgument(data, c.args, []);
  const kwargs = decodeArgument(data, c.kwargs, []);
  t.manualSeed(7);
  if (c.kind === 'vmap')
    return t.func.vmap((...given: any[]) => call(c, given, kwargs), { inDims: c.dims })(...args);
  const f = (x: any): any => call(c, args.with(c.place!, x), kwargs);
  return t.func.jvp(f, [args[c.place!]], [decodeArgument(data, c.tangent, [])]);
}

function compare(ours: any, theirs: any, what: string): void {
  if (Array.isArray(theirs)) {
    const list = ours instanceof t.Tensor ? [ours] : Array.from(ours as Iterable<any>);
    expect(list.length, `${what}: number of results`).toBe(theirs.length);
    theirs.forEach((each, i) => void compare(list[i], each, `${what} ${i}`));
    return;
  }
  if (theirs === null || typeof theirs !== 'object' || !('$t' in theirs)) {
    expect(ours, what).toEqual(decodeArgument(data, theirs, []));
    return;
  }
  const [dtype, shape] = (theirs as StoredTensor).$t;
  expect([ours.dtype, ours.shape], `${what}: dtype, shape`).toEqual([dtype, shape]);
  const other = loadTensor(data, [...theirs.$t.slice(0, 5), false, theirs.$t[6]] as StoredTensor['$t']);
  const plain = ours.layout === 'strided' ? ours.detach() : ours.detach().toDense();
  if (!sameBits(plain, other)) expect.fail(`${what} differs\nours:   ${plain}\nPython: ${other}`);
}

function replay(c: FuncCase): void {
  if (c.error === undefined) {
    compare(run(c), c.out, 'result');
    return;
  }
  let thrown: unknown;
  try {
    run(c);
  } catch (error) {
    thrown = error;
  }
  const { type, message } = c.error;
  if (thrown === undefined) expect.fail(`no error, where Python says ${type}: ${message}`);
  expect(thrown, `${type}: ${message}`).toBeInstanceOf(ourClass(type));
  // Python's torch registers kernels for more back ends than LibTorch has by itself.
  const [words] = message.split(/\n|(?<=is only available for these backends: )/);
  if (type !== 'TypeError') expect((thrown as Error).message).toContain(words);
}

describe('transforms of op_db', () => {
  for (const [name, cases] of byOp) {
    if (name in SKIPPED) continue;
    it(name, () => {
      for (const c of cases) {
        try {
          replay(c);
        } catch (cause) {
          const error = cause as Error;
          error.message = `${name}, sample ${c.sample}, ${c.kind} ${JSON.stringify(c.dims ?? c.place)}: ${error.message}`;
          throw error;
        }
      }
    });
  }
  it('goes through at least 400 operators', () => {
    expect(byOp.size).toBeGreaterThan(400);
  });
});
