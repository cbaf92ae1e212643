/**
 * What is known of a tensor that is one rank's part of a larger one: `src/distributed/tensor` makes such, and
 * optimizers, gradients' norms and files ask here, so that none takes a part for the whole.
 */
import { TorchError } from '../common/errors';
import type { Tensor } from '../tensor/tensor';
import type { ProcessGroup } from './world';

/** How a tensor lies over the ranks. */
export interface Sharding {
  /** The whole tensor's shape. */
  readonly fullShape: readonly number[];
  /** How often optimizers have stepped with it: fused kernels change no version. */
  steps: number;
  /** The ranks that have parts of it, along each dimension of a mesh that divides it. */
  readonly shardGroups: () => readonly ProcessGroup[];
  /** Makes a tensor of the part's shape known as a part as well, in place. */
  readonly mark: <T extends Tensor>(local: T) => T;
  /** How errors tell it. */
  readonly text: () => string;
  /** Whether a tensor lies over the ranks in the same way. */
  readonly isSame: (other: Sharding) => boolean;
  /** Whether it lies over the same mesh, in whatever way. */
  readonly isOnSameMesh: (other: Sharding) => boolean;
  /** The whole of a tensor that lies so: a collective where this rank's part isn't all of it. */
  readonly whole: (tensor: Tensor) => Tensor;
  /** The norms of tensors over this mesh, one behind the other: a collective. */
  readonly norms: (tensors: readonly Tensor[], normType: number) => Tensor;
  /**
   * Puts the sum over the ranks in the place of a gradient of which each has a term: as many collectives as
   * are asked for. @returns what puts the term back; null where there is none
   */
  readonly sumGradient: (parameter: Tensor, times: () => number) => (() => void) | null;
  /** The norm of tensors over this mesh, taken as one vector, which lies over it as well: a collective. */
  readonly totalNorm: (tensors: readonly Tensor[], normType: number) => Tensor;
}

/** Made with the first part: optimizers ask at each step, and where there are none nothing is looked up. */
let known: WeakMap<Tensor, Sharding> | undefined;

/** How a tensor lies over the ranks; undefined for one that is whole. */
export const shardingOf = (tensor: Tensor): Sharding | undefined => known?.get(tensor);

/** Notes how a tensor lies over the ranks. */
export function setSharding(tensor: Tensor, sharding: Sharding): void {
  known ??= new WeakMap();
  known.set(tensor, sharding);
}

/**
 * Before a step of an optimizer: puts sums over the ranks in the place of gradients of which each rank has a
 * term: collectives.
 * @param times how often, as Python sums them each time that it takes them
 * @returns what puts the terms back; undefined where there are none
 */
export function sumGradients(parameters: readonly Tensor[], times: () => number): (() => void) | undefined {
  if (known === undefined) return undefined;
  const undo = parameters.flatMap((parameter) => {
    const sharding = shardingOf(parameter);
    if (sharding === undefined) return [];
    sharding.steps++;
    return sharding.sumGradient(parameter, times) ?? [];
  });
  return undo.length === 0
    ? undefined
    : () => {
        for (const putBack of undo) putBack();
      };
}

/** The cross entropy of logits of which each rank has some classes. */
export type CrossEntropyOfParts = (
  input: Tensor,
  target: Tensor,
  weight: Tensor | null,
  reduction: number,
  ignoreIndex: number,
  labelSmoothing: number,
) => Tensor;

/** What computes losses of tensors in parts; null where none may be, but within `lossParallel`. */
export const parallelLoss: { crossEntropy: CrossEntropyOfParts | null } = { crossEntropy: null };

/** What computes the cross entropy of logits; null of whole ones. @throws TorchError for a part of some */
export function crossEntropyOf(logits: Tensor): CrossEntropyOfParts | null {
  const sharding = shardingOf(logits);
  if (sharding === undefined) return null;
  if (parallelLoss.crossEntropy === null && sharding.shardGroups().length > 0)
    throw new TorchError(
      `crossEntropy: the logits are sharded (${sharding.text()}). lossParallel takes the loss of classes in parts; ` +
        'fullTensor() gathers them',
    );
  return parallelLoss.crossEntropy;
}

/** What a script does that saves a part of a tensor. */
export const savingShards =
  "It would be one rank's part in the place of the whole: torch.distributed.checkpoint.save writes all parts, and " +
  'getModelStateDict(model, { options: { fullStateDict: true } }) or fullTensor() gathers them.';

/** @throws TorchError for a part of a tensor, where only whole ones make sense */
export function refuseShards(tensors: Iterable<Tensor>, what: string, advice: string): void {
  for (const tensor of tensors) {
    const sharding = shardingOf(tensor);
    if (sharding !== undefined)
      throw new TorchError(`${what} got a tensor that is sharded (${sharding.text()}). ${advice}`);
  }
}
