/** How values read in error messages: short, on one line, without running any code of the script's. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { brief, briefText, typeName } from '../../src/common/brief';
import { invalidArgument } from '../../src/common/options';
import { nn, torch } from '../../src/index';

const throwing = () => {
  throw new Error('code of the script ran');
};
/** A handler, each of whose traps throws. */
const trapped = Object.fromEntries(
  Object.getOwnPropertyNames(Reflect).map((name) => [name, throwing]),
) as ProxyHandler<object>;

describe('brief', () => {
  it('shows what plain objects hold', () => {
    expect(brief({ size: 3 })).toBe('{ size: 3 }');
    expect(brief({})).toBe('{}');
    expect(brief({ 'a b': 'x', n: 2n, f: Math.max, list: [1, [2]] })).toBe(
      '{ "a b": "x", n: 2n, f: max, list: [1, [2]] }',
    );
    expect(brief(Object.assign(Object.create(null), { a: undefined }))).toBe('{ a: undefined }');
    expect(brief(runInNewContext('({ a: 1 })'))).toBe('{ a: 1 }');
    expect(invalidArgument('a number', 'n', { size: 3 }).message).toBe(
      'Expected a number for n but received { size: 3 } of type Object',
    );
  });

  it('names what is no plain object, and counts what can be counted', () => {
    class Point {
      x = 1;
    }
    class Named {
      static name() {}
    }
    expect([new Point(), new Named(), new Map([[1, 2]]), new Set(), new Float32Array(3)].map(brief)).toEqual([
      '[Point]',
      '[Object]',
      '[Map(1)]',
      '[Set(0)]',
      '[Float32Array(3)]',
    ]);
    expect([Math.max, () => 1, Point, Symbol('a'), null, undefined, NaN].map(brief)).toEqual([
      'max',
      'a function',
      'Point',
      'Symbol(a)',
      'null',
      'undefined',
      'NaN',
    ]);
    expect(brief([torch.ones([2]), new nn.Linear(1, 1)])).toBe('[[Tensor], [Linear]]');
    expect(typeName(new nn.Linear(1, 1))).toBe('Linear');
  });

  it('keeps to one line of some 60 characters', () => {
    const long = [
      'x'.repeat(1000),
      { text: 'x'.repeat(1000) },
      { ['k'.repeat(1000)]: 1 },
      Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`key${i}`, i])),
      Array.from({ length: 1000 }, () => 'abcdefghijkl'),
      10n ** 1000n,
      Symbol('x'.repeat(1000)),
      { a: { b: { c: { d: 1 } } } },
      { ['a\nb']: 'c\nd', f: Object.defineProperty(() => 1, 'name', { value: 'e\nf' }) },
      Object.defineProperty(() => 1, 'name', { value: 'x'.repeat(1000) }),
    ];
    for (const value of long) {
      const text = brief(value);
      expect(text.length, text).toBeLessThanOrEqual(62);
      expect(text).not.toMatch(/\n/);
    }
    expect(brief(long[1])).toMatch(/^\{ text: "x{40,}…" \}$/);
    expect(brief(long[3])).toBe('{ key0: 0, key1: 1, key2: 2, key3: 3, key4: 4, key5: 5, … }');
    expect(brief(Array.from({ length: 1000 }, () => 1))).toBe('[1, 1, 1, 1, 1, 1, 1, 1, …]');
    expect(brief(long[7])).toBe('{ a: { b: { c: {…} } } }');
    const ring: unknown[] = [];
    ring.push(ring);
    expect(brief(ring)).toBe('[[[[…]]]]');
    // No half of a character before the ellipsis.
    for (let n = 50; n < 64; n++)
      expect(brief(`${'a'.repeat(n)}${'😀'.repeat(20)}`)).not.toMatch(/[\ud800-\udbff]…/);
  });

  it('runs no getter and no trap', () => {
    const getter = (key: PropertyKey, on: object = {}) =>
      Object.defineProperty(on, key, { get: throwing, enumerable: true });
    const values: [unknown, string, string][] = [
      [getter('size'), '{ size: [Getter] }', 'Object'],
      [getter('constructor', new (class Odd {})()), '[Odd]', 'Odd'],
      [getter('constructor', Object.create(null)), '{ constructor: [Getter] }', 'object'],
      [getter(0, [1, 2]), '[undefined, 2]', 'array'],
      [getter('name', () => 1), 'a function', 'function'],
      [getter('size', new Map()), '[Map(0)]', 'Map'],
      [getter(Symbol.toStringTag), '{}', 'Object'],
      [{ toString: throwing, valueOf: throwing }, '{ toString: throwing, valueOf: throwing }', 'Object'],
      [new Proxy({}, trapped), '[Proxy]', 'Proxy'],
      [new Proxy([], trapped), '[Proxy]', 'Proxy'],
      [new Proxy(class {}, trapped), 'a function', 'function'],
      [Object.create(new Proxy({}, trapped)), '[object]', 'object'],
    ];
    for (const [value, text, type] of values) {
      expect(invalidArgument('a number', 'n', value).message).toBe(
        `Expected a number for n but received ${text} of type ${type}`,
      );
      expect(invalidArgument('a number', 'n', [value]).message).toContain('of type array');
    }
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(brief([proxy])).toBe('[[Proxy]]');
  });
});

describe('briefText', () => {
  it('leaves texts without quotes', () => {
    expect([briefText('max'), briefText({ a: 1 }), briefText([1, 2])]).toEqual(['max', '{ a: 1 }', '[1, 2]']);
  });

  it('is how messages of PyTorch show what is no text', () => {
    const odd = { size: 3 } as never;
    const x = torch.ones([2, 2]);
    expect(() => nn.functional.l1Loss(x, x, { reduction: odd })).toThrow(
      '{ size: 3 } is not a valid value for reduction',
    );
    expect(() => torch.tensor(1, { dtype: odd })).toThrow("must be torch.dtype, not '{ size: 3 }'");
    expect(() => torch.setDefaultDtype(new Map() as never)).toThrow("invalid dtype object: '[Map(0)]'");
    expect(() => new nn.Conv2d(1, 1, 1, { paddingMode: odd })).toThrow("but got padding_mode='{ size: 3 }'");
    expect(() => nn.utils.skipInit(odd)).toThrow('Expected a Module; got { size: 3 }');
    expect(() => torch.manualSeed(new Map() as never)).toThrow('A seed is an integer, not [Map(0)]');
    expect(() => x.resize([odd])).toThrow(
      'Expected an integer for sizes but received { size: 3 } of type Object',
    );
  });
});
