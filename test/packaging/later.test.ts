/** The built package loads what a program uses, when it uses it, and looks as if all of it were there. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import * as src from '../../src/namespace';
import { repo } from '../helpers/python';

const lib = path.join(repo, 'lib');

/** What a program prints as JSON, in a process of its own; `torch` is the package, `loaded()` its modules. */
function run(program: string, env: NodeJS.ProcessEnv = {}): any {
  const head = `
    const torch = require(${JSON.stringify(path.join(lib, 'index.cjs'))});
    const path = require('node:path');
    const loaded = () => Object.keys(require.cache).filter((file) => file.startsWith(${JSON.stringify(lib)}))
      .map((file) => path.relative(${JSON.stringify(lib)}, file).replaceAll(path.sep, '/'));
    const isNamespace = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) &&
      (Object.getPrototypeOf(value) === Object.prototype || require('node:util').types.isProxy(Object.getPrototypeOf(value)));
    const print = (value) => process.stdout.write(JSON.stringify(value));\n`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', head + program], {
    encoding: 'utf8',
    cwd: repo,
    env: { ...process.env, ...env },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

let atStart: string[];
beforeAll(() => {
  atStart = run('print(loaded())');
});

it('loads neither layers nor data sets nor what is rarely used at its start', () => {
  expect(atStart).toContain('tensor/tensor.js');
  const rare =
    /^(distributions|onnx|tensorboard|profiler|testing|inductor|hub|jit|vision|optim|utils|serialization\/pickle)\/./;
  const parts = atStart.filter((file) => rare.test(file) && !/(^|\/)index\.js$/.test(file));
  expect(parts).toEqual(['utils/data/threads/closure/known.js']);
  expect(atStart.filter((file) => file.startsWith('nn/modules/') && !file.includes('/module/'))).toEqual([]);
  expect(atStart.length).toBeLessThanOrEqual(200);
});

it('loads what is used, and that alone', () => {
  const files: string[] = run('torch.nn.Linear; print(loaded())');
  const more = files.filter((file) => !atStart.includes(file));
  expect(more).toContain('nn/modules/linear.js');
  expect(more).not.toContain('nn/modules/conv.js');
});

it('loads at a call of saveAsync what notes its object, and the rest a few modules a turn', () => {
  const [atCall, turns] = run(`
    const file = path.join(require('node:os').tmpdir(), 'torch-node-later-' + process.pid + '.pt');
    const before = new Set(loaded());
    const saved = torch.saveAsync({ x: torch.ones([3]) }, file);
    const atCall = loaded().filter((name) => !before.has(name) && /^(nn|serialization)/.test(name));
    const turns = [];
    let count = loaded().length;
    const turn = () => {
      turns.push(loaded().length - count);
      count = loaded().length;
      running = setImmediate(turn);
    };
    let running = setImmediate(turn);
    saved.then(() => {
      clearImmediate(running);
      require('node:fs').rmSync(file);
      print([atCall, turns.filter((count) => count > 0)]);
    });`);
  const notes = [
    'nn/modules/module/stateDictMetadata.js',
    'serialization/pace.js',
    'serialization/snapshot.js',
  ];
  expect(atCall.filter((name: string) => !notes.includes(name))).toEqual([]);
  expect(turns.length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...turns)).toBeLessThanOrEqual(9);
});

it('loads what an index has beside its exports: the divergences that are registered', () => {
  const [divergence] = run(`
    const { klDivergence, Normal } = torch.distributions;
    print([klDivergence(new Normal(0, 1), new Normal(0, 1)).item()]);`);
  expect(divergence).toBe(0);
});

it('has the names of the sources', () => {
  const names: Record<string, string[]> = run(`
    const names = {};
    for (const [key, value] of Object.entries(torch)) if (isNamespace(value)) names[key] = Object.keys(value);
    print(names);`);
  const expected = Object.entries(src).filter(([key, value]) => key in names && typeof value === 'object');
  expect(expected.length).toBeGreaterThan(25);
  for (const [key, value] of expected) {
    // An ES module lists its names by the alphabet.
    expect([...names[key]!].sort(), key).toEqual(Object.keys(value).sort());
  }
});

