/**
 * Reading arguments: positional ones, then one options object; what is unknown, missing or doubled is named.
 */
import { describe, expect, it } from 'vitest';
import { binder } from '../../src/common/binder';
import {
  checkOptions,
  expectInteger,
  expectOneOf,
  invalidArgument,
  isPlainObject,
  nearestName,
} from '../../src/common/options';

interface Conv {
  inChannels: number;
  kernelSize: number;
  stride?: number;
  paddingMode?: string;
  bias?: boolean;
}
const bind = binder<Conv, ['inChannels', 'kernelSize', 'stride', 'paddingMode']>(
  'Conv2d',
  { inChannels: 'any', kernelSize: 'any' },
  { stride: 1, paddingMode: 'zeros' },
  { bias: true },
);
const parse = (...args: unknown[]) => bind.named(args);

describe('binder.named', () => {
  it('takes positional arguments, a trailing options object, and defaults', () => {
    const all = { inChannels: 1, kernelSize: 5, stride: 1, paddingMode: 'zeros', bias: true };
    expect(parse(1, 5)).toEqual(all);
    expect(parse(1, 5, 2)).toEqual({ ...all, stride: 2 });
    expect(parse(1, 5, { stride: 2, bias: false })).toEqual({ ...all, stride: 2, bias: false });
    expect(parse(1, 5, 2, { paddingMode: 'circular' })).toEqual({
      ...all,
      stride: 2,
      paddingMode: 'circular',
    });
    expect(parse({ inChannels: 1, kernelSize: 5 })).toEqual(all);
    expect(parse(1, 5, undefined, { bias: undefined })).toEqual(all);
    expect(parse(1, 5, null).stride).toBe(null);
  });

  it('names an unknown option and the nearest right one', () => {
    expect(() => parse(1, 5, { strde: 2 })).toThrow(
      new TypeError("Conv2d: unknown option 'strde'. Did you mean 'stride'?"),
    );
    expect(() => parse(1, 5, { padding_mode: 'zeros' })).toThrow("Did you mean 'paddingMode'?");
    expect(() => parse(1, 5, { zzzzzzzz: 1 })).toThrow(
      'Its options are: inChannels, kernelSize, stride, paddingMode, bias.',
    );
    expect(() => parse(1, 5, { toString: 1 })).toThrow("unknown option 'toString'");
  });

  it('refuses too many, missing and doubled arguments', () => {
    expect(() => parse(1, 5, 1, 'zeros', 3)).toThrow(
      new TypeError('Conv2d() takes from 2 to 4 positional arguments but 5 were given'),
    );
    expect(() => parse()).toThrow(
      new TypeError("Conv2d() missing 2 required positional arguments: 'inChannels' and 'kernelSize'"),
    );
    expect(() => parse(1)).toThrow(
      new TypeError("Conv2d() missing 1 required positional argument: 'kernelSize'"),
    );
    expect(() => parse(1, 5, 2, { stride: 3 })).toThrow(
      new TypeError("Conv2d() got multiple values for argument 'stride'"),
    );
  });
});

describe('helpers', () => {
  it('tells options objects from everything else', () => {
    expect([{}, Object.create(null)].every(isPlainObject)).toBe(true);
    expect([null, [], new Map(), new Date(), () => 1, 'a', new (class A {})()].some(isPlainObject)).toBe(
      false,
    );
  });

  it('finds the nearest name', () => {
    expect(nearestName('weight_decay', ['lr', 'weightDecay'])).toBe('weightDecay');
    expect(nearestName('x', ['learningRate'])).toBe(undefined);
  });

  it('says what was expected and what came', () => {
    expect(invalidArgument('a positive integer', 'n', -1).message).toBe(
      'Expected a positive integer for n but received -1 of type number',
    );
    expect(invalidArgument('a string', 's', [1, 'a', null]).message).toBe(
      'Expected a string for s but received [1, "a", null] of type array',
    );
    expect(() => expectInteger(1.5, 'n')).toThrow(
      'Expected an integer for n but received 1.5 of type number',
    );
    expect(() => expectInteger(0, 'n', 1)).toThrow(
      'Expected a positive integer for n but received 0 of type number',
    );
    expect(() => expectOneOf('a', 'mode', ['b', 'c'])).toThrow(
      `Expected one of 'b', 'c' for mode but received "a" of type string`,
    );
    expect(() => checkOptions('f', { a: 1 }, ['b'])).toThrow("f: unknown option 'a'.");
  });
});
