/**
 * Several copies of the library in one process: a second installed one, with an addon of its own; one whose
 * modules are evaluated anew over the addon that is loaded; one in a context of `node:vm`. Each trains, none
 * takes the others' tensors, and the process ends cleanly.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { assertClean, type ChildOptions, runNode } from '../helpers/child';
import { repo } from '../helpers/python';

let copy: string;

/** A copy of the package as npm would lay out a second version: files of its own, the same dependencies. */
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-copy-'));
  fs.cpSync(path.join(repo, 'lib'), path.join(copy, 'lib'), { recursive: true });
  fs.copyFileSync(path.join(repo, 'package.json'), path.join(copy, 'package.json'));
  fs.cpSync(findAddons()[0].dir, path.join(copy, 'build/Release'), {
    recursive: true,
    dereference: true,
    filter: (file) => !/\.(a|lib|exp|pdb)$/.test(file),
  });
  fs.symlinkSync(path.join(repo, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

/** Ways to get another instance of the library beside `torch`, as source text of an expression. */
const others = {
  'a second installed copy': () => `load(${JSON.stringify(copy)})`,
  'modules evaluated anew': () => 'reload()',
  'a context of node:vm': () => 'inContext()',
};

const tools = `
const path = require('node:path');
const repo = ${JSON.stringify(repo)};
const load = (root) => {
  // Where a build is named for the tests, the copy takes its own all the same.
  const named = process.env.TORCH_NODE_BUILD;
  if (root !== repo) delete process.env.TORCH_NODE_BUILD;
  try {
    const m = require(path.join(root, 'lib'));
    return m.default ?? m;
  } finally {
    if (named !== undefined) process.env.TORCH_NODE_BUILD = named;
  }
};
/** As test runners do that reset modules: JavaScript anew, addons kept. */
const reload = () => {
  for (const file of Object.keys(require.cache))
    if (file.startsWith(path.join(repo, 'lib') + path.sep)) delete require.cache[file];
  return load(repo);
};
/**
 * As Jest does: a registry of modules of its own, evaluated in a context with globals of its own;
 * core modules and addons are Node's.
 */
const inContext = () => {
  const fs = require('node:fs');
  const vm = require('node:vm');
  const { createRequire } = require('node:module');
  const names = ['Buffer', 'process', 'console', 'setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval',
    'queueMicrotask', 'performance', 'URL', 'TextDecoder', 'TextEncoder', 'structuredClone', 'AbortController', 'AbortSignal', 'MessageChannel'];
  const context = vm.createContext(Object.fromEntries(names.map((name) => [name, globalThis[name]])));
  context.globalThis = vm.runInContext('globalThis', context);
  const registry = new Map();
  const requireIn = (file) => {
    if (registry.has(file)) return registry.get(file).exports;
    const module = { exports: {} };
    registry.set(file, module);
    const real = createRequire(file);
    const require = (name) => {
      const found = real.resolve(name);
      return found.startsWith(path.join(repo, 'lib') + path.sep) ? requireIn(found) : real(name);
    };
    Object.assign(require, real);
    vm.compileFunction(fs.readFileSync(file, 'utf8'), ['exports', 'require', 'module', '__filename', '__dirname'], {
      filename: file, parsingContext: context,
    })(module.exports, require, module, file, path.dirname(file));
    return module.exports;
  };
  const m = requireIn(path.join(repo, 'lib/index.js'));
  return m.default ?? m;
};
const failure = (f) => { try { f(); return 'nothing was thrown'; } catch (e) { return e.name + ': ' + e.message; } };
const train = ({ nn, optim, ...torch }, steps) => {
  torch.manualSeed(3);
  const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Dropout(0.2), new nn.Linear(8, 2));
  const optimizer = new optim.Adam(model.parameters(), { lr: 0.05 });
  const [x, y] = [torch.randn([16, 4]), torch.randint(0, 2, [16])];
  const losses = [];
  for (let i = 0; i < steps; i++) {
    const loss = nn.functional.crossEntropy(model(x), y);
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  return losses;
};`;

const run = async (code: string, options: ChildOptions = {}) => {
  const r = assertClean(await runNode(`${tools}\n${code}`, options));
  expect(r.stderr).toBe('');
  return r.report;
};

describe.each(Object.entries(others))('%s', (_name, other) => {
  test('trains as the first does, before it, after it and in turns', async () => {
    const [first, second, again] = await run(`
      const other = ${other()};
      report([train(torch, 12), train(other, 12), train(torch, 12)]);`);
    expect(second).toEqual(first);
    expect(again).toEqual(first);
    expect(first.at(-1)).toBeLessThan(first[0]);
  });

  test("takes the first one's tensors for a TypeError that says what they are, and the other way round", async () => {
    const all = await run(`
      const other = ${other()};
      const [x, y] = [torch.ones(2), other.ones(2)];
      const misuse = [
        () => x.add(y), () => y.add(x), () => torch.add(x, { other: y }), () => torch.cat([x, y]), () => torch.stack([y]), () => other.stack([[x]]),
        () => torch.nn.functional.linear(y, x), () => new torch.nn.Linear(2, 2)(y), () => { x.grad = y; }, () => torch.zeros(2, { out: y }),
        () => x.copy_(y), () => new torch.optim.SGD([y], { lr: 1 }), () => new torch.nn.Sequential(new other.nn.ReLU()), () => x.set([0], y),
        () => torch.nn.utils.clipGradNorm_([y], 1),
      ];
      report([misuse.map((f) => String(f) + ' -> ' + failure(f)), torch.isTensor(y), x.add(1).tolist(), y.add(1).tolist()]);`);
    for (const line of all[0])
      expect(line).toMatch(/-> TypeError: .*(Tensor|ReLU) of another copy of torch-node/);
    expect(all.slice(1)).toEqual([false, [2, 2], [2, 2]]);
  });

  test('has hooks, saved tensors and anomaly detection of its own', async () => {
    const answers = await run(
      `
      const other = ${other()};
      const both = [torch, other].map((t) => {
        const seen = [];
        const x = t.ones(3, { requiresGrad: true });
        x.registerHook((g) => { seen.push(g instanceof t.Tensor); return g.mul(2); });
        const y = t.autograd.graph.savedTensorsHooks((v) => { seen.push(v instanceof t.Tensor); return v; }, (v) => v, () => x.mul(x).sum());
        y.backward();
        const metadata = t.autograd.detectAnomaly(() => { const z = x.exp(); z.gradFn.metadata.mine = 7; return z.gradFn.metadata.mine; });
        const thrown = failure(() => { const z = t.ones(1, { requiresGrad: true }); z.registerHook(() => { throw new RangeError('mine'); }); z.mul(2).backward(); });
        return [x.grad.tolist(), seen, metadata, thrown];
      });
      report(both);`,
      { execArgv: ['--no-warnings'] },
    );
    for (const [grad, seen, metadata, thrown] of answers) {
      expect(grad).toEqual([4, 4, 4]);
      expect(seen.length).toBeGreaterThanOrEqual(2);
      expect(seen).not.toContain(false);
      expect([metadata, thrown]).toEqual([7, 'RangeError: mine']);
    }
  });

  test('counts memory with the first, once', async () => {
    const [grown, seenByOther, left] = await run(`
      const other = ${other()};
      const live = (t) => t.memory().bytes;
      const before = live(torch);
      const kept = [torch.zeros([1 << 20]), other.zeros([1 << 20])];
      const [grown, seenByOther] = [live(torch) - before, live(other) - before];
      for (const t of kept) t.dispose();
      report([grown, seenByOther, live(other) - before]);`);
    expect([grown, seenByOther, left]).toEqual([8 << 20, 8 << 20, 0]);
  });

  test('frees what a loop drops, whichever of them allocates', async () => {
    const r = assertClean(
      await runNode(
        `${tools}
        const other = ${other()};
        for (let i = 0; i < 600; i++) for (const t of [torch, other]) t.zeros([1 << 20]).add(1);
        report(peakMB());`,
      ),
    );
    expect(r.report).toBeLessThan(1500); // the loops make 9,600 MB
  });

  test('works in a worker thread, and after that thread has ended', async () => {
    const [inWorker, here] = await run(`
      const { Worker } = require('node:worker_threads');
      const code = ${JSON.stringify(tools)} + "\\nconst torch = load(repo); const other = ${other().replaceAll('"', '\\"')};" +
        "require('node:worker_threads').parentPort.postMessage([train(torch, 5), train(other, 5)]);";
      const other = ${other()};
      const inWorker = await new Promise((resolve, reject) => new Worker(code, { eval: true }).on('message', resolve).on('error', reject));
      report([inWorker, [train(torch, 5), train(other, 5)]]);`);
    expect(inWorker[0]).toEqual(here[0]);
    expect(inWorker[1]).toEqual(here[0]);
    expect(here[1]).toEqual(here[0]);
  });
});

test("a loader's workers are threads in a context of node:vm too", async () => {
  const [batches, warned] = await run(`
    const warned = [];
    process.on('warning', (w) => warned.push(w.message));
    const other = inContext();
    const code = 'const step = 2; return class Steps extends Dataset { length = 3; getItem(i) { return i * step; } };';
    // The context's own Function: code of that realm.
    const Steps = new other.ones.constructor('Dataset', code)(other.utils.data.Dataset);
    const batches = [...new other.utils.data.DataLoader(new Steps(), { numWorkers: 2 })].map((b) => b.tolist());
    await new Promise((resolve) => setImmediate(resolve));
    report([batches, warned]);`);
  expect(batches).toEqual([[0], [2], [4]]);
  expect(warned).toEqual([]);
});

test('a generator of another copy is no generator', async () => {
  const answer = await run(`
    const other = load(${JSON.stringify(copy)});
    report(failure(() => torch.rand(2, { generator: new other.Generator() })));`);
  expect(answer).toMatch(/^TypeError: rand\(\).*a Generator of another copy of torch-node/);
});

describe('the first copy', () => {
  test('may be loaded by a worker thread only, which ends before the second is loaded', () => {
    const code = `${tools}
      const { Worker } = require('node:worker_threads');
      const inWorker = ${JSON.stringify(tools)} + 'require("node:worker_threads").parentPort.postMessage(train(load(process.argv[2]), 4));';
      const losses = [];
      const worker = new Worker(inWorker, { eval: true, argv: [process.argv[1]] });
      worker.on('message', (value) => losses.push(value)).on('exit', () => {
        losses.push(train(load(repo), 4));
        console.log(JSON.stringify(losses));
      });`;
    const child = spawnSync(process.execPath, ['-e', code, '--', copy], { encoding: 'utf8' });
    expect([child.status, child.stderr]).toEqual([0, '']);
    const [inWorker, here] = JSON.parse(child.stdout);
    expect(here).toEqual(inWorker);
  });

  // The number of the first copy's interface is changed where it lies in memory,
  // as a later version would have it.
  test.runIf(process.platform === 'linux')(
    'refuses a second one of another interface with an error, and works on',
    async () => {
      const [refused, again, losses] = await run(`
      const fs = require('node:fs');
      const schema = require(path.join(repo, 'lib/native/index.js')).native.opSchema('torch_node::process', '');
      const memory = fs.openSync('/proc/self/mem', 'r+');
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(99n);
      fs.writeSync(memory, bytes, 0, 8, Number(/slot=(\\d+)/.exec(schema)[1]));
      const second = () => load(${JSON.stringify(copy)});
      report([failure(second), failure(second), train(torch, 4)]);`);
      expect(refused).toMatch(
        /another copy of torch-node, of a version that does not work beside this one.*number 99.*npm ls torch-node/s,
      );
      expect(again).toBe(refused);
      expect(losses).toHaveLength(4);
    },
  );
});

test('an instance that nobody uses any more is collected with its tensors', async () => {
  const bytes = await run(
    `
    const live = () => torch.memory().bytes;
    const before = live();
    for (let i = 0; i < 3; i++) { let other = inContext(); globalThis.kept = other.zeros([1 << 20]); other = undefined; }
    globalThis.kept = undefined;
    for (let i = 0; i < 20 && live() > before; i++) { gc(); await new Promise((resolve) => setTimeout(resolve, 20)); }
    report(live() - before);`,
    { execArgv: ['--expose-gc'] },
  );
  expect(bytes).toBe(0);
});
