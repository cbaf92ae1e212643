/** What errors say of a wrong argument, with the nearest right thing; and of which class they are. */
import { describe, expect, it } from 'vitest';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';

const T = torch as any;
const { nn, optim } = T;
const { data } = T.utils;

function errorOf(body: () => unknown): Error {
  try {
    body();
  } catch (error) {
    return error as Error;
  }
  return expect.fail('nothing was thrown');
}

const parameter = () => new nn.Parameter(torch.ones(1));
const settings: any = {};

describe('a line below the first one names', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a setting that is not there', () => T.zeros(2, settings.hidden), /\nArgument 2 is undefined: a setting that is misspelt/],
    ['one in a list', () => T.randn([2, settings.hidden]), /\nArgument 1 holds undefined/],
    ['one of a method', () => T.ones(4).view(2, settings.x), /\nArgument 2 is undefined/],
    ['NaN', () => T.empty(2, Number.NaN), /\nArgument 2 is NaN/],
    ['a number in a string', () => T.rand(2, '3'), /\nArgument 2 is the string '3': Number\(x\)/],
    ['a number that is no integer', () => T.zeros(2, 1.5), /\nArgument 2 is 1\.5, which is no integer/],
    ['a dtype among the sizes', () => T.zeros(2, 3, 'float64'), /\nArgument 3 is the dtype 'float64': give it by its name, \{ dtype: 'float64' \}/],
    ['a device among the sizes', () => T.zeros(2, 'cpu'), /\nArgument 2 is the device 'cpu': give it by its name/],
    ['an array for a tensor', () => T.ones(2).matmul([1, 2]), /\ntorch\.tensor\(array\) makes a tensor/],
    ['tensors that are no list', () => T.cat(T.ones(1), T.ones(1)), /positional|\nGive the tensors in an array/],
    ["a layer's size in a string", () => new nn.LayerNorm('5'), /\nArgument 1 holds the string '5'/],
    ['dtype long', () => T.tensor([1], { dtype: 'long' }), /must be torch\.dtype, not 'long'\n'long' is no dtype: did you mean 'int64'\?$/],
    ['dtype float', () => T.zeros(2, { dtype: 'float' }), /\n'float' is no dtype: did you mean 'float32'\?$/],
    ['dtype torch.float32', () => T.tensor([1], { dtype: 'torch.float32' }), /did you mean 'float32'\?$/],
    ['dtype Float32', () => T.zeros(2, { dtype: 'Float32' }), /did you mean 'float32'\?$/],
    ['dtype bf16', () => T.ones(2, { dtype: 'bf16' }), /did you mean 'bfloat16'\?$/],
    ['dtype FloatTensor', () => T.ones(2, { dtype: 'FloatTensor' }), /did you mean 'float32'\?$/],
    ['dtype int63', () => T.ones(2, { dtype: 'int63' }), /did you mean 'int\d+'\?$/],
    ['a class for a dtype', () => T.zeros(2, { dtype: Float32Array }), /\nA dtype is a string, such as 'float32'/],
    ['the dtype of a layer', () => new nn.Linear(1, 1, { dtype: 'half' }), /did you mean 'float16'\?$/],
    ['the default dtype', () => T.setDefaultDtype('double'), /did you mean 'float64'\?$/],
    ["x.to('float')", () => T.ones(1).to('float'), /\n'float' is neither a device nor a dtype: did you mean 'float32'\?$/],
    ["x.to('float46')", () => T.ones(1).to('float46'), /did you mean 'float\d+'\?$/],
    ["x.to('gpu')", () => T.ones(1).to('gpu'), /\n'gpu' is no device: did you mean 'cuda'\?$/],
    ["model.to('gpu:1')", () => new nn.Linear(1, 1).to('gpu:1'), /did you mean 'cuda:1'\?$/],
    ['device gpu', () => T.ones(2, { device: 'gpu' }), /start of device string: gpu\n'gpu' is no device: did you mean 'cuda'\?$/],
    ['device CPU', () => T.ones(2, { device: 'CPU' }), /did you mean 'cpu'\?$/],
    ['a seed with a point', () => T.manualSeed(1.5), /expected a long, but got float\nA seed is an integer, not 1\.5: torch\.manualSeed\(1\)$/],
    ['a seed in a string', () => T.manualSeed('1'), /but got str\nA seed is an integer, not "1": torch\.manualSeed\(1\)$/],
    ['a model for its parameters', () => new optim.SGD(new nn.Linear(1, 1), { lr: 1 }), /\nGive its parameters: model\.parameters\(\)$/],
    ['a method that was not called', () => new optim.Adam(new nn.Linear(1, 1).parameters), /\nCall it: parameters\(\)$/],
    ['a state dict for parameters', () => new optim.Adam(new nn.Linear(1, 1).stateDict(), { lr: 1 }), /\nGive the parameters themselves/],
    ['layers in an array', () => new nn.Sequential([new nn.ReLU()]), /list is not a Module subclass\nGive the modules one by one/],
    ['what is no state dict of an optimizer', () => new optim.SGD([parameter()], { lr: 1 }).loadStateDict('x.pt'), /Expected state_dict to be a dict, but got string/],
    ['an empty one', () => new optim.SGD([parameter()], { lr: 1 }).loadStateDict({}), /Expected an optimizer's state dict/],
    ['arrays for tensors', () => new data.TensorDataset([1, 2]), /TensorDataset takes tensors, .*torch\.tensor\(inputs\)/],
    ['a promise', () => [...new data.DataLoader(new (class extends data.Dataset { get length() { return 1; } async getItem() { return torch.ones(1); } })())], /getItem gave a Promise/],
  ])('%s', (_, body, text) => {
    const error = errorOf(body);
    expect(error.message).toMatch(text);
    expect(error.stack).toContain(error.message);
  }); // biome-ignore format: a table
});

