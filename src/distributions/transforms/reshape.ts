/** Another shape for the same numbers. */
import { type Arguments, binder } from '../../common/binder';
import { numelOf, sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { checkShape, type Shape } from '../arguments';
import * as constraints from '../constraints';
import { Transform, type TransformOptions } from './transform';

/** The arguments of {@link ReshapeTransform}, by name. */
export interface ReshapeTransformParameters extends TransformOptions {
  /** The shape of an input's event. */
  inShape: Shape;
  /** The shape of an output's event. */
  outShape: Shape;
}
type ReshapeTransformOrder = [inShape: 'inShape', outShape: 'outShape', cacheSize: 'cacheSize'];
const bindReshape = binder<ReshapeTransformParameters, ReshapeTransformOrder>(
  'ReshapeTransform',
  { inShape: 'any', outShape: 'any' },
  { cacheSize: 0 },
);

/** A shape whose last dimensions are `from`, with `to` in their place. */
function exchanged(shape: Shape, from: Shape, to: Shape): number[] {
  if (shape.length < from.length) throw new RangeError('Too few dimensions on input');
  const cut = shape.length - from.length;
  const event = shape.slice(cut);
  if (!sameSize(event, from))
    throw new RangeError(`Shape mismatch: expected ${sizeText(event)} but got ${sizeText(from)}`);
  return [...shape.slice(0, cut), ...to];
}

/**
 * Gives the last dimensions of a tensor, an event's, another shape.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.ReshapeTransform
 * @example new torch.distributions.ReshapeTransform([4], [2, 2])(torch.ones([3, 4])).shape; // [3, 2, 2]
 */
export class ReshapeTransform extends Transform {
  /** The shape of an input's event. */
  declare readonly inShape: Shape;
  /** The shape of an output's event. */
  declare readonly outShape: Shape;

  /**
   * @param args inShape, outShape, cacheSize (0)
   * @throws RangeError for shapes of different numbers of elements
   */
  constructor(...args: Arguments<ReshapeTransformParameters, ReshapeTransformOrder>) {
    const [inShape, outShape, cacheSize] = bindReshape(args);
    const shapes = [checkShape(inShape, 'inShape'), checkShape(outShape, 'outShape')] as const;
    if (numelOf(shapes[0]) !== numelOf(shapes[1]))
      throw new RangeError('in_shape, out_shape have different numbers of elements');
    super(cacheSize);
    [this.inShape, this.outShape] = shapes;
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new ReshapeTransform(this.inShape, this.outShape, cacheSize);
  }

  override get domain(): constraints.Constraint {
    return constraints.independent(constraints.real, this.inShape.length);
  }

  override get codomain(): constraints.Constraint {
    return constraints.independent(constraints.real, this.outShape.length);
  }

  override get bijective(): boolean {
    return true;
  }

  private _batch(x: Tensor, event: Shape): number[] {
    return x.shape.slice(0, x.dim() - event.length);
  }

  protected override _call(x: Tensor): Tensor {
    return x.reshape([...this._batch(x, this.inShape), ...this.outShape]);
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.reshape([...this._batch(y, this.outShape), ...this.inShape]);
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    return x.newZeros(this._batch(x, this.inShape));
  }

  protected override _forwardShape(shape: number[]): number[] {
    return exchanged(shape, this.inShape, this.outShape);
  }

  protected override _inverseShape(shape: number[]): number[] {
    return exchanged(shape, this.outShape, this.inShape);
  }
}
