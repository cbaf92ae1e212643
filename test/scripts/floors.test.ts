/** The check of the floors of src/: each kind of fault is found, and what is in order passes. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { repo } from '../helpers/python';

const script = path.join(repo, 'scripts/check-floors.mjs');
const order = [['index.ts'], ['nn'], ['tensor', 'generated'], ['common']];

let check: (sources: Record<string, string>, order: string[][], closed: string[]) => string[];
beforeAll(async () => {
  check = (await import(pathToFileURL(script).href)).faultsOf;
});

const faultsOf = (sources: Record<string, string>) => check(sources, order, ['nn/init']);

it('lets a file import from its own floor and from those below', () => {
  expect(
    faultsOf({
      'index.ts': "export * from './nn';\nimport fs from 'node:fs';",
      'nn/index.ts': "export { Linear } from './linear';\nimport type { Tensor } from '../tensor/tensor';",
      'nn/linear.ts': "import { check } from '../common/options';",
      'tensor/tensor.ts': "import type { Methods } from '../generated/methods';",
      'generated/methods.ts': "import type { DType } from '../tensor/dtypes';",
      'tensor/dtypes.ts': '',
      'common/options.ts': '// import "../nn"\n/* from "../nn" */\nconst text = "it\'s /* no comment";',
    }),
  ).toEqual([]);
});

it.each([
  ["import { Linear } from '../nn';"],
  ["import type { Linear } from '../nn';"],
  ["import '../nn';"],
  ["export * from '../nn';"],
  ["import {\n  Linear,\n} from '../nn/index';"],
  ["type Linear = import('../nn').Linear;"],
  ["const { Linear } = require('../nn');"],
  ["declare module '../nn' {}"],
])('finds a climb in %s', (code) => {
  expect(faultsOf({ 'nn/index.ts': '', 'common/options.ts': code })).toEqual([
    'src/common/options.ts imports src/nn/index.ts, from a higher floor',
  ]);
});

it('finds files that import each other, through types and others too', () => {
  expect(
    faultsOf({
      'nn/a.ts': "import { b } from './b';",
      'nn/b.ts': "import type { C } from './deep/c';",
      'nn/deep/c.ts': "import '../a';",
      'nn/above.ts': "import './a';",
    }),
  ).toEqual(['these import each other:\n  src/nn/a.ts\n  src/nn/b.ts\n  src/nn/deep/c.ts']);
});

it('finds two folders that import each other: one of them climbs', () => {
  expect(
    faultsOf({
      'nn/a.ts': "import '../common/a';",
      'nn/b.ts': '',
      'common/a.ts': '',
      'common/b.ts': "import '../nn/b';",
    }),
  ).toEqual(['src/common/b.ts imports src/nn/b.ts, from a higher floor']);
});

it('finds folders within a folder that import each other', () => {
  const sources = {
    'nn/utils/a.ts': "import '../modules/a';",
    'nn/utils/b.ts': '',
    'nn/modules/a.ts': '',
    'nn/modules/rnn/b.ts': "import '../../utils/b';",
    'nn/index.ts': "import './utils/a';\nimport './modules/a';",
  };
  expect(faultsOf(sources)).toEqual(['these import each other:\n  src/nn/modules\n  src/nn/utils']);
  expect(faultsOf({ ...sources, 'nn/modules/rnn/b.ts': '' })).toEqual([]);
});

it('finds an import past the index of a closed folder', () => {
  expect(
    faultsOf({
      'nn/init/index.ts': "import './fan';",
      'nn/init/fan.ts': '',
      'nn/a.ts': "import './init';",
      'nn/b.ts': "import './init/fan';",
    }),
  ).toEqual(['src/nn/b.ts imports src/nn/init/fan.ts, past src/nn/init/index.ts']);
});

it('finds files and folders that stand on no floor, and imports of nothing', () => {
  const onNone = (file: string) => `src/${file} stands on no floor: see the list in scripts/check-floors.mjs`;
  expect(faultsOf({ 'stray.ts': '', 'attic/a.ts': "import '../gone';" })).toEqual([
    onNone('stray.ts'),
    onNone('attic/a.ts'),
    "src/attic/a.ts imports '../gone', which is no file of src/",
  ]);
});

it('passes on this package', () => {
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
