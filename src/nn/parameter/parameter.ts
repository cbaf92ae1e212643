/** Twin of torch/nn/parameter.py. */
import { shardingOf } from '../../c10d/sharding';
import { type Arguments, binder } from '../../common/binder';
import { copySelf } from '../../tensor/deepcopy';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';

/** Options of {@link Parameter}. */
export interface ParameterOptions {
  /** Whether backward computes its gradient. Default: true */
  requiresGrad?: boolean | undefined;
}

type ParameterParameters = ParameterOptions & {
  /** The tensor, whose memory the parameter shares. Default: null, an empty one */
  data?: Tensor | null | undefined;
};
type ParameterOrder = [data: 'data', requiresGrad: 'requiresGrad'];
const bindParameter = binder<ParameterParameters, ParameterOrder>(
  'Parameter',
  {},
  { data: null, requiresGrad: true },
);

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
  /** @param args data: the values, an empty tensor when left out; requiresGrad (true) */
  constructor(...args: Arguments<ParameterParameters, ParameterOrder>) {
    super();
    const [data, requiresGrad] = bindParameter(args);
    Tensor.makeSubclass(this, data ?? torchOps.empty([0]), requiresGrad);
    // A part of a tensor stays one.
    if (data instanceof Tensor) shardingOf(data)?.mark(this);
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

type BufferParameters = BufferOptions & {
  /** The tensor, whose memory the buffer shares. Default: null, an empty one */
  data?: Tensor | null | undefined;
};
type BufferOrder = [data: 'data'];
const bindBuffer = binder<BufferParameters, BufferOrder>('Buffer', {}, { data: null }, { persistent: true });

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

  /** @param args data: the values, an empty tensor when left out; persistent (true), by name */
  constructor(...args: Arguments<BufferParameters, BufferOrder>) {
    super();
    const { data, persistent } = bindBuffer.named(args);
    const source = data ?? torchOps.empty([0]);
    Tensor.makeSubclass(this, source, source.requiresGrad);
    Object.defineProperty(this, 'persistent', { value: persistent, enumerable: false });
  }

  /** @internal */
  [copySelf](): Buffer {
    return new Buffer(this.data.clone(), { persistent: this.persistent });
  }
}
