/**
 * The addon's boundary, called directly: whatever reaches a native function, the process lives and each
 * failure is an Error. It has caught handle scopes left open by an exception (Node aborts on these) and a
 * getter that moved the operators' table.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { repo } from '../helpers/python';

/** `npm run test:stress` makes 150 of each function. */
const calls = Number(process.env.TORCH_NODE_HOSTILE ?? 24);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-hostile-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function attack(seed: number, raw: boolean) {
  const log = path.join(folder, `${seed}.log`);
  const script = path.join(repo, 'test/native/hostile.cjs');
  const args = [path.join(repo, 'lib'), log, String(calls), String(seed), ...(raw ? ['raw'] : [])];
  const result = await runNode(
    `process.argv = ${JSON.stringify(['', '', ...args])}; require(${JSON.stringify(script)});`,
    { timeout: 600 },
  );
  try {
    assertClean(result);
  } catch (error) {
    throw new Error(`in ${fs.readFileSync(log, 'utf8').trim()}\n${(error as Error).message}`);
  }
  return JSON.parse(result.stdout.split('\n').find((line) => line.startsWith('{"counts"')) ?? '{}');
}

describe('every native function with hostile arguments', () => {
  test.each([1, 2])('seed %i', async (seed) => {
    const { counts, bad } = await attack(seed, false);
    expect(bad).toEqual([]);
    expect(counts.functions).toBeGreaterThan(130);
    expect(counts.returned).toBeGreaterThan(counts.calls / 10);
    expect(counts.threw).toBeGreaterThan(counts.calls / 3);
  });

  test('before setup()', async () => {
    expect((await attack(3, true)).bad).toEqual([]);
  });
});

/** Runs a body with `torch` and `native`; its answer comes back. */
async function run(body: string): Promise<any> {
  const native = `const { native } = require(${JSON.stringify(path.join(repo, 'lib/native/index.js'))});
    const failure = (f) => { try { f(); return 'nothing was thrown'; } catch (e) { return e.name + ': ' + e.message; } };`;
  return assertClean(await runNode(`${native}\n${body}`, { execArgv: ['--expose-gc'] })).report;
}

