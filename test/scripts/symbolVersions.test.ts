/** The oldest C and C++ libraries that a published addon may ask for. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { repo } from '../helpers/python';

it('tells what is newer than in manylinux_2_28', async () => {
  const script = pathToFileURL(path.join(repo, 'scripts/symbol-versions.mjs')).href;
  const { aboveFloor } = await import(script);
  const line = (...names: string[]) => names.map((name) => `    0x06969189 0x00 23 ${name}`).join('\n');
  expect(aboveFloor(line('GLIBC_2.2.5', 'GLIBC_2.28', 'GLIBCXX_3.4.25', 'GCC_3.0', 'CXXABI_1.3.11'))).toEqual(
    [],
  );
  expect(aboveFloor(line('GLIBC_2.29', 'GLIBC_2.34', 'GLIBC_2.34', 'GLIBC_3'))).toEqual([
    'GLIBC_2.29',
    'GLIBC_2.34',
    'GLIBC_3',
  ]);
  expect(aboveFloor(line('GLIBCXX_3.4.30', 'GLIBCXX_3.5', 'CXXABI_1.3.13', 'GLIBC_2.28.1'))).toEqual([
    'GLIBCXX_3.4.30',
    'GLIBCXX_3.5',
    'CXXABI_1.3.13',
    'GLIBC_2.28.1',
  ]);
});
