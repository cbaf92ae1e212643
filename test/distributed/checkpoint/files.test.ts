/** Checkpoints of one process: what they hold, what goes wrong, what a save that is interrupted leaves. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import torch, { serialization, type Tensor } from '../../../src/index';
import { pickleObject } from '../../../src/serialization/objects';
import { runNode } from '../../helpers/child';
import { messageOf } from '../../helpers/errors';
import { runPython } from '../../helpers/python';
import { sameBits } from '../../helpers/sameBits';

const { checkpoint } = torch.distributed;
const { DefaultLoadPlanner, DefaultSavePlanner, FileSystemReader, FileSystemWriter, CheckpointException } =
  checkpoint;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-dcp-'));
let folder = '';
let count = 0;
beforeAll(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
});
beforeEach(() => {
  folder = path.join(root, String(count++));
});
afterAll(() => {
  vi.restoreAllMocks();
  fs.rmSync(root, { recursive: true, force: true });
});

const noDist = true;
const save = (stateDict: object, options = {}) =>
  checkpoint.save(stateDict, { checkpointId: folder, noDist, ...options });
const load = (stateDict: object, options = {}) =>
  checkpoint.load(stateDict, { checkpointId: folder, noDist, ...options });
/** The message of a failure, below the lines that say on which rank. */
const failure = (run: () => unknown) => messageOf(run).split('\n').slice(2).join('\n').trim();

/** Reads a checkpoint in Python without knowing what it holds. */
const inPython = (code: string) =>
  runPython(
    `import torch.distributed.checkpoint as dcp, warnings
warnings.simplefilter("ignore")
from torch.distributed.checkpoint.default_planner import _EmptyStateDictLoadPlanner
from torch.distributed.checkpoint.state_dict_loader import _load_state_dict
folder = input
def read():
    state = {}
    _load_state_dict(state, storage_reader=dcp.FileSystemReader(folder), planner=_EmptyStateDictLoadPlanner(), no_dist=True)
    return state
${code}`,
    folder,
  );

describe('what Python reads', () => {
  const dtypes = [
    'float32',
    'float64',
    'float16',
    'bfloat16',
    'int64',
    'int32',
    'int16',
    'int8',
    'uint8',
    'bool',
  ];
  const tensors = {
    ...Object.fromEntries(
      dtypes.map((dtype) => [
        dtype,
        torch
          .arange(6)
          .view([2, 3])
          .to(dtype as 'int8'),
      ]),
    ),
    complex: torch.complex(torch.ones([2]), torch.tensor([0, 0.5])),
    scalar: torch.tensor(1.5),
    empty: torch.empty([0, 3]),
    transposed: torch.arange(12).view([3, 4]).t(),
    part: torch.arange(100).narrow(0, 90, 5),
    trained: torch.ones([2], { requiresGrad: true }),
  };

  it('tensors of all kinds, each file as large as they are', () => {
    save(tensors);
    const read = inPython('result = read()');
    expect(Object.keys(read).sort()).toEqual(Object.keys(tensors).sort());
    for (const [name, x] of Object.entries(tensors))
      expect(sameBits(x.detach().contiguous(), serialized(read[name])), name).toBe(true);
    expect(fs.statSync(path.join(folder, '__0_0.distcp')).size).toBeLessThan(
      2000 * Object.keys(tensors).length,
    );
    const again = Object.fromEntries(
      Object.entries(tensors).map(([name, x]) => [name, torch.zerosLike(x).detach()]),
    );
    load(again);
    for (const [name, x] of Object.entries(tensors))
      expect(torch.equal(x.detach(), again[name]!), name).toBe(true);
  });

  const nested = () => ({
    a: { b: { 'c.d': torch.ones([1]) }, list: [1, 2.5, 'x'], tuple: serialization.tuple([1, 2]) },
    mixed: [torch.zeros([1]), { x: 3 }],
    map: new Map<unknown, unknown>([[7, new Map([['seven', 8]])]]),
    whole: new serialization.PyFloat(2),
    big: 2n ** 70n,
    none: null,
    yes: true,
    text: 'é',
  });

  it('nested values under the names that Python gives them', () => {
    const { stateDictMetadata, plannerData } = save(nested());
    const { names, paths, ...rest } = inPython(`
state = read()
metadata = dcp.FileSystemReader(folder).read_metadata()
result = dict(names=list(metadata.state_dict_metadata), paths=[list(p) for p in metadata.planner_data.values()],
  kinds=[type(state["whole"]).__name__, type(state["a"]["tuple"]).__name__, type(state["mixed"]).__name__],
  values=[state["whole"], state["a"]["list"], state["map"], state["big"], state["none"], state["yes"], state["text"]])`);
    expect([...stateDictMetadata.keys()]).toEqual(names);
    expect([...plannerData!.values()].map((one) => [...one])).toEqual(paths);
    expect(rest).toEqual({
      kinds: ['float', 'tuple', 'list'],
      values: [2, [1, 2.5, 'x'], { 7: { seven: 8 } }, 2n ** 70n, null, true, 'é'],
    });
  });

  it('what Python has saved comes in its kinds', () => {
    inPython(`dcp.save({"a": {"lr": 1.0, "betas": (0.9, 1.0), "dtype": torch.float16}, "list": [torch.ones(1), {}]},
      checkpoint_id=folder, no_dist=True)
result = 1`);
    const state = { a: { lr: 0, betas: null, dtype: '' }, list: [torch.zeros([1])] };
    load(state);
    expect(state.a).toEqual({ lr: 1, betas: [0.9, 1], dtype: 'float16' });
    // Saved again they are the same.
    save(state);
    expect(
      inPython('a = read()["a"]\nresult = [type(a[k]).__name__ for k in ("lr", "betas", "dtype")]'),
    ).toEqual(['float', 'tuple', 'dtype']);
  });

  it('names as before PyTorch 2.4, where a dict without tensors was one entry', () => {
    inPython(`
from torch.distributed.checkpoint import _version
_version._derived_version = "2_3"
try:
    dcp.save({"optim": {"lr": 0.5, "n": 2}, "x": {"y": torch.ones(1)}}, checkpoint_id=folder, no_dist=True)
finally:
    _version._derived_version = None`);
    const state = { optim: { lr: 0, n: 0 }, x: { y: torch.zeros([1]) } };
    load(state);
    expect([state.optim, state.x.y.item()]).toEqual([{ lr: 0.5, n: 2 }, 1]);
  });

  it('one file for each entry, and one checkpoint as a file of torch.save and back', () => {
    const storageWriter = new FileSystemWriter(folder, { singleFilePerRank: false });
    checkpoint.save({ a: torch.ones([2]), b: { c: 3 } }, { storageWriter, noDist });
    expect(fs.readdirSync(folder).sort()).toEqual(['.metadata', '__0_0.distcp', '__0_1.distcp']);
    const file = path.join(root, 'one.pt');
    checkpoint.formatUtils.dcpToTorchSave(folder, file);
    expect(torch.load(file)).toEqual({ a: expect.anything(), b: { c: 3 } });
    folder = path.join(root, 'back');
    checkpoint.formatUtils.torchSaveToDcp(file, folder);
    expect(inPython('s = read()\nresult = [s["a"].tolist(), s["b"]]')).toEqual([[1, 1], { c: 3 }]);
  });
});

