/** torch.autograd.Function: operations whose forward and backward are written in TypeScript. */
import { TorchError } from '../errors';
import { native } from '../native';
import { handlesOf, Tensor } from '../tensor';
import { noGrad } from './gradMode';

/**
 * What forward leaves for backward: `torch.autograd.function.FunctionCtx`. Values that are no tensors may be stored as properties;
 * tensors belong into `saveForBackward`, else they may keep the graph alive forever.
 */
export class FunctionCtx {
  #saved: (Tensor | null)[] = [];
  #dirty: Tensor[] = [];
  #nonDifferentiable: Tensor[] = [];
  #materialize = true;
  #inputs: boolean[];
  #forwardEnded = false;
  [name: string]: any;

  /** @internal @param isTensor for each argument of forward, whether it is a tensor */
  constructor(isTensor: boolean[]) {
    this.#inputs = isTensor;
  }

  /** Saves inputs or outputs of forward; call it once, from forward. */
  saveForBackward(...tensors: (Tensor | null)[]): void {
    for (const tensor of tensors) {
      if (tensor !== null && !(tensor instanceof Tensor))
        throw new TypeError(
          `save_for_backward can only save variables, but argument is of type ${typeof tensor}`,
        );
    }
    this.#saved = tensors;
  }

  /** The tensors that forward saved. */
  get savedTensors(): (Tensor | any)[] {
    return this.#forwardEnded ? (native.functionSaved(this) as Tensor[]) : this.#saved;
  }

  /** Names the inputs that forward changed in place. */
  markDirty(...tensors: Tensor[]): void {
    this.#dirty = tensors;
  }

  /** Names the outputs that have no gradient. */
  markNonDifferentiable(...tensors: Tensor[]): void {
    this.#nonDifferentiable = tensors;
  }

  /** Whether backward gets zeros (the default) or null for outputs without a gradient. */
  setMaterializeGrads(value: boolean): void {
    this.#materialize = value;
  }

  /** For each argument of forward, whether its gradient is asked for. */
  get needsInputGrad(): boolean[] {
    const needed = native.functionNeedsInputGrad(this);
    let next = 0;
    return this.#inputs.map((isTensor) => isTensor && needed[next++]!);
  }

  /** @internal Ends forward. */
  static end(ctx: FunctionCtx, outputs: (Tensor | null)[]): unknown[] {
    ctx.#forwardEnded = true;
    return native.functionEnd(
      ctx,
      handlesOf(outputs),
      handlesOf(ctx.#nonDifferentiable),
      handlesOf(ctx.#dirty),
      handlesOf(ctx.#saved),
      ctx.#materialize,
    );
  }
}

type Forward = (ctx: any, ...args: any[]) => unknown;

/** The arguments of forward without the context; of a forward that has a setupContext beside it, all. */
type ApplyArguments<F extends Forward> = Parameters<F> extends [any, ...infer Rest] ? Rest : never;

/**
 * An operation with a gradient of its own.
 *
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.Function
 * @example
 * class Exp extends torch.autograd.Function {
 *   static forward(ctx: torch.autograd.FunctionCtx, x: Tensor): Tensor {
 *     const y = x.exp();
 *     ctx.saveForBackward(y);
 *     return y;
 *   }
 *   static backward(ctx: torch.autograd.FunctionCtx, dy: Tensor): Tensor {
 *     const [y] = ctx.savedTensors;
 *     return dy.mul(y);
 *   }
 * }
 * const y = Exp.apply(x);
 */
// biome-ignore lint/complexity/noStaticOnlyClass: PyTorch's own form
export class Function {
  /** Computes the outputs; with a `setupContext` beside it, without a context. */
  static forward(..._args: any[]): unknown {
    throw new TorchError('You must implement the forward function for custom autograd.Function.');
  }

  /** Computes the gradients of forward's arguments from those of its outputs; null for arguments that have none. */
  static backward(_ctx: FunctionCtx, ..._gradients: any[]): unknown {
    throw new TorchError(
      'You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.',
    );
  }

  /** Where there is one, forward takes no context, and this is called after it: `setupContext(ctx, inputs, output)`. */
  static setupContext?: (ctx: any, inputs: any[], output: any) => void;

  /** Runs the operation; recorded when an argument needs a gradient. */
  static apply<F extends { forward: Forward }>(
    this: F,
    ...args: ApplyArguments<F['forward']>
  ): ReturnType<F['forward']>;
  static apply(...args: any[]): any {
    // biome-ignore lint/complexity/noThisInStatic: the class that apply was called on, not this one
    const cls = this as unknown as typeof Function & { name: string };
    const isTensor = args.map((arg) => arg instanceof Tensor);
    const ctx = new FunctionCtx(isTensor);
    const label = `${cls.name}Backward`;
    native.functionBegin(
      ctx,
      label,
      (...gradients) => {
        const answer = cls.backward(ctx, ...gradients);
        const list: unknown[] = Array.isArray(answer) ? answer : [answer];
        // Python allows trailing nulls beyond the arguments, and nothing else beyond them.
        const extra = list.slice(args.length);
        if (list.length < args.length || extra.some((value) => value !== null && value !== undefined))
          throw new TorchError(
            `function ${label} returned an incorrect number of gradients (expected ${args.length}, got ${list.length})`,
          );
        list.forEach((value, i) => {
          if (value === null || value === undefined) return;
          if (!(value instanceof Tensor))
            throw new TypeError(
              `expected Variable or None (got ${typeof value}) as gradient ${i} of ${label}`,
            );
          if (i < args.length && !isTensor[i])
            throw new TorchError(
              `function ${label} returned a gradient different from None at position ${i + 1}, but the corresponding forward input was not a Variable`,
            );
        });
        return handlesOf(list.filter((_, i) => isTensor[i]));
      },
      handlesOf(args.filter((_, i) => isTensor[i])),
    );
    const output = noGrad(() => {
      if (cls.setupContext === undefined) return cls.forward(ctx, ...args);
      const result = cls.forward(...args);
      cls.setupContext(ctx, args, result);
      return result;
    });
    const list = Array.isArray(output) ? output : [output];
    const tensors = list.filter((value) => value instanceof Tensor);
    const wrapped = FunctionCtx.end(ctx, tensors);
    let next = 0;
    const result = list.map((value) => (value instanceof Tensor ? wrapped[next++] : value));
    return Array.isArray(output) ? result : result[0];
  }
}
