/** Models in parts saved and loaded, in Node and in Python, by other numbers of ranks, and gathered. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

describe.skipIf(!isAvailable())('checkpoints of models in parts', () => {
  let folder: string;
  let python: any[];
  const at = (name: string) => path.join(folder, name);
  const ran = (languages: Language[], how: { loads?: string; saves?: string }): Promise<any[]> =>
    resultsOf('test/distributed/fsdpCheckpoint', languages, { args: [how] });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fsdp-'));
    python = await ran(['python', 'python'], { saves: at('python') });
    expect(python[0].onFirst.length).toBe(9);
    expect(python[1].onFirst).toBe(0);
    expect(python.every(({ same }) => same)).toBe(true);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of Python, both ways', { timeout: 240_000 }, async () => {
    const node = await ran(['node', 'node'], { saves: at('node') });
    expect(node).toEqual(python);
    expect(await ran(['node', 'node'], { loads: at('python') })).toEqual(python);
    expect(await ran(['python', 'python'], { loads: at('node') })).toEqual(python);
  });

  it('go on with other numbers of ranks, also from a save beside the script', {
    timeout: 240_000,
  }, async () => {
    // Three ranks compute other means: only what they have at first is the same.
    for (const { there, gathered, same } of await ran(['node', 'node', 'node'], { loads: at('python') })) {
      expect(there).toEqual(python[0].there);
      expect(gathered).toEqual(there);
      expect(same).toBe(true);
    }
    const [alone] = await ran(['node'], { loads: at('node-async') });
    expect(alone.there).toEqual(python[0].there);
  });
});
