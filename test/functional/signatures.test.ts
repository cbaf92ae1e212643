/**
 * Every function that binds its arguments by the binder has Python's parameters: their names, order and
 * defaults. Catches the default that nobody compared.
 */
import { expect, it, vi } from 'vitest';
import '../../src/functional';
import '../../src/nested';
import '../../src/nn/functional';
import '../../src/nn/init';
import '../../src/signal';
import '../../src/sparse';
import '../../src/methods/python';
import { runPython } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

type Described = [
  fn: string,
  required: string[],
  positional: [string, unknown][],
  keywordOnly: [string, unknown][],
];
const described = vi.hoisted(() => [] as Described[]);

vi.mock('../../src/common/binder', async (original) => {
  const module = await original<typeof import('../../src/common/binder')>();
  const binder = (fn: string, required: object, positional: object, keywordOnly: object = {}, kinds = {}) => {
    described.push([fn, Object.keys(required), Object.entries(positional), Object.entries(keywordOnly)]);
    return module.binder<any, any>(fn, required, positional, keywordOnly, kinds);
  };
  return { ...module, binder };
});

const compare = `
import inspect, re
import torch.nn.functional as F

def camel(name):
    return re.sub(r"(?<=[a-z0-9])_([a-z0-9])", lambda m: m.group(1).upper(), name)

def plain(v):
    return str(v)[6:] if isinstance(v, (torch.dtype, torch.layout)) else list(v) if isinstance(v, tuple) else v

def described(f, is_method=False):
    required, positional, keyword_only = [], [], []
    for p in list(inspect.signature(f).parameters.values())[is_method:]:
        if p.kind == p.KEYWORD_ONLY:
            keyword_only.append([camel(p.name), None if p.default is p.empty else plain(p.default)])
        elif p.default is p.empty:
            required.append(camel(p.name))
        else:
            positional.append([camel(p.name), plain(p.default)])
    return [required, positional, sorted(keyword_only)]

theirs = {}
def add(name, f, is_method=False):
    try:
        theirs.setdefault(camel(name), []).append(described(f, is_method))
    except (TypeError, ValueError):
        pass

for module in (F, torch.nn.init, torch.signal.windows, torch.functional, torch.sparse, torch.nested, torch.autograd, torch.backends.cuda, torch.backends.cudnn.m, torch.cuda, torch.mps, torch.backends.mps, torch):
    for name in dir(module):
        f = getattr(module, name)
        # What boolean_dispatch makes takes anything; the function that returns all results has the parameters.
        add(name, getattr(F, name + "_with_indices") if module is F and hasattr(F, name + "_with_indices") else f)
add("load_library", torch.ops.load_library)
for name in ("unique", "unique_consecutive", "lu"):
    add(name, getattr(torch.functional, f"_{name}_impl"))
for name in ("backward", "norm", "lu", "dim_order", "module_load", "unflatten", "resize_as"):
    f = getattr(torch.Tensor, name)
    add(name, f)
    add(name, f, True)

# Written in C, where inspect cannot read it: its help says nonzero(input, *, out=None, as_tuple=False).
assert "nonzero(input, *, out=None, as_tuple=False)" in torch.nonzero.__doc__
theirs["nonzero"] = [[["input"], [], [["asTuple", False], ["out", None]]]]

result = []
for fn, required, positional, keyword_only in input:
    ours = [required, positional, sorted(keyword_only)]
    candidates = theirs.get(fn, [])
    if ours not in candidates:
        result.append({"function": fn, "ours": ours, "python": candidates})
`;

/** Written in C, where nothing can be read, with any number of arguments, not in Python, or of several. */
const unreadable = new Set([
  'Generator',
  'apply_',
  'asTensor',
  'chainMatmul',
  'device',
  'enable',
  'fromBuffer',
  'fromTypedArray',
  'get',
  'isContiguous',
  'map2_',
  'map_',
  'numel',
  'printoptions',
  'requiresGrad_',
  'setFastpathEnabled',
  'setFlushDenormal',
  'setNumInteropThreads',
  'setNumThreads',
  'setState',
  'size',
  'tensor',
  'toTypedArray',
]);

it('parameters and defaults are those of Python', () => {
  expect(described.length).toBeGreaterThan(120);
  const snake = (fn: string) => fn.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const readable = described.filter(([fn]) => !unreadable.has(fn) && !isOtherPython(snake(fn)));
  expect(runPython(compare, readable)).toEqual([]);
});
