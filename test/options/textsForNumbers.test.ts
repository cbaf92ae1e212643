/**
 * Numbers that JavaScript computes with itself: a text, say from a variable of the environment, would be
 * joined instead of added, so it is refused like all else that is no number.
 */
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { optimizer } from './walk';

const { lrScheduler } = torch.optim;
const { metrics } = torch.utils;
const bar = (options: object) => torch.utils.progress.tqdm([1, 2], { ...options, disable: true });

/** Calls by what they expect and the name of the number that each takes. */
const calls: [expected: string, parameter: string, call: (value: any) => unknown][] = [
  ['a number', 'epoch', (epoch) => new lrScheduler.StepLR(optimizer(), 2).step(epoch)],
  ['a number', 'epoch', (epoch) => new lrScheduler.CosineAnnealingWarmRestarts(optimizer(), 2).step(epoch)],
  ['a number', 'epoch', (epoch) => new lrScheduler.ReduceLROnPlateau(optimizer()).step(1, epoch)],
  ['a number', 'minLr', (each) => new lrScheduler.ReduceLROnPlateau(optimizer(), { minLr: [each] })],
  ['a number or a Tensor', 'baseLr', (baseLr) => new lrScheduler.CyclicLR(optimizer(), baseLr, 0.2)],
  ['a number or a Tensor', 'maxLr', (maxLr) => new lrScheduler.CyclicLR(optimizer(), 0.1, [maxLr])],
  ['a number or a Tensor', 'maxLr', (maxLr) => new lrScheduler.OneCycleLR(optimizer(), maxLr, 9)],
  ['a number', 'swaLr', (swaLr) => new torch.optim.swaUtils.SWALR(optimizer(), swaLr)],
  ['a number', 'divFactor', (divFactor) => new lrScheduler.OneCycleLR(optimizer(), 1, 9, { divFactor })],
  [
    'a number',
    'finalDivFactor',
    (finalDivFactor) => new lrScheduler.OneCycleLR(optimizer(), 1, 9, { finalDivFactor }),
  ],
  ['a number or a Tensor', 'value', (value) => new metrics.AverageMeter('loss').update(value, 1)],
  ['a number', 'n', (n) => new metrics.AverageMeter('loss').update({ value: 1, n })],
  ['a non-negative integer', 'digits', (digits) => metrics.classificationReport([0, 1], [0, 1], { digits })],
  ['a number', 'total', (total) => bar({ total })],
  ['a number', 'initial', (initial) => bar({ initial })],
  ['a number', 'mininterval', (mininterval) => bar({ mininterval })],
  ['a number', 'n', (n) => bar({}).update({ n })],
  ['a number', 'total', (total) => bar({}).reset({ total })],
];

it.each(calls)('%s for %s', (expected, parameter, call) => {
  const told = (shown: string) =>
    new TypeError(`Expected ${expected} for ${parameter} but received ${shown}`);
  expect(() => call('3')).toThrow(told('"3" of type string'));
  expect(() => call(Symbol('s'))).toThrow(told('Symbol(s) of type symbol'));
  expect(() => call(3n)).toThrow(told('3n of type bigint'));
  expect(() => call(true)).toThrow(told('true of type boolean'));
});

it('a refused value leaves an average as it was', () => {
  const loss = new metrics.AverageMeter('loss');
  loss.update(2, 3);
  expect(() => loss.update('4' as never)).toThrow(TypeError);
  expect(`${loss}, ${loss.sum}, ${loss.count}`).toBe('loss 2.0000 (2.0000), 6, 3');
});

it('a sum of texts is none', () => {
  expect(() => torch.symSum(1, '3' as never)).toThrow('expected a number, got str');
  expect(torch.symSum([1, 3])).toBe(4);
});

it('settings that are read for an error need not have a text', () => {
  const mode = Symbol('s') as never;
  expect(() => new lrScheduler.ReduceLROnPlateau(optimizer(), { mode })).toThrow(
    new RangeError('mode Symbol(s) is unknown!'),
  );
  expect(() => new lrScheduler.OneCycleLR(optimizer(), 1, 9, { pctStart: mode })).toThrow(
    new RangeError('Expected float between 0 and 1 pct_start, but got Symbol(s)'),
  );
});
