/**
 * How the gradients of tensors over a mesh lie: autograd carries the parts along, and nothing of that. Each
 * such tensor has a cell, into which what takes its gradient writes how that lies, and where what gives the
 * tensor reads it.
 */
import type { Tensor } from '../../tensor/tensor';
import { movedTo, type Placed } from './moves';
import { isSamePlacement, Partial, type Placement, Replicate, Shard } from './placements';

const cells = new WeakMap<Tensor, GradientCell>();

/** How gradients lie, as of Python's `from_local` and `to_local`: terms are summed up. */
export const gradientPlacements = (placements: readonly Placement[]): Placement[] =>
  placements.map((each) => (each instanceof Partial ? new Replicate() : each));

const isSame = (a: readonly Placement[], b: readonly Placement[]): boolean =>
  a.every((each, i) => isSamePlacement(each, b[i]!));

/** How the gradient of one tensor lies. */
export class GradientCell {
  /** Null while nothing has said it. */
  placements: readonly Placement[] | null = null;
  /** What has been given to autograd that all ranks have, and that is no term. */
  #whole: Tensor[] = [];

  /** @param isTaken whether a backward goes on from here: it isn't the gradient of a leaf */
  constructor(private readonly isTaken: boolean) {}

  /** What a backward asks that goes on from here; the next pass begins anew. */
  take(tensor: Placed): readonly Placement[] {
    const found = this.placements ?? gradientPlacements(tensor.placements);
    this.placements = null;
    this.#whole = [];
    return found;
  }

  /**
   * A gradient as autograd may add it to those that it has already: the first says how all lie. As in Python
   * terms and what all ranks have are terms together.
   */
  add(gradient: Tensor, { mesh, fullShape }: Placed, placements: readonly Placement[]): Tensor {
    const lies = this.placements;
    const isWhole = placements.every((each) => each instanceof Replicate);
    if (lies === null || isSame(lies, placements)) {
      this.placements = placements;
      if (isWhole && this.isTaken) this.#whole.push(gradient);
      return gradient;
    }
    const move = (from: Tensor, before: readonly Placement[], after: readonly Placement[]): Tensor =>
      movedTo(from, { mesh, fullShape, placements: before }, after);
    if (this.#whole.length > 0 && placements.every((each) => !(each instanceof Shard))) {
      const terms = this.#whole.map((each) => move(each, lies, placements).sub(each));
      this.placements = placements;
      this.#whole = [];
      return terms.reduce((sum, each) => sum.add(each), gradient);
    }
    // Parts become terms by way of the whole.
    const between = placements.map((each, i) =>
      each instanceof Shard && lies[i] instanceof Partial ? new Replicate() : each,
    );
    return move(move(gradient, placements, between), between, lies);
  }
}

/** The cell of a tensor over a mesh. */
export function gradientCell(tensor: Tensor): GradientCell {
  const found = cells.get(tensor) ?? new GradientCell(/*isTaken=*/ false);
  cells.set(tensor, found);
  return found;
}

/** Gives a tensor the cell of another one, whose gradient is its own. */
export const shareGradientCell = (tensor: Tensor, cell: GradientCell): void => void cells.set(tensor, cell);

/** How the gradient that a tensor has lies, where that has been said. */
export const placementsOfGradient = (tensor: Tensor): readonly Placement[] | null =>
  cells.get(tensor)?.placements ?? null;
