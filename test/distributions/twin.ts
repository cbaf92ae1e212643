/**
 * Distributions and transforms that are made here and in Python of one description, and what both are
 * asked. One call of Python answers for a whole table.
 */
import { expect } from 'vitest';
import torch from '../../src/index';
import { withoutAdvice } from '../helpers/errors';
import { PyTensor, runPython, wireToTensor } from '../helpers/python';
import { sameBits } from '../helpers/sameBits';
import { ourClass } from '../helpers/twin';

/** What both sides make an argument of. */
export type Spec = number | boolean | string | null | readonly Spec[] | Made | Values;

/** A tensor's values. */
interface Values {
  values: unknown;
  dtype: string;
}

/** `torch.distributions.<name>(...args, **named)`, with `.inv` and the like after it. */
interface Made {
  make: string;
  args: readonly Spec[];
  named: Record<string, Spec>;
  then?: string;
}

export const t = (values: unknown, dtype = 'float32'): Values => ({ values, dtype });
export const d = (
  name: string,
  args: readonly Spec[],
  named: Record<string, Spec> = {},
  then = '',
): Made => ({
  make: name,
  args,
  named,
  then,
});

export const camelCase = (name: string): string =>
  name.replace(/(?<=[A-Za-z0-9])_([a-z0-9])/g, (_, c) => c.toUpperCase());

const isValues = (spec: object): spec is Values => 'values' in spec;

const isInstance = (value: unknown): boolean =>
  value instanceof torch.distributions.Transform ||
  value instanceof torch.distributions.constraints.Constraint;

/** Makes what a description describes; the tensors among its arguments go to `leaves`. */
export function build(spec: Spec, leaves: any[] = []): any {
  if (spec === null || typeof spec !== 'object') return spec;
  if (Array.isArray(spec)) return spec.map((each) => build(each, leaves));
  if (isValues(spec as object)) {
    const { values, dtype } = spec as Values;
    const tensor = torch.tensor(values as any, { dtype: dtype as any });
    if (tensor.isFloatingPoint()) leaves.push(tensor.requiresGrad_());
    return tensor;
  }
  const { make, args, named, then } = spec as Made;
  const maker = make
    .split('.')
    .reduce((at: any, name) => at[camelCase(name)] ?? at[name], torch.distributions as any);
  const positional = args.map((each) => build(each, leaves));
  const entries = Object.entries(named).map(([key, value]) => [camelCase(key), build(value, leaves)]);
  const all = entries.length > 0 ? [...positional, Object.fromEntries(entries)] : positional;
  if (typeof maker !== 'function' || isInstance(maker)) return maker;
  const made = new maker(...all);
  return then ? made[camelCase(then)] : made;
}

/** The same in Python, before whatever is asked. */
export const python = `
import warnings
import torch
warnings.simplefilter('ignore')
D = torch.distributions
import torch.distributions.relaxed_bernoulli, torch.distributions.relaxed_categorical

def build(spec, leaves):
    if isinstance(spec, list):
        return [build(each, leaves) for each in spec]
    if not isinstance(spec, dict):
        return spec
    if 'values' in spec:
        tensor = torch.tensor(spec['values'], dtype=getattr(torch, spec['dtype']))
        if tensor.is_floating_point():
            leaves.append(tensor.requires_grad_())
        return tensor
    maker = D
    for name in spec['make'].split('.'):
        maker = getattr(maker, name)
    args = [build(each, leaves) for each in spec['args']]
    named = {key: build(value, leaves) for key, value in spec['named'].items()}
    if not callable(maker) or isinstance(maker, (D.Transform, D.constraints.Constraint)):
        return maker
    made = maker(*args, **named)
    return getattr(made, spec['then']) if spec['then'] else made

def attempt(make):
    try:
        return make()
    except Exception as e:
        return dict(error=type(e).__name__, text=str(e))

def weights(x):
    return torch.arange(1, x.numel() + 1, dtype=torch.float64).reshape(x.shape).mul(0.37).sin().to(x.dtype)

def graded(make, leaves):
    """A value and its gradient."""
    torch.manual_seed(3)
    x = make()
    if not isinstance(x, torch.Tensor) or not x.requires_grad:
        return [x]
    grads = torch.autograd.grad((x * weights(x)).sum(), leaves, allow_unused=True)
    return [x, *grads]
`;

