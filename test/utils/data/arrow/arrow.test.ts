/**
 * fromArrow on apache-arrow's and hyparquet's own objects: pyarrow's files give what Python's torch makes
 * of them, memory is shared where that is promised, and nulls, dictionaries and other types are what the
 * options say.
 */
import fs from 'node:fs';
import path from 'node:path';
import {
  Bool,
  Field,
  FixedSizeList,
  Float16,
  Float32,
  Int32,
  makeData,
  RecordBatchReader,
  type Table,
  tableFromArrays,
  tableFromIPC,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../../../src';
import type { ParquetChunk } from '../../../../src/utils/data';
import { tensorToWire, type WireTensor } from '../../../helpers/python';

const { fromArrow } = torch.utils.data;

const read = (name: string) => fs.readFileSync(path.join(__dirname, 'fixtures', name));
const expected: Record<string, WireTensor> = JSON.parse(read('expected.json').toString());
const wires = (tensors: Record<string, Tensor>) =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, { ...tensorToWire(tensor) }]));

async function parquet(
  name: string,
  options: { columns?: string[]; rowStart?: number; rowEnd?: number } = {},
) {
  const bytes = read(name);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { parquetRead } = await import('hyparquet');
  const chunks: ParquetChunk[] = [];
  await parquetRead({ file, ...options, onChunk: (chunk) => void chunks.push(chunk) });
  return chunks;
}

/** Whether a change of the tensor is one of the array. */
function sharesMemory(tensor: Tensor, array: { [index: number]: unknown }): boolean {
  const before = array[0];
  const [first] = tensor.reshape([-1]).narrow(0, 0, 1).toTypedArray() as never as [unknown];
  tensor.reshape([-1]).set(0, 42);
  const shared = array[0] !== before;
  tensor.reshape([-1]).set(0, first as number);
  return shared;
}

describe('pyarrow’s files', () => {
  it('of one record batch and of several are what torch.from_numpy makes of them', () => {
    expect(wires(fromArrow(tableFromIPC(read('whole.arrow'))))).toEqual(expected);
    const chunks = tableFromIPC(read('chunks.arrow'));
    expect(chunks.batches.length).toBe(3);
    expect(wires(fromArrow(chunks))).toEqual(expected);
  });

  it('of Parquet, whose columns are all required, are, too', async () => {
    const made = wires(fromArrow(await parquet('required.parquet')));
    const { list: _, lists: __, float16: ___, ...others } = expected;
    // Parquet has integers of 32 and 64 bits: hyparquet makes the smaller ones of no annotation their own.
    for (const [name, wire] of Object.entries(others)) {
      const own = fromArrow(await parquet('required.parquet', { columns: [name] }))[name]!;
      expect({ name, ...tensorToWire(own.to(wire.dtype as 'int8')) }).toEqual({ name, ...wire });
    }
    expect(Object.keys(made)).toEqual(Object.keys(others));
  });

  it('of Parquet, whose columns are optional, have their values, numbers as float64', async () => {
    const made = fromArrow(await parquet('optional.parquet'));
    for (const [name, tensor] of Object.entries(made)) {
      const { dtype, ...rest } = expected[name]!;
      expect([name, dtype, tensorToWire(tensor.to(dtype as 'int8'))]).toEqual([
        name,
        dtype,
        { dtype, ...rest },
      ]);
    }
    expect([made['float32']!.dtype, made['int64']!.dtype, made['bool']!.dtype]).toEqual([
      'float64',
      'int64',
      'bool',
    ]);
    expect(made['list']!.shape).toEqual([11, 3]);
  });
});

