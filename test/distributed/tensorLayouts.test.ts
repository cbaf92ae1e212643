/** Tensors over a mesh that go from one way to another, in worlds of Node, Python and both: equal bits. */
import { describe, expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

const gone = (...languages: Language[]): Promise<Record<string, any>[]> =>
  resultsOf('test/distributed/tensorLayouts', languages, { timeout: 300 });

describe.skipIf(!isAvailable())('Tensors over a mesh', () => {
  it('are prepared, redistributed and lose as in Python, also in a world of both', {
    timeout: 900_000,
  }, async () => {
    const expected = await gone('python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(77);
    expect(await gone('node', 'node')).toEqual(expected);
    expect(await gone('node', 'python')).toEqual(expected);
    expect(await gone('python', 'node')).toEqual(expected);
  });

  it('go so over a mesh of two dimensions', { timeout: 900_000 }, async () => {
    const expected = await gone('python', 'python', 'python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(144);
    expect(await gone('node', 'python', 'python', 'node')).toEqual(expected);
  });
});
