/** What a custom Function's forward leaves for its backward. */
import { native } from '../native';
import type { Handle } from '../native/handle';
import { pyTypeName } from '../python/pyrepr';
import { handlesOf, Tensor } from '../tensor/tensor';

function checkTensors(what: string, values: readonly unknown[], nullToo = false): (Tensor | null)[] {
  return values.map((value, i) => {
    if (value instanceof Tensor) return value;
    if (nullToo && (value === null || value === undefined)) return null;
    throw new TypeError(`${what}, but argument ${i} is of type ${pyTypeName(value)}`);
  });
}

/**
 * What forward leaves for backward: `torch.autograd.function.FunctionCtx`. Values that are no tensors may be
 * stored as properties; tensors belong into `saveForBackward`. An output that is a property keeps the graph
 * alive forever, other tensors keep it until the garbage of theirs is collected.
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

  /** @internal Whether forward changed this input in place. */
  static changed(ctx: FunctionCtx, value: unknown): boolean {
    return ctx.#dirty.includes(value as Tensor);
  }

  /** @internal Ends forward: the graph calls `backward`. Calls `jvp` if an argument has a tangent. */
  static end(
    ctx: FunctionCtx,
    outputs: unknown[],
    backward: (...gradients: unknown[]) => Handle[],
    jvp: (...tangents: unknown[]) => Handle[],
  ): unknown[] {
    try {
      return native.functionEnd(
        ctx,
        handlesOf(outputs),
        handlesOf(ctx.#nonDifferentiable),
        handlesOf(ctx.#dirty),
        handlesOf(ctx.#saved),
        ctx.#materialize,
        backward,
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
