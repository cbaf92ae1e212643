/** Plain values of Python's library, and objects without their class, beside the weights. */
import { describe, expect, test } from 'vitest';
import { deque, load, save } from '../../src/serialization';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';

/** Classes that only Python knows. */
const prelude = `
import array, collections, dataclasses, datetime, decimal, enum, fractions, io, ipaddress, pathlib, re, sys, types, uuid, zoneinfo
import numpy as np
m = types.ModuleType('only_here')
sys.modules['only_here'] = m
exec('''
class Color(enum.Enum):
    RED = 1
    BLUE = 'b'
class Outer:
    class Inner(enum.IntEnum): A = 2
@dataclasses.dataclass
class Config:
    lr: float = 1.0
    out: object = None
@dataclasses.dataclass(slots=True)
class Slots: lr: float = 0.5
@dataclasses.dataclass(frozen=True, slots=True)
class Frozen: lr: float = 0.5
Point = collections.namedtuple('Point', 'x y', module='only_here')
class Attributes(dict): pass
class Items(list): pass
class Net(torch.nn.Module): pass
''', {**globals(), '__name__': 'only_here'}, m.__dict__)
m.Outer.Inner.__qualname__ = 'Outer.Inner'
M = m
`;

type Value = [code: string, plain: unknown, again?: string];

const day = (text: string) => new Date(text);
/**
 * What Python holds, what it is here, and what it is in Python when it is saved again,
 * where that is not the same.
 */
