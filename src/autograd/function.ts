/** torch.autograd.Function: operations whose forward and backward are written in TypeScript. */
import { NotImplementedError, TorchError } from '../common/errors';
import { native } from '../native';
import { handleOf, Tensor } from '../tensor/tensor';
import { customFunctionCall } from './customFunction';
import type { FunctionCtx } from './functionCtx';
import { noGrad } from './gradMode';
import { applySingleLevel, type FunctionRules, isIterable, type VmapInfo } from './singleLevel';

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

  /**
   * Computes the outputs of a batch, for `torch.vmap` (which needs a `setupContext` too):
   * `vmap(info, inDims, ...inputs)` returns `[outputs, outDims]`. Each input has the dimension that is mapped
   * over where `inDims` says, which is null for those without it; `info` is `{ batchSize, randomness }`.
   *
   * @see https://docs.pytorch.org/docs/2.13/notes/extending.func.html
   */
  static vmap?: (info: VmapInfo, inDims: any, ...args: any[]) => unknown;

  /**
   * Whether `torch.vmap` runs the methods under `vmap` themselves, in the place of a `vmap` method: they must
   * consist of what can be mapped.
   */
  static generateVmapRule = false;

  /** Runs the operation; recorded when an argument needs a gradient. */
  static apply<F extends { forward: Forward }>(this: F, ...args: ApplyArguments<F>): ReturnType<F['forward']>;
  static apply(...args: any[]): any {
    // biome-ignore lint/complexity/noThisInStatic: the class that apply was called on, not this one
    return customFunctionCall(rulesOf(this as unknown as typeof Function & { name: string }), args);
  }
}

/** A class's methods, of which the gradients are in `backward` or in `vjp`. */
function rulesOf(cls: typeof Function & { name: string }): FunctionRules {
  if (cls.vjp === Function.vjp) return cls;
  const backward = (ctx: FunctionCtx, ...gradients: unknown[]): unknown => {
    if (cls.backward === Function.backward) return cls.vjp(ctx, ...gradients);
    throw new TorchError(
      "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of them.",
    );
  };
  return {
    name: cls.name,
    generateVmapRule: cls.generateVmapRule,
    forward: (...args) => cls.forward(...args),
    ...(cls.setupContext && { setupContext: (...args) => cls.setupContext!(...args) }),
    ...(cls.vmap && { vmap: (...args) => cls.vmap!(...args) }),
    jvp: (ctx, ...tangents) => cls.jvp(ctx, ...tangents),
    backward,
  };
}

/** Passes tensors on, and refuses to be differentiated. */
const delayedError: FunctionRules = {
  name: 'DelayedError',
  generateVmapRule: false,
  forward: (_ctx: FunctionCtx, ...tensors: (Tensor | null)[]) =>
    tensors.map((tensor) => tensor?.detach() ?? null),
  backward() {
    throw new TorchError(
      'trying to differentiate twice a function that was marked with @once_differentiable',
    );
  },
  jvp: Function.jvp,
};

/** A tensor that counts as recorded, also under transforms, inside which scripts can't ask for that. */
function fakeRequiresGrad(tensor: Tensor): Tensor {
  const detached = tensor.detach();
  native.functorchTrackGradient(handleOf(detached));
  return detached;
}

type Backward = (ctx: any, ...gradients: any[]) => unknown;

/**
 * Wraps the backward of a Function that cannot be differentiated itself: it runs without being recorded, and
 * the attempt to differentiate what it returns is an error.
 *
 * @example
 * class Sine extends torch.autograd.Function {
 *   static override forward(ctx: torch.autograd.FunctionCtx, x: Tensor) {
 *     ctx.saveForBackward(x);
 *     return x.sin();
 *   }
 *   static override backward = torch.autograd.onceDifferentiable(
 *     (ctx: torch.autograd.FunctionCtx, dy: Tensor) => dy.mul(ctx.savedTensors[0]!.cos()),
 *   );
 * }
 * Sine.apply(w).sum().backward();
 */
export function onceDifferentiable<B extends Backward>(backward: B): B {
  return ((ctx: unknown, ...gradients: unknown[]) => {
    const answer = noGrad(() => backward(ctx, ...gradients));
    const isRecorded = gradients.some((gradient) => gradient instanceof Tensor && gradient.requiresGrad);
    if (!native.gradEnabled() || !isRecorded) return answer;
    const isSingle = answer instanceof Tensor || !isIterable(answer);
    const list = (isSingle ? [answer] : [...answer]) as (Tensor | null)[];
    const delayed = applySingleLevel(
      delayedError,
      list.map((tensor) => (tensor === null ? null : fakeRequiresGrad(tensor))),
    );
    return isSingle ? delayed[0] : delayed;
  }) as B;
}
