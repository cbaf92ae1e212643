/** Reentrant checkpoints: forward records nothing, backward runs the function again and a pass of its own. */
import { backward, enableGrad } from '../../autograd';
import { Function, type FunctionCtx } from '../../autograd/function';
import { currentGraphTask } from '../../autograd/graphTask';
import { TorchError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { keepBeyondScopes } from '../../runtime/memory';
import { Tensor } from '../../tensor/tensor';
import { presentState } from './state';

const isTensor = (value: unknown): value is Tensor => value instanceof Tensor;

const detached = (value: unknown): unknown =>
  isTensor(value) ? value.detach().requiresGrad_(value.requiresGrad) : value;

/** The operation that stands in the graph for a whole function. */
export class ReentrantCheckpoint extends Function {
  static override forward(
    ctx: FunctionCtx,
    run: (...args: unknown[]) => unknown,
    preserveRngState: boolean,
    ...args: unknown[]
  ): any {
    if (!args.some((arg) => isTensor(arg) && arg.requiresGrad)) {
      warn('None of the inputs have requires_grad=True. Gradients will be None');
    }
    ctx.restore = presentState(args, preserveRngState);
    ctx.run = run;
    ctx.rest = args.map((arg) => (isTensor(arg) ? undefined : arg));
    ctx.places = args.flatMap((arg, i) => (isTensor(arg) ? [i] : []));
    keepBeyondScopes(ctx.rest);
    ctx.saveForBackward(...args.filter(isTensor));
    return run(...args);
  }

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
    const own = inputs.map(detached);
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
