/** The parts of checkpoints that have names of their own answer as Python's. */
import { expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../src';
import { NotImplementedError } from '../../src/common/errors';
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

it('refuses the log of operators, and takes debug: false', () => {
  const x = torch.ones(2, { requiresGrad: true });
  const call = (options: object) => () => checkpoint((t: Tensor) => t.sin(), x, options as never);
  expect(call({ useReentrant: false, debug: true })).toThrow(NotImplementedError);
  expect(call({ useReentrant: false, debug: true })).toThrow(/logs each operator/);
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
