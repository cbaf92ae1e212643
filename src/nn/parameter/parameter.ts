/** Twin of torch/nn/parameter.py. */
import { checkOptions } from '../../common/optionsObject';
import { copySelf } from '../../tensor/deepcopy';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';

/** Options of {@link Parameter}. */
export interface ParameterOptions {
  /** Whether it takes gradients. Default: true */
  requiresGrad?: boolean | undefined;
}

/**
 * A Tensor that is a module's parameter: assigned to a module's field it
 * appears in `parameters()` and `stateDict()`.
 *
 * It shares memory with the tensor it is made of.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parameter.Parameter.html
 * @example
 * class Scale extends nn.Module {
 *   factor = new nn.Parameter(torch.ones([3]));
 *   forward(x: Tensor): Tensor { return x.mul(this.factor); }
 * }
 */
export class Parameter extends Tensor {
  /**
   * @param data the values; an empty tensor when left out
   * @param requiresGrad whether it takes gradients, also as an option
   */
  constructor(data?: Tensor | null, requiresGrad: boolean | ParameterOptions = true) {
    super();
    if (typeof requiresGrad === 'object') checkOptions('Parameter', requiresGrad, ['requiresGrad']);
    const wants = typeof requiresGrad === 'object' ? (requiresGrad.requiresGrad ?? true) : requiresGrad;
    Tensor.makeSubclass(this, data ?? torchOps.empty([0]), wants);
  }

  /** @internal */
  [copySelf](): Parameter {
    return new (this.constructor as typeof Parameter)(this.data.clone(), this.requiresGrad);
  }

  /** Python's `repr`. */
  override toString(): string {
    return `Parameter containing:\n${super.toString()}`;
  }
}

/** Options of {@link Buffer}. */
export interface BufferOptions {
  /** Whether it is part of the module's `stateDict()`. Default: true */
  persistent?: boolean | undefined;
}

/**
 * A Tensor that is a module's state but no parameter (batch norm's running mean): assigned to a module's
 * field it appears in `buffers()` and, when persistent, in `stateDict()`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parameter.Buffer.html
 * @example
 * class Counter extends nn.Module {
 *   steps = new nn.Buffer(torch.zeros([]));
 * }
 */
export class Buffer extends Tensor {
  /** Whether it is part of the module's `stateDict()`. Not enumerable: a Tensor shows no fields. */
  declare readonly persistent: boolean;

  /** @param data the values; an empty tensor when left out */
  constructor(data?: Tensor | null, options: BufferOptions = {}) {
    super();
    checkOptions('Buffer', options, ['persistent']);
    const source = data ?? torchOps.empty([0]);
    Tensor.makeSubclass(this, source, source.requiresGrad);
    this.#mark(options);
  }

  /** @internal */
  [copySelf](): Buffer {
    return new Buffer(this.data.clone(), { persistent: this.persistent });
  }

  #mark(options: BufferOptions): void {
    Object.defineProperty(this, 'persistent', { value: options.persistent ?? true, enumerable: false });
  }
}
