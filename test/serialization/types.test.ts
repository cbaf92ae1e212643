/**
 * What files may hold: classes that were allowed, types that `weightsOnly: false` adds, where tensors go.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import {
  addSafeGlobals,
  clearSafeGlobals,
  defaultDict,
  frozenSet,
  getSafeGlobals,
  getUnsafeGlobalsInCheckpoint,
  load,
  Namespace,
  ndarray,
  PyFloat,
  PyNumpyScalar,
  safeGlobals,
  save,
  tuple,
} from '../../src/serialization';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';
import { archive } from './archive';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-types-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => clearSafeGlobals());

/** Python's files for the objects `x` that the codes make. */
const saved = (...codes: string[]): Buffer[] =>
  runPython(
    `import io, sys, types, collections
main = sys.modules['__main__']
class Config:
    def __init__(self, width, name):
        self.width, self.name = width, name
class State:
    def __init__(self, items): self.items = items
    def __getstate__(self): return (tuple(self.items), 2.0)
    def __setstate__(self, state): self.items = list(state[0])
class Slots:
    __slots__ = ('a', 'b')
Point = collections.namedtuple('Point', ['x', 'y'])
class Empty: pass
for c in (Config, State, Slots, Point, Empty):
    c.__module__ = '__main__'
    setattr(main, c.__name__, c)
def file(code):
    names = dict(globals(), Config=Config, State=State, Slots=Slots, Point=Point, Empty=Empty, collections=collections, torch=torch)
    exec(code, names)
    b = io.BytesIO()
    torch.save(names['x'], b)
    return b.getvalue()
result = [file(code) for code in input]`,
    codes,
  );

class Config {
  width = 0;
  name = '';
}
class State {
  items: number[] = [];
  __setstate__([items]: [number[], number]): void {
    this.items = items;
  }
  __getstate__(): unknown {
    return tuple([tuple([...this.items]), new PyFloat(2)]);
  }
}
class Point {
  constructor(
    public x?: number,
    public y?: number,
  ) {}
  __getnewargs__(): unknown[] {
    return [this.x, this.y];
  }
  __getstate__(): null {
    return null;
  }
}
class Empty {}
class Slots {
  a = 0;
}
const classes = {
  '__main__.Config': Config,
  '__main__.State': State,
  '__main__.Point': Point,
  '__main__.Empty': Empty,
};