describe('memory', () => {
  it('is shared where a column is one piece without nulls', () => {
    const x = Float32Array.of(1, 2, 3);
    const table = tableFromArrays({ x, n: BigInt64Array.of(1n, 2n, 3n) });
    const made = fromArrow(table);
    const vector = table.getChild('x')!;
    expect(sharesMemory(made['x']!, vector.data[0]!.values)).toBe(true);
    made['x']!.mul_(2);
    expect(vector.get(1)).toBe(4);
    expect(made['n']!.dtype).toBe('int64');
    expect(fromArrow(vector).tolist()).toEqual([2, 4, 6]);
  });

  it('of a slice is that of the slice', () => {
    const vector = vectorFromArray(Int32Array.of(1, 2, 3, 4, 5)).slice(1, 4);
    expect(fromArrow(vector).tolist()).toEqual([2, 3, 4]);
    const bits = vectorFromArray(
      [true, false, true, true, false, true, false, false, true, true],
      new Bool(),
    );
    expect(fromArrow(bits.slice(3, 9)).tolist()).toEqual([true, false, true, false, false, true]);
    const whole = tableFromIPC(read('whole.arrow'));
    const part = fromArrow(whole.slice(2, 9));
    for (const [name, tensor] of Object.entries(part))
      expect([name, tensor.equal(fromArrow(whole)[name]!.narrow(0, 2, 7))]).toEqual([name, true]);
    const pieces = fromArrow(tableFromIPC(read('chunks.arrow')).slice(2, 9));
    for (const [name, tensor] of Object.entries(part)) expect(tensor.equal(pieces[name]!), name).toBe(true);
  });

  it('of several pieces and of booleans is copied', () => {
    const vector = vectorFromArray(Float32Array.of(1, 2)).concat(vectorFromArray(Float32Array.of(3)));
    expect(vector.data.length).toBe(2);
    const made = fromArrow(vector);
    expect(made.tolist()).toEqual([1, 2, 3]);
    expect(sharesMemory(made, vector.data[0]!.values)).toBe(false);
  });

  it('that may be resized is copied', () => {
    const buffer = new (ArrayBuffer as any)(8, { maxByteLength: 16 }) as ArrayBuffer;
    const data = makeData({ type: new Int32(), data: new Int32Array(buffer), length: 2 });
    const made = fromArrow(new Vector([data]));
    expect(sharesMemory(made, data.values)).toBe(false);
  });

  it('stays while the tensor is there', async () => {
    let table: Table | undefined = tableFromIPC(read('whole.arrow'));
    const { float64 } = fromArrow(table, { columns: ['float64'] });
    table = undefined;
    for (let i = 0; i < 3; i++) {
      await new Promise(setImmediate);
      new Float64Array(1e6).fill(i);
    }
    expect(tensorToWire(float64!)).toEqual(expected['float64']);
  });

  it('a record batch is a table', () => {
    const [batch] = [...RecordBatchReader.from(read('whole.arrow'))];
    expect(wires(fromArrow(batch!))).toEqual(expected);
  });

  it('without rows has the dtypes and sizes of its columns', () => {
    const empty = fromArrow(tableFromIPC(read('whole.arrow')).slice(0, 0));
    for (const [name, tensor] of Object.entries(empty)) {
      const { dtype, shape } = expected[name]!;
      expect([name, tensor.dtype, tensor.shape]).toEqual([name, dtype, [0, ...shape.slice(1)]]);
    }
    expect(Object.keys(empty)).toEqual(Object.keys(expected));
  });
});

describe('nulls', () => {
  let odd: Table;
  beforeAll(() => {
    odd = tableFromIPC(read('odd.arrow'));
  });
  const column = (name: string) => odd.getChild(name)!;

  it('are refused, with their number', () => {
    expect(() => fromArrow(odd, { columns: ['holes'] })).toThrow(
      new TypeError(
        "fromArrow: column 'holes' has 1 null in 3 rows, and tensors have none. nulls: 'mask' gives the values and a mask of them, nulls: 0 puts a number in their places",
      ),
    );
    expect(() => fromArrow(column('pairs'))).toThrow(/the vector has 3 nulls in 3 rows/);
  });

  it('are masked, for torch.masked', () => {
    const { data, mask } = fromArrow(column('fractions'), { nulls: 'mask' });
    expect([data.tolist(), mask.tolist(), mask.dtype]).toEqual([[0.5, 0, 2.5], [true, false, true], 'bool']);
    expect(torch.masked.mean(data, { mask }).item()).toBe(1.5);
    const pairs = fromArrow(column('pairs'), { nulls: 'mask' });
    expect(pairs.data.tolist()).toEqual([
      [1, 2],
      [0, 0],
      [3, 0],
    ]);
    expect(pairs.mask.tolist()).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
    const all = fromArrow(tableFromArrays({ x: Float32Array.of(1) }), { nulls: 'mask' });
    expect(all['x']!.mask.tolist()).toEqual([true]);
  });

  it('are replaced by a number', () => {
    const filled = fromArrow(odd, { columns: ['holes', 'fractions', 'halves', 'gaps', 'pairs'], nulls: 1 });
    expect(Object.values(filled).map((tensor) => [tensor.dtype, tensor.tolist()])).toEqual([
      ['int32', [1, 1, 3]],
      ['float32', [0.5, 1, 2.5]],
      ['float16', [1, 1, 3]],
      ['bool', [true, true, false]],
      [
        'int64',
        [
          [1, 2],
          [1, 1],
          [3, 1],
        ],
      ],
    ]);
    expect(fromArrow(column('fractions'), { nulls: Number.NaN }).isnan().tolist()).toEqual([
      false,
      true,
      false,
    ]);
    expect(fromArrow(column('halves'), { nulls: -0.5 }).tolist()).toEqual([1, -0.5, 3]);
    // What is there is not changed.
    expect(column('fractions').toJSON()).toEqual([0.5, null, 2.5]);
  });

  it('take no number that the column can’t hold', () => {
    const { NaN: nan } = Number;
    expect(() => fromArrow(column('holes'), { nulls: nan })).toThrow(
      /is int32, which NaN for its nulls is no value of/,
    );
    expect(() => fromArrow(column('holes'), { nulls: 0.5 })).toThrow(RangeError);
    expect(() => fromArrow(column('holes'), { nulls: 2 ** 31 })).toThrow(RangeError);
    expect(() => fromArrow(column('gaps'), { nulls: 2 })).toThrow(/is bool/);
  });

  it('of a slice are those of the slice', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? null : i));
    const vector = vectorFromArray(values, new Float32()).slice(5, 33);
    const { data, mask } = fromArrow(vector, { nulls: 'mask' });
    expect(mask.tolist()).toEqual(values.slice(5, 33).map((value) => value !== null));
    expect(data.tolist()).toEqual(values.slice(5, 33).map((value) => value ?? 0));
  });
});