const serialized = (wire: { dtype: string; shape: number[]; data: string }): Tensor =>
  torch
    .tensor(new Uint8Array(Buffer.from(wire.data, 'base64')))
    .view(wire.dtype as 'float32')
    .view(wire.shape);

describe('loading', () => {
  it('is in place, and by loadStateDict where there is one', () => {
    const net = new torch.nn.Linear(2, 1);
    const x = torch.ones([3]);
    save({ net, x, n: 5 });
    const other = new torch.nn.Linear(2, 1);
    const y = torch.zeros([3]);
    const state = { net: other, x: y, n: 0 };
    load(state);
    expect([state.x === y, y.tolist(), state.n, state.net === other]).toEqual([true, [1, 1, 1], 5, true]);
    expect(torch.equal(other.weight, net.weight)).toBe(true);
  });

  it('of other dtypes and layouts converts, and gives meta tensors memory', () => {
    save({ x: torch.arange(6).view([2, 3]) });
    const state = { x: torch.empty([2, 3], { dtype: 'float64', device: 'meta' }), deep: undefined };
    const strided = torch.zeros([3, 2]).t();
    load({ x: strided });
    expect(strided.tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    const map = new Map([['x', state.x]]);
    load(map);
    expect([map.get('x')!.device, map.get('x')!.dtype, map.get('x')!.sum().item()]).toEqual([
      'cpu',
      'float64',
      15,
    ]);
  });

  it('in part where that is asked for', () => {
    save({ a: torch.ones([1]) });
    const state = { a: torch.zeros([1]), b: torch.zeros([1]), c: 'own' };
    load(state, { planner: new DefaultLoadPlanner({ allowPartialLoad: true }) });
    expect([state.a.item(), state.b.item(), state.c]).toEqual([1, 0, 'own']);
  });

  it('says what does not fit in the words of Python', () => {
    save({ a: torch.ones([2, 3]), n: 1, deep: { x: torch.ones([1]) } });
    const pieces: Record<string, [object, string]> = {
      missing: [{ b: 1 }, '{"b": 1}'],
      nested: [{ deep: { y: torch.ones([1]) } }, '{"deep": {"y": torch.ones(1)}}'],
      shape: [{ a: torch.ones([3, 2]) }, '{"a": torch.ones(3, 2)}'],
      dims: [{ a: torch.ones([6]) }, '{"a": torch.ones(6)}'],
    };
    const theirs = inPython(`
result = {}
for name, piece in {${Object.entries(pieces)
      .map(([name, [, code]]) => `${JSON.stringify(name)}: ${code}`)
      .join(', ')}}.items():
    try:
        dcp.load(piece, checkpoint_id=folder, no_dist=True)
    except dcp.CheckpointException as e:
        result[name] = str(e.failures[0][0])`);
    for (const [name, [state]] of Object.entries(pieces))
      expect(failure(() => load(state)).replace(/^\w+: /, ''), name).toBe(theirs[name]);
    expect(failure(() => load({ a: 1 }))).toContain(
      'Invalid checkpoint metadata for a, expected BytesStorageMetadata but found TensorStorageMetadata',
    );
  });
});

describe('what is no checkpoint', () => {
  it('a folder without .metadata, no folder, another file', () => {
    const words = 'metadata is None; global metadata read failed: ';
    expect(failure(() => load({ x: 1 }))).toContain(words);
    save({ x: 1 });
    fs.writeFileSync(path.join(folder, '.metadata'), pickleObject({ x: 1 }));
    expect(failure(() => load({ x: 1 }))).toContain('is no metadata of a checkpoint');
    fs.writeFileSync(path.join(folder, '.metadata'), 'nothing');
    expect(failure(() => load({ x: 1 }))).toContain(words);
    fs.rmSync(path.join(folder, '.metadata'));
    expect(failure(() => load({ x: 1 }))).toContain(words);
  });

  it('a file that is cut off, changed or gone', () => {
    const state = { x: torch.arange(1000), n: [1, 2] };
    save(state);
    const file = path.join(folder, '__0_0.distcp');
    const bytes = fs.readFileSync(file);
    const into = () => ({ x: torch.zeros([1000]), n: null });
    for (const length of [0, 10, 700, bytes.length - 1]) {
      fs.writeFileSync(file, bytes.subarray(0, length));
      expect(() => load(into()), String(length)).toThrow(CheckpointException);
      expect(failure(() => load(into()))).toMatch(/\(in __0_0\.distcp at byte \d+, for [xn]\)/);
    }
    const changed = Buffer.from(bytes);
    changed[bytes.length - 2000]! ^= 1;
    fs.writeFileSync(file, changed);
    expect(failure(() => load(into()))).toMatch(/for x\)/);
    fs.rmSync(file);
    expect(failure(() => load(into()))).toContain('ENOENT');
  });

  it('one that leads out of its folder', () => {
    const secret = path.join(root, 'secret.pt');
    torch.save(torch.ones([2]), secret);
    for (const place of ['../secret.pt', secret, '..']) {
      const metadata = save({ x: torch.ones([2]) });
      for (const info of metadata.storageData!.values())
        Object.assign(info as object, { relativePath: place });
      fs.writeFileSync(path.join(folder, '.metadata'), pickleObject(metadata));
      expect(
        failure(() => load({ x: torch.zeros([2]) })),
        place,
      ).toContain('is outside of its files');
    }
  });

  it('one with a path that makes no state, or bytes of no length', () => {
    const damage = (change: (metadata: InstanceType<typeof checkpoint.Metadata>) => void) => {
      const metadata = save({ x: torch.ones([2]), y: 1 });
      change(metadata);
      fs.writeFileSync(path.join(folder, '.metadata'), pickleObject(metadata));
      return failure(() => checkpoint.formatUtils.dcpToTorchSave(folder, path.join(root, 'damaged.pt')));
    };
    expect(damage(({ plannerData }) => plannerData!.set('x', ['a', 2 ** 30]))).toContain(
      'is no place in a list',
    );
    expect(damage(({ plannerData }) => plannerData!.set('y', ['x', 'y']))).toContain('damaged');
    const [length] = [-1];
    expect(
      damage(({ storageData }) => {
        for (const info of storageData!.values()) Object.assign(info as object, { length });
      }),
    ).toContain('is outside of its files');
  });

  it('one whose metadata names code: nothing is run', () => {
    save({ x: 1 });
    const marker = path.join(root, 'ran');
    inPython(`
import os, pickle
class Evil:
    def __reduce__(self):
        return os.system, (${JSON.stringify(`touch ${marker}`)},)
metadata = dcp.FileSystemReader(folder).read_metadata()
metadata.planner_data = Evil()
pickle.dump(metadata, open(folder + "/.metadata", "wb"))
result = 1`);
    expect(failure(() => load({ x: 1 }))).toContain('global metadata read failed');
    expect(fs.existsSync(marker)).toBe(false);
  });
});