const values: Value[] = [
  ["pathlib.PosixPath('/a/b')", '/a/b'],
  ["pathlib.PurePosixPath('a', 'b')", 'a/b'],
  ['pathlib.PosixPath()', '.'],
  ["pathlib.PosixPath('/')", '/'],
  ["pathlib.PureWindowsPath('c:/x/y')", 'c:\\x\\y'],
  ["pathlib.PureWindowsPath('x/y')", 'x\\y'],
  ['datetime.datetime(2020, 1, 2, 3, 4, 5, 6789)', new Date(2020, 0, 2, 3, 4, 5, 6)],
  ['datetime.datetime(33, 1, 2, tzinfo=datetime.timezone.utc)', day('0033-01-02T00:00:00Z')],
  [
    'datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))',
    day('2020-01-01T22:00:00Z'),
  ],
  ["datetime.datetime(2020, 7, 2, tzinfo=zoneinfo.ZoneInfo('Europe/Berlin'))", day('2020-07-01T22:00:00Z')],
  [
    "datetime.datetime(2020, 3, 29, 3, 30, tzinfo=zoneinfo.ZoneInfo('Europe/Berlin'))",
    day('2020-03-29T01:30:00Z'),
  ],
  ['datetime.date(2020, 1, 2)', '2020-01-02'],
  ['datetime.time(1, 2, 3, 4)', '01:02:03.000004'],
  [
    'datetime.time(1, 2, tzinfo=datetime.timezone(datetime.timedelta(hours=-2, minutes=-30)))',
    '01:02:00-02:30',
  ],
  ['datetime.timedelta(days=1, seconds=2)', 86402],
  ['datetime.timedelta(microseconds=-5)', -0.000005],
  ['datetime.timezone.utc', 'UTC'],
  ["datetime.timezone(datetime.timedelta(hours=2), 'CEST')", 'CEST'],
  ["zoneinfo.ZoneInfo('Europe/Berlin')", 'Europe/Berlin'],
  ['collections.deque([1, 2.0], maxlen=3)', [1, 2]],
  ['collections.deque()', []],
  ["decimal.Decimal('1.50')", '1.50'],
  ["decimal.Decimal('NaN')", 'NaN', 'Decimal(NaN)'],
  ["uuid.UUID('02345678-1234-5678-1234-567812345678')", '02345678-1234-5678-1234-567812345678'],
  ['fractions.Fraction(1, 3)', '1/3'],
  ['range(1, 9, 2)', { start: 1, stop: 9, step: 2 }],
  ['slice(1, None)', { start: 1, stop: null, step: null }],
  ['...', '...'],
  ["ipaddress.ip_address('1.2.3.4')", '1.2.3.4'],
  ["ipaddress.ip_address('fe80::1')", 'fe80::1'],
  ["ipaddress.ip_network('10.0.0.0/8')", '10.0.0.0/8'],
  ['types.SimpleNamespace(a=1)', { a: 1 }],
  ["array.array('d', [1, 2.5])", [1, 2.5], '[1.0, 2.5]'],
  ["array.array('h', [1, -2])", [1, -2], '[1, -2]'],
  ["re.compile('a+')", 'a+'],
  ['M.Color.RED', 1],
  ['[M.Color.BLUE, M.Color.RED, M.Color.RED]', ['b', 1, 1]],
  ['M.Outer.Inner.A', 2],
  ["M.Config(out=pathlib.PosixPath('x'))", { lr: 1, out: 'x' }],
  ['M.Slots()', { lr: 0.5 }],
  ['M.Point(1, 2.0)', [1, 2]],
  ['M.Attributes(a=1)', { a: 1 }],
  ['M.Items([1, 2])', [1, 2]],
  ["{M.Color.RED: 1, 'k': 2}", new Map<unknown, number>([[1, 1], ['k', 2]])], // biome-ignore format: a line each reads worse
  ["np.array(['a', 'bcd'])", ['a', 'bcd'], "['a', 'bcd']"],
  ["np.array([['a', 'b'], ['ü', 'd']], order='F')", [['a', 'b'], ['ü', 'd']], "[['a', 'b'], ['ü', 'd']]"], // biome-ignore format: as above
  ["np.array(['a'], dtype='>U2')", ['a'], "['a']"],
  ["np.array([b'a', b'bc'])", [Buffer.from('a'), Buffer.from('bc')], "[b'a', b'bc']"],
  [
    "np.array(['2020-01-02'], dtype='datetime64[D]')",
    [day('2020-01-02')],
    '[datetime.datetime(2020, 1, 2, 0, 0, tzinfo=datetime.timezone.utc)]',
  ],
  [
    "np.array(['1969-12-31T23:59:59.999999999'], dtype='datetime64[ns]')",
    [day('1969-12-31T23:59:59.999Z')],
    '[datetime.datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=datetime.timezone.utc)]',
  ],
  [
    "np.datetime64('2020-03')",
    day('2020-03-01'),
    'datetime.datetime(2020, 3, 1, 0, 0, tzinfo=datetime.timezone.utc)',
  ],
  ["np.datetime64('0031', 'Y')", day('0031-01-01'), 'datetime.datetime(31, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)'], // biome-ignore format: as above
  ["np.array([1500, 'NaT'], dtype='timedelta64[ms]')", [1.5, Number.NaN], '[1.5, nan]'],
  ["np.timedelta64(3, 'Y')", 3, '3'],
  ["np.array([[1, 'x'], [None, 2.5]], dtype=object)", [[1, 'x'], [null, 2.5]], "[[1, 'x'], [None, 2.5]]"], // biome-ignore format: as above
  [
    "np.array([(1, 2., 'x')], dtype=[('a', 'i4'), ('b', 'f8'), ('c', 'U3')])",
    [{ a: 1, b: 2, c: 'x' }],
    "[{'a': 1, 'b': 2.0, 'c': 'x'}]",
  ],
  [
    "np.array([([1.5, -0.25], (True,))], dtype=[('a', 'f2', (2,)), ('n', [('x', '?')])])",
    [{ a: [1.5, -0.25], n: { x: true } }],
    "[{'a': [1.5, -0.25], 'n': {'x': True}}]",
  ],
  ["np.rec.array([(1, 2.)], dtype=[('a', 'i4'), ('b', '>f8')])", [{ a: 1, b: 2 }], "[{'a': 1, 'b': 2.0}]"],
  ["np.str_('abc')", 'abc', "'abc'"],
  ["np.bytes_(b'a')", Buffer.from('a'), "b'a'"],
  ["np.dtype('f4')", 'float32'],
  ['np.float64', 'float64'],
];

/** For each value and protocol: the file, the text of the value, and whether Python's default loads it. */
const files: { data: Buffer; text: string; plain: boolean }[] = runPython(
  `${prelude}
def entry(code, protocol):
    b = io.BytesIO()
    x = {'k': [eval(code)]}
    torch.save(x, b, pickle_protocol=protocol)
    try:
        torch.load(io.BytesIO(b.getvalue()), weights_only=True)
        plain = True
    except Exception:
        plain = False
    return {'data': b.getvalue(), 'text': repr(x['k'][0]), 'plain': plain}
result = [entry(code, protocol) for code in input for protocol in (2, 4)]`,
  values.map(([code]) => code),
);

const bytesOf = (value: unknown, pickleProtocol: number): Buffer => {
  const parts: Uint8Array[] = [];
  save(value, { write: (bytes) => void parts.push(Buffer.from(bytes)) }, { pickleProtocol });
  return Buffer.concat(parts);
};

