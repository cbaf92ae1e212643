/** How a gradient scaler divides gradients by its scale, and finds those that are infinite or NaN. */
import { noGrad } from '../autograd/gradMode';
import { allReduce } from '../c10d/reductions';
import { shardingOf } from '../c10d/sharding';
import type { ProcessGroup } from '../c10d/world';
import type { Optimizer } from '../optim';
import { keepBeyondScopes } from '../runtime/memory';
import { onParts } from '../tensor/intercept';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { Device, DType } from '../tensor/types';

/** Copies of a tensor, made for a device when it is first asked for. */
export function copies(tensor: Tensor): (device: string) => Tensor {
  const made = new Map<string, Tensor>();
  return (device) => {
    let copy = made.get(device);
    if (copy === undefined) {
      copy = tensor.to({ device: device as Device, nonBlocking: true, copy: true });
      made.set(device, copy);
    }
    return copy;
  };
}

/** What is to be unscaled of a parameter's gradient: of a sparse one its values. */
function gradientToUnscale(param: Tensor, allowFloat16: boolean): Tensor | null {
  let { grad } = param;
  if (grad === null || grad === undefined) return null;
  if (!allowFloat16 && grad.dtype === 'float16')
    throw new RangeError('Attempting to unscale FP16 gradients.');
  if (!grad.isSparse) return grad;
  if (grad.dtype === 'float16') {
    // Values of one index may be infinite only when they are summed.
    grad = grad.coalesce();
    param.grad = grad;
  }
  return grad._values();
}

/**
 * Multiplies all gradients of the optimizer by `invScale`; answers, for each device,
 * whether one is infinite.
 */
export function unscaleGrads(
  optimizer: Optimizer<any>,
  invScale: Tensor,
  foundInf: Tensor,
  allowFloat16: boolean,
): Map<string, Tensor> {
  const invScaleOn = copies(invScale);
  const found = new Map<string, Tensor>();
  const groups = new Map<string, Map<DType, Tensor[]>>();
  /** The ranks that have other parts of the gradients: all of them leave a step out, or none. */
  const others = new Set<ProcessGroup>();
  noGrad(() => {
    for (const { params } of optimizer.paramGroups) {
      for (const param of params) {
        const grad = gradientToUnscale(param, allowFloat16);
        if (grad === null) continue;
        for (const group of shardingOf(param)?.shardGroups() ?? []) others.add(group);
        const byDtype = groups.get(grad.device) ?? new Map<DType, Tensor[]>();
        const grads = byDtype.get(grad.dtype) ?? [];
        grads.push(grad);
        groups.set(grad.device, byDtype.set(grad.dtype, grads));
      }
    }
    const foundOn = copies(foundInf);
    for (const [device, byDtype] of groups) {
      found.set(device, foundOn(device));
      for (const grads of byDtype.values()) {
        onParts(() =>
          torchOps._ampForeachNonFiniteCheckAndUnscale_(grads, foundOn(device), invScaleOn(device)),
        );
      }
    }
    for (const group of others) for (const one of found.values()) allReduce(one, 'MAX', { group });
  });
  keepBeyondScopes(found);
  return found;
}
