/** Reentrant checkpoints: forward records nothing, backward runs the function again and a pass of its own. */
import { backward, enableGrad } from '../../autograd';
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { currentGraphTask } from '../../autograd/graphTask';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { pyTypeName } from '../../python/pyrepr';
import { keepBeyondScopes } from '../../runtime/memory';
import { Tensor } from '../../tensor/tensor';
import { presentState } from './state';

const isTensor = (value: unknown): value is Tensor => value instanceof Tensor;

type Several = { inputs: readonly unknown[] };
type SeveralOrder = [inputs: 'inputs'];
const bindDetach = binder<Several, SeveralOrder>('detachVariable', { inputs: 'any' }, {});
const bindValidity = binder<Several, SeveralOrder>('checkBackwardValidity', { inputs: 'any' }, {});

/**
 * The inputs with their tensors detached: new leaves that need a gradient where the old ones do.
 *
 * @param inputs tensors and other values, which stay what they are
 * @throws TorchError where `inputs` is no array
 */
export function detachVariable(...args: Arguments<Several, SeveralOrder>): unknown[] {
  const [inputs] = bindDetach(args);
  if (!Array.isArray(inputs)) {
    throw new TorchError(
      `Only tuple of tensors is supported. Got Unsupported input type: ${pyTypeName(inputs)}`,
    );
  }
  return inputs.map((value: unknown) =>
    isTensor(value) ? value.detach().requiresGrad_(value.requiresGrad) : value,
  );
}

/**
 * Warns where no tensor among the inputs needs a gradient.
 *
 * @param inputs tensors and other values
 */
export function checkBackwardValidity(...args: Arguments<Several, SeveralOrder>): void {
  const [inputs] = bindValidity(args);
  if (![...inputs].some((value) => isTensor(value) && value.requiresGrad))
    warn('None of the inputs have requires_grad=True. Gradients will be None');
}

/**
 * The operation that stands in the graph for a whole function: what `checkpoint` does with
 * `useReentrant: true`. Call `checkpoint` instead.
 */
export class CheckpointFunction extends Function {
  /** Runs the function without recording and keeps its arguments for the second run. */
  static override forward(
    ctx: FunctionCtx,
    run: (...args: unknown[]) => unknown,
    preserveRngState: boolean,
    ...args: unknown[]
  ): any {
    checkBackwardValidity(args);
    ctx.restore = presentState(args, preserveRngState);
    ctx.run = run;
    ctx.rest = args.map((arg) => (isTensor(arg) ? undefined : arg));
    ctx.places = args.flatMap((arg, i) => (isTensor(arg) ? [i] : []));
    keepBeyondScopes(ctx.rest);
    ctx.saveForBackward(...args.filter(isTensor));
    return run(...args);
  }

  /** Runs the function again, recorded, and passes the gradients on through it. */
  static override backward(ctx: FunctionCtx, ...gradients: (Tensor | null)[]): unknown[] {
    if (currentGraphTask()?.reachesAllLeaves === false) {
      throw new TorchError(
        'When use_reentrant=True, torch.utils.checkpoint is incompatible with .grad() or passing an `inputs` parameter to ' +
          '.backward(). To resolve this error, you can either set use_reentrant=False, or call .backward() without passing the ' +
          '`inputs` argument.',
      );
    }
    const inputs: unknown[] = [...ctx.rest];
    const saved = ctx.savedTensors;
    for (const [i, place] of ctx.places.entries()) inputs[place] = saved[i];
    const own = detachVariable(inputs);
    const output: unknown = ctx.restore(() => enableGrad(() => ctx.run(...own)));
    const outputs = Array.isArray(output) ? output : [output];
    const recorded = outputs.flatMap((value, i) => (isTensor(value) && value.requiresGrad ? [i] : []));
    if (recorded.length === 0) {
      throw new TorchError('none of output has requires_grad=True, this checkpoint() is not necessary');
    }
    backward(
      recorded.map((i) => outputs[i] as Tensor),
      { gradTensors: recorded.map((i) => gradients[i] ?? null) },
    );
    return [null, null, ...own.map((value) => (isTensor(value) ? value.grad : null))];
  }
}
