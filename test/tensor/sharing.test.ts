/** Which arrays share a tensor's memory, whatever the size. */
import { describe, expect, it } from 'vitest';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';

// Below and above what used to decide.
const sizes = [0, 1, 100, (1 << 16) / 4 - 1, (1 << 16) / 4, 1 << 16];
const T = torch as any;

describe.each(sizes)('%i elements', (n) => {
  it('toTypedArray() is a copy', () => {
    const x = torch.zeros([n]);
    const array = x.toTypedArray() as Float32Array;
    expect(array).toEqual(new Float32Array(n));
    array.fill(1);
    expect(x.sum().item()).toBe(0);
    x.fill_(2);
    expect(array[n - 1]).toBe(n === 0 ? undefined : 1);
  });

  it('toTypedArray({ share: true }) is the memory itself', () => {
    const x = torch.zeros([n]);
    const array = x.toTypedArray({ share: true }) as Float32Array;
    array.fill(1);
    expect(x.sum().item()).toBe(n);
    x.fill_(2);
    expect([...array.slice(0, 3)]).toEqual(new Array(Math.min(n, 3)).fill(2));
    // Twice the same memory.
    (x.toTypedArray({ share: true }) as Float32Array).fill(3);
    expect(array[n - 1]).toBe(n === 0 ? undefined : 3);
    x.dispose();
    expect(array[n - 1]).toBe(n === 0 ? undefined : 3);
  });

  it('fromTypedArray, asTensor and fromBuffer share, torch.tensor copies', () => {
    const array = new Float32Array(n);
    const shared = [torch.fromTypedArray(array), torch.asTensor(array)];
    if (n > 0) shared.push(T.fromBuffer(array, { dtype: 'float32' }));
    const copy = torch.tensor(array);
    array.fill(1);
    expect([...shared, copy].map((x: any) => x.sum().item())).toEqual([...shared.map(() => n), 0]);
  });
});

it('a view begins where it begins', () => {
  const x = torch.arange(10, { dtype: 'int32' });
  const part = x.get('3:6').toTypedArray({ share: true });
  expect([...part]).toEqual([3, 4, 5]);
  part[0] = -1;
  expect(x.get(3).item()).toBe(-1);
});

it.each<[string, () => any, RegExp]>([
  ['a transposed tensor', () => torch.ones([2, 3]).t(), /not contiguous: share x\.contiguous\(\)/],
  ['one that is expanded', () => torch.ones([1]).expand(4), /not contiguous/],
  ['one that requires grad', () => torch.ones([2], { requiresGrad: true }), /requires grad.*x\.detach\(\)/],
  ['another device', () => torch.ones([2], { device: 'meta' }), /not on the CPU/],
  ['a sparse tensor', () => torch.eye(2).toSparse(), /sparse/],
  ['a conjugate', () => T.tensor([1, 2], { dtype: 'complex64' }).conj(), /lazy conjugate/],
])("%s can't share, and says why", (_, make, reason) => {
  expect(() => make().toTypedArray({ share: true })).toThrow(TypeError);
  expect(() => make().toTypedArray({ share: true })).toThrow(reason);
});

it('a copy is of any tensor on the CPU, in the order of its dimensions', () => {
  const theirs = runPython(
    'x = torch.arange(70000.).reshape(2, -1).t()\nresult = x.reshape(-1)[:4].tolist()',
  );
  const x = torch.arange(70000).float().reshape(2, -1).t();
  const array = x.toTypedArray() as Float32Array;
  expect([...array.slice(0, 4)]).toEqual(theirs);
  array.fill(0);
  expect(x.sum().item()).toBeGreaterThan(0);
  expect([...torch.ones([2], { requiresGrad: true }).toTypedArray()]).toEqual([1, 1]);
});

it('refuses other options', () => {
  expect(() => T.ones(1).toTypedArray({ copy: true })).toThrow(/unknown option 'copy'.*share/s);
  expect(() => T.ones(1).toTypedArray({ share: 1 })).toThrow(TypeError);
});
