/** The cost of one call: operators on one element, tensors collected without being asked. */
import type { LoopCase } from '../case';

const n = 20_000;

const op = (
  name: string,
  setup: string,
  js: string,
  py: string,
  pySetup = setup.replace(/const |;$/g, ''),
): LoopCase => ({
  name,
  js: { setup, stmt: js },
  py: { setup: pySetup, stmt: py },
  n,
  floor: true,
  sustained: 100_000,
});

const one = 'const a = torch.ones([1]); const b = torch.ones([1]);';
const onePy = 'a = torch.ones(1); b = torch.ones(1)';
const grad =
  'const a = torch.ones([1], { requiresGrad: true }); const b = torch.ones([1], { requiresGrad: true });';

const matrix = (name: string, js: string, py: string): LoopCase =>
  op(`8x8: ${name}`, 'const x = torch.ones([8, 8]);', `${js};`, py, 'x = torch.ones(8, 8)');

export const ops: LoopCase[] = [
  op('add, one element', one, 'a.add(b);', 'a + b', onePy),
  op('mul by a number', one, 'a.mul(2.5);', 'a * 2.5', onePy),
  op('sum', 'const a = torch.ones([1]);', 'a.sum();', 'a.sum()', 'a = torch.ones(1)'),
  op('reshape', 'const a = torch.ones([4]);', 'a.reshape(2, 2);', 'a.reshape(2, 2)', 'a = torch.ones(4)'),
  op('matmul 2x2', 'const a = torch.ones([2, 2]);', 'a.matmul(a);', 'a @ a', 'a = torch.ones(2, 2)'),
  op(
    'add with gradients',
    grad,
    'a.add(b);',
    'a + b',
    'a = torch.ones(1, requires_grad=True); b = torch.ones(1, requires_grad=True)',
  ),
  op('torch.add', one, 'torch.add(a, b);', 'torch.add(a, b)', onePy),
  op('add_ in place', one, 'a.add_(b);', 'a.add_(b)', onePy),
  op('zeros([1])', '', 'torch.zeros([1]);', 'torch.zeros(1)', ''),
  op('item', 'const a = torch.ones([1]);', 'a.item();', 'a.item()', 'a = torch.ones(1)'),
  {
    ...op(
      'shape',
      'const a = torch.ones([2, 3]); let s;',
      's = a.shape;',
      's = a.shape',
      'a = torch.ones(2, 3)',
    ),
    floor: false, // it would be an empty loop
  },
  op('a[0]', 'const a = torch.ones([2, 3]);', 'a.get(0);', 'a[0]', 'a = torch.ones(2, 3)'),
  op(
    'sum(1, keepdim)',
    'const a = torch.ones([2, 3]);',
    'a.sum(1, { keepdim: true });',
    'a.sum(1, keepdim=True)',
    'a = torch.ones(2, 3)',
  ),
  op('max(1)', 'const a = torch.ones([2, 3]);', 'a.max(1);', 'a.max(1)', 'a = torch.ones(2, 3)'),
  {
    ...op(
      'add, sum, backward',
      grad,
      'a.add(b).sum().backward();',
      '(a + b).sum().backward()',
      'a = torch.ones(1, requires_grad=True); b = torch.ones(1, requires_grad=True)',
    ),
    n: 5000,
  },
  matrix('matmul', 'x.matmul(x)', 'x @ x'),
  matrix('relu', 'x.relu()', 'x.relu()'),
  matrix('mean', 'x.mean()', 'x.mean()'),
  matrix('mul(2)', 'x.mul(2)', 'x * 2'),
  matrix('sum(1, keepdim)', 'x.sum(1, { keepdim: true })', 'x.sum(1, keepdim=True)'),
  matrix('cat', 'torch.cat([x, x, x])', 'torch.cat([x, x, x])'),
  matrix('stack', 'torch.stack([x, x, x])', 'torch.stack([x, x, x])'),
  matrix('unbind', 'x.unbind()', 'x.unbind()'),
  matrix('split', 'x.split(4)', 'x.split(4)'),
  matrix('long', 'x.long()', 'x.long()'),
  matrix("to('float64')", "x.to('float64')", 'x.to(torch.float64)'),
  matrix("get(2, '1:5')", "x.get(2, '1:5')", 'x[2, 1:5]'),
  matrix(
    'a chain of six',
    'x.matmul(x).add(x).relu().mul(2).sum(1, { keepdim: true }).mean()',
    '((x @ x + x).relu() * 2).sum(1, keepdim=True).mean()',
  ),
];