export function attempt(make: () => any): any {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

const weights = (x: any): any =>
  torch
    .arange(1, x.numel() + 1, { dtype: 'float64' })
    .reshape(x.shape)
    .mul(0.37)
    .sin()
    .to(x.dtype);

/** A value and its gradient by the leaves. */
export function graded(make: () => any, leaves: any[]): any[] {
  torch.manualSeed(3);
  const x = make();
  if (!(x instanceof torch.Tensor) || !x.requiresGrad) return [x];
  const grads = torch.autograd.grad([x.mul(weights(x)).sum()], leaves, { allowUnused: true });
  return [x, ...grads];
}

/** Asserts that an answer of ours is Python's: tensors bit by bit, errors in their words. */
export function expectSame(ours: any, theirs: any, what: string): void {
  if (Array.isArray(theirs)) {
    expect(Array.isArray(ours), `${what}: ${ours}`).toBe(true);
    expect(ours.length, `${what}: length`).toBe(theirs.length);
    theirs.forEach((each, i) => {
      expectSame(ours[i], each, `${what}[${i}]`);
    });
    return;
  }
  if (theirs instanceof PyTensor) {
    if (!(ours instanceof torch.Tensor)) expect.fail(`${what} is no tensor here: ${ours?.stack ?? ours}`);
    const expected = wireToTensor(torch, theirs);
    expect(`${ours.dtype} [${ours.shape}]`, what).toBe(`${expected.dtype} [${expected.shape}]`);
    if (!sameBits(ours, expected))
      expect.fail(`${what} differs\nours:   ${ours.detach()}\nPython: ${expected}`);
    return;
  }
  if (theirs !== null && typeof theirs === 'object' && 'error' in theirs) {
    expectError(ours, theirs, what);
    return;
  }
  if (ours instanceof Error)
    expect.fail(`${what}: ${ours.stack}, but Python answers ${JSON.stringify(theirs)}`);
  expect(ours ?? null, what).toEqual(theirs);
}

function expectError(ours: any, { error, text }: { error: string; text: string }, what: string): void {
  // A fault of Python's: `Multinomial.expand` forgets what `entropy` asks for.
  if (error === 'AttributeError' && text.includes("no attribute '_binomial'")) {
    expect(ours, what).toBeInstanceOf(torch.Tensor);
    return;
  }
  if (!(ours instanceof Error)) expect.fail(`${what}: Python raises ${error}: ${text}, ours is ${ours}`);
  if (error === 'NotImplementedError') {
    expect(ours, what).toBeInstanceOf(torch.NotImplementedError);
    // Python mostly says nothing.
    if (text === '' || text.startsWith('<class')) return;
  } else if (error !== 'AssertionError') {
    expect(ours, `${what}: ${ours.stack}`).toBeInstanceOf(ourClass(error));
  }
  // What Python says of its tuples.
  if (text === 'tuple index out of range') return;
  // Classes without a public name, and shapes, which are arrays here.
  const words = text
    .replace('Cannot transform _', 'Cannot transform ')
    .replace(/(at index \d had )torch\.Size\(\[([\d, ]*)\]\)/, (_, head, list) => {
      return `${head}(${list}${list.includes(',') ? '' : ','})`;
    });
  expect(withoutAdvice(ours.message, words), what).toBe(words);
}

/** Asks Python about each of a table's rows. */
export function ask(code: string, input: object): any {
  return runPython(python + code, input);
}
