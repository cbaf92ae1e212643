/** Loads changed files of every format that is read, in child processes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { torch } from '../../src/torch';
import { repo, runPython } from '../helpers/python';
import { runShards } from './shards';

export interface FilesResult {
  files: number;
  loaded: number;
  refused: number;
  tensors: number;
  changed: Record<string, number>;
  /** Files that ended the process or were never done with. */
  crashes: string[];
  /** Files that gave an improper error, a tensor beyond its file, or took too long. */
  bad: string[];
  /** The largest process, in bytes. */
  peak: number;
}

/** Files a process. */
const SHARD = 5000;

/** What a child prints. */
interface Shard {
  counts: Omit<FilesResult, 'crashes' | 'bad' | 'peak'>;
  bad: string[];
  peak: number;
}

/** Valid files of every format that is read. */
function writeSamples(folder: string): void {
  const tar = fs.readFileSync(path.join(repo, 'test/serialization/legacy/writeTar.py'), 'utf8');
  runPython(
    `${tar}
import collections, io
import numpy as np
w = torch.arange(24.).view(4, 6)
model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4))
adam = torch.optim.Adam(model.parameters())
model(torch.randn(5, 3)).sum().backward()
adam.step()
tensors = {'w': w, 't': w.t(), 'n': w[1:3, ::2], 'p': torch.nn.Parameter(torch.ones(2, 2)), 'h': torch.ones(3, dtype=torch.bfloat16),
  'c': torch.ones(2, dtype=torch.complex64).conj(), 'b': torch.tensor([True, False]), 'e': torch.empty(0, 3), 's': torch.tensor(2.5),
  'f8': torch.ones(4).to(torch.float8_e4m3fn), 'u': torch.ones(3, dtype=torch.uint16)}
other = {'sparse': torch.eye(3).to_sparse(), 'csr': torch.eye(3).to_sparse_csr(), 'q': torch.quantize_per_tensor(torch.ones(3), 0.1, 1, torch.quint8),
  'qc': torch.quantize_per_channel(torch.ones(2, 2), torch.tensor([0.1, 0.2]), torch.tensor([0, 1]), 0, torch.qint8), 'meta': torch.empty(3, device='meta')}
values = {'i': 3, 'big': 2 ** 70, 'f': 1.5, 'x': float('nan'), 's': 'text \u00e9', 'b': b'bytes', 'ba': bytearray(b'xy'), 'n': None, 'l': [1, [2, (3,)]],
  'set': {1, 2}, 'z': 1 + 2j, 'd': torch.float16, 'dev': torch.device('cpu'), 'size': torch.Size([2, 3]), 'o': collections.OrderedDict(a=1), 1: {2.5: 'k'}, 'lay': torch.strided}
def put(name, object, **options):
    torch.save(object, input + '/' + name, **options)
for name, object in (('tensors', tensors), ('model', model.state_dict()), ('adam', adam.state_dict()), ('other', other), ('values', values)):
    put(name + '.zip', object)
    if name != 'adam':
        put(name + '.legacy', object, _use_new_zipfile_serialization=False)
put('values4.zip', values, pickle_protocol=4)
import zipfile
with zipfile.ZipFile(input + '/tensors.zip') as old, zipfile.ZipFile(input + '/packed.zip', 'w', zipfile.ZIP_DEFLATED) as new:
    for name in old.namelist():
        new.writestr(name, old.read(name))
with open(input + '/tensors.tar', 'wb') as f:
    f.write(write_tar({'a': w, 'b': w[1:], 'c': [torch.ones(3), 2]}))
np.save(input + '/x.npy', np.arange(12, dtype='>f4').reshape(3, 4))
np.savez(input + '/x.npz', a=np.ones((2, 3)), b=np.arange(5, dtype=np.int16))
np.savez_compressed(input + '/y.npz', a=np.ones((20, 3)))
result = None`,
    folder,
  );
  const entries = {
    'a.weight': torch.ones([3, 4]),
    'a.bias': torch.zeros([4], { dtype: 'float16' }),
    n: torch.arange(5),
  };
  fs.writeFileSync(path.join(folder, 'x.safetensors'), torch.safetensors.save(entries, { format: 'pt' }));
}

export async function fuzzFiles(files: number, seed: number): Promise<FilesResult> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-fuzz-files-'));
  const samples = path.join(folder, 'samples');
  fs.mkdirSync(samples);
  writeSamples(samples);
  const total: FilesResult = {
    files: 0,
    loaded: 0,
    refused: 0,
    tensors: 0,
    changed: {},
    crashes: [],
    bad: [],
    peak: 0,
  };
  total.crashes = await runShards<Shard>({
    script: 'filesChild.cjs',
    args: [samples, seed],
    folder,
    total: files,
    size: SHARD,
    limitKiB: Number(process.env.TORCH_NODE_FUZZ_LIMIT ?? 4_000_000),
    mostCrashes: 20,
    add: ({ counts, bad, peak }) => {
      for (const key of ['files', 'loaded', 'refused', 'tensors'] as const) total[key] += counts[key];
      for (const [key, n] of Object.entries(counts.changed))
        total.changed[key] = (total.changed[key] ?? 0) + n;
      total.bad.push(...bad);
      total.peak = Math.max(total.peak, peak);
    },
  });
  fs.rmSync(folder, { recursive: true, force: true });
  return total;
}
