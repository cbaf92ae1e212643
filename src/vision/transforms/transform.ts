/** The base of transforms that aren't modules: an instance is called like a function. */
import { Callable, callModule } from '../../nn/modules/module/callable';
import type { CalledAsForward } from '../../nn/modules/module/signature';

/** A transform is called like a function: with `forward`'s arguments, for `forward`'s result. */
export interface Transform extends CalledAsForward {}

/**
 * Base class of the transforms that aren't modules: subclass it, write `forward`, call the instance.
 *
 * @example
 * class Invert extends Transform {
 *   forward(image: Tensor): Tensor { return image.neg().add(1); }
 * }
 * const inverted = new Invert()(image);
 */
export abstract class Transform extends Callable {
  /** What the transform does with its input; subclasses write it. */
  abstract forward(...args: any[]): any;

  /** @internal */
  override [callModule](args: unknown[]): unknown {
    return this.forward(...args);
  }

  /** The constructor's arguments, as the printout shows them. */
  protected extraRepr(): string {
    return '';
  }

  /** Python's `repr`. */
  override toString(): string {
    return `${this.constructor.name}(${this.extraRepr()})`;
  }
}