describe('classes that are allowed', () => {
  const [config, state, point, empty, slots, mixed] = saved(
    "x = Config(3, 'net')",
    'x = State([1, 2])',
    'x = Point(1, 2)',
    'x = Empty()',
    'x = Slots()\nx.a = 5',
    "c = Config(1.0, 'a')\nx = [c, c, {'best': c}, State([]), Config, torch.ones(2)]",
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

  test('their objects are loaded', () => {
    addSafeGlobals({ ...classes, '__main__.Slots': Slots });
    expect(load(config)).toBeInstanceOf(Config);
    expect(load(config)).toEqual(Object.assign(new Config(), { width: 3, name: 'net' }));
    expect(load(state)).toBeInstanceOf(State);
    expect(load(state).items).toEqual([1, 2]);
    expect(load(point)).toEqual(new Point(1, 2));
    expect(load(empty)).toBeInstanceOf(Empty);
    expect(load(slots).a).toBe(5);
    const [a, b, { best }, , type] = load(mixed);
    expect(a).toBe(b);
    expect(best).toBe(a);
    expect(type).toBe(Config);
  });

  test('and saved again as they were, or anew', () => {
    addSafeGlobals(classes);
    for (const file of [config, state, point, empty, mixed]) expect(save(load(file)).equals(file)).toBe(true);
    expect(save(Object.assign(new Config(), { width: 3, name: 'net' })).equals(config)).toBe(true);
    expect(save(Object.assign(new State(), { items: [1, 2] })).equals(state)).toBe(true);
    expect(save(new Point(1, 2)).equals(point)).toBe(true);
    clearSafeGlobals();
    expect(() => save(new Config())).toThrow(/class Config.*addSafeGlobals/s);
  });

  test('only while they are allowed', () => {
    expect(() => load(config)).toThrow(
      /^Weights only load failed.*Unsupported global: GLOBAL __main__\.Config was not an allowed global by default\. Please use `torch\.serialization\.addSafeGlobals/s,
    );
    expect(safeGlobals(classes, () => load(config)).width).toBe(3);
    expect(() => load(config)).toThrow(/Config/);
    const guard = safeGlobals([[Config, '__main__.Config']]).enter();
    expect(load(config).width).toBe(3);
    expect([...getSafeGlobals()]).toEqual([['__main__.Config', Config]]);
    guard.dispose();
    expect(getSafeGlobals().size).toBe(0);
    expect(() => addSafeGlobals({ Config } as any)).toThrow(TypeError);
    expect(safeGlobals([Config], () => load(config)).width).toBe(3);
    expect(() => addSafeGlobals([{}] as any)).toThrow(/expected a class/);
    expect(() => addSafeGlobals(null as any)).toThrow(TypeError);
  });

  test('modules of the system never are', () => {
    addSafeGlobals({ 'os.system': Config, 'posix.system': Config });
    for (const module of ['os', 'posix', 'nt', 'sys']) {
      expect(() => load(archive(`\x80\x02c${module}\nsystem\n.`))).toThrow(
        `Trying to load unsupported GLOBAL ${module}.system whose module ${module} is blocked.`,
      );
    }
  });

  test('getUnsafeGlobalsInCheckpoint names what is missing, as Python does', () => {
    const files = [config, mixed, ...saved("x = {'a': torch.ones(2), 'b': collections.Counter('ab')}")];
    const theirs = runPython(
      'import io\nresult = [sorted(torch.serialization.get_unsafe_globals_in_checkpoint(io.BytesIO(f))) for f in input]',
      files,
    );
    files.forEach((file, i) => {
      expect(getUnsafeGlobalsInCheckpoint(file).sort()).toEqual(theirs[i]);
    });
    addSafeGlobals(classes);
    expect(getUnsafeGlobalsInCheckpoint(mixed)).toEqual([]);
    expect(() => getUnsafeGlobalsInCheckpoint(Buffer.from('hello'))).toThrow(
      'Expected input to be a checkpoint returned by torch.save',
    );
  });
});

describe('weightsOnly', () => {
  const files = saved(
    "x = {'f': frozenset([1, 2]), 'd': collections.defaultdict(list, {'a': [1]}), 'n': collections.defaultdict(None), 'i': collections.defaultdict(int, {3: 1})}",
    'x = torch.nn.Linear(2, 2)',
  );

  test('false loads more plain types, and saves them as they were', () => {
    expect(() => load(files[0]!)).toThrow(/Unsupported global: GLOBAL builtins\.frozenset/);
    const loaded = load(files[0]!, { weightsOnly: false });
    expect(loaded).toEqual({ f: new Set([1, 2]), d: { a: [1] }, n: {}, i: new Map([[3, 1]]) });
    expect(save(loaded).equals(files[0]!)).toBe(true);
    const made = {
      f: frozenSet(new Set([1, 2])),
      d: defaultDict('list', { a: [1] }),
      n: defaultDict(null, {}),
      i: defaultDict('int', new Map([[3, 1]])),
    };
    expect(save(made).equals(files[0]!)).toBe(true);
    expect(() => defaultDict('eval', {})).toThrow(RangeError);
  });

  test("false loads NumPy's arrays and numbers and Namespaces, and saves them as they were", () => {
    const code = `
import argparse
import numpy as np
a = np.arange(6, dtype=np.float32).reshape(2, 3)
x = {'a': a, 'again': a, 'f': np.asfortranarray(a), 'i': np.array([1, 2]), 'b': np.array([True, False]), 'zero': np.array(2.5),
  'empty': np.zeros((0, 2)), 'best': np.float64(0.5), 'whole': np.float64(2), 'n': np.int64(7), 'nan': np.float32('nan'), 'yes': np.bool_(True),
  'u1': np.arange(3, dtype=np.uint8), 'c': np.array([1 + 2j]), 'args': argparse.Namespace(lr=1.0, name='run'), 'state': np.random.RandomState(0).get_state()}`;
    const [data] = saved(code) as [Buffer];
    const loaded = load(data, { weightsOnly: false });
    expect(loaded.a.tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(loaded.again).toBe(loaded.a);
    expect([loaded.f.tolist(), loaded.f.stride()]).toEqual([loaded.a.tolist(), [1, 2]]);
    expect([loaded.i.dtype, loaded.zero.item(), loaded.empty.shape]).toEqual(['int64', 2.5, [0, 2]]);
    expect([loaded.best, loaded.whole, loaded.n, loaded.nan, loaded.yes]).toEqual([
      0.5,
      2,
      7,
      Number.NaN,
      true,
    ]);
    expect(loaded.args).toBeInstanceOf(Namespace);
    expect({ ...loaded.args }).toEqual({ lr: 1, name: 'run' });
    expect([loaded.state[0], loaded.state[1].dtype, loaded.state[1].numel()]).toEqual([
      'MT19937',
      'uint32',
      624,
    ]);
    expect(save(loaded).equals(data)).toBe(true);
    expect(() => load(data)).toThrow(
      /Unsupported global: GLOBAL numpy.*`torch\.load\(file, \{ weightsOnly: false \}\)` loads it/s,
    );

    const made = {
      a: ndarray(torch.arange(3, { dtype: 'float32' })),
      x: new PyNumpyScalar(2, 'float64'),
      args: new Namespace({ lr: new PyFloat(1) }),
    };
    const [same] = saved(
      "import argparse, numpy as np\nx = {'a': np.arange(3, dtype=np.float32), 'x': np.float64(2), 'args': argparse.Namespace(lr=1.0)}",
    ) as [Buffer];
    expect(save(made).equals(same)).toBe(true);
  });

  test("NumPy's arrays in other orders and protocols", () => {
    const files: Buffer[] = runPython(`
import io
import numpy as np
def file(x, protocol):
    b = io.BytesIO()
    torch.save(x, b, pickle_protocol=protocol)
    return b.getvalue()
a = np.arange(6, dtype='>i4').reshape(2, 3)
result = [file([a, np.asfortranarray(np.arange(4.).reshape(2, 2))], p) for p in range(2, 6)]`);
    for (const file of files) {
      const [a, f] = load(file, { weightsOnly: false });
      expect(a.tolist()).toEqual([
        [0, 1, 2],
        [3, 4, 5],
      ]);
      expect(f.tolist()).toEqual([
        [0, 1],
        [2, 3],
      ]);
    }
    const [long] = saved('import numpy as np\nx = np.arange(2, dtype=np.longdouble)') as [Buffer];
    expect(() => load(long, { weightsOnly: false })).toThrow(
      /dtype "f16", which neither tensors nor JavaScript have/,
    );
  });

  test('whole modules are refused either way, with what to do instead', () => {
    for (const weightsOnly of [true, false]) {
      expect(() => load(files[1]!, { weightsOnly })).toThrow(
        /torch\.nn\.modules\.linear\.Linear.*loadStateDict\(torch\.serialization\.loadStateDicts\(file\)\).*torch\.save\(model\.state_dict\(\), file\)/s,
      );
    }
  });

  test('nothing runs with false either', () => {
    const call = archive('\x80\x02cbuiltins\neval\nX\x03\0\0\x001+1\x85R.');
    expect(() => load(call, { weightsOnly: false })).toThrow(
      /nothing in a file is ever executed.*GLOBAL builtins\.eval/,
    );
    expect(() => load(call, { weightsOnly: 1 as any })).toThrow(TypeError);
  });
});

describe('where tensors go', () => {
  const data = save({ a: torch.ones([2]), b: torch.zeros([3], { dtype: 'int64' }) });
  const placed = (place: string) => {
    const pickle =
      '\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0\x30' +
      `X${String.fromCharCode(place.length)}\0\0\0${place}K\x02tQK\0K\x02\x85K\x01\x85\x89ccollections\nOrderedDict\n)RtR.`;
    return archive(pickle, {
      byteorder: Buffer.from('little'),
      'data/0': Buffer.from(new Float32Array([1, 2]).buffer),
    });
  };

  test('a device, an object or Map, a function of storage and place', () => {
    expect(load(data, { mapLocation: 'cpu' }).a.device).toBe('cpu');
    expect(load(data, { mapLocation: 'meta' }).b.device).toBe('meta');
    expect(load(data, 'meta').b.device).toBe('meta');
    expect(load(data, () => 'meta', { weightsOnly: true }).b.device).toBe('meta');
    expect(load(placed('cuda:3'), { mapLocation: { 'cuda:3': 'cpu' } }).tolist()).toEqual([1, 2]);
    expect(load(placed('cuda:3'), { mapLocation: new Map([['cuda:3', 'cpu']]) }).tolist()).toEqual([1, 2]);
    const seen: unknown[] = [];
    const loaded = load(placed('cuda'), {
      mapLocation: (storage, location) => {
        seen.push(storage.dtype, storage.numel(), location);
        return storage;
      },
    });
    expect(seen).toEqual(['uint8', 8, 'cuda']);
    expect(loaded.device).toBe('cpu');
    expect(load(placed('cuda:1'), { mapLocation: () => 'cpu' }).tolist()).toEqual([1, 2]);
    expect(load(data, { mapLocation: () => undefined }).a.tolist()).toEqual([1, 1]);
    expect(() => load(data, { mapLocation: () => torch.ones([1]) })).toThrow(TypeError);
    expect(() => load(data, { mapLocation: 5 as any })).toThrow(TypeError);
    expect(() => load(data, { mapLocation: { cpu: 5 } as any })).toThrow(TypeError);
  });

  test("what can't be: Python's words", () => {
    const places = ['cuda:0', 'xpu', 'mtia:1', 'hpu', 'somewhere'];
    const theirs = runPython(
      `import io
def text(data):
    try:
        torch.load(io.BytesIO(data))
    except Exception as e:
        return str(e)
result = [torch.cuda.is_available(), [text(d) for d in input]]`,
      places.map(placed),
    );
    places.forEach((place, i) => {
      if (place.startsWith('cuda') && theirs[0]) return;
      expect(() => load(placed(place)), place).toThrow(theirs[1][i]);
    });
  });
});

describe('where files are', () => {
  const object = { a: torch.ones([3]), b: 'text' };

  test('paths, URLs, streams, objects with write, memory', async () => {
    const bytes = save(object);
    const parts: Buffer[] = [];
    save(object, { write: (piece) => void parts.push(piece) });
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    const received: Buffer[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        received.push(chunk);
        done();
      },
    });
    save(object, stream, { _useNewZipfileSerialization: false });
    await new Promise<void>((resolve) => void stream.end(resolve));
    expect(load(Buffer.concat(received)).b).toBe('text');
    const url = pathToFileURL(path.join(folder, 'named.pt'));
    save(object, url);
    expect(load(url).a.tolist()).toEqual([1, 1, 1]);
    expect(load(new Uint8Array(bytes).buffer).b).toBe('text');
    expect(save(object, null).equals(bytes)).toBe(true);
    expect(() => save(object, 5 as any)).toThrow(TypeError);
    expect(() => load(5 as any)).toThrow(TypeError);
  });

  test('with the byte order last', () => {
    const theirs = runPython(
      "import io\nb = io.BytesIO()\ntorch.save({'a': torch.ones(3), 'b': 'text'}, b, _disable_byteorder_record=True)\nresult = b.getvalue()",
    );
    expect(save(object, { _disableByteorderRecord: true }).equals(theirs)).toBe(true);
  });

  test('safetensors files, by their ending', () => {
    const file = path.join(folder, 'x.safetensors');
    torch.safetensors.saveFile({ a: torch.ones([2]) }, file);
    expect(load(file).a.tolist()).toEqual([1, 1]);
    expect(() => load(file, { mapLocation: {} })).toThrow(
      'Loading safetensors file with dict map_location is not supported.',
    );
  });
});

describe('what is refused', () => {
  const files = saved(
    "import pathlib\nx = {'a': 1, 'deep': {'list': [1, 2, {'p': pathlib.PurePosixPath('x')}], 'empty': {}, 'z': 2}}",
    "x = {'only': {'relu': torch.nn.ReLU}}",
    "import numpy as np\nx = {'m': torch.ones(1), 'text': np.ma.array([1, 2], mask=[0, 1])}",
    "import numpy as np\nx = [torch.ones(2), (1, {'t': np.float64(1)})]",
    'import pathlib\nx = {3: {4: {pathlib.PurePosixPath}}}',
    "import datetime\nx = {'empty': {}, 'when': {'n': datetime.date(2020, 1, 1)}}",
    "import os\nx = {'call': [os.system]}",
    "import numpy as np\nx = {'long': np.arange(2, dtype=np.longdouble)}",
    "import datetime\nclass Zone(datetime.tzinfo): pass\nZone.__module__ = 'zones'\nimport sys, types\nm = types.ModuleType('zones')\nm.Zone = Zone\nsys.modules['zones'] = m\nx = {'at': datetime.datetime(2020, 1, 1, tzinfo=Zone())}",
  );

  test.each([
    [0, true, '["deep"]["list"][2]["p"]'],
    [1, false, '["only"]["relu"]'],
    [2, false, '["text"]'],
    [3, true, '[1][1]["t"]'],
    [4, false, '[3][4] (in a set)'],
    [5, true, '["when"]["n"]'],
    [6, true, '["call"][0]'],
    [6, false, '["call"][0]'],
    [7, false, '["long"]'],
    [8, false, '["at"]'],
  ])('file %i: the error says where it lies', (i, weightsOnly, place) => {
    expect(() => load(files[i]!, { weightsOnly })).toThrow(torch.TorchError);
    try {
      load(files[i]!, { weightsOnly });
    } catch (error) {
      expect((error as Error).message.endsWith(` (at ${place})`), (error as Error).message).toBe(true);
    }
  });

  test('is an error too where nothing of it is left in the object, or the rest is damaged', () => {
    expect(() => load(archive('\x80\x02cdatetime\ndate\n0N.'))).toThrow(/GLOBAL datetime\.date/);
    expect(() => load(archive('\x80\x02]cdatetime\ndate\n)R'))).toThrow(/GLOBAL datetime\.date/);
  });
});