describe('the boundary', () => {
  test('setup() is done once, with functions', async () => {
    const answer = await run(`
      const again = failure(() => native.setup({ makeTensor() {}, makeTuple() {}, makeComplex() {}, makeError() {} }, new ArrayBuffer(0)));
      report([again, torch.ones([2]).add(1).tolist()]);`);
    expect(answer).toEqual(['TorchError: setup: this instance of the addon has been set up already', [2, 2]]);
  });

  test('handles that never were', async () => {
    const [never, zero, wrong] = await run(`
      report([failure(() => native.tensorShape(10 ** 6)), failure(() => native.tensorShape(0)), failure(() => native.tensorShape('1'))]);`);
    expect(never).toBe('TypeError: not a Tensor: the object holds no tensor');
    expect(zero).toBe(never);
    expect(wrong).toBe('TypeError: Expected an integer for argument 1 of a native call');
  });

  test('a getter that calls operators while an operator reads its arguments', async () => {
    const answer = await run(`
      const size = [2, 3];
      Object.defineProperty(size, 1, { enumerable: true, get() {
        // Operators that nothing has used yet are defined now:
        // enough to move any table that is not made for it.
        for (let i = 0; i < 300; i++) native.defineOp('neg' + i, 'aten::neg', [''], [], 0);
        return torch.ones([3]).sum().item();
      } });
      const x = torch.full(size, 7);
      report([x.tolist(), torch.ones([1]).tolist()]);`);
    expect(answer).toEqual([
      [
        [7, 7, 7],
        [7, 7, 7],
      ],
      [1],
    ]);
  });

  test('a getter whose operator makes a tensor of its own', async () => {
    const answer = await run(`
      const dims = [0];
      let inner;
      Object.defineProperty(dims, 0, { enumerable: true, get() { inner = torch.full([2], 5); return 0; } });
      const sum = torch.tensor([[1, 2], [3, 4]]).sum(dims);
      report([sum.tolist(), inner.tolist(), sum === inner]);`);
    expect(answer).toEqual([[4, 6], [5, 5], false]);
  });

  test('a getter that throws: its own error, and nothing is left behind', async () => {
    const answer = await run(`
      const size = [2];
      Object.defineProperty(size, 0, { enumerable: true, get() { throw new RangeError('mine'); } });
      report([failure(() => torch.zeros(size)), torch.zeros([2]).tolist()]);`);
    expect(answer).toEqual(['RangeError: mine', [0, 0]]);
  });

  test('kernels with hostile answers, and such that close their own library', async () => {
    const answer = await run(`
      const proxied = new Proxy([0, 0, 1], { get() { throw new RangeError('mine'); } });
      const trapped = [0, 0];
      Object.defineProperty(trapped, 2, { enumerable: true, get() { native.libraryClose(id); return 5; } });
      const gone = torch.ones([1]);
      const answers = [undefined, 7, [], [0], [0, 0], [0, 0, 1, 2], new Array(2 ** 32 - 1), ['a', 'b', 1], [1, 0, 10 ** 6], [1, 0, -1], [1, 0, 0],
        [0, 1, [1]], [0, 0, Symbol('x')], [0, 0, {}], proxied, trapped];
      let id;
      const texts = answers.map((value, i) => {
        id = native.libraryOpen('DEF', 'hostile' + i, '', 'file', 1);
        native.libraryDefine(id, 'f(Tensor x) -> Tensor', '', []);
        native.libraryImpl(id, 'f', 'CPU', () => value);
        return failure(() => torch.ops['hostile' + i].f(torch.ones([2])));
      });
      id = native.libraryOpen('DEF', 'closes', '', 'file', 1);
      native.libraryDefine(id, 'f(Tensor x, int n) -> int', '', []);
      native.libraryImpl(id, 'f', 'CPU', (args) => { native.libraryClose(id); for (let i = 0; i < 100; i++) torch.ones([i]); return [0, 0, args[1]]; });
      report([texts, torch.ops.closes.f(torch.ones([2]), 5), failure(() => torch.ops.closes.f(torch.ones([2]), 5)), torch.ones([2]).sum().item()]);`);
    const [texts, closed, after, sum] = answer as [string[], number, string, number];
    expect(texts.filter((text) => !/^(TypeError|TorchError|RangeError): ./.test(text))).toEqual([]);
    expect(texts.at(-2)).toContain('Expected an array');
    expect([closed, sum]).toEqual([5, 2]);
    expect(after).toContain('was disposed of');
  });

  test('arrays that claim four thousand million elements', async () => {
    const answer = await run(`
      const endless = new Array(2 ** 32 - 1);
      report([failure(() => torch.zeros(endless)), failure(() => torch.cat(endless)), failure(() => native.zeroGrads(endless, true))]);`);
    const tooLong = 'RangeError: an array of 4294967295 elements is too long for an argument';
    expect(answer).toEqual([
      tooLong,
      tooLong,
      'TypeError: Expected a 64-bit integer for argument 1 of a native call',
    ]);
  });

  test('memory that is gone, can shrink, or is shared', async () => {
    const answer = await run(`
      const gone = new Float32Array(4);
      structuredClone(gone.buffer, { transfer: [gone.buffer] });
      const shrinking = new Float32Array(new ArrayBuffer(16, { maxByteLength: 64 }));
      const shared = new Float32Array(new SharedArrayBuffer(8));
      const x = torch.fromTypedArray(shared);
      shared[1] = 3;
      const copied = torch.tensor(shrinking).tolist();
      shrinking.buffer.resize(0);
      report([torch.fromTypedArray(gone).shape, failure(() => torch.fromTypedArray(new Float32Array(new ArrayBuffer(16, { maxByteLength: 64 })))),
        failure(() => torch.fromBuffer(new ArrayBuffer(16, { maxByteLength: 64 }), { dtype: 'float32' })), x.tolist(), copied]);`);
    const refused =
      'TypeError: a tensor cannot share the memory of a resizable ArrayBuffer: pass a copy, as data.slice() makes';
    expect(answer).toEqual([[0], refused, refused, [0, 3], [0, 0, 0, 0]]);
  });

  test('memory that a tensor shares cannot be taken away', async () => {
    const answer = await run(`
      const data = new Float32Array([1, 2, 3]);
      const x = torch.fromTypedArray(data);
      const moved = failure(() => structuredClone(data, { transfer: [data.buffer] }));
      const transferred = data.buffer.transfer ? failure(() => data.buffer.transfer(0)) : 'TypeError';
      for (let i = 0; i < 50; i++) new ArrayBuffer(1 << 20);
      gc();
      report([data.length, transferred, x.tolist()]);`);
    expect(answer).toEqual([3, expect.stringMatching(/^TypeError/), [1, 2, 3]]);
  });

  test('a tensor of more dimensions than a list can nest', async () => {
    const answer = await run(`
      const shell = {};
      const deep = native.tensorFromMemory(shell, new Float32Array(1), 0, 'float32', new Array(100000).fill(1), false);
      report([failure(() => native.tensorElements(deep)), native.tensorShape(deep).length]);`);
    expect(answer).toEqual([
      'RangeError: tolist: a tensor of 100000 dimensions is nested too deeply',
      100000,
    ]);
  });

  test('objects that wrap something else', async () => {
    const answer = await run(`
      const node = torch.ones([1], { requiresGrad: true }).mul(2).gradFn;
      const generator = new torch.Generator();
      const taken = failure(() => native.generatorInit(generator, 'cpu'));
      report([failure(() => native.nodeName(generator)), failure(() => native.nodeName(null)), failure(() => native.functionSaved(generator)),
        failure(() => native.generatorSeed(node ?? {})), taken, typeof generator.seed()]);`);
    expect(answer).toEqual([
      'TypeError: Expected a node of the autograd graph',
      'TypeError: Expected a node of the autograd graph',
      'TypeError: Expected the context of an autograd Function',
      'TypeError: Expected a torch.Generator',
      expect.stringMatching(/^TypeError/),
      expect.stringMatching(/number|bigint/),
    ]);
  });

  test('a number of threads that no machine has', async () => {
    expect(await run('report(failure(() => torch.setNumThreads(2 ** 31 - 1)))')).toBe(
      'RangeError: set_num_threads expects at most 4096 threads, got 2147483647',
    );
  });
});
