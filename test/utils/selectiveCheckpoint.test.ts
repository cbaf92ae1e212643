/** Selective checkpoints: which operators run again, and the errors, against Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython, toWire } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { checkpoint, CheckpointPolicy, createSelectiveCheckpointContexts, SelectiveCheckpointContext } =
  torch.utils.checkpoint;
const { aten } = torch.ops;
const f64 = { dtype: 'float64' } as const;
const square = (shift: number): Tensor =>
  torch.arange(9, f64).add(shift).mul(0.3).sin().view(3, 3).requiresGrad_();
const useReentrant = false;

const setup = `
from torch.utils.checkpoint import checkpoint, create_selective_checkpoint_contexts as create, CheckpointPolicy
import functools
from torch.utils._python_dispatch import TorchDispatchMode
square = lambda s: ((torch.arange(9, dtype=torch.float64) + s) * 0.3).sin().view(3, 3).requires_grad_()
x, y = square(0), square(1)
def fn(x, y): return torch.sigmoid(torch.matmul(torch.matmul(x, y), y)) * y
def ck(policy, fn=fn, **options): return checkpoint(fn, x, y, use_reentrant=False, context_fn=functools.partial(create, policy, **options))
`;

const fn = (x: Tensor, y: Tensor): Tensor => x.matmul(y).matmul(y).sigmoid().mul(y);

describe('createSelectiveCheckpointContexts', () => {
  it.skipIf(isOtherPython('selective checkpoint: op_output'))(
    "has Python's gradients, and asks about the operators that Python asks about",
    () => {
      const asked: string[] = [];
      const run = (policy: Parameters<typeof createSelectiveCheckpointContexts>[0]): unknown[] => {
        const [x, y] = [square(0), square(1)];
        const contextFn = () => createSelectiveCheckpointContexts(policy as never);
        const out = checkpoint(fn, x, y, { useReentrant, contextFn });
        out.pow(2).sum().backward();
        return [out.detach(), x.grad, y.grad];
      };
      const values = [
        run([aten.mm.default]),
        run([aten.mm.default, aten.sigmoid.default]),
        run([]),
        run((ctx, op, ...args) => {
          expect(ctx).toBeInstanceOf(SelectiveCheckpointContext);
          asked.push(`${op.name} ${args.length} ${ctx.isRecompute} ${(ctx.opOutput as Tensor).shape}`);
          return op === aten.sigmoid.default ? CheckpointPolicy.PREFER_SAVE : CheckpointPolicy.MUST_RECOMPUTE;
        }),
        run((_ctx, op) => op === aten.mm.default),
      ];
      const theirs = runPython(`${setup}
asked = []
def run(policy):
    x, y = square(0), square(1)
    out = checkpoint(fn, x, y, use_reentrant=False, context_fn=functools.partial(create, policy))
    out.pow(2).sum().backward()
    return [out.detach(), x.grad, y.grad]
mm, sigmoid = torch.ops.aten.mm.default, torch.ops.aten.sigmoid.default
def policy(ctx, op, *args, **kwargs):
    asked.append(f"{op} {len(args)} {str(ctx.is_recompute).lower()} {','.join(map(str, ctx.op_output.shape))}")
    return CheckpointPolicy.PREFER_SAVE if op == sigmoid else CheckpointPolicy.MUST_RECOMPUTE
result = [[run([mm]), run([mm, sigmoid]), run([]), run(policy), run(lambda ctx, op, *a, **k: op == mm)], asked]`);
      expect(toWire([values, asked])).toEqual(theirs);
    },
  );

  it('does not compute again what is kept', () => {
    let runs = 0;
    const counted = torch.library.customOp(
      'selective::counted',
      (x: Tensor) => {
        runs++;
        return x.exp();
      },
      { schema: '(Tensor x) -> Tensor' },
    );
    counted.registerAutograd((ctx: any, dy: Tensor) => dy.mul(ctx.y), {
      setupContext: (ctx: any, _inputs: unknown, y: Tensor) => {
        ctx.y = y.detach();
      },
    });
    const ops: any = torch.ops;
    const step = (saved: unknown[]): [runs: number, gradient: Tensor] => {
      runs = 0;
      const x = square(0);
      const body = (a: Tensor): Tensor => counted(a.sin()).cos();
      const contextFn = () => createSelectiveCheckpointContexts(saved as never);
      checkpoint(body, x, { useReentrant, contextFn }).sum().backward();
      return [runs, x.grad!];
    };
    const [again, plain] = step([]);
    const [once, kept] = step([ops.selective.counted.default]);
    expect([again, once]).toEqual([2, 1]);
    expect(kept.equal(plain)).toBe(true);
  });

  it('keeps random results, and those of several tensors', () => {
    const run = (policy: readonly (typeof aten.mm.default)[] | null): Tensor => {
      torch.manualSeed(4);
      const x = square(0);
      const body = (a: Tensor): Tensor => {
        const [values] = nn.functional.dropout(a, 0.5).sort(1) as unknown as [Tensor, Tensor];
        return values.mul(a).sin();
      };
      const contextFn = () => createSelectiveCheckpointContexts(policy!);
      const out = policy === null ? body(x) : checkpoint(body, x, { useReentrant, contextFn });
      out.sum().backward();
      return x.grad!;
    };
    const plain = run(null);
    expect(run([aten.sort.default, aten.mul.Tensor]).equal(plain)).toBe(true);
    expect(run([]).equal(plain)).toBe(true);
  });

  it("fails in Python's words", () => {
    const theirs = pythonErrors(setup, {
      packet: 'create([torch.ops.aten.mm])',
      number: 'create([3])',
      kind: 'create(3)',
      twice:
        'out = ck([torch.ops.aten.mm.default]); out.sum().backward(retain_graph=True); out.sum().backward()',
      changed: `
def inner(x, y):
    z = torch.mm(x, y)
    return z.mul_(2).sigmoid()
ck([torch.ops.aten.mm.default], inner).sum().backward()`,
      other: `
n = [0]
def inner(x, y):
    n[0] += 1
    return (x.mm(y) if n[0] == 1 else x.cos()).sigmoid().sin()
ck([torch.ops.aten.mm.default], inner).sum().backward()`,
    });
    const ck = (list: unknown, body: (x: Tensor, y: Tensor) => Tensor = fn): Tensor =>
      checkpoint(body, square(0), square(1), {
        useReentrant,
        contextFn: () => createSelectiveCheckpointContexts(list as never),
      });
    const mm = [aten.mm.default];
    const ours: Record<string, () => unknown> = {
      packet: () => createSelectiveCheckpointContexts([aten.mm as never]),
      number: () => createSelectiveCheckpointContexts([3 as never]),
      kind: () => createSelectiveCheckpointContexts(3 as never),
      twice: () => {
        const out = ck(mm);
        out.sum().backward({ retainGraph: true });
        out.sum().backward();
      },
      changed: () =>
        ck(mm, (x, y) => x.mm(y).mul_(2).sigmoid())
          .sum()
          .backward(),
      other: () => {
        let n = 0;
        ck(mm, (x, y) => (n++ === 0 ? x.mm(y) : x.cos()).sigmoid().sin())
          .sum()
          .backward();
      },
    };
    for (const [name, call] of Object.entries(ours))
      if (!isOtherPython(`selective checkpoint that is ${name}`))
        expect(messageOf(call, name), name).toBe(theirs[name]);
  });

  it('passes on what a policy throws, and leaves no mode behind', () => {
    const failing = (): Tensor =>
      checkpoint(fn, square(0), square(1), {
        useReentrant,
        contextFn: () =>
          createSelectiveCheckpointContexts(() => {
            throw new RangeError('from the policy');
          }),
      });
    expect(failing).toThrow('from the policy');
    expect(() =>
      checkpoint(fn, square(0), square(1), {
        useReentrant,
        contextFn: () => createSelectiveCheckpointContexts(() => 'save' as never),
      }),
    ).toThrow(/one of CheckpointPolicy or a boolean/);
    const x = square(0);
    x.mm(x).sum().backward();
    expect(x.grad!.shape).toEqual([3, 3]);
  });
});
