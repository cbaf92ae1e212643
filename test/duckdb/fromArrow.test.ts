/**
 * fromArrow on results of DuckDB itself, whose package of 70 MB is installed for this suite alone
 * (`npm run test:duckdb`), in the checkout's cache.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import type { DuckDBRows } from '../../src/utils/data';
import { nodePackages } from '../helpers/nodePackages';

const VERSION = '1.5.6-r.1';
const { fromArrow } = torch.utils.data;

/** What of the package is used here. */
interface Connection {
  run(sql: string): Promise<DuckDBRows>;
  stream(sql: string): Promise<never>;
  runAndReadAll(sql: string): Promise<never>;
}

let connection: Connection;
beforeAll(async () => {
  const folder = nodePackages(`duckdb-${VERSION}`, [`@duckdb/node-api@${VERSION}`]);
  const { DuckDBInstance } = createRequire(path.join(folder, 'of.js'))('@duckdb/node-api');
  connection = await (await DuckDBInstance.create()).connect();
}, 600_000);

const only = async (sql: string, options = {}) => {
  const made = fromArrow(await connection.run(sql), options) as Record<string, Tensor>;
  return Object.entries(made).map(([name, tensor]) => [name, tensor.dtype, tensor.tolist()]);
};

describe('types', () => {
  it.each([
    ['tinyint', 'int8', [-128, 127]],
    ['smallint', 'int16', [-32768, 32767]],
    ['integer', 'int32', [-(2 ** 31), 2 ** 31 - 1]],
    ['utinyint', 'uint8', [0, 255]],
    ['usmallint', 'uint16', [0, 65535]],
    ['uinteger', 'uint32', [0, 2 ** 32 - 1]],
    ['float', 'float32', [0.5, -2]],
    ['double', 'float64', [0.1, -2]],
    ['boolean', 'bool', [true, false]],
  ])('%s is %s', async (type, dtype, values) => {
    const sql = `select unnest([${values.join(', ')}]::${type}[]) as x`;
    expect(await only(sql)).toEqual([['x', dtype, values]]);
  });

  it('64 bits are exact', async () => {
    expect(await only('select unnest([-9223372036854775808, 9223372036854775807]::bigint[]) as x')).toEqual([
      ['x', 'int64', [-(2n ** 63n), 2n ** 63n - 1n]],
    ]);
    expect(await only('select unnest([0, 18446744073709551615]::ubigint[]) as x')).toEqual([
      ['x', 'uint64', [0, 2n ** 64n - 1n]],
    ]);
  });

  it('arrays are dimensions, and enums their codes', async () => {
    const sql = `select [i, i + 0.5]::float[2] as a, [[i, 1], [2, 3], [4, 5]]::integer[2][3] as b,
      (case when i = 1 then 'no' else 'yes' end)::enum('yes', 'no') as e from range(3) t(i)`;
    expect(await only(sql, { dictionaries: 'codes' })).toEqual([
      [
        'a',
        'float32',
        [
          [0, 0.5],
          [1, 1.5],
          [2, 2.5],
        ],
      ],
      [
        'b',
        'int32',
        [0, 1, 2].map((i) => [
          [i, 1],
          [2, 3],
          [4, 5],
        ]),
      ],
      ['e', 'uint8', [0, 1, 0]],
    ]);
    const names = Array.from({ length: 300 }, (_, i) => `'v${i}'`).join(', ');
    expect(await only(`select 'v299'::enum(${names}) as e`, { dictionaries: 'codes' })).toEqual([
      ['e', 'uint16', [299]],
    ]);
    await expect(only(sql)).rejects.toThrow(/column 'e' is of type ENUM/);
  });

  it.each([
    ["'a'", /VARCHAR: tensors hold no text/],
    ['1::decimal(9, 2)', /DECIMAL\(9,2\): tensors have no decimals/],
    ['1::hugeint', /no integers of 128 bits/],
    ['now()', /have no times/],
    ['[1, 2]', /rows of a tensor have one length/],
    ['{a: 1}', /there is no dtype for it/],
  ])('%s is refused', async (value, message) => {
    await expect(only(`select ${value} as x`)).rejects.toThrow(message);
  });
});

describe('rows', () => {
  it('of many chunks come in order', async () => {
    const sql = 'select i, i::float / 2 as f, i % 3 = 0 as b, [i, -i]::bigint[2] as p from range(10000) t(i)';
    const result = await connection.run(sql);
    expect(result.chunkCount).toBeGreaterThan(3);
    const { i, f, b, p } = fromArrow(result);
    const all = torch.arange(10000, { dtype: 'int64' });
    expect(i!.equal(all)).toBe(true);
    expect(f!.equal(all.float().div(2))).toBe(true);
    expect(b!.equal(all.remainder(3).eq(0))).toBe(true);
    expect(p!.equal(torch.stack([all, all.neg()], 1))).toBe(true);
  });

  it('outlive their result', async () => {
    let result: DuckDBRows | undefined = await connection.run('select i::double as x from range(100) t(i)');
    const { x } = fromArrow(result);
    result = undefined;
    for (let i = 0; i < 20; i++) await connection.run('select sum(i) from range(100000) t(i)');
    expect(x!.equal(torch.arange(100, { dtype: 'float64' }))).toBe(true);
  });

  it('that there are none of have dtypes and sizes', async () => {
    const sql = 'select i::float as x, [i, i]::tinyint[2] as p from range(0) t(i)';
    const made = fromArrow(await connection.run(sql));
    expect(Object.values(made).map((tensor) => [tensor.dtype, tensor.shape])).toEqual([
      ['float32', [0]],
      ['int8', [0, 2]],
    ]);
  });

  it('have nulls as the options say', async () => {
    const sql = `select if(i % 100 = 7, null, i)::integer as x, if(i = 5, null, [i, null])::float[2] as p,
      if(i = 3, null, true) as b from range(5000) t(i)`;
    await expect(only(sql)).rejects.toThrow(/column 'x' has 50 nulls in 5000 rows/);
    const { x, p, b } = fromArrow(await connection.run(sql), { nulls: 'mask' });
    const rows = torch.arange(5000, { dtype: 'int32' });
    expect(x!.mask.equal(rows.remainder(100).ne(7))).toBe(true);
    expect(x!.data.equal(rows.mul(rows.remainder(100).ne(7)))).toBe(true);
    expect(p!.mask.sum(0).tolist()).toEqual([4999, 0]);
    expect([b!.mask.sum().item(), b!.data.sum().item()]).toEqual([4999, 4999]);
    expect(
      fromArrow(await connection.run(sql), { nulls: -1, columns: ['x'] })
        ['x']!.min()
        .item(),
    ).toBe(-1);
  });

  it('that are streamed or in a reader are refused with what to do', async () => {
    for (const rows of [await connection.stream('select 1'), await connection.runAndReadAll('select 1')])
      expect(() => fromArrow(rows)).toThrow(/takes what `await connection\.run\(sql\)` gives/);
  });
});
