/** `Lambda` of torchvision/transforms/transforms.py. */
import { typeName } from '../../common/options';
import { Transform } from './transform';

/**
 * A function as a transform.
 *
 * @param lambd the function
 * @throws TypeError when it isn't one
 * @example new Lambda((x: Tensor) => x.flatten())
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Lambda.html
 */
export class Lambda<F extends (input: any) => any = (input: any) => any> extends Transform {
  lambd: F;

  constructor(lambd: F) {
    super();
    if (typeof lambd !== 'function') {
      throw new TypeError(`Argument lambd should be callable, got '${typeName(lambd)}'`);
    }
    this.lambd = lambd;
  }

  override forward(input: Parameters<F>[0]): ReturnType<F> {
    return this.lambd(input);
  }
}
