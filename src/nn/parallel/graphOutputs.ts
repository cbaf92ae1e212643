/** The tensors in what a module's forward returns. */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { flatten, open, unflatten } from '../../pytree/pytree';
import { Tensor } from '../../tensor/tensor';

/** All tensors in a value: in arrays, Maps and plain objects, and in the fields of other objects. */
export function findTensors(value: unknown): Tensor[] {
  const seen = new Set<unknown>();
  const found: Tensor[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || seen.has(each)) return;
    seen.add(each);
    if (each instanceof Tensor) found.push(each);
    else for (const inner of open(each)?.values ?? Object.values(each)) visit(inner);
  };
  visit(value);
  return found;
}

/**
 * Where a script uses some outputs only, backward comes to the others as well, with no gradient: so the
 * parameters behind them are known not to get one.
 */
class Sink extends Function {
  static override forward(ctx: FunctionCtx, ...inputs: Tensor[]): Tensor[] {
    ctx.setMaterializeGrads(false);
    return inputs.map((input) => input.clone());
  }

  static override backward(_ctx: FunctionCtx, ...gradients: (Tensor | null)[]): unknown {
    return gradients;
  }
}

/** The same value, whose tensors have all of them a part in each backward. */
export function passThrough(output: unknown): unknown {
  const [leaves, spec] = flatten(output);
  const isRecorded = (leaf: unknown): leaf is Tensor => leaf instanceof Tensor && leaf.gradFn !== null;
  const recorded = leaves.filter(isRecorded);
  if (recorded.length === 0) return output;
  const passed = Sink.apply(...recorded)[Symbol.iterator]();
  return unflatten(
    leaves.map((leaf) => (isRecorded(leaf) ? passed.next().value : leaf)),
    spec,
  );
}
