/** Complex scalars, which JavaScript does not have. */

import { refuseArguments } from '../common/binder';
import { inspectCustom } from '../common/node';
import { pyComplexRepr } from './pyfloat';

/**
 * A complex number, as `item()` returns it for a complex tensor and every operator takes it for a Scalar.
 *
 * @example
 * torch.tensor([1, 2]).mul(new torch.Complex(0, 1)); // tensor([0.+1.j, 0.+2.j])
 */
export class Complex {
  constructor(
    /** Real part. */
    readonly re: number,
    /** Imaginary part. */
    readonly im: number = 0,
  ) {
    if (typeof re !== 'number' || typeof im !== 'number')
      throw new TypeError(`Expected numbers for a Complex but received ${typeof re} and ${typeof im}`);
  }

  /** Whether both parts are equal. */
  equals(...args: [other: Complex]): boolean {
    refuseArguments('equals', args, 1);
    const [other] = args;
    return this.re === other.re && this.im === other.im;
  }

  /** Python's `repr`: `(1+2j)`. */
  toString(): string {
    return pyComplexRepr(this.re, this.im);
  }

  [inspectCustom](): string {
    return this.toString();
  }

  /**
   * @throws TypeError where an operator asks for a number: there is no order among complex numbers, and
   *   JavaScript can't add them
   */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    throw new TypeError(
      "A Complex is no number, and has none of JavaScript's operators: use its re and im, or operators of torch on a tensor of it",
    );
  }
}
