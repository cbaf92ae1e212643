/** Regions: nesting, guards, decorators, async callbacks, settings, errors and warnings, against Python. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const x = torch.ones([2, 3]);
const w = torch.ones([3, 4]);
const product = (): string => x.mm(w).dtype;

describe('a region', () => {
  it('is the callback, and ends with it, also by an error', () => {
    expect(torch.autocast('cpu', product)).toBe('bfloat16');
    expect(torch.autocast('cpu', { dtype: torch.float16 }, product)).toBe('float16');
    expect(torch.autocast('cpu', torch.float16, product)).toBe('float16');
    expect(torch.autocast('cpu', torch.float16, false, product)).toBe('float32');
    expect(product()).toBe('float32');
    expect(() =>
      torch.autocast('cpu', () => {
        throw new Error('mine');
      }),
    ).toThrow('mine');
    expect(product()).toBe('float32');
    expect(torch.isAutocastEnabled('cpu')).toBe(false);
  });

  it('nests, and an inner one may turn it off or change the dtype', () => {
    const seen: unknown[] = [];
    torch.autocast('cpu', () => {
      seen.push(product());
      torch.autocast('cpu', { enabled: false }, () => seen.push(product()));
      torch.autocast('cpu', { dtype: 'float16' }, () => seen.push(product()));
      seen.push(product(), torch.getAutocastDtype('cpu'));
    });
    expect(seen).toEqual(['bfloat16', 'float32', 'float16', 'bfloat16', 'bfloat16']);
  });

  it('is a guard without a callback', () => {
    const region = torch.autocast('cpu');
    // What `using` reads when it binds, and calls at the end.
    const end = region[Symbol.dispose];
    expect(product()).toBe('bfloat16');
    end.call(region);
    expect(product()).toBe('float32');
  });

  it('is a decorator of forward', () => {
    class Net extends nn.Module {
      fc = new nn.Linear(3, 4);
      override forward(input: Tensor): Tensor {
        return this.fc(input);
      }
    }
    const context = { kind: 'method', name: 'forward' } as unknown as ClassMethodDecoratorContext;
    Net.prototype.forward = torch.autocast('cpu')(Net.prototype.forward, context);
    expect(new Net()(x).dtype).toBe('bfloat16');
    expect(product()).toBe('float32');
  });

  it('lasts until the promise of an async callback settles, also when another ends in between', async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const long = torch.autocast('cpu', async () => {
      await wait(20);
      return product();
    });
    const short = torch.autocast('cpu', { dtype: 'float16' }, async () => {
      await wait(5);
      return product();
    });
    expect(await Promise.all([long, short])).toEqual(['bfloat16', 'float16']);
    expect(product()).toBe('float32');
  });

  it('keeps casts of parameters unless told not to, and drops them when the outermost ends', () => {
    const weight = torch.ones([3, 4]).requiresGrad_();
    // The second product reuses the first one's cast: one node, whose gradient is summed in bfloat16.
    const gradient = (cacheEnabled: boolean): number => {
      weight.grad = null;
      torch.autocast('cpu', { cacheEnabled }, () => {
        const [a, b] = [x.mm(weight), x.mm(weight)];
        a.sum()
          .add(b.sum().mul(1 / 512))
          .backward();
      });
      return weight.grad!.sum().item();
    };
    const expected = runPython(`
import torch
x, w = torch.ones(2, 3), torch.ones(3, 4).requires_grad_()
result = []
for cache in (True, False):
    w.grad = None
    with torch.autocast("cpu", cache_enabled=cache):
        a, b = x.mm(w), x.mm(w)
        (a.sum() + b.sum() * (1 / 512)).backward()
    result.append(w.grad.sum().item())
`);
    expect([gradient(true), gradient(false)]).toEqual(expected);
    expect(expected[0]).not.toBe(expected[1]);
  });

  it('leaves the gradients in the parameters’ dtype', () => {
    const layer = new nn.Linear(3, 4);
    const loss = torch.autocast('cpu', () => layer(x).sum());
    loss.backward();
    expect(loss.dtype).toBe('bfloat16');
    expect(layer.weight.grad!.dtype).toBe('float32');
  });

  it('takes an RNN with inputs of another dtype', () => {
    const rnn = new nn.GRU(3, 4);
    expect(() => rnn(torch.ones([5, 2, 3]).bfloat16())).toThrow('does not match weight dtype');
    const [out] = torch.autocast('cpu', () => rnn(torch.ones([5, 2, 3]).bfloat16()));
    expect(out.dtype).toBe('bfloat16');
  });
});

describe('settings', () => {
  it('are Python’s', () => {
    const before = [
      torch.isAutocastEnabled(),
      torch.isAutocastEnabled('cpu'),
      torch.getAutocastDtype('cpu'),
      torch.getAutocastDtype('cuda'),
      torch.isAutocastCacheEnabled(),
      torch.amp.isAutocastAvailable('cpu'),
      torch.amp.isAutocastAvailable('cuda:1' as any),
      torch.amp.isAutocastAvailable('meta'),
    ];
    const expected = runPython(`
import torch
name = lambda d: str(d)[6:]
result = [torch.is_autocast_enabled(), torch.is_autocast_enabled("cpu"), name(torch.get_autocast_dtype("cpu")),
  name(torch.get_autocast_dtype("cuda")), torch.is_autocast_cache_enabled(), torch.amp.is_autocast_available("cpu"),
  torch.amp.is_autocast_available("cuda:1"), torch.amp.is_autocast_available("meta")]
`);
    expect(before).toEqual(expected);
  });

  it('hold for good where they are set outside a region', () => {
    torch.setAutocastEnabled('cpu', true);
    torch.setAutocastDtype('cpu', torch.float16);
    torch.setAutocastCacheEnabled(false);
    expect([product(), torch.isAutocastCacheEnabled()]).toEqual(['float16', false]);
    torch.setAutocastEnabled('cpu', false);
    torch.setAutocastDtype('cpu', torch.bfloat16);
    torch.setAutocastCacheEnabled(true);
    expect(product()).toBe('float32');
    expect([torch.autocastIncrementNesting(), torch.autocastDecrementNesting()]).toEqual([1, 0]);
  });
});

describe('errors', () => {
  it.each([
    ['torch.autocast("meta")', () => torch.autocast('meta'), 'unsupported scalarType'],
    [
      'torch.autocast("foo")',
      () => torch.autocast('foo' as any),
      'device type at start of device string: foo',
    ],
    ['torch.autocast(5)', () => torch.autocast(5 as any), "got: `<class 'int'>`"],
    ['torch.is_autocast_enabled(5)', () => torch.isAutocastEnabled(5 as any), 'must be str, not int'],
    [
      'torch.set_autocast_enabled("cpu", 1)',
      () => torch.setAutocastEnabled('cpu', 1 as any),
      "argument 'enabled' (position 2) must be bool, not int",
    ],
    [
      'torch.set_autocast_dtype("cpu", "float16x")',
      () => torch.setAutocastDtype('cpu', 'float16x' as any),
      "argument 'dtype' (position 2) must be torch.dtype, not str",
    ],
    [
      'torch.autocast("cpu", torch.float16, True, None, 1)',
      () => (torch.autocast as any)('cpu', 'float16', true, null, 1),
      'takes from 1 to 4 positional arguments but 5 were given',
    ],
    ['a misspelt option', () => (torch.autocast as any)('cpu', { enable: false }), "Did you mean 'enabled'?"],
  ] as [string, () => unknown, string][])('%s', (_python, ours, text) => {
    expect(ours).toThrow(text);
    expect(torch.isAutocastEnabled('cpu')).toBe(false);
  });

  it('warns and goes on without where the device or the dtype can’t', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(`${warning.name}: ${warning.message}`);
    process.on('warning', listen);
    expect(torch.autocast('cpu', { dtype: 'float64' }, product)).toBe('float32');
    if (!torch.cuda.isAvailable()) expect(torch.autocast('cuda', product)).toBe('float32');
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(warnings[0]).toBe(
      'UserWarning: In CPU autocast, but the target dtype is not supported. Disabling autocast.\n' +
        'CPU Autocast only supports dtypes of torch.bfloat16, torch.float16 currently.',
    );
    if (!torch.cuda.isAvailable()) {
      expect(warnings[1]).toBe(
        'UserWarning: CUDA is not available or torch_xla is imported. Disabling autocast.',
      );
    }
  });
});
