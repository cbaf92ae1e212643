/** torch.autograd.Function: operations whose forward and backward are written in TypeScript. */
import { NotImplementedError, TorchError } from '../common/errors';
import { native } from '../native';
import type { Handle } from '../native/handle';
import { pyTypeName } from '../python/pyrepr';
import { handlesOf, Tensor } from '../tensor/tensor';
import { noGrad } from './gradMode';

function checkTensors(what: string, values: readonly unknown[], nullToo = false): (Tensor | null)[] {
  return values.map((value, i) => {
    if (value instanceof Tensor) return value;
    if (nullToo && (value === null || value === undefined)) return null;
    throw new TypeError(`${what}, but argument ${i} is of type ${pyTypeName(value)}`);
  });
}

/**
 * What forward leaves for backward: `torch.autograd.function.FunctionCtx`. Values that are no tensors may be
 * stored as properties; tensors belong into `saveForBackward`, else they may keep the graph alive forever.
 */
export class FunctionCtx {
  #saved: (Tensor | null)[] = [];
  #savedForForward: (Tensor | null)[] | null = null;
  #dirty: Tensor[] = [];
  #nonDifferentiable: Tensor[] = [];
  #materialize = true;
  #forwardEnded = false;
  /** For each argument of forward, whether its gradient is asked for. */
  readonly needsInputGrad: readonly boolean[];
  [name: string]: any;

  /** @internal */
  constructor(needsInputGrad: readonly boolean[]) {
    this.needsInputGrad = needsInputGrad;
  }

  /** Saves inputs or outputs of forward; call it once, from forward. */
  saveForBackward(...tensors: (Tensor | null)[]): void {
    this.#saved = checkTensors('save_for_backward can only save variables', tensors, true);
  }

  /** Saves inputs or outputs of forward for jvp; call it once, from forward or setupContext. */
  saveForForward(...tensors: (Tensor | null)[]): void {
    this.#savedForForward = checkTensors('save_for_forward can only save variables', tensors, true);
  }

