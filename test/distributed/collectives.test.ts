/** Every collective over worlds of Node, of Python and of both: all ranks get the same bits. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { pythonPath, repo } from '../helpers/python';
import { fixture, type Rank, runWorld } from './ranks';

const built = createRequire(__filename)(path.join(repo, 'lib/index.cjs'));
const isAvailable: boolean = built.torch.distributed.isAvailable();

const ranks: Record<'node' | 'python', Rank> = {
  node: {
    language: 'node',
    code: `report(await require(${JSON.stringify(fixture('collectives.cjs'))})(torch));`,
  },
  python: {
    language: 'python',
    code: `sys.path.insert(0, ${JSON.stringify(fixture('.'))})\nimport collectives\nreport(collectives.run())`,
  },
};

async function resultsOf(...languages: ('node' | 'python')[]): Promise<unknown[]> {
  const children = await runWorld(
    languages.map((language) => ranks[language]),
    pythonPath(),
  );
  return children.map((child) => assertClean(child).report);
}

it.skipIf(!isAvailable)('three ranks: the same as three of Python', { timeout: 300_000 }, async () => {
  const expected = await resultsOf('python', 'python', 'python');
  expect(Object.keys(expected[0] as object).length).toBeGreaterThan(60);
  expect(await resultsOf('node', 'node', 'node')).toEqual(expected);
  expect(await resultsOf('node', 'python', 'node')).toEqual(expected);
});

it.skipIf(!isAvailable)('two ranks: Node and Python, each as the first', { timeout: 300_000 }, async () => {
  const expected = await resultsOf('node', 'python');
  expect(await resultsOf('python', 'node')).toEqual(expected);
  expect(await resultsOf('node', 'node')).toEqual(expected);
});