describe('other types', () => {
  const odd = () => tableFromIPC(read('odd.arrow'));

  it.each([
    ['text', /column 'text' is of type Utf8: tensors hold no text/],
    ['decimal', /is of type Decimal.*Cast them to float64/],
    ['time', /is of type Timestamp<MICROSECOND>: tensors have no times/],
    ['date', /tensors have no times/],
    ['words', /is of type Dictionary<.*dictionaries: 'codes' gives/],
    ['ragged', /is of type List<.*lists of a fixed size/],
    ['struct', /there is no dtype for it/],
    ['bytes', /there is no dtype for it/],
    ['nothing', /is of type Null: there is no dtype for it/],
  ])('%s is refused', (name, message) => {
    expect(() => fromArrow(odd(), { columns: [name] })).toThrow(TypeError);
    expect(() => fromArrow(odd(), { columns: [name] })).toThrow(message);
  });

  it('a dictionary becomes its codes where they are asked for', () => {
    const { words } = fromArrow(odd(), { columns: ['words'], dictionaries: 'codes' });
    expect([words!.dtype, words!.tolist()]).toEqual(['int32', [0, 1, 0]]);
    expect(odd().getChild('words')!.data[0]!.dictionary!.toJSON()).toEqual(['x', 'y']);
  });

  it('codes of several dictionaries are refused, those of a growing one are not', () => {
    const words = (...texts: string[]) => vectorFromArray(texts);
    const growing = new Vector([...words('a', 'b').data, ...words('a', 'b', 'c').data]);
    expect(fromArrow(growing, { dictionaries: 'codes' }).tolist()).toEqual([0, 1, 0, 1, 2]);
    const other = new Vector([...words('a', 'b').data, ...words('c', 'a').data]);
    expect(() => fromArrow(other, { dictionaries: 'codes' })).toThrow(/chunks with different dictionaries/);
  });

  it('float16 keeps its bits', () => {
    const vector = vectorFromArray([0.5, -2, 65504], new Float16());
    expect([fromArrow(vector).dtype, fromArrow(vector).tolist()]).toEqual(['float16', [0.5, -2, 65504]]);
  });

  it('lists of lists are dimensions', () => {
    const item = new Field('item', new Float32());
    const type = new FixedSizeList(2, item);
    const vector = vectorFromArray(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      type,
    );
    const made = fromArrow(vector.slice(1, 3));
    expect(made.tolist()).toEqual([
      [3, 4],
      [5, 6],
    ]);
  });
});

