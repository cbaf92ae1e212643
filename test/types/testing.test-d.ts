/** What `tsc --strict` must accept, and what it must refuse, of torch.testing. Compiled, never run. */
import type { Tensor } from '../../src/tensor/tensor';
import type * as Testing from '../../src/testing';

declare const testing: typeof Testing;

export function sizesAreAListOrOneByOne(): Tensor[] {
  const options: Testing.MakeTensorOptions = { dtype: 'float32', device: 'cpu' };
  return [
    testing.makeTensor([2, 3], options),
    testing.makeTensor([2, 3], { ...options, low: -1, high: 2n, noncontiguous: true }),
    testing.makeTensor(2, 3, 4, options),
    testing.makeTensor(2, options),
    testing.makeTensor(options),
    testing.makeTensor({ shape: [2], dtype: 'int64', device: 'cpu', excludeZero: true }),
    testing.makeTensor([1, 2, 2, 2], { ...options, memoryFormat: 'channels_last', requiresGrad: undefined }),
  ];
}

export function dtypeAndDeviceHaveToBeThere(): void {
  // @ts-expect-error neither
  testing.makeTensor([2, 3]);
  // @ts-expect-error no device
  testing.makeTensor([2, 3], { dtype: 'float32' });
  // @ts-expect-error no dtype
  testing.makeTensor(2, 3, { device: 'cpu' });
  // @ts-expect-error no such option
  testing.makeTensor([2], { dtype: 'float32', device: 'cpu', requires_grad: true });
  // @ts-expect-error no such dtype
  testing.makeTensor([2], { dtype: 'float', device: 'cpu' });
}

export function anythingCanBeCompared(x: Tensor): void {
  testing.assertClose(x, x);
  testing.assertClose([1, { a: x }], [1, { a: x }], { rtol: 0, atol: 1e-3, msg: (text) => text.trim() });
  const options: Testing.AssertCloseOptions = { rtol: null, checkDtype: undefined, msg: 'apart' };
  testing.assertClose(new Map([['a', 1n]]), { a: 1n }, options);
  // @ts-expect-error nothing to compare with
  testing.assertClose(x);
  // @ts-expect-error options are named
  testing.assertClose(x, x, 1e-3);
  // @ts-expect-error no such option
  testing.assertClose(x, x, { equal_nan: true });
  // @ts-expect-error a tolerance is a number
  testing.assertClose(x, x, { rtol: '1e-3', atol: 0 });
}
