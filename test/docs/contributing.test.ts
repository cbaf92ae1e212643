/** CONTRIBUTING.md describes the tree as it is: what lies at the top has a row, each row names a thing. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { found } from '../helpers/page';
import { repo } from '../helpers/python';

const page = fs.readFileSync(path.join(repo, 'CONTRIBUTING.md'), 'utf8');

/** The names in the first column of the table with that heading. */
function rows(heading: string): string[] {
  const [, table] = page.split(heading) as [string, string];
  const cells = found(table.slice(0, table.indexOf('\n\n')), /^\| (`.*?) \|/gm).map(([, cell]) => cell!);
  return cells.flatMap((cell) => found(cell, /`([^`]+)`/g).map(([, name]) => name!)).sort();
}

/** What lies in a folder; folders end with a slash. */
const listed = (folder: string) =>
  fs
    .readdirSync(path.join(repo, folder), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));

test('src/', () => {
  expect(rows('| In `src/` | What it is |')).toEqual(listed('src').sort());
});

test('binding/, where a header stands for its source too', () => {
  const sources = listed('binding').map((name) => name.replace(/\.cpp$/, '.h'));
  const files = new Set(sources.map((name) => (name === 'module.h' ? 'module.cpp' : name)));
  expect(rows('| Files of `binding/` | What they hold |')).toEqual([...files].sort());
});

test('the top', () => {
  const names = rows('| Folder | What it is |');
  const written = ['build/', 'lib/'];
  for (const name of names) if (!written.includes(name)) expect(listed('.')).toContain(name);
  const folders = ['bench/', 'binding/', 'docs/', 'examples/', 'scripts/', 'src/', 'test/'];
  expect(names).toEqual([...folders, ...written].sort());
});

test('folders of test/ that mirror nothing in src/ are named', () => {
  const own = listed('test').filter((name) => name.endsWith('/') && !listed('src').includes(name));
  const unnamed = own.filter((name) => !page.includes(`\`test/${name}`));
  expect(unnamed).toEqual([]);
});
