/** Checkpoints of worlds in Node, in Python and of both: one's are the other's, to the bit. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import torch from '../../../src/index';
import { isAvailable, type Language, resultsOf } from '../ranks';

const { checkpoint } = torch.distributed;
const program = 'test/distributed/checkpoint/program';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-dcp-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (what: string, name: string, ...languages: Language[]) =>
  resultsOf(program, languages, { args: [{ folder: path.join(folder, name), what }] });

/** What a checkpoint holds, without which rank wrote it and how the training went on. */
const contentOf = ({ trained: _, metadata: __, ...rest }: Record<string, unknown>) => rest;

describe.skipIf(!isAvailable())('two ranks', { timeout: 300_000 }, () => {
  let saved: Record<string, any>[];
  beforeAll(async () => {
    saved = await run('save', 'python', 'python', 'python');
    expect(new Set(Object.values(saved[0]!.metadata)).size).toBe(2);
  }, 300_000);

  it('save what Python saves, each rank the same parts', async () => {
    expect(await run('save', 'node', 'node', 'node')).toEqual(saved);
    expect(fs.readdirSync(path.join(folder, 'node')).sort()).toEqual(
      fs.readdirSync(path.join(folder, 'python')).sort(),
    );
  });

  it('in Node and in Python save together', async () => {
    expect(await run('save', 'mixed', 'python', 'node')).toEqual(saved);
  });

  it('load what the other has saved, and train on with the same numbers', async () => {
    const loaded = await run('load', 'python', 'node', 'node');
    expect(loaded).toEqual(await run('load', 'mixed', 'node', 'python'));
    expect(loaded.map(({ trained }) => trained)).toEqual(saved.map(({ trained }) => trained));
    expect(contentOf(loaded[0]!)).toEqual(contentOf(saved[0]!));
  });

  it('save while they train on: the state as it was, which one rank in Python loads', async () => {
    expect(await run('asyncSave', 'async', 'node', 'node')).toEqual(saved);
    const [loaded] = await run('load', 'async', 'python');
    expect(contentOf(loaded!)).toEqual(contentOf(saved[0]!));
  });

  it('a rank that fails is an error on all, which names it', async () => {
    fs.mkdirSync(path.join(folder, 'fail'));
    fs.writeFileSync(path.join(folder, 'fail', 'file'), '');
    const expected = Array(2).fill(['CheckpointException', [1]]);
    expect(await run('fail', 'fail', 'node', 'python')).toEqual(expected);
    expect(await run('fail', 'fail', 'python', 'node')).toEqual(expected);
    expect(fs.existsSync(path.join(folder, 'fail', '.metadata'))).toBe(false);
  });

  it('what Python has saved in parts is loaded as a whole', async () => {
    const [whole] = await run('sharded', 'sharded', 'python', 'python');
    const part = {
      rows: torch.zeros([7, 5]),
      columns: torch.zeros([4, 6], { dtype: 'int64' }),
      same: torch.zeros([3], { dtype: 'bfloat16' }),
      one: torch.zeros([]),
    };
    checkpoint.load({ part }, { checkpointId: path.join(folder, 'sharded'), noDist: true });
    expect(part.rows.tolist()).toEqual(torch.arange(35).view([7, 5]).tolist());
    expect(part.columns.tolist()).toEqual(torch.arange(24).view([4, 6]).tolist());
    expect([part.same.tolist(), part.one.item()]).toEqual([[0, 1, 2], 2.5]);
    expect(Object.keys(whole!)).toEqual(['columns', 'one', 'rows', 'same']);
    const { stateDictMetadata } = new checkpoint.FileSystemReader(
      path.join(folder, 'sharded'),
    ).readMetadata();
    const rows = stateDictMetadata.get('part.rows') as InstanceType<typeof checkpoint.TensorStorageMetadata>;
    expect(rows.chunks.map(({ sizes }) => [...sizes])).toEqual([
      [4, 5],
      [3, 5],
    ]);
  });
});
