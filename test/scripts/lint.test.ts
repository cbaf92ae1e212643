/**
 * What the linter forbids in tests (scripts/lint): planted lines are found, and what is right is left alone.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repo } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-lint-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const anyError = 'Any error passes here';
const onlyNear = 'Bits are promised';
/** A line of a test, and what the linter says of it. */
const planted: [line: string, said: string | null][] = [
  ['expect(() => f()).toThrow();', anyError],
  ["expect(() => f(), 'why').toThrow();", anyError],
  ['expect(() => f()).toThrow(undefined);', anyError],
  ['expect(() => f()).toThrow(Error);', anyError],
  ['expect(() => f()).toThrowError();', anyError],
  ['await expect(f()).rejects.toThrow();', anyError],
  ['await expect(f()).rejects.toThrowError();', anyError],
  ['expect(f()).toBeCloseTo(1);', onlyNear],
  ['expect(f()).not.toBeCloseTo(1, 3);', onlyNear],
  ['expect([f()]).toEqual([expect.closeTo(1)]);', onlyNear],
  ["expect(() => f()).toThrow('text');", null],
  ['expect(() => f()).toThrow(/text/);', null],
  ['expect(() => f()).toThrow(TypeError);', null],
  ['await expect(f()).rejects.toThrow(RangeError);', null],
  ['expect(() => f()).not.toThrow();', null],
  ['expect(f()).toBe(1);', null],
];

/** What the linter says, by line. */
const said = new Map<number, string>();

beforeAll(() => {
  for (const name of ['biome.json', 'scripts/lint'])
    fs.cpSync(path.join(repo, name), path.join(folder, name), { recursive: true });
  fs.mkdirSync(path.join(folder, 'test'));
  fs.writeFileSync(path.join(folder, 'test/planted.test.ts'), planted.map(([line]) => line).join('\n'));
  const biome = path.join(repo, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=100', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  try {
    for (const { category, location, message } of JSON.parse(stdout).diagnostics)
      if (category === 'plugin') said.set(location.start.line, message);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${stdout}\n${stderr}`);
  }
});

it.each(planted.map(([line, what], i) => [line, what, i + 1] as const))('%s', (_, what, line) => {
  expect(said.get(line) ?? null).toEqual(what && expect.stringContaining(what));
});
