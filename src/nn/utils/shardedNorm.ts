/** The norm of tensors of which each rank has a part: that of all parts. */
import { noGrad } from '../../autograd/gradMode';
import { type Sharding, shardingOf } from '../../c10d/sharding';
import { TorchError } from '../../common/errors';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

export const hasShards = (tensors: readonly Tensor[]): boolean =>
  tensors.some((tensor) => shardingOf(tensor) !== undefined);

/** A norm as a plain tensor; of the largest of parts a collective tells it, each time, as in Python. */
export const wholeNorm = (total: Tensor): Tensor => shardingOf(total)?.whole(total) ?? total;

interface Kind {
  /** The mesh's; null of tensors that are whole. */
  readonly sharding: Sharding | null;
  readonly tensors: Tensor[];
}

/** Tensors by the meshes over which they lie. */
function byMesh(tensors: readonly Tensor[]): Kind[] {
  const kinds: Kind[] = [];
  for (const tensor of tensors) {
    const sharding = shardingOf(tensor) ?? null;
    const found = kinds.find((kind) =>
      sharding === null || kind.sharding === null
        ? sharding === kind.sharding
        : kind.sharding.isOnSameMesh(sharding),
    );
    if (found === undefined) kinds.push({ sharding, tensors: [tensor] });
    else found.tensors.push(tensor);
  }
  return kinds;
}

/**
 * The norm of all tensors taken together: a collective where ranks have parts of them. As Python's it lies
 * over the mesh where all of them do; where some are whole, which Python refuses, it is a plain tensor.
 * @param nonFinite the text of the error for a norm that isn't finite; empty when that is no error
 */
export function shardedNorm(tensors: readonly Tensor[], normType: number, nonFinite: string): Tensor {
  return noGrad(() => {
    const kinds = byMesh(tensors);
    const [first] = kinds as [Kind];
    const { device } = tensors[0]!;
    const total =
      kinds.length === 1 && first.sharding !== null
        ? first.sharding.totalNorm(tensors, normType)
        : linalgOps.vectorNorm(
            torchOps.cat(
              kinds.map(({ sharding, tensors: own }) =>
                (sharding === null
                  ? torchOps.stack(own.map((each) => linalgOps.vectorNorm(each, normType).to({ device })))
                  : sharding.norms(own, normType)
                ).to({ device }),
              ),
            ),
            normType,
          );
    // Python asks whether it is NaN, and whether it is infinite: a collective each where it is of parts.
    if (nonFinite !== '' && [wholeNorm(total).isnan(), wholeNorm(total).isinf()].some((is) => is.item()))
      throw new TorchError(nonFinite);
    return total;
  });
}
