/** Which files scripts/indexes.mjs takes for indexes: those that only pass on what others export. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { repo } from '../helpers/python';

let statementsOf: (source: string) => { kind: string; words: string[] }[] | null;
beforeAll(async () => {
  ({ statementsOf } = await import(pathToFileURL(path.join(repo, 'scripts/indexes.mjs')).href));
});

it('reads the statements of an index', () => {
  const source = `/** What it is; export const no = 1; */
import './effect';
export * as inner from './inner'; // it's inside
export * from '../all';
export {
  A,
  type B,
  C as D,
} from './names';
export type { E } from './types';
import type { F } from './types';`;
  expect(statementsOf(source)).toEqual([
    { kind: 'effect', words: ['./effect'] },
    { kind: 'namespace', words: ['inner', './inner'] },
    { kind: 'all', words: ['../all'] },
    { kind: 'names', words: ['\n  A,\n  type B,\n  C as D,\n', './names'] },
    { kind: 'types', words: [] },
    { kind: 'types', words: [] },
  ]);
});

it.each([
  ["export { A } from './a';\nexport const b = 1;"],
  ["import { A } from './a';\nexport { A };"],
  ["export { A } from './a';\nA.register();"],
  ["export { A } from './a';\ntype B = string;\nexport type { B };"],
  ["export type { A } from './a';"],
  ["import './effect';"],
  [''],
])('%j is none', (source) => {
  expect(statementsOf(source)).toBeNull();
});
