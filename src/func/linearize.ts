/** A function's linear approximation at a point: `torch.func.linearize`. */
import { TorchError } from '../common/errors';
import { type AnyFunction, checkCallable } from '../functorch/layers';
import { flatten, unflatten } from '../pytree/pytree';
import { torchOps } from '../tensor/operators';
import { sizeText } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { vjpOf } from './vjp';

function checkTangents(tangents: readonly unknown[], primals: readonly Tensor[]): void {
  tangents.forEach((tangent, i) => {
    if (!(tangent instanceof Tensor)) throw new TypeError(`jvp_fn: tangent:${i} must be a tensor`);
    const primal = primals[i]!;
    const kinds: [what: string, own: string, other: string][] = [
      ['shape', sizeText(tangent.shape), sizeText(primal.shape)],
      ['device', tangent.device, primal.device],
      ['dtype', `torch.${tangent.dtype}`, `torch.${primal.dtype}`],
    ];
    for (const [what, own, other] of kinds) {
      if (own === other) continue;
      throw new TorchError(
        `tangent:${i} with ${what} ${own} in flattened pytree doesn't match the ${what} ${other} of the corresponding primal.`,
      );
    }
  });
}

/**
 * A function's value, and its linear approximation at the primals, which multiplies vectors by the Jacobian:
 * v ↦ J v. The function runs once; each product goes through what was recorded then, so that many of them
 * cost less than as many {@link jvp}s, and more memory.
 *
 * @param func takes the primals; returns a tensor or a tree (arrays, plain objects, Maps) of tensors, of
 *   operators that can be differentiated twice
 * @param primals trees of tensors
 * @returns `[output, jvpFn]`; `jvpFn` takes tangents of the primals' structure, shapes and dtypes and returns
 *   the product, of the output's structure
 * @throws TorchError for outputs that are no tensors and, from `jvpFn`, for tangents that don't fit
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.linearize.html
 * @example
 * const [y, jvpFn] = torch.func.linearize((x) => x.sin(), torch.zeros(3));
 * jvpFn(torch.ones(3)); // tensor([1., 1., 1.])
 */
export function linearize(
  func: AnyFunction,
  ...primals: unknown[]
): [output: any, jvpFn: (...tangents: any[]) => any] {
  checkCallable('linearize', func);
  const [points, primalSpec] = flatten(primals);
  const [output, product] = vjpOf(func, primals, null, false);
  const [outputs, outputSpec] = flatten(output);
  // u ↦ uᵀ J is linear: its transpose, which is the same at any u, is what was asked for.
  const zeros = (outputs as Tensor[]).map((each) => torchOps.zerosLike(each));
  const [, transposed] = vjpOf((...u) => product(unflatten(u, outputSpec)), zeros, null, false);
  const jvpFn = (...tangents: unknown[]): unknown => {
    const [directions, spec] = flatten(tangents);
    if (!spec.equals(primalSpec)) {
      throw new TorchError(
        `Expected the tangents ${spec} to have the same argspec as the primals ${primalSpec}`,
      );
    }
    checkTangents(directions, points as Tensor[]);
    return unflatten(transposed(tangents), outputSpec);
  };
  return [output, jvpFn];
}
