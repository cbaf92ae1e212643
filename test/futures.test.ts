/** Futures: set, chained, waited for and awaited. */
import { expect, it } from 'vitest';
import torch from '../src/index';
import { messageOf } from './helpers/errors';

const { collectAll, Future, waitAll } = torch.futures;

it('has a value once it is set', () => {
  const future = new Future<number>();
  expect(future.done()).toBe(false);
  expect(messageOf(() => future.value())).toContain('no value yet');
  expect(messageOf(() => future.wait())).toContain('nothing else can run here');
  future.setResult(3);
  expect([future.done(), future.value(), future.wait()]).toEqual([true, 3, 3]);
  expect(messageOf(() => future.setResult(4))).toContain('has a value');
  expect(messageOf(() => future.setException(new Error('late')))).toContain('has a value');
});

it('chains functions, which run once the value is there', async () => {
  const calls: string[] = [];
  const future = new Future<number>();
  const next = future.then((value) => {
    calls.push(`then ${value}`);
    const inner = new Future<string>();
    inner.setResult(`inner ${value}`);
    return inner;
  });
  future.addDoneCallback((done) => {
    calls.push(`callback ${done.value()}`);
    throw new Error('nobody hears it');
  });
  expect(calls).toEqual([]);
  future.setResult(1);
  expect(calls).toEqual(['then 1', 'callback 1']);
  expect([next.wait(), await next, await future]).toEqual(['inner 1', 'inner 1', 1]);
  expect(future.then(null).wait()).toBe(1);
});

it('is broken by an error, which a function may mend', async () => {
  const future = new Future<number>();
  const next = future.then((value) => value + 1);
  future.setException(new RangeError('broken'));
  expect(() => next.wait()).toThrow(new RangeError('broken'));
  await expect(next).rejects.toThrow('broken');
  expect(future.then(null, () => 5).wait()).toBe(5);
  expect(messageOf(() => next.setResult(1))).toContain('has a value');
});

it('several are one', async () => {
  const futures = [new Future<number>(), new Future<number>()];
  const all = collectAll(futures);
  futures[1]!.setResult(2);
  expect(all.done()).toBe(false);
  expect(messageOf(() => all.wait())).toContain('nothing else can run here');
  const later = [new Future<number>(), new Future<number>()];
  const both = collectAll(later);
  const waited = (async () => (await both).map((future) => future.value()))();
  later[0]!.setResult(1);
  later[1]!.setResult(2);
  expect(await waited).toEqual([1, 2]);
  expect(waitAll(later)).toEqual([1, 2]);
  expect(collectAll([]).wait()).toEqual([]);
  const broken = new Future<number>();
  broken.setException(new Error('one'));
  expect(() => waitAll([later[0]!, broken])).toThrow('one');
  expect(messageOf(() => waitAll([1] as never))).toContain('an array of Futures');
});

it("a future of a collective's is awaited and waited for", async () => {
  const { distributed: d } = torch;
  if (!d.isAvailable()) return;
  d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0, worldSize: 1 });
  try {
    const sum = () => d.allReduce(torch.tensor([1, 2]), { asyncOp: true })!.getFuture();
    expect((await sum().then(([x]) => x!.mul(2))).tolist()).toEqual([2, 4]);
    expect(
      sum()
        .then(([x]) => x!.mul(3))
        .wait()
        .tolist(),
    ).toEqual([3, 6]);
    expect(await d.barrier({ asyncOp: true })!.getFuture()).toEqual([]);
  } finally {
    d.destroyProcessGroup();
  }
});
