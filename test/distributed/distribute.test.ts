/** `distributeTensor` in worlds of Node, of Python and of both: equal parts, to the bit, and collectives. */
import { describe, expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

const taken = (...languages: Language[]): Promise<Record<string, any>[]> =>
  resultsOf('test/distributed/distribute', languages, { timeout: 300 });

describe.skipIf(!isAvailable())('distributeTensor', () => {
  it('gives the parts of Python, to the bit, also in a world of both', { timeout: 900_000 }, async () => {
    const expected = await taken('python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(76);
    expect(await taken('node', 'node')).toEqual(expected);
    expect(await taken('node', 'python')).toEqual(expected);
    expect(await taken('python', 'node')).toEqual(expected);
  });

  it('does so over a mesh of two dimensions', { timeout: 900_000 }, async () => {
    const expected = await taken('python', 'python', 'python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(140);
    expect(await taken('node', 'python', 'python', 'node')).toEqual(expected);
  });
});
