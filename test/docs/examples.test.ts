/**
 * The examples in the source's comments compile strictly, as users' programs do, run, and give what they say.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { torch } from '../../src/torch';
import { type Example, examplesIn, writeModules } from '../helpers/examples';
import { pageFolder } from '../helpers/page';
import { repo, runPython } from '../helpers/python';
import { world, worlds } from './exampleWorld';

/** What became of an example that was run. */
interface Result {
  id: string;
  error: string | null;
  /** What comments say, and what their lines gave. */
  notes: [said: string, gave: string][];
}

const { nn, optim } = torch;
const folder = pageFolder('examples');
const examples = examplesIn('src');
const requireHere = createRequire(__filename);
const lib = (file: string) => path.join(repo, 'lib', file);

/** Those that are compiled only: what they need, and how many there are. */
const NEEDS: [what: string, pattern: RegExp, count: number][] = [
  ['the network', /download: true|FromUrl|UrlToFile|hub\.load/, 6],
  ["files of one's own", /new datasets\.EMNIST|weights: '/, 2],
];
/** Those that run on some machines only: how they fail on the others. */
const NEEDS_DEVICE =
  /not compiled with CUDA|without CUDA support|requires CUDA|dummy base class|none is available|MPS backend|no NVIDIA driver|cudaErrorInsufficientDriver/;

/** Names that readers of these files have from the namespace that the files are part of. */
const NAMESPACES: Record<string, string[]> = {
  'src/distributions/': ['torch.distributions', 'torch.distributions.transforms'],
  'src/nn/utils/': ['nn.utils'],
  'src/optim/': ['optim.lrScheduler', 'optim.swaUtils'],
  'src/utils/data/': ['torch.utils.data'],
  'src/vision/transforms/': ['torch.vision.transforms', 'torch.vision.transforms.functional'],
};

const namesIn = (place: string) =>
  Object.keys(place.split('.').reduce<any>((at, name) => at[name], { torch, nn, optim }) as object);

/** Code for each name that a file's examples may use. */
function worldOf(file: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [prefix, places] of Object.entries(NAMESPACES)) {
    if (!file.startsWith(prefix)) continue;
    for (const place of places) for (const name of namesIn(place)) found[name] = `${place}.${name}`;
  }
  for (const name of Object.keys(world)) found[name] = `world.${name}()`;
  for (const [prefix, own] of Object.entries(worlds)) {
    if (!file.startsWith(prefix)) continue;
    for (const name of Object.keys(own)) found[name] = `worlds['${prefix}'].${name}()`;
  }
  return found;
}

function ownNames(file: string): string[] {
  const source = fs.readFileSync(path.join(repo, file), 'utf8');
  const types = [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!);
  return [...new Set([...Object.keys(requireHere(lib(file.slice(4, -3)))), ...types])];
}

/** Files that only Python makes. */
const PYTHON = `
import os, sys
os.chdir(input)
torch.jit.script(torch.nn.Conv2d(3, 4, 3)).save('scripted.pt')
torch.save(torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 5)), 'whole-model.pt')
class Config: pass
Config.__module__, Config.__qualname__ = '__main__', 'Config'
sys.modules['__main__'].Config = Config
torch.save(Config(), 'run.pt')
result = None`;

const where = new Map(examples.map((example) => [example.id, `${example.file}:${example.line}`]));
const needs = (example: Example) => NEEDS.find(([, pattern]) => pattern.test(example.code))?.[0];
const run = examples.filter((example) => needs(example) === undefined);

beforeAll(() => {
  const source = fs.readFileSync(path.join(__dirname, 'exampleWorld.ts'), 'utf8');
  fs.writeFileSync(path.join(folder, 'exampleWorld.ts'), source.replace('../../src/index', 'torch-node'));
  const publicNames = Object.keys(requireHere(lib('index.js')));
  writeModules(folder, examples, { publicNames, ownNames, world: worldOf });
});

test('compile', () => {
  const settings = {
    target: 'es2022',
    lib: ['es2023', 'esnext.disposable'],
    module: 'node16',
    types: ['node'],
  };
  const output = { outDir: 'out', rootDir: '.' };
  const compilerOptions = { ...settings, ...output, strict: true, skipLibCheck: true, esModuleInterop: true };
  fs.writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts'] }),
  );
  const tsc = path.join(repo, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

test('run, and give what their comments say', () => {
  const files = path.join(folder, 'files');
  fs.mkdirSync(files);
  runPython(PYTHON, files);
  const skipped = JSON.stringify(examples.filter((each) => !run.includes(each)).map(({ id }) => id));
  const script = path.join(repo, 'test', 'helpers', 'runExamples.cjs');
  const options = { cwd: files, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [script, folder, skipped], options);
  if (stdout === '') throw new Error(`It ended by ${signal ?? status}:\n${stderr}`);
  const results = JSON.parse(stdout) as Result[];
  expect(results.length).toBe(run.length);

  const failed = results.filter(({ error }) => error !== null && !NEEDS_DEVICE.test(error));
  expect(failed.map(({ id, error }) => `${where.get(id)}: ${error}`)).toEqual([]);
  const isHere = torch.cuda.isAvailable() || torch.accelerator.isAvailable();
  const onDevices = results.filter(({ error }) => error !== null).length;
  // A CUDA build without a GPU fails in more of them: it is the accelerator there.
  if (!isHere && !torch.backends.cuda.isBuilt()) expect(onDevices).toBe(19);

  const plain = (text: string) => text.replace(/[\s"']/g, '');
  const notes = results.flatMap(({ id, notes }) =>
    notes.map(([said, gave]) => ({ at: where.get(id), said, gave })),
  );
  const wrong = notes.filter(({ said, gave }) => !said.includes('…') && plain(said) !== plain(gave));
  expect(wrong).toEqual([]);
  expect(notes.length).toBeGreaterThan(120);
});

test('say what they need', () => {
  const counts = NEEDS.map(([what]) => [what, examples.filter((example) => needs(example) === what).length]);
  expect(counts).toEqual(NEEDS.map(([what, , count]) => [what, count]));
  expect(examples.length).toBeGreaterThan(650);
});
