/** Numbers in text: NumPy's own answers, errors and warnings for the same bytes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import torch from '../../src';
import type { LoadtxtOptions } from '../../src/numpy';
import { messageOf } from '../helpers/errors';
import { runPython, tensorBytes } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-loadtxt-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Options = LoadtxtOptions & { delimiter?: string | null };
type Case = [text: string, options?: Options];

const comma = { delimiter: ',' } as const;
const spellings = [
  ...['nan', 'NaN', '-nan', 'inf', '-Inf', '+inf', 'infinity', 'Infinity', 'infinit', 'in', 'nan(1)'],
  ...[
    '+1',
    '-0',
    '1e5',
    '1E-400',
    '1e400',
    '-1e400',
    '.5',
    '5.',
    '.',
    '',
    ' ',
    '+',
    '-',
    '--1',
    '+-1',
    '1e',
    '1e+',
    'e5',
  ],
  ...[
    '0x10',
    '1_0',
    '1d5',
    '1 2',
    '٣',
    '\u00a01\u2003',
    '1\u000b',
    '1\0',
    '\ufeff',
    '123456789012345',
    '1234567890123456',
  ],
  ...['9007199254740993', '0.1', '0.30000000000000004', '1.7976931348623157e308', '1.7976931348623159e308'],
  ...[
    '4.9e-324',
    '2.4e-324',
    '2.2250738585072011e-308',
    '8.41e21',
    '1e22',
    '1e23',
    '123456789012345678901234567890',
  ],
  ...[
    '0.000000000000000000000000000000123456789',
    '1.00000000000000000000000000000000001',
    '16777217',
    '3.4e39',
    '1e-46',
  ],
  ...[
    '1e99999999999999999999',
    '0e99999999999999999999',
    '1e-99999999999999999999',
    '00000000000000000000000001',
  ],
];
const integers = [
  '+1',
  '-0',
  '-1',
  ' 7 ',
  '007',
  '1_0',
  '',
  '1.0',
  '1e3',
  '127',
  '128',
  '-128',
  '-129',
  '255',
  '256',
];
const limits = [
  '32767',
  '32768',
  '2147483648',
  '9223372036854775807',
  '9223372036854775808',
  '-9223372036854775808',
];

const cases: Case[] = [
  ...[
    '1,2\n3,4',
    '1,2\r\n3,4\r\n',
    '1,2\r3,4',
    '1,2\r\r\n\n3,4\n\n',
    '1,2\n  \n3,4',
    '1,2\n3',
    '1,2\n3,4,5',
  ].map((text): Case => [text, comma]),
  ...[
    '1,2\n3,x',
    '1,2\n3,',
    '1,2\nx,4,5',
    '1,2,\n3,4,',
    '1, 2 \n 3,4',
    '# a\n1,2 # b\n3,4',
    '1,2\n#\n3,4',
    '#',
  ].map((text): Case => [text, comma]),
  ...['1', '1\n2', '1,2', '', '\n\n', '1,2\n  #\n3,4'].flatMap((text) =>
    ([0, 1, 2] as const).map((ndmin): Case => [text, { ...comma, ndmin }]),
  ),
  ...['1 2\n3   4 ', ' 1 2\n\t3 4', '1  2\n  \n3 4', '  # x\n1 2#3\n4 5'].map((text): Case => [text]),
  ...[[1], [-1, 0], [2], [0, 0], [-3], 1].map((usecols): Case => ['1,2\n3,4', { ...comma, usecols }]),
  ['1,2\n3,4,5', { ...comma, usecols: [-1] }],
  ['1,2\n3', { ...comma, usecols: [1] }],
  ['1,x\n3,y', { ...comma, usecols: [0] }],
  ['"1","2"\n3,4', { ...comma, quotechar: '"' }],
  ['"1\n",2\n3,4', { ...comma, quotechar: '"' }],
  ['"1\n",2\n3,4', { ...comma, quotechar: '"', usecols: [1, 0] }],
  ['"1""",2', { ...comma, quotechar: '"' }],
  ['1,"2', { ...comma, quotechar: '"' }],
  [' "1" ,2', { ...comma, quotechar: '"' }],
  ['"1"2,3 # "\n4,5', { ...comma, quotechar: '"' }],
  ["'1' '2'\n3 4", { quotechar: "'" }],
  ['"1,2"', comma],
  ['h\n1,2\n3,4\n5,6', { ...comma, skiprows: 1, maxRows: 2 }],
  ['#c\nh\n1,2', { ...comma, skiprows: 2 }],
  ['1,2', { ...comma, skiprows: 5 }],
  ['1,2', { ...comma, maxRows: 0 }],
  ['1,2\n3,x', { ...comma, maxRows: 1 }],
  ['1,2 // x\n3,4%f\n/1', { ...comma, comments: ['//', '%'] }],
  ['1,2 # x', { ...comma, comments: null }],
  ['1,2\n3,4\n5,6', { ...comma, unpack: true }],
  ['1;2\n3;4', { delimiter: ';', dtype: 'float32' }],
  ['1\t2\n3\t', { delimiter: '\t' }],
  [`${'abcdefghij'.repeat(20)},1`, comma],
  ["'\\,1", comma],
  ...spellings.flatMap((text): Case[] => [
    [`1,${text}`, comma],
    [`1,${text}`, { ...comma, dtype: 'float32' }],
  ]),
  ...(['int64', 'int32', 'int16', 'int8', 'uint8', 'bool'] as const).flatMap((dtype) =>
    [...integers, ...limits].map((text): Case => [`1,${text}`, { ...comma, dtype }]),
  ),
  // Digits alone are read in another way up to the length that a double is exact with.
  ...(['float64', 'float32', 'int64'] as const).flatMap((dtype) =>
    [1, 8, 9, 14, 15, 16, 17, 18, 19, 20].flatMap((length): Case[] => [
      [`${'9'.repeat(length)},1`, { ...comma, dtype }],
      [`1,${'16777217987654321234'.slice(0, length)}`, { ...comma, dtype }],
      [`${'0'.repeat(length)}7 ${'3'.repeat(length)}# 5\n4 5`, { dtype }],
    ]),
  ),
  ['1532', { delimiter: '5' }],
  ['12,13\n4,5', { ...comma, quotechar: '1' }],
  ['12,394\n4,5', { ...comma, comments: ['9'] }],
  ['12#4,5\n4,5', { ...comma, usecols: [0] }],
];

interface Answer {
  shape?: number[];
  bytes?: Buffer;
  error?: string;
}

const theirs: Answer[] = runPython(
  `
import io, warnings, numpy as np
names = {'maxRows': 'max_rows'}
warnings.simplefilter('ignore')
result = []
for text, options in input['cases']:
    try:
        array = np.loadtxt(io.StringIO(text, newline=''), **{names.get(k, k): v for k, v in options.items()})
        result.append({'shape': list(array.shape), 'bytes': array.tobytes()})
    except ValueError as error:
        result.append({'error': str(error)})
`,
  { cases: cases.map(([text, options]) => [text, options ?? {}]) },
);

const ours = (text: string, options: Options = {}): Answer => {
  try {
    const made = torch.numpy.loadtxt(Buffer.from(text), options);
    return { shape: made.shape, bytes: Buffer.from(tensorBytes(made)) };
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return { error: (error as Error).message };
  }
};

describe('like NumPy', () => {
  test.each(cases.map(([text, options], i) => [i, text, options] as const))('%i: %j', (i, text, options) => {
    expect(ours(text, options)).toEqual(theirs[i]);
  });
});

test('a file of several megabytes, which threads share', () => {
  const { file, bytes }: { file: Buffer; bytes: Buffer } = runPython(
    `
import numpy as np
rng = np.random.default_rng(0)
array = rng.standard_normal((30000, 7)) * 10.0 ** rng.integers(-30, 30, (30000, 7))
text = 'h\\n' + '\\n'.join(','.join(map(repr, row)) + ('\\n# c' if i % 99 == 0 else '') for i, row in enumerate(array.tolist()))
result = {'file': text.encode(), 'bytes': array.tobytes()}
`,
    {},
  );
  expect(file.length).toBeGreaterThan(3 * 2 ** 20);
  const read = torch.numpy.loadtxt(file, { ...comma, skiprows: 1 });
  expect(Buffer.from(tensorBytes(read)).equals(bytes)).toBe(true);
  const quoted = torch.numpy.loadtxt(file, { ...comma, skiprows: 1, quotechar: '"' });
  expect(torch.equal(quoted, read)).toBe(true);
  // One field with quotes, a line feed in it, at the end of it all.
  const last = Buffer.concat([file, Buffer.from('\n"1\n",2,3,4,5,6,"7"')]);
  const all = torch.numpy.loadtxt(last, { ...comma, skiprows: 1, quotechar: '"' });
  expect(torch.equal(all.get(':-1'), read)).toBe(true);
  expect(all.get(-1).tolist()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  // Two faults in different threads' parts: the first one is told.
  const lines = file.toString().split('\n').slice(1);
  const rows = lines.filter((line) => !line.startsWith('#'));
  const damaged = lines.map((line) => (line === rows[25_000] || line === rows[29_000] ? `${line}x` : line));
  for (const quotechar of [null, '"'])
    expect(
      messageOf(() => torch.numpy.loadtxt(Buffer.from(damaged.join('\n')), { ...comma, quotechar })),
    ).toBe(`could not convert string '${rows[25_000]!.split(',')[6]}x' to float64 at row 25000, column 7.`);
});

test('files: paths, URLs, gz, a byte order mark', () => {
  const file = path.join(folder, 'a.csv');
  fs.writeFileSync(file, '\ufeff1,2\r\n3,4\r\n');
  const expected = [
    [1, 2],
    [3, 4],
  ];
  expect(torch.numpy.loadtxt(file, comma).tolist()).toEqual(expected);
  expect(torch.numpy.loadtxt(pathToFileURL(file), comma).tolist()).toEqual(expected);
  expect(torch.numpy.loadtxt(file, 'int64', '#', ',').dtype).toBe('int64');
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync('1,2\n3,4'));
  expect(torch.numpy.loadtxt(`${file}.gz`, comma).tolist()).toEqual(expected);
  expect(() => torch.numpy.loadtxt(path.join(folder, 'none.csv'))).toThrow(/ENOENT/);
});

test('missing: the value of empty fields', () => {
  const text = Buffer.from('1,,3\n , \t,"" \n');
  const read = torch.numpy.loadtxt(text, { ...comma, missing: NaN, quotechar: '"' });
  expect(read.tolist()).toEqual([
    [1, NaN, 3],
    [NaN, NaN, NaN],
  ]);
  const whole = torch.numpy.loadtxt(Buffer.from('1,\n,2'), { ...comma, missing: -1, dtype: 'int8' });
  expect(whole.tolist()).toEqual([
    [1, -1],
    [-1, 2],
  ]);
  for (const missing of [NaN, 0.5, 128, -129]) {
    expect(() => torch.numpy.loadtxt(text, { ...comma, missing, dtype: 'int8' })).toThrow(
      'the dtype has no such value as that for missing fields',
    );
  }
  expect(() => torch.numpy.loadtxt(text, { ...comma, missing: 2 ** 63, dtype: 'int64' })).toThrow(RangeError);
});

test('wrong options', () => {
  const read = (options: object) =>
    messageOf(() => torch.numpy.loadtxt(Buffer.from('1,2'), options as Options));
  expect(read({ delimiter: ';;' })).toBe(
    "Text reading control character must be a single unicode character or None; but got: ';;'",
  );
  expect(read({ delimiter: '\n' })).toContain('cannot be a newline');
  expect(read({ delimiter: 'é' })).toBe("delimiter must be an ASCII character, got 'é'");
  expect(read({ delimiter: '#' })).toContain('are incompatible');
  // Without a delimiter white space is one.
  for (const mark of [' ', '\t', '\v', '\f']) {
    expect(read({ quotechar: mark })).toContain('are incompatible');
    expect(read({ comments: mark })).toContain('are incompatible');
    expect(torch.numpy.loadtxt(Buffer.from('1,2'), { ...comma, quotechar: mark }).tolist()).toEqual([1, 2]);
  }
  for (const comments of [['#', '%'], '//'])
    expect(read({ delimiter: ',', quotechar: '"', comments })).toContain('quotes are not supported');
  expect(read({ comments: '' })).toContain('comments cannot be an empty string');
  for (const comments of ['\n', '\r', '#\n', ['%', 'a\nb']])
    expect(read({ comments })).toBe("control character 'comment' cannot be a newline (`\\r` or `\\n`).");
  expect(read({ ndmin: 3 })).toBe('Illegal value of ndmin keyword: 3');
  expect(read({ dtype: 'complex64' })).toContain('text is not read as complex64; dtype is one of float64');
  expect(read({ skiprows: -1 })).toContain('skiprows');
  expect(read({ usecols: [0.5] })).toContain('usecols');
  expect(read({ missing: 'x' })).toContain('missing');
});
