/** Networks trained by two ranks, of Node, of Python or one of each: equal bits, and the same errors. */
import { beforeAll, describe, expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

/** Its words about where a call went wrong are Python's or ours. */
function comparable(found: Record<string, any>): Record<string, any> {
  const plain = (text: string) => text.split(/\n\(in |\nException raised from/)[0]!.trim();
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
}

async function trained(...languages: Language[]): Promise<Record<string, any>[]> {
  return (await resultsOf('test/distributed/ddp', languages, { timeout: 240 })).map(comparable);
}

describe.skipIf(!isAvailable())('DistributedDataParallel', () => {
  let expected: Record<string, any>[];
  beforeAll(async () => {
    expected = await trained('python', 'python');
    expect(Object.keys(expected[0]!).length).toBeGreaterThan(40);
  }, 300_000);

  it('trains as Python does, to the bit', { timeout: 300_000 }, async () => {
    const found = await trained('node', 'node');
    expect(found).toEqual(expected);
    const names = Object.keys(found[0]!).filter((name) => name.endsWith(': parameters'));
    expect(names.length).toBeGreaterThan(20);
    const differ = names.filter((name) => found[0]![name] !== found[1]![name]);
    // Nothing is sent there.
    expect(differ).toEqual(['hook noop: parameters']);
  });

  it('trains one network in Node and in Python', { timeout: 300_000 }, async () => {
    expect(await trained('node', 'python')).toEqual(expected);
  });
});