it('lists of lists have the nulls of the outer ones', () => {
  const list = (size: number, type: Int32 | FixedSizeList) =>
    new FixedSizeList(size, new Field<any>('item', type, true));
  const rows = [
    [[1, 2], [3, 4], null],
    null,
    [
      [5, null],
      [6, 7],
      [8, 9],
    ],
  ];
  const vector = vectorFromArray(rows, list(3, list(2, new Int32())));
  const there = rows.map((row) => [0, 1, 2].map((i) => [0, 1].map((k) => (row?.[i]?.[k] ?? null) !== null)));
  const { data, mask } = fromArrow(vector, { nulls: 'mask' });
  expect(mask.tolist()).toEqual(there);
  expect(data.mul(mask).equal(data)).toBe(true);
  expect(fromArrow(vector.slice(1, 3), { nulls: -1 }).tolist()).toEqual([
    [
      [-1, -1],
      [-1, -1],
      [-1, -1],
    ],
    [
      [5, -1],
      [6, 7],
      [8, 9],
    ],
  ]);
});

describe('Parquet’s chunks', () => {
  const chunk = (columnName: string, columnData: any, rowStart = 0): ParquetChunk => ({
    ...{ columnName, columnData, rowStart },
    rowEnd: rowStart + columnData.length,
  });

  it('come in any order', () => {
    const made = fromArrow([chunk('x', Float32Array.of(3), 2), chunk('x', [1, 2]), chunk('y', [1n, 2n, 3n])]);
    expect([made['x']!.dtype, made['x']!.tolist(), made['y']!.dtype]).toEqual([
      'float32',
      [1, 2, 3],
      'int64',
    ]);
  });

  it('of bigints are int64, or uint64 where one is too large for that', () => {
    const of = (...values: (bigint | null)[]) => fromArrow([chunk('x', values)], { nulls: 0 })['x']!;
    const [signed, unsigned] = [of(2n ** 63n - 1n, null, -(2n ** 63n)), of(2n ** 64n - 1n, null, 2n ** 63n)];
    expect([signed.dtype, signed.tolist()]).toEqual(['int64', [2n ** 63n - 1n, 0, -(2n ** 63n)]]);
    expect([unsigned.dtype, unsigned.tolist()]).toEqual(['uint64', [2n ** 64n - 1n, 0, 2n ** 63n]]);
    expect(() => of(2n ** 64n)).toThrow(/'x' is uint64, which 18446744073709551616 is no value of/);
    expect(() => of(-(2n ** 63n) - 1n)).toThrow(/'x' is int64, which -9223372036854775809 is no value of/);
  });

  it('are shared where a column is one typed array', () => {
    const x = Float64Array.of(1, 2);
    expect(sharesMemory(fromArrow([chunk('x', x)])['x']!, x)).toBe(true);
  });

  it('have nulls as the options say', () => {
    const { data, mask } = fromArrow([chunk('x', [1, null, undefined])], { nulls: 'mask' })['x']!;
    expect([data.tolist(), mask.tolist()]).toEqual([
      [1, 0, 0],
      [true, false, false],
    ]);
    expect(fromArrow([chunk('x', [[1n, 2n], null])], { nulls: -1 })['x']!.tolist()).toEqual([
      [1, 2],
      [-1, -1],
    ]);
    expect(() => fromArrow([chunk('x', [1, null])])).toThrow(/column 'x' has 1 null/);
  });

  it.each<[string, ParquetChunk[], RegExp]>([
    ['text', [chunk('x', ['a'])], /column 'x' is of type string: tensors hold no text/],
    ['times', [chunk('x', [new Date()])], /is of type Date/],
    ['objects', [chunk('x', [{}])], /there is no dtype for it/],
    ['numbers and bigints', [chunk('x', [1, 1n])], /float64 and int64: a tensor has one dtype/],
    ['nulls alone', [chunk('x', [null])], /no value, by which its type would be known/],
    ['ragged lists', [chunk('x', [[1], [1, 2]])], /lists of 1 and a list of 2/],
    ['lists and values', [chunk('x', [1, [1]])], /has values and a list of 1/],
    ['bigints that no dtype holds', [chunk('x', [2n ** 63n, -1n])], /is uint64, which -1 is no value of/],
    ['fewer rows', [{ ...chunk('x', [1]), rowEnd: 2 }], /'x' has 1 values in rows 0 to 2/],
    [
      'pages of two dtypes',
      [chunk('x', Int32Array.of(1)), chunk('x', Float64Array.of(1.5), 1)],
      /int32 and float64: a tensor has one dtype/,
    ],
    [
      'pages of a dtype and of others’ values',
      [chunk('x', BigInt64Array.of(1n)), chunk('x', [1.5], 1)],
      /int64 and float64: a tensor has one dtype/,
    ],
    [
      'pages of a dtype and of booleans',
      [chunk('x', Float32Array.of(1)), chunk('x', [true], 1)],
      /float32 and bool: a tensor has one dtype/,
    ],
    [
      'values that pages of a dtype have not',
      [chunk('x', Int32Array.of(1)), chunk('x', [1.5], 1)],
      /'x' is int32, which 1\.5 is no value of/,
    ],
    [
      'values beyond those of a dtype',
      [chunk('x', Uint8Array.of(1)), chunk('x', [256], 1)],
      /'x' is uint8, which 256 is no value of/,
    ],
    ['rows that are missing', [chunk('x', [1]), chunk('x', [1], 2)], /rows up to 1 and from 2 on/],
    [
      'columns of other rows',
      [chunk('x', [1]), chunk('y', [1, 2])],
      /'x' has rows 0 to 1, column 'y' 0 to 2/,
    ],
  ])('with %s are refused', (_, chunks, message) => {
    expect(() => fromArrow(chunks)).toThrow(message);
  });
});

