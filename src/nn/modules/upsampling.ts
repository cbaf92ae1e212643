/** Twin of torch/nn/modules/upsampling.py. */
import { type Arguments, binder } from '../../common/binder';
import { pyFloatRepr, pyStringRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { InterpolateMode } from '../functional/interpolate';
import { type Size, sizeRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Options of the layers that enlarge by size or factor. */
export interface UpsamplingSizeOptions {
  /** The wanted size, one number or one a dimension. */
  size?: Size | null | undefined;
  /** How many times larger, one number or one a dimension. */
  scaleFactor?: Size | null | undefined;
}

/** Options of {@link Upsample}. */
export interface UpsampleLayerOptions extends UpsamplingSizeOptions {
  /**
   * How values between are found: 'nearest', 'linear', 'bilinear', 'bicubic' or 'trilinear'. Default:
   * 'nearest'
   */
  mode?: InterpolateMode | undefined;
  /** Whether the corner pixels keep their values. Default: null, i.e. not */
  alignCorners?: boolean | null | undefined;
  /** Whether the factor is computed anew from the sizes. Default: null, i.e. not */
  recomputeScaleFactor?: boolean | null | undefined;
}

type UpsampleOrder = [
  size: 'size',
  scaleFactor: 'scaleFactor',
  mode: 'mode',
  alignCorners: 'alignCorners',
  recomputeScaleFactor: 'recomputeScaleFactor',
];
const bindUpsample = binder<UpsampleLayerOptions, UpsampleOrder>(
  'Upsample',
  {},
  { size: null, scaleFactor: null, mode: 'nearest', alignCorners: null, recomputeScaleFactor: null },
);

/**
 * Enlarges a (N, C, …) input of 3 to 5 dimensions.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Upsample.html
 * @example
 * const y = new nn.Upsample({ scaleFactor: 2, mode: 'bilinear' })(torch.randn([1, 1, 3, 3])); // [1, 1, 6, 6]
 */
export class Upsample extends Module {
  override readonly name: string;
  readonly size: Size | null;
  readonly scaleFactor: Size | null;
  readonly mode: InterpolateMode;
  readonly alignCorners: boolean | null;
  readonly recomputeScaleFactor: boolean | null;

  /** @param args size, scaleFactor, mode ('nearest'), alignCorners, recomputeScaleFactor */
  constructor(...args: Arguments<UpsampleLayerOptions, UpsampleOrder>) {
    super();
    const given = bindUpsample.named(args);
    this.name = this._getName();
    this.size = given.size;
    this.scaleFactor = given.scaleFactor;
    this.mode = given.mode;
    this.alignCorners = given.alignCorners;
    this.recomputeScaleFactor = given.recomputeScaleFactor;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const { size, scaleFactor, mode, alignCorners, recomputeScaleFactor } = this;
    return F.interpolate(input, size, scaleFactor, mode, alignCorners, recomputeScaleFactor);
  }

  override extraRepr(): string {
    const { size, scaleFactor } = this;
    const mode = `mode=${pyStringRepr(this.mode)}`;
    if (scaleFactor === null) return `size=${size === null ? 'None' : sizeRepr(size)}, ${mode}`;
    const factors =
      typeof scaleFactor === 'number'
        ? pyFloatRepr(scaleFactor)
        : `(${scaleFactor.map(pyFloatRepr).join(', ')}${scaleFactor.length === 1 ? ',' : ''})`;
    return `scale_factor=${factors}, ${mode}`;
  }
}

type UpsamplingSizeOrder = [size: 'size', scaleFactor: 'scaleFactor'];
type SizeArgs = Arguments<UpsamplingSizeOptions, UpsamplingSizeOrder>;

const bindUpsamplingSize = binder<UpsamplingSizeOptions, UpsamplingSizeOrder>(
  'UpsamplingSize',
  {},
  { size: null, scaleFactor: null },
);

/**
 * Enlarges a (N, C, H, W) input by repeating pixels.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.UpsamplingNearest2d.html
 * @example
 * const y = new nn.UpsamplingNearest2d({ scaleFactor: 2 })(torch.randn([1, 1, 2, 2])); // [1, 1, 4, 4]
 */
export class UpsamplingNearest2d extends Upsample {
  /** @param args size, scaleFactor */
  constructor(...args: SizeArgs) {
    super({ ...bindUpsamplingSize.named(args, 'UpsamplingNearest2d'), mode: 'nearest' });
  }
}

/**
 * Enlarges a (N, C, H, W) input bilinearly; the corner pixels keep their values.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.UpsamplingBilinear2d.html
 * @example
 * const y = new nn.UpsamplingBilinear2d({ scaleFactor: 2 })(torch.randn([1, 1, 2, 2])); // [1, 1, 4, 4]
 */
export class UpsamplingBilinear2d extends Upsample {
  /** @param args size, scaleFactor */
  constructor(...args: SizeArgs) {
    super({
      ...bindUpsamplingSize.named(args, 'UpsamplingBilinear2d'),
      mode: 'bilinear',
      alignCorners: true,
    });
  }
}