it.each([
  ['Adam', 'SGD', { lr: 1, momentum: 0.9 }],
  ['Adam', 'Adamax', {}],
  ['Adamax', 'Adam', {}],
  ['RMSprop', 'Adam', {}],
])('the state of %s is refused by %s, by name', (from, to, options) => {
  const p = parameter();
  const first = new optim[from]([p]);
  p.sum().backward();
  first.step();
  const error = errorOf(() => {
    const second = new optim[to]([p], options);
    second.loadStateDict(first.stateDict());
    second.step();
  });
  expect(error.message).toMatch(/another optimizer's/);
  expect(error.message).toContain(`${to} `);
});

/** Python's classes, and those that stand for them here: the table of docs/from-pytorch.md. */
const classes: Record<string, Function> = {
  IndexError: RangeError,
  ValueError: RangeError,
  OverflowError: RangeError,
  TypeError,
  RuntimeError: torch.TorchError,
  NotImplementedError: torch.NotImplementedError,
  _LinAlgError: torch.LinAlgError,
  AssertionError: Error,
};

const mistakes: [string, () => unknown][] = [
  ['torch.tensor([300], dtype=torch.int8)', () => T.tensor([300], { dtype: 'int8' })],
  ["torch.tensor([float('nan')], dtype=torch.int64)", () => T.tensor([Number.NaN], { dtype: 'int64' })],
  ["torch.tensor([float('inf')], dtype=torch.int32)", () => T.tensor([Infinity], { dtype: 'int32' })],
  ['torch.tensor([2**70])', () => T.tensor([2n ** 70n])],
  ["torch.save(1, '/nowhere/x.pt')", () => T.save(1, '/nowhere/x.pt')],
  ["torch.ones(1, device='gpu')", () => T.ones(1, { device: 'gpu' })],
  ["torch.ones(1, device='cuda:')", () => T.ones(1, { device: 'cuda:' })],
  ["torch.ones(1).to('float')", () => T.ones(1).to('float')],
  ["torch.ones(1, dtype='long')", () => T.ones(1, { dtype: 'long' })],
  ["torch.ones(1).type('float')", () => T.ones(1).type('float')],
  ['torch.Generator().manual_seed(1.5)', () => new T.Generator().manualSeed(1.5)],
  ['torch.manual_seed(2**70)', () => T.manualSeed(2n ** 70n)],
  ['torch.tensor([[1, 2], [3]])', () => T.tensor([[1, 2], [3]])],
  ["torch.tensor('x')", () => T.tensor('x')],
  ['torch.empty(-1)', () => T.empty(-1)],
  ['torch.arange(0, 1, -1)', () => T.arange(0, 1, -1)],
  ['torch.ones(2).item()', () => T.ones(2).item()],
  ['torch.ones(2)[5]', () => T.ones(2).get(5)],
  ['torch.ones(2).sum(3)', () => T.ones(2).sum(3)],
  ["torch.set_num_threads('2')", () => T.setNumThreads('2')],
  ['torch.set_num_threads(0)', () => T.setNumThreads(0)],
  ['torch.set_default_dtype(torch.int64)', () => T.setDefaultDtype('int64')],
  ['torch.linalg.cholesky(-torch.eye(2))', () => T.linalg.cholesky(T.eye(2).neg())],
  ['torch.stack([])', () => T.stack([])],
  ['torch.ones(2).view(3)', () => T.ones(2).view(3)],
  ['torch.ones(2, requires_grad=True).backward()', () => T.ones(2, { requiresGrad: true }).backward()],
  ['torch.optim.SGD([], lr=1)', () => new optim.SGD([], { lr: 1 })],
  ['torch.optim.Adam([torch.ones(1, requires_grad=True)], lr=-1)', () => new optim.Adam([parameter()], { lr: -1 })],
  ['torch.optim.SGD([1], lr=1)', () => new optim.SGD([1], { lr: 1 })],
  ['torch.nn.Dropout(2.0)', () => new nn.Dropout(2)],
  ['torch.nn.Conv2d(3, 4, 3, groups=2)', () => new nn.Conv2d(3, 4, 3, { groups: 2 })],
  ['torch.nn.MultiheadAttention(5, 2)', () => new nn.MultiheadAttention(5, 2)],
  ['torch.nn.Sequential(5)', () => new nn.Sequential(5)],
  ['torch.nn.Linear(2, 3)(torch.ones(4, 5))', () => new nn.Linear(2, 3)(T.ones(4, 5))],
  ["torch.nn.Linear(1, 1).load_state_dict({})", () => new nn.Linear(1, 1).loadStateDict({})],
  ["torch.nn.Linear(1, 1).load_state_dict('x')", () => new nn.Linear(1, 1).loadStateDict('x')],
  ["torch.ones(1, device='cuda')", () => T.ones(1, { device: 'cuda' })],
  ['torch.utils.data.DataLoader([1], batch_size=0)', () => new data.DataLoader([1], { batchSize: 0 })],
  ['torch.utils.data.random_split([1, 2, 3], [1, 1])', () => data.randomSplit([1, 2, 3], [1, 1])],
  ["torch.frombuffer(bytearray(3), dtype=torch.int16)", () => T.fromBuffer(Buffer.alloc(3), { dtype: 'int16' })],
  ["torch.finfo(torch.int8)", () => T.finfo('int8')],
  ["torch.nn.functional.one_hot(torch.tensor([-1]))", () => nn.functional.oneHot(T.tensor([-1n]))],
]; // biome-ignore format: a table

describe('the class of an error is that of the table of docs/from-pytorch.md', () => {
  const theirs: string[] = runPython(
    `def name(code):
    try: eval(code)
    except BaseException as e: return type(e).__name__
    return 'nothing'
result = [name(code) for code in input]`,
    mistakes.map(([code]) => code),
  );
  it.each(mistakes.map(([code, body], i) => [code, body, theirs[i]!] as const))('%s', (code, body, name) => {
    expect(Object.keys(classes), code).toContain(name);
    expect(errorOf(body).constructor, name).toBe(classes[name]);
  });
});