describe('arguments', () => {
  it('columns are chosen by name, in this order', () => {
    const table = tableFromArrays({ a: Int32Array.of(1), b: Int32Array.of(2) });
    expect(Object.keys(fromArrow(table, { columns: ['b', 'a'] }))).toEqual(['b', 'a']);
    expect(() => fromArrow(table, { columns: ['c'] })).toThrow(/there is no column 'c' but 'a', 'b'/);
    expect(() => fromArrow(table, { columns: 'a' as never })).toThrow(/array of names or null for columns/);
    expect(() => fromArrow(table.getChild('a')!, { columns: ['a'] })).toThrow(/a vector has no columns/);
  });

  it('two columns of one name are refused', () => {
    const x = Float32Array.of(1);
    const twice = [chunkOf('x', x), chunkOf('y', x)];
    const fields = {
      schema: { fields: [{ name: 'x' }, { name: 'x' }] },
      getChildAt: () => vectorFromArray(x),
    };
    expect(() => fromArrow(fields)).toThrow(/there are two columns 'x'/);
    expect(Object.keys(fromArrow(twice))).toEqual(['x', 'y']);
    expect(Object.entries(fromArrow([chunkOf('__proto__', x)]))[0]![1].tolist()).toEqual([1]);
  });
  const chunkOf = (columnName: string, columnData: Float32Array): ParquetChunk => ({
    columnName,
    columnData,
    rowStart: 0,
    rowEnd: 1,
  });

  it.each<[string, unknown, RegExp]>([
    ['a promise', Promise.resolve(), /for source but received \[Promise\] of type Promise: await it/],
    ['bytes', new Uint8Array(3), /tableFromIPC\(\) reads bytes/],
    ['null', null, /an Arrow Table, RecordBatch or Vector, a result of DuckDB/],
    ['rows', [{ x: 1 }], /for source but received/],
    ['a tensor', torch.ones(2), /for source but received/],
    ['a reader of DuckDB', { columnNames: () => [] }, /connection\.run\(sql\)/],
  ])('%s is no source', (_, source, message) => {
    expect(() => fromArrow(source as never)).toThrow(TypeError);
    expect(() => fromArrow(source as never)).toThrow(message);
  });

  it('options have few values', () => {
    const table = tableFromArrays({ a: Int32Array.of(1) });
    expect(() => fromArrow(table, { nulls: 'fill' as never })).toThrow(/'refuse', 'mask'/);
    expect(() => fromArrow(table, { nulls: null as never })).toThrow(/a number for nulls/);
    expect(() => fromArrow(table, { dictionaries: 'values' as never })).toThrow(/'refuse', 'codes'/);
    expect(() => fromArrow(table, { null: 'mask' } as never)).toThrow(/unknown option 'null'/);
  });

  it('a loader takes what it gives', () => {
    const { x, y } = fromArrow(
      tableFromArrays({ x: Float32Array.of(1, 2, 3), y: BigInt64Array.of(0n, 1n, 0n) }),
    );
    const set = new torch.utils.data.TensorDataset(x!, y!);
    const [[a, b]] = [...new torch.utils.data.DataLoader(set, { batchSize: 3 })] as [[Tensor, Tensor]];
    expect([a.tolist(), b.tolist()]).toEqual([
      [1, 2, 3],
      [0, 1, 0],
    ]);
  });
});
