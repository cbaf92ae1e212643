/**
 * The summaries that the generator writes beside signatures: of real operators, enough of them, and shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as tables from '../../src/generated/tables';

type Texts = Record<string, string>;
let summaries: Texts;
let families: Record<string, Texts>;
let aliases: Texts;
let summaryOf: (namespace: string, name: string) => string;

beforeAll(async () => {
  // By a variable: the generator's scripts have no types.
  const path = '../../scripts/generate/summaries/index.mjs';
  ({ summaries, families, aliases, summaryOf } = await import(path));
});

const namespaces: Record<string, readonly tables.OpRow[]> = {
  torch: tables.torchTable,
  tensor: tables.tensorTable,
  nn: tables.nnTable,
  linalg: tables.linalgTable,
  fft: tables.fftTable,
  special: tables.specialTable,
  sparse: tables.sparseTable,
  nested: tables.nestedTable,
};
const plain = ['torch', 'tensor', 'nn'];
/** Options of functions that are written by hand around an operator. */
const options = ['asTuple'];

/**
 * Every operator as the tables of summaries spell it; a method that Python writes itself is not among them.
 */
const operators = new Set(
  Object.entries(namespaces).flatMap(([namespace, rows]) =>
    rows.map(([name]) => (plain.includes(namespace) ? name : `${namespace}.${name}`)),
  ),
);

const generated = join(__dirname, '..', '..', 'src', 'generated');
const files = readdirSync(generated).map((name) => readFileSync(join(generated, name), 'utf8'));

describe('summaries', () => {
  it('are of operators that exist', () => {
    expect(Object.keys(summaries).filter((key) => !operators.has(key))).toEqual([]);
    expect(Object.keys(aliases).filter((key) => !operators.has(key))).toEqual([]);
  });

  it('have one place each', () => {
    const keys = [...Object.values(families).flatMap(Object.keys), ...Object.keys(aliases)];
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('of second names lead to a first one', () => {
    const lost = Object.values(aliases).filter((key) => !(key.replace(/^torch\./, '') in summaries));
    expect(lost).toEqual([]);
  });

  it('name in their text only operators that exist', () => {
    const known = new Set([...options, ...[...operators].map((key) => key.replace(/^\w+\./, ''))]);
    const names = Object.entries(summaries).flatMap(([key, text]) =>
      [...text.matchAll(/`(?:torch\.|linalg\.)?([a-z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*)`/g)].map((m) => [
        key,
        m[1]!,
      ]),
    );
    expect(names.length).toBeGreaterThan(60);
    const signatures = files.join('\n');
    // A camelCase word in backticks is an operator or one of its parameters.
    expect(
      names.filter(([, name]) => !known.has(name!) && !new RegExp(`\\b${name}\\??:`).test(signatures)),
    ).toEqual([]);
  });

  it('stand beside at least 400 operators', () => {
    const described = Object.entries(namespaces).flatMap(([namespace, rows]) =>
      rows.filter(([name]) => summaryOf(namespace, name) !== '' && !name.startsWith('_')),
    );
    // Function, method and in-place form are one operator.
    const distinct = new Set(described.map(([, aten]) => aten.replace(/_$/, '')));
    expect(distinct.size).toBeGreaterThanOrEqual(400);
    expect(Object.keys(summaries).length).toBeGreaterThanOrEqual(400);
  });

  it('are what the generated declarations show, within the width of a line', () => {
    const tensor = readFileSync(join(generated, 'tensor.ts'), 'utf8');
    expect(tensor).toContain(
      [
        '  /**',
        `   * ${summaries['add']!.replace('`input', '`this')}`,
        '   * `add(other, { alpha = 1 })`',
        '   * @see https://docs.pytorch.org/docs/2.13/generated/torch.Tensor.add.html',
        '   */',
        '  add(',
      ].join('\n'),
    );
    expect(tensor).toContain('  /** `abs`, in place: `|this|`. @see ');
    const long = files.flatMap((text) =>
      text
        .split('\n')
        .filter((line) => /^ *(\/?\*|\/\/)/.test(line) && !/^ *\* @see \S+$/.test(line) && line.length > 110),
    );
    expect(long).toEqual([]);
  });
});