describe('saving', () => {
  it('replaces a checkpoint, or refuses to', () => {
    save({ x: 1 });
    const storageWriter = new FileSystemWriter(folder, { overwrite: false });
    expect(failure(() => checkpoint.save({ x: 2 }, { storageWriter, noDist }))).toContain(
      'Checkpoint already exists and self.overwrite=False.',
    );
    const state = { x: 0 };
    load(state);
    expect(state.x).toBe(1);
    save({ x: 2 });
    load(state);
    expect(state.x).toBe(2);
  });

  it('that fails or is killed leaves no checkpoint, nor the old one with new parts', async () => {
    save({ x: torch.ones([2]) });
    class Failing extends DefaultSavePlanner {
      override resolveData(): never {
        throw new RangeError('in the middle');
      }
    }
    expect(failure(() => save({ x: torch.zeros([2]) }, { planner: new Failing() }))).toBe(
      'RangeError: in the middle',
    );
    expect(fs.readdirSync(folder)).toEqual(['__0_0.distcp']);
    save({ x: torch.ones([2]) });
    const child = await runNode(
      `const { checkpoint } = torch.distributed;
      class Killed extends checkpoint.DefaultSavePlanner {
        resolveData(item) {
          if (item.index.fqn === 'y') process.kill(process.pid, 'SIGKILL');
          return super.resolveData(item);
        }
      }
      checkpoint.save({ x: torch.zeros([2]), y: torch.zeros([2]) },
        { checkpointId: ${JSON.stringify(folder)}, planner: new Killed(), noDist: true });`,
    );
    expect(child.signal).toBe('SIGKILL');
    expect(fs.existsSync(path.join(folder, '.metadata'))).toBe(false);
    expect(failure(() => load({ x: torch.zeros([2]) }))).toContain('metadata is None');
  });

  it('by itself says so, and needs a place', () => {
    expect(messageOf(() => checkpoint.save({ x: 1 }, { noDist }))).toBe(
      '`checkpoint_id` must be specified if storage_reader/storage_writer is None.',
    );
    save({ x: 1 }, { noDist: false });
    expect(vi.mocked(process.emitWarning).mock.calls.map(([text]) => String(text))).toContain(
      'torch.distributed is disabled, unavailable or uninitialized, assuming the intent is to save in a single process.',
    );
    expect(messageOf(() => checkpoint.save(3 as never, { checkpointId: folder }))).toContain(
      'Expected a dict for stateDict',
    );
    expect(failure(() => save({ f: () => 1 }))).toContain("can't save a function");
    expect(failure(() => save({ 'a.b': 1, a: { b: 2 } }))).toBe('RangeError: duplicated flatten key a.b');
  });

  it('while the loop turns keeps what it had', async () => {
    const x = torch.ones([300_000]);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const saved = checkpoint.asyncSave({ x, n: [1] }, { checkpointId: folder, noDist });
    x.fill_(7);
    expect(fs.existsSync(path.join(folder, '.metadata'))).toBe(false);
    await saved;
    clearInterval(timer);
    const state = { x: torch.zeros([300_000]), n: null };
    load(state);
    expect([state.x.sum().item(), state.n, turns > 0]).toEqual([300_000, [1], true]);
    class Failing extends FileSystemWriter {
      override async writeDataAsync(): Promise<never> {
        throw new RangeError('no disk');
      }
    }
    const failing = checkpoint.asyncSave({ x: 1 }, { storageWriter: new Failing(folder), noDist });
    await expect(failing).rejects.toThrow(/RangeError: no disk/);
    expect(fs.existsSync(path.join(folder, '.metadata'))).toBe(false);
  });

  it('a planner or storage of the script', () => {
    class Halved extends DefaultSavePlanner {
      override transformObject(
        ...args: Parameters<InstanceType<typeof DefaultSavePlanner>['transformObject']>
      ) {
        const data = super.transformObject(...args);
        return data instanceof torch.Tensor ? data.div(2) : data;
      }
    }
    save({ x: torch.ones([2]) }, { planner: new Halved() });
    class Doubled extends DefaultLoadPlanner {
      override commitTensor(_item: unknown, tensor: Tensor): void {
        tensor.mul_(8);
      }
    }
    class Counting extends FileSystemReader {
      reads = 0;
      override readData(...args: Parameters<InstanceType<typeof FileSystemReader>['readData']>) {
        this.reads++;
        super.readData(...args);
      }
    }
    const storageReader = new Counting(folder);
    const state = { x: torch.zeros([2]) };
    checkpoint.load(state, { storageReader, planner: new Doubled(), noDist });
    expect([state.x.tolist(), storageReader.reads]).toEqual([[4, 4], 1]);
  });
});