describe.each(values.map((value, i) => [value[0], value, i] as const))('%s', (_, [, plain, again], i) => {
  test('is plain here with weightsOnly: false', () => {
    for (const { data } of [files[2 * i]!, files[2 * i + 1]!]) {
      expect(load(data, { weightsOnly: false })).toEqual({ k: [plain] });
    }
  });

  test("is refused as by Python's default, which names its place", () => {
    for (const file of [files[2 * i]!, files[2 * i + 1]!]) {
      expect(file.plain).toBe(false);
      expect(() => load(file.data)).toThrow(
        /Weights only load failed.*weightsOnly: false.*\(at \["k"\]\[0\]/s,
      );
    }
  });

  test('is itself in Python when it is saved again', () => {
    const back = [2, 4].map((protocol, at) =>
      bytesOf(load(files[2 * i + at]!.data, { weightsOnly: false }), protocol),
    );
    const texts = runPython(
      `${prelude}\nresult = [repr(torch.load(io.BytesIO(b), weights_only=False)['k'][0]) for b in input]`,
      back,
    );
    const expected = again ?? files[2 * i]!.text;
    // A NaN of Decimal's prints with quotes.
    expect(texts.map((text: string) => (again === 'Decimal(NaN)' ? text.replaceAll("'", '') : text))).toEqual(
      [expected, expected],
    );
  });
});

test('values of protocols 0 and 1', () => {
  const codes = ['M.Config()', 'M.Point(1, 2)', 'M.Attributes(a=1)', 'M.Items([1, 2])', 'uuid.UUID(int=5)'];
  const old: Buffer[] = runPython(
    `${prelude}
def file(code, protocol):
    b = io.BytesIO()
    torch.save(eval(code), b, pickle_protocol=protocol)
    return b.getvalue()
result = [file(code, protocol) for protocol in (0, 1) for code in input]`,
    codes,
  );
  const plain = [{ lr: 1, out: null }, [1, 2], { a: 1 }, [1, 2], '00000000-0000-0000-0000-000000000005'];
  expect(old.map((data) => load(data, { weightsOnly: false }))).toEqual([...plain, ...plain]);
});

test('what only code can read is refused with its place', () => {
  const data: Buffer[] = runPython(
    `${prelude}
def file(x):
    b = io.BytesIO()
    torch.save({'model': [x]}, b)
    return b.getvalue()
result = [file(M.Frozen()), file(M.Net()), file(M.Config)]`,
  );
  const reasons = [
    /object of only_here\.Frozen in a form that only its class can read.*addSafeGlobals/s,
    /whole module \(only_here\.Net\).*loadStateDicts\(file\)/s,
    /class or function only_here\.Config itself/,
  ];
  data.forEach((file, i) => {
    expect(() => load(file, { weightsOnly: false })).toThrow(reasons[i]);
    expect(() => load(file, { weightsOnly: false })).toThrow(/\(at \["model"\]\[0\]\)$/);
  });
});

test('one object stays one, and what was changed is saved as it is now', () => {
  const [data]: [Buffer] = runPython(`${prelude}
c = M.Config()
b = io.BytesIO()
torch.save({'a': c, 'b': c, 'when': datetime.datetime(2020, 1, 1), 'q': collections.deque([1], maxlen=2)}, b)
result = [b.getvalue()]`);
  const loaded = load(data, { weightsOnly: false });
  expect(loaded.a).toBe(loaded.b);
  loaded.a.lr = 0.25;
  loaded.when.setTime(0);
  loaded.q.push(7);
  const text = runPython(
    `${prelude}\nx = torch.load(io.BytesIO(input), weights_only=False)\nresult = [repr(x), x['a'] is x['b']]`,
    bytesOf(loaded, 2),
  );
  expect(text).toEqual([
    "{'a': Config(lr=0.25, out=None), 'b': Config(lr=0.25, out=None), 'when': datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc), 'q': deque([1, 7], maxlen=2)}",
    true,
  ]);
});

test('Dates and deques of JavaScript are written as Python writes them', () => {
  const theirs = runPython(
    `import io, datetime, collections
b = io.BytesIO()
torch.save({'t': datetime.datetime(2024, 2, 29, 1, 2, 3, 4000, tzinfo=datetime.timezone.utc), 'q': collections.deque([1, 2], maxlen=5), 'n': collections.deque([3])}, b)
result = b.getvalue()`,
  );
  const ours = { t: new Date(Date.UTC(2024, 1, 29, 1, 2, 3, 4)), q: deque([1, 2], 5), n: deque([3]) };
  expect(bytesOf(ours, 2).equals(theirs)).toBe(true);
  expect(() => torch.save({ a: [new Date(Number.NaN)] }, 'never.pt')).toThrow(
    /Invalid Date \(at \["a"\]\[0\]\)/,
  );
});
