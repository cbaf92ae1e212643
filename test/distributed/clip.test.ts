/** Norms of gradients in parts, in worlds of Node, of Python and of both: equal bits and collectives. */
import { describe, expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

const taken = (...languages: Language[]): Promise<Record<string, any>[]> =>
  resultsOf('test/distributed/clip', languages, { timeout: 300 });

describe.skipIf(!isAvailable())('norms of gradients in parts', () => {
  it('are those of Python, to the bit, also of a world of both', { timeout: 900_000 }, async () => {
    const expected = await taken('python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(10);
    expect(await taken('node', 'node')).toEqual(expected);
    expect(await taken('node', 'python')).toEqual(expected);
  });

  it('are so over a mesh of two dimensions', { timeout: 900_000 }, async () => {
    const expected = await taken('python', 'python', 'python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(12);
    expect(await taken('node', 'python', 'python', 'node')).toEqual(expected);
  });
});
