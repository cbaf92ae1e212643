/** Networks trained by two ranks, of Node, of Python or one of each: equal bits, and the same errors. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { pythonPath, repo } from '../helpers/python';
import { fixture, type Rank, runWorld } from './ranks';

const built = createRequire(__filename)(path.join(repo, 'lib/index.cjs'));
const isAvailable: boolean = built.torch.distributed.isAvailable();

const ranks: Record<'node' | 'python', Rank> = {
  node: {
    language: 'node',
    code: `report(await require(${JSON.stringify(fixture('ddp.cjs'))})(torch));`,
  },
  python: {
    language: 'python',
    code: `sys.path.insert(0, ${JSON.stringify(fixture('.'))})\nimport ddp\nreport(ddp.run())`,
  },
};

/** Its words about where a call went wrong are Python's or ours. */
function comparable(found: Record<string, any>): Record<string, any> {
  const plain = (text: string) => text.split(/\n\(in |\nException raised from/)[0]!.trim();
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
}

async function resultsOf(...languages: ('node' | 'python')[]): Promise<Record<string, any>[]> {
  const children = await runWorld(
    languages.map((language) => ranks[language]),
    pythonPath(),
    { timeout: 240 },
  );
  return children.map((child) => comparable(assertClean(child).report as Record<string, any>));
}

describe.skipIf(!isAvailable)('DistributedDataParallel', () => {
  let expected: Record<string, any>[];
  beforeAll(async () => {
    expected = await resultsOf('python', 'python');
    expect(Object.keys(expected[0]!).length).toBeGreaterThan(40);
  }, 300_000);

  it('trains as Python does, to the bit', { timeout: 300_000 }, async () => {
    const found = await resultsOf('node', 'node');
    expect(found).toEqual(expected);
    const trained = Object.keys(found[0]!).filter((name) => name.endsWith(': parameters'));
    expect(trained.length).toBeGreaterThan(20);
    const differ = trained.filter((name) => found[0]![name] !== found[1]![name]);
    // Nothing is sent there.
    expect(differ).toEqual(['hook noop: parameters']);
  });

  it('trains one network in Node and in Python', { timeout: 300_000 }, async () => {
    expect(await resultsOf('node', 'python')).toEqual(expected);
  });
});
