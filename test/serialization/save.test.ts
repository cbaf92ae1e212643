/**
 * The same objects saved here and in Python: the files have the same SHA-256,
 * and Python's default `torch.load` opens them.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load, save } from '../../src/serialization';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';
import { cases, prelude } from './cases';

const sha = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-save-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const theirs: { data: Buffer; loads: boolean; again: Buffer }[] = runPython(
  `${prelude}
def entry(code):
    buffer = io.BytesIO()
    torch.save(make(code), buffer)
    data = buffer.getvalue()
    try:
        torch.load(io.BytesIO(data), map_location='cpu')
        loads = True
    except Exception:
        loads = False
    # Strings that were loaded are no literals any more: the same object, another file.
    again = io.BytesIO()
    torch.save(torch.load(io.BytesIO(data), weights_only=False, map_location='cpu'), again)
    return {'data': data, 'loads': loads, 'again': again.getvalue()}
result = [entry(code) for code in input]`,
  cases.map(([, code]) => code),
);

describe('torch.save', () => {
  test.each(cases.map((entry, i) => [entry[0], i] as const))('%s: the bytes of Python', (_, i) => {
    torch.manualSeed(0);
    const ours = save(cases[i]![2]());
    const { data } = theirs[i]!;
    const at = ours.findIndex((byte, k) => byte !== data[k]);
    const around = (file: Buffer) => file.subarray(Math.max(at - 24, 0), at + 24).toString('latin1');
    if (at !== -1) expect(around(ours), `byte ${at}`).toBe(around(data));
    expect(sha(ours)).toBe(sha(data));
  });

  test("Python's default torch.load opens them all, empty bytes, integers of 256 bytes and tuples in themselves aside", () => {
    const refused = cases.filter((_, i) => !theirs[i]!.loads).map(([name]) => name);
    // 2.15 wants the code that makes nested tensors to be allowed by hand.
    expect(refused.sort()).toEqual([
      'bigints',
      'bytes',
      'bytes of all lengths',
      'long tuple in itself',
      ...(torchMinor < 15 ? [] : ['nested']),
      'tuple in itself',
    ]);
  });

  test('the folder inside is the stem of the file, as in Python', () => {
    const names = ['model.pt', 'a.b.pt', 'plain', 'é.pt', 'x.d/y.pt'];
    fs.mkdirSync(path.join(folder, 'x.d'));
    for (const name of names) {
      const file = path.join(folder, name);
      const hash = runPython(
        "import hashlib\ntorch.save({'a': torch.ones(3)}, input)\nresult = hashlib.sha256(open(input, 'rb').read()).hexdigest()",
        file,
      );
      fs.rmSync(file);
      save({ a: torch.ones([3]) }, file);
      expect(sha(fs.readFileSync(file))).toBe(hash);
    }
  });
});

describe('torch.load of files of Python', () => {
  // LibTorch makes a storage of two elements a byte longer when a tensor takes it, in Python as well.
  const same = cases
    .map((entry, i) => [entry[0], i] as const)
    .filter(([name]) => !name.includes('float parameters'));
  test.each(same)('%s: saved by Python after loading, the same bytes', (_, i) => {
    const { again } = theirs[i]!;
    expect(sha(save(load(again)))).toBe(sha(again));
  });

  test.each(same)('%s: saved again, the same bytes', (_, i) => {
    const { data } = theirs[i]!;
    expect(sha(save(load(data)))).toBe(sha(data));
  });
});
