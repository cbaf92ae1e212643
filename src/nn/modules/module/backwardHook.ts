/**
 * Full backward hooks of a module: identity functions around its inputs and outputs, whose backward passes
 * see the gradients. Twin of torch/utils/hooks.py's BackwardHook.
 */
import { Function as AutogradFunction } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import { isGradEnabled } from '../../../autograd/gradMode';
import { TorchError } from '../../../common/errors';
import { warn } from '../../../common/warnings';
import { Tensor } from '../../../tensor/tensor';

type Gradients = (Tensor | null)[];
type Hook = (...args: any[]) => unknown;

/** Passes tensors on; its backward hands their gradients to `onBackward`, which may replace them. */
class BackwardHookFunction extends AutogradFunction {
  static override forward(
    ctx: FunctionCtx,
    onBackward: OnBackward,
    materialize: boolean,
    ...tensors: Tensor[]
  ): any {
    ctx.onBackward = onBackward;
    ctx.setMaterializeGrads(materialize);
    const outputs = tensors.map((t) => t.viewAs(t));
    ctx.markNonDifferentiable(...outputs.filter((_, i) => !tensors[i]!.requiresGrad));
    return outputs;
  }

  static override backward(ctx: FunctionCtx, ...grads: Gradients): any {
    return [null, null, ...ctx.onBackward(grads)];
  }
}

/** Runs user hooks in turn; what one returns is what the next sees. */
function runHooks(
  hooks: readonly Hook[],
  start: Gradients,
  call: (hook: Hook, now: Gradients) => unknown,
  what: string,
) {
  let now = start;
  for (const hook of hooks) {
    const returned = call(hook, now);
    if (returned === undefined || returned === null) continue;
    const grads = (Array.isArray(returned) ? returned : [returned]) as Gradients;
    if (grads.length !== start.length) {
      throw new TorchError(`${what}, got ${grads.length}, but expected ${start.length}`);
    }
    now = grads;
  }
  return now;
}

/** Takes and answers the gradients of a call's values, null for those that are no tensors. */
type OnBackward = (grads: Gradients) => Gradients;

/**
 * Hands on the gradients of the tensors among `count` values, which are at `indices`. It is made here, not in
 * `wrap`, whose variables it would keep alive: the tensors among them own the graph that owns it, and such a
 * circle is never freed.
 */
function spreading(onBackward: OnBackward, indices: readonly number[], count: number): OnBackward {
  return (grads) => {
    const all: Gradients = new Array(count).fill(null);
    indices.forEach((place, i) => {
      all[place] = grads[i] ?? null;
    });
    const result = onBackward(all);
    return indices.map((i) => result[i] ?? null);
  };
}

/**
 * The values with the identity function around the tensors among them; null when none takes gradients.
 * @param materialize whether `onBackward` gets zeros where no gradient arrives, as of inputs in Python
 */
function wrap(values: unknown[], onBackward: OnBackward, materialize: boolean): unknown[] | null {
  const indices = values.flatMap((value, i) => (value instanceof Tensor ? [i] : []));
  const tensors = indices.map((i) => values[i] as Tensor);
  if (!isGradEnabled() || !tensors.some((t) => t.requiresGrad)) return null;
  const spread = spreading(onBackward, indices, values.length);
  const passed = BackwardHookFunction.apply(spread, materialize, ...tensors);
  const result = [...values];
  indices.forEach((place, i) => {
    result[place] = passed[i];
  });
  return result;
}

/** The backward hooks of one call of a module. */
export class BackwardHook {
  readonly #module: object;
  readonly #hooks: readonly Hook[];
  readonly #preHooks: readonly Hook[];
  #gradOutputs: Gradients | null = null;
  #inputCount = 0;
  #watchesInputs = false;

  constructor(module: object, hooks: readonly Hook[], preHooks: readonly Hook[]) {
    this.#module = module;
    this.#hooks = hooks;
    this.#preHooks = preHooks;
  }

  /** Wraps the call's arguments. */
  setupInputs(args: unknown[]): unknown[] {
    const wrapped = wrap(args, (grads) => this.#atInputs(grads), true);
    this.#inputCount = args.length;
    this.#watchesInputs = wrapped !== null;
    return wrapped ?? args;
  }

  /** Wraps what `forward` returned: a Tensor or an array with tensors. */
  setupOutputs(result: unknown): unknown {
    if (!(result instanceof Tensor) && !Array.isArray(result)) {
      warn(
        'For backward hooks to be called, module output should be a Tensor or a tuple of Tensors but received ' +
          `${result === null ? 'null' : typeof result}`,
      );
    }
    const values: unknown[] = Array.isArray(result) ? result : [result];
    const wrapped = wrap(values, (grads) => this.#atOutputs(grads), false) ?? values;
    return Array.isArray(result) ? wrapped : wrapped[0];
  }

  #atInputs(grads: Gradients): Gradients {
    const gradOutputs = this.#gradOutputs;
    // A gradient can reach the inputs without passing the outputs, e.g. in a double backward.
    if (gradOutputs === null) return grads;
    const result = runHooks(
      this.#hooks,
      grads,
      (hook, now) => hook(this.#module, now, gradOutputs),
      'Backward hook returned an invalid number of grad_input',
    );
    this.#gradOutputs = null;
    return result;
  }

  #atOutputs(grads: Gradients): Gradients {
    const gradOutputs = runHooks(
      this.#preHooks,
      grads,
      (hook, now) => hook(this.#module, now),
      'Backward pre hook returned an invalid number of grad_output',
    );
    if (this.#watchesInputs) this.#gradOutputs = gradOutputs;
    else this.#runWithoutInputs(gradOutputs);
    return gradOutputs;
  }

  /** No input takes gradients: the hooks can only look at the outputs' ones. */
  #runWithoutInputs(gradOutputs: Gradients): void {
    warn(
      'Full backward hook is firing when gradients are computed with respect to module outputs since no inputs ' +
        'require gradients. See https://docs.pytorch.org/docs/main/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_hook ' +
        'for more details.',
    );
    const none: Gradients = new Array(this.#inputCount).fill(null);
    for (const hook of this.#hooks) {
      const returned = hook(this.#module, none, gradOutputs);
      if (returned === undefined || returned === null) continue;
      if (!Array.isArray(returned) || returned.some((grad) => grad !== null)) {
        throw new TorchError(
          'Backward hook for Modules where no input requires gradient should always return None or None for all gradients.',
        );
      }
    }
  }
}