it('gives a value for every name, and each the same one again', () => {
  const [count, bad] = run(`
    let count = 0;
    const [seen, bad] = [new Set(), []];
    const visit = (namespace, at) => {
      if (seen.has(namespace)) return;
      seen.add(namespace);
      for (const key of Object.keys(namespace)) {
        const value = namespace[key];
        count++;
        if (value === undefined || (value !== namespace[key] && value === value)) bad.push(at + '.' + key);
        if (isNamespace(value)) visit(value, at + '.' + key);
      }
    };
    visit(torch.torch, 'torch');
    print([count, bad]);`);
  expect(count).toBeGreaterThan(2500);
  expect(bad).toEqual([]);
});

it('makes no tensor by loading, wherever that happens', () => {
  const [before, after, dtype] = run(`
    const before = torch.memory().tensors;
    torch.setDefaultDtype('float64');
    const visit = (namespace, depth) => {
      for (const value of Object.values(namespace)) if (isNamespace(value) && depth > 0) visit(value, depth - 1);
    };
    visit(torch.torch, 4);
    print([before, torch.memory().tensors, torch.getDefaultDtype()]);`);
  expect(after).toBe(before);
  expect(dtype).toBe('float64');
});

it('says what is missing where nothing was loaded yet', () => {
  const messages: string[] = run(`
    const messages = [];
    for (const read of [
      (t) => t.nn.attention.experimental,
      (t) => t.nn.functional.cross_entropy,
      (t) => t.nn.utils.weightNorms,
      (t) => t.vision.transforms.v2,
    ]) { try { messages.push(typeof read(torch)); } catch (error) { messages.push(error.message); } }
    print(messages);`);
  expect(messages[1]).toMatch(/^'cross_entropy' is called 'crossEntropy' here/);
  expect(messages[2]).toBe('undefined');
  expect(messages[3]).toMatch(/torchvision\.transforms\.v2 is not in/);
});

it("holds its own layers to forward's parameters, a script's to its own", () => {
  const messages: string[] = run(`
    const x = torch.ones(2, 2);
    class Mine extends torch.nn.Module { forward(x) { return x; } }
    class Like extends torch.nn.Linear {}
    class Linear extends torch.nn.Module { forward(x) { return x; } }
    const messages = [];
    for (const layer of [new torch.nn.Linear(2, 2), new Like(2, 2), new Mine(), new Linear(), new torch.nn.ReLU()])
      for (const call of [() => layer(x, x), () => layer.forward(x, x)])
        try { messages.push(typeof call()); } catch (error) { messages.push(error.message); }
    print(messages);`);
  const refused = (name: string) => expect.stringContaining(`${name}.forward() takes`);
  expect(messages).toEqual([
    refused('Linear'),
    refused('Linear'),
    refused('Like'),
    refused('Like'),
    'object',
    'object',
    'object',
    'object',
    refused('ReLU'),
    refused('ReLU'),
  ]);
});

it('is whole at once under Jest, whose registry of modules may be emptied', () => {
  const files: string[] = run('print(loaded())', { JEST_WORKER_ID: '1' });
  expect(files.length).toBeGreaterThan(700);
});

it("a worker's thread loads what it uses", () => {
  const counts = run(`
    const Module = require('node:module');
    const { Dataset, DataLoader } = torch.utils.data;
    class Counting extends Dataset {
      get length() { return 4; }
      getItem(i) { return Object.keys(Module._cache).length; }
    }
    const batches = [...new DataLoader(new Counting(), { numWorkers: 1 })];
    print(batches.map((batch) => batch.item()));`);
  expect(counts).toHaveLength(4);
  for (const count of counts) {
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(250);
  }
});
