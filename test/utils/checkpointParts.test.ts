/** The parts of checkpoints that have names of their own answer as Python's. */
import { expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../src';
import { expectSame } from '../helpers/checkOp';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { checkpoint, GraphExecGroup, CheckpointFunction, ...parts } = torch.utils.checkpoint;

it('passes backward in a group run the function once, and must not overlap', () => {
  const theirs = runPython(`
from torch.utils.checkpoint import checkpoint, GraphExecGroup
runs = 0
def block(x):
    global runs
    runs += 1
    return x.sin().exp(), x.cos().tanh()
def counted(grouped, same=False):
    global runs
    runs = 0
    x = torch.linspace(0, 1, 4, requires_grad=True)
    a, b = checkpoint(block, x, use_reentrant=False)
    def passes():
        one, = torch.autograd.grad(a.sum(), x, retain_graph=True)
        two, = torch.autograd.grad((a if same else b).sum(), x, retain_graph=True)
        return [one, two, runs]
    if not grouped:
        return passes()
    with GraphExecGroup():
        return passes()
try:
    counted(True, same=True)
except Exception as e:
    message = str(e)
result = dict(plain=counted(False), grouped=counted(True), message=message)
`);
  let runs = 0;
  const block = (x: Tensor): [Tensor, Tensor] => {
    runs++;
    return [x.sin().exp(), x.cos().tanh()];
  };
  const passes = (same = false): [Tensor, Tensor, number] => {
    runs = 0;
    const x = torch.linspace(0, 1, 4, { requiresGrad: true });
    const [a, b] = checkpoint(block, x, { useReentrant: false });
    const [one] = torch.autograd.grad(a.sum(), x, { retainGraph: true });
    const [two] = torch.autograd.grad((same ? a : b).sum(), x, { retainGraph: true });
    return [one!, two!, runs];
  };
  const inGroup = (same?: boolean) => {
    const group = new GraphExecGroup().enter();
    try {
      return passes(same);
    } finally {
      group.dispose();
    }
  };
  for (const [ours, python] of [
    [passes(), theirs.plain],
    [inGroup(), theirs.grouped],
  ] as const) {
    expectSame(ours[0], python[0], 'first');
    expectSame(ours[1], python[1], 'second');
    expect(ours[2]).toBe(python[2]);
  }
  expect(messageOf(() => inGroup(true))).toBe(theirs.message);
  expect(passes()[2]).toBe(3);
  const outer = new GraphExecGroup().enter();
  expect(() => new GraphExecGroup().enter()).toThrow(/^GraphExecGroup contexts cannot be nested/);
  outer.dispose();
});

it("detaches inputs, warns where none needs a gradient, and refuses the rest in Python's words", () => {
  const x = torch.ones(2, { requiresGrad: true }).mul(2);
  const [a, b, c] = parts.detachVariable([x, torch.ones(1), 'text']) as [Tensor, Tensor, string];
  expect([a.isLeaf, a.requiresGrad, b.requiresGrad, c]).toEqual([true, true, false, 'text']);
  expect(a.dataPtr()).toBe(x.dataPtr());
  const call = 'detach_variable(torch.ones(1))';
  if (!isOtherPython(call)) {
    const { message } = pythonErrors('from torch.utils.checkpoint import detach_variable', { message: call });
    const ours = messageOf(() => parts.detachVariable(x as never));
    expect(ours.replace(/: \w+$/, '')).toBe(message!.replace(/: \w+$/, ''));
  }
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  parts.checkBackwardValidity([x]);
  expect(warned).not.toHaveBeenCalled();
  parts.checkBackwardValidity([torch.ones(1), 2]);
  expect(String(warned.mock.calls[0]![0])).toContain('None of the inputs have requires_grad=True');
  warned.mockRestore();
});

it('debug shows what both runs did, as Python does, with the script’s lines', () => {
  const theirs = runPython(`
import torch
from torch.utils.checkpoint import checkpoint
runs = []
def f(x, w):
    runs.append(0)
    y = torch.nn.functional.linear(x, w).add(2.5).mul(3).sum(0, keepdim=True, dtype=torch.float64)
    a, b = y.split(2, -1)
    z = torch.cat([a, b], 1).to(torch.float32).max(1)[0].softmax(0).view(1, 1).transpose(0, 1)
    if len(runs) > 1: z = z.expand(2, 3).sin()
    return z.exp().clamp(min=0.5).cos()
x = torch.ones(3, 4, requires_grad=True)
out = checkpoint(f, x, torch.ones(4, 4), use_reentrant=False, debug=True)
try: out.sum().backward()
except Exception as error: result = str(error)
`) as string;
  let runs = 0;
  const f = (x: Tensor, w: Tensor): Tensor => {
    const y = torch.nn.functional.linear(x, w).add(2.5).mul(3).sum(0, { keepdim: true, dtype: 'float64' });
    const [a, b] = y.split(2, -1) as [Tensor, Tensor];
    let z = torch.cat([a, b], 1).to('float32').max(1).values.softmax(0).view(1, 1).transpose(0, 1);
    if (++runs > 1) z = z.expand(2, 3).sin();
    return z.exp().clamp({ min: 0.5 }).cos();
  };
  const x = torch.ones([3, 4], { requiresGrad: true });
  const out = checkpoint(f, x, torch.ones([4, 4]), { useReentrant: false, debug: true });
  const ours = messageOf(() => out.sum().backward());
  const place = 'Operations executed during the original forward:';
  const logOf = (text: string): string => text.split(place)[1]!.split('Operations executed')[0]!;
  expect(logOf(ours)).toBe(logOf(theirs));
  // Of the second run without what the checkpoint itself detaches, and so without numbers.
  const again = (text: string): string[] =>
    text
      .split('during recomputation:')[1]!
      .split('+---')[0]!
      .split('\n')
      .filter((line) => line.includes('=') && !line.includes('detach'))
      .map((line) => line.replace(/\$\d+/g, '$'));
  expect(again(ours)).toEqual(again(theirs));
  const frame = (text: string): string =>
    text.replace(/\$\d[\s\S]*?(?=\n\+~|\n\nOperations|\n\n\+-)/g, '').replace(/\n{3,}/g, '\n\n');
  expect(frame(ours)).toBe(frame(theirs));
  expect(ours).toMatch(/\(1 of 15 in original\)\n\n.*checkpointParts\.test\.ts:\d+:f\n/);
});

it('debug changes nothing where both runs do the same', () => {
  const run = (debug: boolean): number[] => {
    const x = torch.linspace(0, 1, 4, { requiresGrad: true });
    checkpoint((t: Tensor) => t.sin().exp(), x, { useReentrant: false, debug })
      .sum()
      .backward();
    return x.grad!.tolist() as number[];
  };
  expect(run(true)).toEqual(run(false));
});

it('setCheckpointDebugEnabled says it for all', () => {
  const failing = (debug: boolean): string => {
    let runs = 0;
    const x = torch.ones(2, { requiresGrad: true });
    const f = (t: Tensor): Tensor => (++runs > 1 ? t.sin().reshape([1, 2]).exp() : t.sin().exp());
    const out = checkpoint(f, x, { useReentrant: false, debug });
    return messageOf(() => out.sum().backward());
  };
  expect(parts.setCheckpointDebugEnabled(true, () => failing(false))).toMatch(/dumping logs/);
  expect(parts.setCheckpointDebugEnabled(false, () => failing(true))).not.toMatch(/dumping logs/);
  const guard = parts.setCheckpointDebugEnabled(null).enter();
  expect(failing(true)).toMatch(/dumping logs/);
  guard.dispose();
  expect(failing(false)).not.toMatch(/dumping logs/);
});

it('debug is not for other contexts, nor for reentrant checkpoints', () => {
  const x = torch.ones(2, { requiresGrad: true });
  const call = (options: object) => () => checkpoint((t: Tensor) => t.sin(), x, options as never);
  const contextFn = () => parts.createSelectiveCheckpointContexts([torch.ops.aten.mm.default]);
  expect(call({ useReentrant: false, debug: true, contextFn })).toThrow(
    'debug=True is incompatible with non-default context_fn',
  );
  expect((call({ useReentrant: false, debug: false })() as Tensor).requiresGrad).toBe(true);
  expect(messageOf(call({ useReentrant: true, debug: true }))).toBe(
    'Passing `context_fn` or `debug` is only supported when use_reentrant=False.',
  );
});

it('CheckpointFunction is the operation of reentrant checkpoints', () => {
  const x = torch.linspace(0, 1, 4, { requiresGrad: true });
  (CheckpointFunction.apply((t) => (t as Tensor).sin(), true, x) as Tensor).sum().backward();
  expect(torch.equal(x.grad!, x.detach().cos())).toBe(true);
});

it('states of devices: none on the CPU, and the default type is what was set', () => {
  expect(parts.getDeviceStates(torch.ones(1), [torch.ones(1)], 'text')).toEqual([[], []]);
  parts.setDeviceStates([], []);
  const { DefaultDeviceType } = parts;
  const before = DefaultDeviceType.getDeviceType();
  DefaultDeviceType.setDeviceType('meta');
  expect(DefaultDeviceType.getDeviceType()).toBe('meta');
  parts.setDeviceStates([0], [torch.ones(1)]);
  DefaultDeviceType.setDeviceType(before);
  expect(() => DefaultDeviceType.setDeviceType(5 as never)).toThrow(TypeError);
});
