/** Moves, two devices in one operator, and random numbers, on the stand-in as in Python. */
import { describe } from 'vitest';
import { hasStandin } from '../helpers/standin';
import { compareRows, type Row } from './table';

const moves: Row[] = [
  ['to a device', 'x.to("privateuseone")', "x.to('privateuseone')"],
  ['to the second', 'x.to("privateuseone:1")', "x.to('privateuseone:1')"],
  [
    'between two',
    'x.to("privateuseone:1").to("privateuseone:0") + 1',
    "x.to('privateuseone:1').to('privateuseone:0').add(1)",
  ],
  ['and back', '(x.to("privateuseone") * 2).cpu()', "x.to('privateuseone').mul(2).cpu()"],
  ['with a dtype', 'x.to("privateuseone:1", torch.float64) / 3', "x.to('privateuseone:1', 'float64').div(3)"],
  ['like another', 'x.to(there)', 'x.to(there)'],
  [
    'without waiting',
    'x.to("privateuseone", non_blocking=True)',
    "x.to('privateuseone', { nonBlocking: true })",
  ],
  [
    'from pinned memory',
    'p = x.pin_memory(); return [p.is_pinned(), x.is_pinned(), p.to("privateuseone", non_blocking=True)]',
    "const p = x.pinMemory(); return [p.isPinned(), x.isPinned(), p.to('privateuseone', { nonBlocking: true })]",
  ],
  ['to where it is', 'there.to("privateuseone:0") is there', "there.to('privateuseone:0') === there"],
  [
    'a copy of it',
    'there.to("privateuseone:0", copy=True) is there',
    "there.to('privateuseone:0', { copy: true }) === there",
  ],
  ['copy_ across devices', 'torch.zeros(2, 3).copy_(there)', 'torch.zeros([2, 3]).copy_(there)'],
  [
    'copy_ to a device',
    'torch.zeros(2, 3, device="privateuseone:1").copy_(there)',
    "torch.zeros([2, 3], { device: 'privateuseone:1' }).copy_(there)",
  ],
  ['a view', 'there.t()[1]', 'there.t().get(1)'],
  [
    'what is not contiguous',
    'x.t().to("privateuseone").is_contiguous()',
    "x.t().to('privateuseone').isContiguous()",
  ],
  [
    'gradients',
    'w = torch.ones(3, requires_grad=True); (there * w.to("privateuseone")).sum().backward(); return w.grad',
    "const w = torch.ones([3], { requiresGrad: true }); there.mul(w.to('privateuseone')).sum().backward(); return w.grad",
  ],
  ['no such device', 'x.to("privateuseone:7")', "x.to('privateuseone:7')"],
  [
    'made on no such device',
    'torch.zeros(2, device="privateuseone:7")',
    "torch.zeros([2], { device: 'privateuseone:7' })",
  ],
  [
    'made where no index is named',
    'torch.zeros(2, device="privateuseone")',
    "torch.zeros([2], { device: 'privateuseone' })",
  ],
  ['a negative index', 'x.to("privateuseone:-1")', "x.to('privateuseone:-1')"],
  [
    'a module with buffers',
    'm = torch.nn.BatchNorm1d(3).to("privateuseone:1"); return [[str(p.device) for p in m.parameters()], [str(b.device) for b in m.buffers()]]',
    "const m = new torch.nn.BatchNorm1d(3).to('privateuseone:1'); return [[...m.parameters()].map((p) => p.device), [...m.buffers()].map((b) => b.device)]",
  ],
  [
    'a module made there',
    'm = torch.nn.Linear(2, 2, device="privateuseone:1"); return [str(p.device) for p in m.parameters()]',
    "const m = new torch.nn.Linear(2, 2, { device: 'privateuseone:1' }); return [...m.parameters()].map((p) => p.device)",
  ],
  [
    'a default device',
    'torch.set_default_device("privateuseone:1"); r = [str(torch.zeros(1).device), str(torch.nn.Linear(1, 1).weight.device), str(torch.tensor([1]).device)]; torch.set_default_device(None); return r',
    "torch.setDefaultDevice('privateuseone:1'); const r = [torch.zeros([1]).device, new torch.nn.Linear(1, 1).weight.device, torch.tensor([1]).device]; torch.setDefaultDevice(null); return r",
  ],
];

const two: Row[] = [
  ['add: the CPU second', 'there + x', 'there.add(x)'],
  ['add: the CPU first', 'x + there', 'x.add(there)'],
  ['add: two of the kind', 'there + second', 'there.add(second)'],
  ['add: a number of the CPU', 'there + torch.tensor(2.)', 'there.add(torch.tensor(2))'],
  ['matmul', 'there @ second.t()', 'there.matmul(second.t())'],
  ['linear', 'torch.nn.Linear(3, 2)(there)', 'new torch.nn.Linear(3, 2)(there)'],
  ['in place', 'there.clone().mul_(x)', 'there.clone().mul_(x)'],
  ['cat', 'torch.cat([there, x])', 'torch.cat([there, x])'],
  ['an index of the CPU', 'there[torch.tensor([1])]', "there.get(torch.tensor([1], { dtype: 'int64' }))"],
];

const random: Row[] = [
  [
    'a seed reaches all devices',
    'torch.manual_seed(3); return torch.rand(3)',
    'torch.manualSeed(3); return torch.rand([3])',
  ],
  [
    "a generator's device",
    'str(torch.Generator("privateuseone:1").device)',
    "new torch.Generator('privateuseone:1').device",
  ],
  [
    'a generator with a seed',
    'torch.randn(3, device="privateuseone:1", generator=torch.Generator("privateuseone:1").manual_seed(5))',
    "torch.randn([3], { device: 'privateuseone:1', generator: new torch.Generator('privateuseone:1').manualSeed(5) })",
  ],
  [
    'its state',
    'g = torch.Generator("privateuseone").manual_seed(5); s = g.get_state(); a = torch.rand(2, device="privateuseone", generator=g); g.set_state(s); return [a, torch.rand(2, device="privateuseone", generator=g)]',
    "const g = new torch.Generator('privateuseone').manualSeed(5); const s = g.getState(); const a = torch.rand([2], { device: 'privateuseone', generator: g }); g.setState(s); return [a, torch.rand([2], { device: 'privateuseone', generator: g })]",
  ],
  ['no such device', 'torch.Generator("privateuseone:7")', "new torch.Generator('privateuseone:7')"],
  [
    'a generator of the CPU',
    'torch.rand(2, device="privateuseone", generator=torch.Generator())',
    "torch.rand([2], { device: 'privateuseone', generator: new torch.Generator() })",
  ],
];

describe.skipIf(!hasStandin)('on the stand-in', () => {
  const before = {
    python:
      'x = torch.arange(6.).view(2, 3)\nthere = x.to("privateuseone")\nsecond = x.to("privateuseone:1")',
    ours: "const x = torch.arange(6).to('float32').view(2, 3), there = x.to('privateuseone'), second = x.to('privateuseone:1');",
  };
  describe('moves', () => compareRows(moves, before));
  describe('two devices in one operator', () => compareRows(two, before));
  describe('random numbers', () => compareRows(random, before));
});
