/** Names of PyTorch's that are missing say why, in the built package; looking at it goes on working. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const built = createRequire(__filename)(path.resolve(__dirname, '../../lib/index.cjs'));
const torch = built.torch;

/** Reads `torch.a.b.c`. */
const read = (name: string, root = torch) =>
  name
    .split('.')
    .slice(1)
    .reduce((at, part) => at[part], root);

it.each([
  ['torch.utils.deterministic', /^torch\.utils\.deterministic is not in torch-node: planned\. FEATURES\.md/],
  ['torch.vision.ops', /torchvision\.ops is not in/],
  ['torch.vision.transforms.v2', /torchvision\.transforms\.v2 is not in/],
  ['torch.vision.datasets.CocoDetection', /CocoDetection is not in/],
  ['torch.backends.mkl', /torch\.backends\.mkl is not in torch-node: devices/],
  ['torch.compile', /torch\.compile is not in torch-node: compiles/],
  ['torch.from_numpy', /fromTypedArray/],
  ['torch.fromNumpy', /fromTypedArray/],
  ['torch.manual_seed', /^'manual_seed' is called 'manualSeed' here/],
  ['torch.nn.functional.cross_entropy', /^'cross_entropy' is called 'crossEntropy' here/],
  ['torch.optim.lr_scheduler', /^'lr_scheduler' is called 'lrScheduler' here/],
])('%s throws', (name, message) => {
  expect(() => read(name)).toThrow(TypeError);
  expect(() => read(name)).toThrow(message);
  expect(() => read(name, built)).toThrow(message);
});

// The list is that of 2.13; 2.15 has modules that it can't know.
it.skipIf(torchMinor > 13)('every public module of Python is there, or says why not', () => {
  const names = runPython(`
import pkgutil
[m.name for m in pkgutil.iter_modules(torch.__path__) if not m.name.startswith('_')]`) as string[];
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) {
    const own = name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    if (!(own in torch)) expect(() => torch[own], name).toThrow(`torch.${name} is not in torch-node: `);
  }
});

it('a switch by its Python name is refused', () => {
  expect(() => {
    torch.backends.cudnn.allow_tf32 = true;
  }).toThrow("'allow_tf32' is called 'allowTf32' here");
});

it('asking, copying and printing go on', async () => {
  expect('fx' in torch).toBe(false);
  expect('nn' in torch).toBe(true);
  expect([torch.then, torch.toJSON, torch.mine?.of, typeof torch.$$typeof]).toEqual([
    undefined,
    undefined,
    undefined,
    'undefined',
  ]);
  expect(Object.keys({ ...torch })).toEqual(Object.keys(torch));
  expect(inspect(torch.version)).toMatch(/^\{\n? *__version__: '/);
  expect(inspect(torch)).toContain('nn: {');
  expect(String(torch.nn)).toBe('[object Object]');
  expect(await Promise.resolve(torch)).toBe(torch);
  torch.nn.mine = 1;
  expect(torch.nn.mine).toBe(1);
  delete torch.nn.mine;
});
