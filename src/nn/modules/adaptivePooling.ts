/** Twin of torch/nn/modules/pooling.py: adaptive pooling, whose windows follow from the output's size. */
import { type Arguments, binder } from '../../common/binder';
import { pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Size } from './factory';
import { type Gives, Module, type Takes } from './module';

/** A wanted output size: null keeps the input's own in that dimension. */
export type AdaptiveSize = number | readonly (number | null)[];

const adaptiveRepr = (size: AdaptiveSize) =>
  typeof size === 'number' ? String(size) : `(${size.map(pyRepr).join(', ')}${size.length === 1 ? ',' : ''})`;

/** The arguments of the adaptive average pooling layers, by name. */
export interface AdaptiveAvgPoolLayerParameters {
  /** The output's size in space, one number or one for each dimension; null keeps the input's. */
  outputSize: AdaptiveSize;
}

type AdaptiveAvgPoolOrder = [outputSize: 'outputSize'];
const bindAdaptiveAvgPool = binder<AdaptiveAvgPoolLayerParameters, AdaptiveAvgPoolOrder>(
  'AdaptiveAvgPool',
  { outputSize: 'any' },
  {},
);

abstract class AdaptiveAvgPoolNd extends Module {
  readonly outputSize: AdaptiveSize;

  /** @param args outputSize: the wanted size of the output */
  constructor(...args: Arguments<AdaptiveAvgPoolLayerParameters, AdaptiveAvgPoolOrder>) {
    super();
    [this.outputSize] = bindAdaptiveAvgPool(args, this._getName());
  }

  override extraRepr(): string {
    return `output_size=${adaptiveRepr(this.outputSize)}`;
  }
}

/**
 * Averages a (N, C, L) input so that the output has the wanted length.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveAvgPool1d.html
 * @example const y = new nn.AdaptiveAvgPool1d(5)(torch.randn([1, 64, 8])); // [1, 64, 5]
 */
export class AdaptiveAvgPool1d extends AdaptiveAvgPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool1d(input, this.outputSize as Size);
  }
}

/**
 * Averages a (N, C, H, W) input so that the output has the wanted size.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveAvgPool2d.html
 * @example const y = new nn.AdaptiveAvgPool2d([5, null])(torch.randn([1, 64, 8, 9])); // [1, 64, 5, 9]
 */
export class AdaptiveAvgPool2d extends AdaptiveAvgPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool2d(input, this.outputSize);
  }
}

/**
 * Averages a (N, C, D, H, W) input so that the output has the wanted size.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveAvgPool3d.html
 * @example const y = new nn.AdaptiveAvgPool3d([5, 7, 9])(torch.randn([1, 64, 8, 9, 10])); // [1, 64, 5, 7, 9]
 */
export class AdaptiveAvgPool3d extends AdaptiveAvgPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.adaptiveAvgPool3d(input, this.outputSize);
  }
}

/** Options of the adaptive max pooling layers. */
export interface AdaptiveMaxPoolLayerOptions {
  /** Whether the places of the maxima are returned as well. Default: false */
  returnIndices?: boolean | undefined;
}

/** The arguments of the adaptive max pooling layers, by name. */
export interface AdaptiveMaxPoolLayerParameters extends AdaptiveMaxPoolLayerOptions {
  /** The output's size in space, one number or one for each dimension; null keeps the input's. */
  outputSize: AdaptiveSize;
}

type AdaptiveMaxPoolOrder = [outputSize: 'outputSize', returnIndices: 'returnIndices'];
const bindAdaptiveMaxPool = binder<AdaptiveMaxPoolLayerParameters, AdaptiveMaxPoolOrder>(
  'AdaptiveMaxPool',
  { outputSize: 'any' },
  { returnIndices: false },
);

abstract class AdaptiveMaxPoolNd extends Module {
  readonly outputSize: AdaptiveSize;
  readonly returnIndices: boolean;

  /** @param args outputSize; then returnIndices (false) */
  constructor(...args: Arguments<AdaptiveMaxPoolLayerParameters, AdaptiveMaxPoolOrder>) {
    super();
    const { outputSize, returnIndices } = bindAdaptiveMaxPool.named(args, this._getName());
    this.outputSize = outputSize;
    this.returnIndices = returnIndices;
  }

  override extraRepr(): string {
    return `output_size=${adaptiveRepr(this.outputSize)}`;
  }
}

/**
 * The maxima of a (N, C, L) input, so many that the output has the wanted length.
 * With `returnIndices`: `[output, indices]`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveMaxPool1d.html
 * @example const y = new nn.AdaptiveMaxPool1d(5)(torch.randn([1, 64, 8])); // [1, 64, 5]
 */
export class AdaptiveMaxPool1d extends AdaptiveMaxPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.adaptiveMaxPool1d(input, this.outputSize as Size, this.returnIndices);
  }
}

/**
 * The maxima of a (N, C, H, W) input, so many that the output has the wanted size.
 * With `returnIndices`: `[output, indices]`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveMaxPool2d.html
 * @example const y = new nn.AdaptiveMaxPool2d([5, 7])(torch.randn([1, 64, 8, 9])); // [1, 64, 5, 7]
 */
export class AdaptiveMaxPool2d extends AdaptiveMaxPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.adaptiveMaxPool2d(input, this.outputSize, this.returnIndices);
  }
}

/**
 * The maxima of a (N, C, D, H, W) input, so many that the output has the wanted size.
 * With `returnIndices`: `[output, indices]`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.AdaptiveMaxPool3d.html
 * @example const y = new nn.AdaptiveMaxPool3d(4)(torch.randn([1, 64, 8, 9, 10])); // [1, 64, 4, 4, 4]
 */
export class AdaptiveMaxPool3d extends AdaptiveMaxPoolNd {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.adaptiveMaxPool3d(input, this.outputSize, this.returnIndices);
  }
}