  /** The tensors that forward saved: in jvp those of `saveForForward`, if it was called. */
  get savedTensors(): (Tensor | any)[] {
    if (this.#forwardEnded) return native.functionSaved(this) as Tensor[];
    return this.#savedForForward ?? this.#saved;
  }

  /** Names the inputs that forward changed in place. */
  markDirty(...tensors: Tensor[]): void {
    this.#dirty = checkTensors('mark_dirty can only accept variables', tensors) as Tensor[];
  }

  /** Names the outputs that have no gradient. */
  markNonDifferentiable(...tensors: Tensor[]): void {
    const what = 'mark_non_differentiable only accepts variable arguments';
    this.#nonDifferentiable = checkTensors(what, tensors) as Tensor[];
  }

  /** Whether backward gets zeros (the default) or null for outputs without a gradient. */
  setMaterializeGrads(value: boolean): void {
    if (typeof value !== 'boolean')
      throw new TypeError(`set_materialize_grads expects a boolean but received ${typeof value}`);
    this.#materialize = value;
  }

  /** @internal Ends forward; calls `jvp` if an argument has a tangent. */
  static end(ctx: FunctionCtx, outputs: unknown[], jvp: (...tangents: unknown[]) => Handle[]): unknown[] {
    try {
      return native.functionEnd(
        ctx,
        handlesOf(outputs),
        handlesOf(ctx.#nonDifferentiable),
        handlesOf(ctx.#dirty),
        handlesOf(ctx.#saved),
        ctx.#materialize,
        jvp,
      );
    } finally {
      ctx.#forwardEnded = true;
      // The graph owns this context: what it still held would own the graph, and nothing would ever be freed.
      ctx.#saved = ctx.#dirty = ctx.#nonDifferentiable = [];
      ctx.#savedForForward = null;
    }
  }
}

const noBackward =
  'You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.';

type Forward = (ctx: any, ...args: any[]) => unknown;

/** What `apply` takes: the arguments of forward, without the context unless there is a setupContext. */
type ApplyArguments<F extends { forward: Forward }> = F extends { setupContext: Forward }
  ? Parameters<F['forward']>
  : Parameters<F['forward']> extends [any, ...infer Rest]
    ? Rest
    : any[];

/**
 * An operation with a gradient of its own.
 *
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.Function
 * @example
 * import { autograd, type Tensor } from 'torch-node';
 * class Exp extends autograd.Function {
 *   static override forward(ctx: autograd.FunctionCtx, x: Tensor): Tensor {
 *     const y = x.exp();
 *     ctx.saveForBackward(y);
 *     return y;
 *   }
 *   static override backward(ctx: autograd.FunctionCtx, dy: Tensor): Tensor {
 *     const [y] = ctx.savedTensors;
 *     return dy.mul(y);
 *   }
 * }
 * const y = Exp.apply(x);
 */
export class Function {
  /** Computes the outputs; with a `setupContext` beside it, without a context. */
  static forward(..._args: any[]): unknown {
    throw new NotImplementedError('You must implement the forward function for custom autograd.Function.');
  }

  /**
   * Computes the gradients of forward's arguments from those of its outputs;
   * null for arguments that have none.
   */
  static backward(_ctx: FunctionCtx, ..._gradients: any[]): unknown {
    throw new NotImplementedError(noBackward);
  }

  /** Another name for backward: implement one of them. */
  static vjp(_ctx: FunctionCtx, ..._gradients: any[]): unknown {
    throw new NotImplementedError(noBackward);
  }

  /**
   * Computes the tangents of forward's outputs from those of its arguments, which are null for arguments that
   * are no tensors: forward mode needs it. It is called right after forward.
   */
  static jvp(_ctx: FunctionCtx, ..._tangents: any[]): unknown {
    throw new NotImplementedError(
      'You must implement the jvp function for custom autograd.Function to use it with forward mode AD.',
    );
  }

  /**
   * Where there is one, forward takes no context, and this is called after it:
   * `setupContext(ctx, inputs, output)`.
   */
  static setupContext?: (ctx: any, inputs: any, output: any) => void;

  /** Runs the operation; recorded when an argument needs a gradient. */
  static apply<F extends { forward: Forward }>(this: F, ...args: ApplyArguments<F>): ReturnType<F['forward']>;
  static apply(...args: any[]): any {
    // biome-ignore lint/complexity/noThisInStatic: the class that apply was called on, not this one
    const cls = this as unknown as typeof Function & { name: string };
    const isTensor = args.map((arg) => arg instanceof Tensor);
    const ctx = new FunctionCtx(args.map((arg) => arg instanceof Tensor && arg.requiresGrad));
    native.functionBegin(
      ctx,
      `${cls.name}Backward`,
      callback(cls, ctx, isTensor),
      handlesOf(args.filter((_, i) => isTensor[i])),
    );
    const output = withoutDerivatives(() => {
      if (cls.setupContext === undefined) return cls.forward(ctx, ...args);
      const result = cls.forward(...args);
      cls.setupContext(ctx, args, result);
      return result;
    });
    const isSingle = output instanceof Tensor || !isIterable(output);
    const list: unknown[] = isSingle ? [output] : [...output];
    const wrapped = FunctionCtx.end(ctx, list, (...tangents) => runJvp(cls, ctx, tangents, isTensor));
    const result = list.map((value, i) => (value instanceof Tensor ? wrapped[i] : value));
    return isSingle ? result[0] : result;
  }
}

/** Runs forward: what it does has neither gradients nor tangents, which backward and jvp give. */
function withoutDerivatives<Result>(forward: () => Result): Result {
  const before = native.setForwardGradEnabled(false);
  try {
    return noGrad(forward);
  } finally {
    native.setForwardGradEnabled(before);
  }
}

/** Calls a Function's jvp with a tangent or null for each argument, and checks what it answers. */
function runJvp(
  cls: typeof Function,
  ctx: FunctionCtx,
  tangents: unknown[],
  isTensor: readonly boolean[],
): Handle[] {
  let next = 0;
  const answer = cls.jvp(ctx, ...isTensor.map((is) => (is ? tangents[next++] : null)));
  const list: unknown[] = answer instanceof Tensor || !isIterable(answer) ? [answer] : [...answer];
  for (const [i, value] of list.entries()) {
    if (value !== null && value !== undefined && !(value instanceof Tensor))
      throw new TorchError(`expected Variable or None (got ${pyTypeName(value)}) for grad output ${i}.`);
  }
  return handlesOf(list);
}

/** Arrays, and the named tuples that operators return. */
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/**
 * What the graph calls for a Function's backward. It is made here, not in `apply`, whose variables it would
 * keep alive: the outputs among them own the node that owns the callback, and such a circle is never freed.
 */
function callback(
  cls: typeof Function & { name: string },
  ctx: FunctionCtx,
  isTensor: readonly boolean[],
): (...gradients: unknown[]) => Handle[] {
  return (...gradients) =>
    handlesOf(runBackward(cls, ctx, gradients, isTensor).filter((_, i) => isTensor[i]));
}

/** Calls a Function's backward and checks what it answers, in Python's words. */
function runBackward(
  cls: typeof Function & { name: string },
  ctx: FunctionCtx,
  gradients: unknown[],
  isTensor: readonly boolean[],
): unknown[] {
  const label = `${cls.name}Backward`;
  const hasBackward = cls.backward !== Function.backward;
  const hasVjp = cls.vjp !== Function.vjp;
  if (hasBackward && hasVjp)
    throw new TorchError(
      "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of them.",
    );
  const answer = hasVjp ? cls.vjp(ctx, ...gradients) : cls.backward(ctx, ...gradients);
  const list: unknown[] = answer instanceof Tensor || !isIterable(answer) ? [answer] : [...answer];
  const count = isTensor.length;
  // Python allows trailing nulls beyond the arguments, and nothing else beyond them.
  const isExtra = list.slice(count).some((value) => value !== null && value !== undefined);
  if (list.length < count || isExtra)
    throw new TorchError(
      `function ${label} returned an incorrect number of gradients (expected ${count}, got ${list.length})`,
    );
  for (let i = 0; i < count; i++) {
    const value = list[i];
    if (value === null || value === undefined) continue;
    if (!isTensor[i])
      throw new TorchError(
        `function ${label} returned a gradient different than None at position ${i + 1}, but the corresponding forward input was not a Variable`,
      );
    if (!(value instanceof Tensor))
      throw new TorchError(`expected Variable or None (got ${pyTypeName(value)})`);
  }
  return list.slice(0, count);
}

/** Passes tensors on, and refuses to be differentiated. */
class DelayedError extends Function {
  static override forward(_ctx: FunctionCtx, ...tensors: (Tensor | null)[]): (Tensor | null)[] {
    return tensors.map((tensor) => tensor?.detach() ?? null);
  }
  static override backward(): never {
    throw new TorchError(
      'trying to differentiate twice a function that was marked with @once_differentiable',
    );
  }
}

type Backward = (ctx: any, ...gradients: any[]) => unknown;

/**
 * Wraps the backward of a Function that cannot be differentiated itself: it runs without being recorded, and
 * the attempt to differentiate what it returns is an error.
 *
 * @example
 * class Op extends torch.autograd.Function {
 *   static override backward = onceDifferentiable((ctx, dy) => …);
 * }
 */
export function onceDifferentiable<B extends Backward>(backward: B): B {
  return ((ctx: unknown, ...gradients: unknown[]) => {
    const answer = noGrad(() => backward(ctx, ...gradients));
    const isRecorded = gradients.some((gradient) => gradient instanceof Tensor && gradient.requiresGrad);
    if (!native.gradEnabled() || !isRecorded) return answer;
    const isSingle = answer instanceof Tensor || !isIterable(answer);
    const list = (isSingle ? [answer] : [...answer]) as (Tensor | null)[];
    const delayed = DelayedError.apply(...list.map((tensor) => tensor?.detach().requiresGrad_() ?? null));
    return isSingle ? delayed[0] : delayed;
  }) as B;
}
