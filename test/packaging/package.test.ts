/**
 * What `npm pack` puts into the package, and that it works from there:
 * without sources, compiler or install scripts.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifest, type Packed, pack, repo, whereItRuns } from './packed';

let { dir, unpacked, files }: Packed = { dir: '', unpacked: '', files: [] };

beforeAll(() => {
  ({ dir, unpacked, files } = pack());
});

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

const node = (args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: dir, env: whereItRuns(), encoding: 'utf8' });

it('carries what package.json says, and nothing else', () => {
  for (const file of [
    'lib/index.js',
    'lib/index.mjs',
    'lib/index.d.ts',
    'lib/index.d.mts',
    'bin/torch-node.js',
  ]) {
    expect(files).toContain(file);
  }
  for (const file of [
    'scripts/build.mjs',
    'scripts/entries.mjs',
    'scripts/indexes.mjs',
    'README.md',
    'LICENSE',
  ]) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /^(src|binding|test)\//.test(file))).toEqual([]);
  const known = new RegExp(
    `^(package\\.json|${manifest.files.map((name: string) => name.replace('.', '\\.')).join('|')})(/|$)`,
  );
  expect(files.filter((file) => !known.test(file))).toEqual([]);
  expect(files.filter((file) => /^docs\/(?!.*\.md$)/.test(file))).toEqual([]); // no pictures
});

it('has no source maps: they would lead to sources that it does not carry', () => {
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const compiled = files.filter((file) => /\.[cm]?js$/.test(file));
  expect(compiled.length).toBeGreaterThan(300);
  const isMapped = (file: string) =>
    /^\/\/# sourceMappingURL=/m.test(fs.readFileSync(path.join(unpacked, file), 'utf8'));
  expect(compiled.filter(isMapped)).toEqual([]);
});

it('is locked for all platforms, for npm ci', () => {
  const { packages } = JSON.parse(fs.readFileSync(path.join(repo, 'package-lock.json'), 'utf8'));
  const optional = Object.values(packages as Record<string, { optionalDependencies?: object }>).flatMap(
    (entry) => Object.keys(entry.optionalDependencies ?? {}),
  );
  expect(optional.length).toBeGreaterThan(50);
  const locked = new Set(Object.keys(packages).map((name) => name.replace(/^.*node_modules\//, '')));
  expect(optional.filter((name) => !locked.has(name))).toEqual([]);
});

it('has no install scripts', () => {
  for (const name of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts[name]).toBeUndefined();
  expect(files).not.toContain('binding.gyp');
});

it('has nothing to build once it is packed', () => {
  expect(node([path.join(unpacked, 'scripts', 'build.mjs')])).toContain('nothing to build here');
});

it('gives the same names to CommonJS and to ES modules', () => {
  const cjs =
    "console.log(JSON.stringify(Object.keys(require('torch-node')).filter((n) => n !== 'default').sort()))";
  const esm =
    "import * as all from 'torch-node'; console.log(JSON.stringify(Object.keys(all).filter((n) => n !== 'default' && n !== 'module.exports').sort()))";
  const names = JSON.parse(node(['-e', cjs]));
  expect(names.length).toBeGreaterThan(100);
  expect(JSON.parse(node(['--input-type=module', '-e', esm]))).toEqual(names);
});

it('gives the same default to both', () => {
  const cjs =
    "const t = require('torch-node'); console.log(String(t.add(t.ones([2]), 1)), t.default.add === t.add)";
  const esm =
    "import t, { ones, add } from 'torch-node'; console.log(String(add(ones([2]), 1)), t.add === add)";
  // What is assigned to module.exports has no default export for TypeScript.
  const entry = fs.readFileSync(path.join(unpacked, 'lib', 'index.cjs'), 'utf8');
  expect(entry).not.toMatch(/module\.exports\s*=/);
  const text = node(['-e', cjs]).trim();
  expect(text).toBe('tensor([2., 2.]) true');
  expect(node(['--input-type=module', '-e', esm]).trim()).toBe(text);
});

it('is the same to Vite, where the default import of a CommonJS file is another thing than to Node', async () => {
  // Vitest runs what is not below node_modules through Vite.
  const entry: string = path.join(repo, 'lib', 'index.mjs');
  const all = await import(entry);
  expect(String(all.default.ones([2]))).toBe('tensor([1., 1.])');
  expect(all.torch).toBe(all.default);
  expect(all.default.ones).toBe(all.ones);
  expect(all.default.nn).toBe(all.nn);
});

// The library's declarations are checked too, under one setting of each kind: CommonJS has its own entry.
it.each([
  ['Vite, Next.js and Bun', 'ts', '--module esnext --moduleResolution bundler'],
  ['module preserve', 'ts', '--module preserve --skipLibCheck'],
  ["TypeScript's own defaults", 'ts', '--skipLibCheck'],
  ['TypeScript without strict', 'ts', '--strict false'],
  ['Node, in an ES module', 'mts', '--module nodenext'],
  ['Node, in a CommonJS module', 'cts', '--module node16'],
])('gives its types under the settings of %s', (_name, extension, settings) => {
  const file = path.join(dir, `user.${extension}`);
  const lines = [
    "import torch, { nn, ones, torch as named, type DType, type Tensor, var as variance } from 'torch-node';",
    "import * as all from 'torch-node';",
    'const x: Tensor = torch.zeros([2, 3]).add(ones([3]), { alpha: 2 });',
    'const y: Tensor = new nn.Linear(3, 4)(x);',
    'const v: Tensor = variance(y);',
    'const dtype: DType = v.dtype;',
    'const same: (typeof torch)[] = [named, all.default];',
    '// @ts-expect-error no such name',
    'torch.nope(1);',
    '// @ts-expect-error no such name',
    'all.nope(1);',
    '// @ts-expect-error a tensor is no string',
    'const text: string = torch.ones(2);',
    '// @ts-expect-error a misspelled dtype',
    "torch.zeros([2], { dtype: 'float23' });",
    '// @ts-expect-error no size',
    "ones('two');",
    '// @ts-expect-error no data set, a misspelled option',
    'new torch.utils.data.DataLoader(5, { batchSise: 3 });',
    'export { dtype, same, text };',
  ];
  fs.writeFileSync(file, lines.join('\n'));
  const tsc = path.join(repo, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(node([tsc, '--noEmit', ...settings.split(' ').filter(Boolean), '--types', '', file])).toBe('');
});

it("gives Node's classes to a program that has Node's types", () => {
  const file = path.join(dir, 'withNode.mts');
  const lines = [
    "import torch from 'torch-node';",
    "const text: string = torch.save(torch.ones(2)).toString('base64');",
    "torch.save(torch.ones(2), new URL('file:///tmp/x.pth'));",
    'export { text };',
  ];
  fs.writeFileSync(file, lines.join('\n'));
  const tsc = path.join(repo, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = ['--typeRoots', path.join(repo, 'node_modules', '@types'), '--types', 'node'];
  expect(node([tsc, '--noEmit', '--module', 'nodenext', ...types, file])).toBe('');
});

it.each([
  ['mts', '--module nodenext'],
  ['ts', '--module esnext --moduleResolution bundler'],
])(
  'names what it gives in the declarations of a library that is written in %s with it',
  (extension, settings) => {
    const folder = fs.mkdtempSync(path.join(dir, 'library-'));
    const library = path.join(folder, `library.${extension}`);
    const lines = [
      "import torch, { nn, vision, utils } from 'torch-node';",
      'const { DataLoader, TensorDataset } = torch.utils.data;',
      'export const loader = new DataLoader(new TensorDataset(torch.ones(2)), { batchSize: 2 });',
      'export const transform = new vision.transforms.Compose([new vision.transforms.ToTensor()]);',
      'export const values = torch.ones(2, 2).max(1);',
      'export const { add, sum, zeros } = torch;',
      'export const hook = new nn.ReLU().registerForwardHook(() => undefined);',
      'export const bar = utils.progress.tqdm(loader);',
      'export const { relu, conv2d } = nn.functional;',
      'export const model = new nn.Sequential(new nn.Linear(1, 2));',
    ];
    fs.writeFileSync(library, lines.join('\n'));
    const tsc = path.join(repo, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = [
      ...settings.split(' '),
      '--types',
      '',
      '--target',
      'es2022',
      '--lib',
      'es2023,esnext.disposable',
    ];
    expect(node([tsc, '--declaration', '--emitDeclarationOnly', ...options, library])).toBe('');
    const declarations = library.replace(/(m?ts)$/, 'd.$1');
    expect(fs.readFileSync(declarations, 'utf8')).toContain('bar: utils.progress.Tqdm');
    expect(node([tsc, '--noEmit', ...options, declarations])).toBe('');
  },
);
