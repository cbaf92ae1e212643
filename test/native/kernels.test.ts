/** The operators whose kernels are ours against LibTorch's own, in Python: the same bits. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const F = nn.functional;

/** Bytes of any tensor's elements, in the order of indices. */
const bits = (tensor: Tensor) =>
  Buffer.from(tensor.detach().contiguous().view(torch.uint8).flatten().tolist() as number[]).toString(
    'base64',
  );

interface PoolingCase {
  shape: number[];
  kernel: number | number[];
  stride: number | number[] | null;
  padding: number | number[];
  dilation: number | number[];
  ceil: boolean;
  /** How the input lies in memory, and what is strange in it. */
  layout: 'contiguous' | 'channelsLast' | 'transposed' | 'narrowed';
  values: 'normal' | 'few' | 'nan' | 'infinite' | 'float64';
}

/** Numbers that look random and are the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function poolingCases(count: number): PoolingCase[] {
  const roll = dice(7);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  return Array.from({ length: count }, () => {
    const sizes = () => [1 + roll(40), 1 + roll(40)];
    const [kh, kw] = [1 + roll(4), 1 + roll(4)];
    const kernel = roll(2) ? kh : [kh, kw];
    const smallest = typeof kernel === 'number' ? kernel : Math.min(...kernel);
    return {
      shape: roll(4) ? [1 + roll(3), 1 + roll(4), ...sizes()] : [1 + roll(5), ...sizes()],
      kernel,
      stride: pick([null, 1, 2, 3, [1, 2], [2, 1], [5, 4]]),
      padding: roll(2) ? 0 : roll(Math.floor(smallest / 2) + 1),
      dilation: pick([1, 1, 2, [1, 3]]),
      ceil: roll(2) === 0,
      layout: pick(['contiguous', 'contiguous', 'channelsLast', 'transposed', 'narrowed']),
      values: pick(['normal', 'few', 'nan', 'infinite', 'float64']),
    };
  });
}

const inputOf = (given: PoolingCase): Tensor => {
  let x = torch.randn(given.shape, given.values === 'float64' ? { dtype: torch.float64 } : {});
  if (given.values === 'few') x = x.round();
  if (given.values === 'nan') x = torch.where(x.gt(0.7), NaN, x);
  if (given.values === 'infinite') x = torch.where(x.gt(-0.5), -Infinity, x);
  if (given.layout === 'channelsLast' && x.dim() === 4)
    x = x.contiguous({ memoryFormat: torch.channelsLast });
  if (given.layout === 'transposed') x = x.transpose(-1, -2);
  if (given.layout === 'narrowed') x = x.get('...', '1:');
  return x.requiresGrad_();
};

const pooled = `
import base64, torch, torch.nn.functional as F
def bits(tensor):
    raw = tensor.detach().contiguous().view(torch.uint8).flatten()
    return base64.b64encode(bytes(raw.tolist())).decode()
def run(case):
    x = torch.randn(case["shape"], dtype=torch.float64 if case["values"] == "float64" else torch.float32)
    if case["values"] == "few": x = x.round()
    if case["values"] == "nan": x = torch.where(x > 0.7, float("nan"), x)
    if case["values"] == "infinite": x = torch.where(x > -0.5, float("-inf"), x)
    if case["layout"] == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    if case["layout"] == "transposed": x = x.transpose(-1, -2)
    if case["layout"] == "narrowed": x = x[..., 1:]
    x.requires_grad_()
    try:
        out, places = F.max_pool2d(x, case["kernel"], case["stride"], case["padding"], case["dilation"], case["ceil"], True)
    except RuntimeError as error:
        return str(error)
    out.backward(torch.randn(out.shape, dtype=out.dtype))
    with torch.no_grad(): again = F.max_pool2d(x, case["kernel"], case["stride"], case["padding"], case["dilation"], case["ceil"])
    return [list(out.stride()), bits(out), bits(places), bits(x.grad), bits(again)]
torch.manual_seed(1)
result = [run(case) for case in input]
`;

describe('max_pool2d_with_indices', () => {
  it.each([1, 2])('has the bits of LibTorch, windows of all kinds, %d threads', (threads) => {
    const cases = poolingCases(400);
    const theirs = runPython(pooled, cases, { threads }) as unknown[];
    torch.setNumThreads(threads);
    torch.manualSeed(1);
    const ours = cases.map((given) => {
      const x = inputOf(given);
      const { kernel, stride, padding, dilation, ceil } = given;
      const options = { stride: stride ?? undefined, padding, dilation, ceilMode: ceil };
      let found: readonly [Tensor, Tensor];
      try {
        found = F.maxPool2d(x, kernel, { ...options, returnIndices: true });
      } catch (error) {
        return (error as Error).message;
      }
      const [out, places] = found;
      out.backward(torch.randn(out.shape, { dtype: out.dtype }));
      const again = torch.noGrad(() => F.maxPool2d(x, kernel, options));
      return [out.stride(), bits(out), bits(places), bits(x.grad!), bits(again)];
    });
    cases.forEach((given, i) => {
      const [a, b] = [ours[i], theirs[i]];
      if (typeof b === 'string') expect(b, JSON.stringify(given)).toContain((a as string).slice(0, 60));
      else expect(a, JSON.stringify(given)).toEqual(b);
    });
    expect(ours.filter((one) => typeof one !== 'string').length).toBeGreaterThan(250);
  });
});

const drawn = `
import base64, torch, torch.nn.functional as F
def bits(tensor):
    return base64.b64encode(bytes(tensor.contiguous().view(torch.uint8).flatten().tolist())).decode()
torch.manual_seed(3)
own = torch.Generator().manual_seed(5)
result = []
for shape, p, before in input:
    torch.rand(before)
    result.append(bits(torch.empty(shape).bernoulli_(p)))
    result.append(bits(torch.empty(shape, memory_format=torch.channels_last if len(shape) == 4 else torch.contiguous_format).bernoulli_(p)))
    result.append(bits(torch.empty(shape).transpose(0, -1).bernoulli_(p)))
    result.append(bits(torch.empty(shape)[..., ::2].bernoulli_(p)))
    result.append(bits(torch.empty(shape).bernoulli_(p, generator=own)))
    result.append(bits(torch.empty(shape, dtype=torch.float64).bernoulli_(p)))
    result.append(bits(F.dropout(torch.ones(shape), p)))
    result.append(bits(F.alpha_dropout(torch.ones(shape), p, True)))
    result.append(bits(torch.randn(3)))
result += [bits(torch.get_rng_state()), bits(own.get_state())]
`;

describe('bernoulli_', () => {
  it("draws LibTorch's numbers and leaves the generator where LibTorch does", () => {
    const roll = dice(11);
    const shapes = () => [[1 + roll(3000)], [1 + roll(40), 1 + roll(40)], [2, 1 + roll(5), 1 + roll(20), 9]];
    const cases = [0, 1, 0.5, 0.25, 1 / 3, 0.9, 1e-9, 1 - 2 ** -53, 2 ** -53, 5e-324].flatMap((p) =>
      [...shapes(), ...shapes()].map((shape) => [shape, p, roll(4)] as const),
    );
    const theirs = runPython(drawn, cases) as string[];
    torch.manualSeed(3);
    const own = new torch.Generator().manualSeed(5);
    const ours: string[] = [];
    for (const [shape, p, before] of cases) {
      torch.rand(before);
      const memoryFormat = shape.length === 4 ? torch.channelsLast : torch.contiguousFormat;
      ours.push(
        bits(torch.empty(shape).bernoulli_(p)),
        bits(torch.empty(shape, { memoryFormat }).bernoulli_(p)),
        bits(torch.empty(shape).transpose(0, -1).bernoulli_(p)),
        bits(torch.empty(shape).get('...', '::2').bernoulli_(p)),
        bits(torch.empty(shape).bernoulli_(p, { generator: own })),
        bits(torch.empty(shape, { dtype: torch.float64 }).bernoulli_(p)),
        bits(F.dropout(torch.ones(shape), p)),
        bits(F.alphaDropout(torch.ones(shape), p, true)),
        bits(torch.randn(3)),
      );
    }
    ours.push(bits(torch.getRngState()), bits(own.getState()));
    expect(ours).toEqual(theirs);
  });

  it('refuses what LibTorch refuses, and draws nothing then', () => {
    torch.manualSeed(1);
    const before = bits(torch.getRngState());
    expect(() => torch.empty(1000).bernoulli_(1.5)).toThrow(
      'bernoulli_ expects p to be in [0, 1], but got p=1.5',
    );
    expect(() => torch.empty(1000).bernoulli_(NaN)).toThrow('bernoulli_ expects p to be in [0, 1]');
    expect(() => torch.empty(1).expand(1000).bernoulli_(0.5)).toThrow('unsupported operation');
    expect(bits(torch.getRngState())).toBe(before);
  });
});

it('LibTorch still warns of a kernel that a script puts in the place of another', () => {
  const told = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '-e'],
      "const { default: torch } = require('./src'); const lib = new torch.library.Library('aten', 'IMPL');" +
        "lib.impl('neg', (x) => x, { dispatchKey: 'CPU' });",
    ],
    { encoding: 'utf8' },
  );
  expect(told.stderr).toContain('Overriding a previously registered kernel');
  expect(told.stderr.match(/Overriding/g)).toHaveLength(1);
  expect(told.stderr).toContain('aten::neg');
});
