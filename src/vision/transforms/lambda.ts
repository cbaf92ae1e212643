/** `Lambda` of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import { typeName } from '../../common/brief';
import { Transform } from './transform';

type Step = (input: any) => any;

interface LambdaParameters<F extends Step> {
  /** The function, of what the step before gives. */
  lambd: F;
}

type LambdaOrder = [lambd: 'lambd'];
const bindLambda = binder<LambdaParameters<any>, LambdaOrder>('Lambda', { lambd: 'any' }, {});

/**
 * A function of one's own as a transform, to stand among others in a `Compose`.
 *
 * @param lambd the function
 * @throws TypeError when it isn't one
 * @example new Lambda((x: Tensor) => x.flatten())
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Lambda.html
 */
export class Lambda<F extends (input: any) => any = (input: any) => any> extends Transform {
  lambd: F;

  constructor(...args: Arguments<LambdaParameters<F>, LambdaOrder>) {
    super();
    const [lambd] = bindLambda(args);
    if (typeof lambd !== 'function') {
      throw new TypeError(`Argument lambd should be callable, got '${typeName(lambd)}'`);
    }
    this.lambd = lambd;
  }

  /** Applies the function that was given. */
  override forward(input: Parameters<F>[0]): ReturnType<F> {
    return this.lambd(input);
  }
}
