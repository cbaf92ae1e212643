/** Twin of torchvision/models/mobilenetv2.py, and of what it takes from ops/misc.py. */

import { type Arguments, binder } from '../../common/binder';
import * as F from '../../nn/functional';
import * as init from '../../nn/init';
import { ReLU6 } from '../../nn/modules/activation';
import { BatchNorm2d } from '../../nn/modules/batchnorm';
import { Sequential } from '../../nn/modules/container';
import { Conv2d } from '../../nn/modules/conv';
import { Dropout } from '../../nn/modules/dropout';
import { Linear } from '../../nn/modules/linear';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { holdArity } from '../../nn/modules/module/arity';
import { GroupNorm } from '../../nn/modules/normalization';
import { pyRepr } from '../../python/pyrepr';
import { roundHalfEven } from '../../python/round';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { imagenetCategories } from './imagenetCategories';
import { type Layer, makeNorm, type NormLayer } from './norm';
import { defineBuilder, defineWeights } from './weights';

/** A convolution, its normalisation and ReLU6. */
class Conv2dNormActivation extends Sequential {
  readonly outChannels: number;

  constructor(
    inChannels: number,
    outChannels: number,
    { kernelSize = 3, stride = 1, groups = 1, norm }: ConvNormOptions,
  ) {
    const padding = Math.floor((kernelSize - 1) / 2);
    super(
      new Conv2d(inChannels, outChannels, kernelSize, { stride, padding, groups, bias: false }),
      makeNorm(norm, outChannels),
      new ReLU6({ inplace: true }),
    );
    this.outChannels = outChannels;
  }
}

interface ConvNormOptions {
  kernelSize?: number | undefined;
  stride?: number | undefined;
  groups?: number | undefined;
  norm: NormLayer;
}

/** The nearest multiple of `divisor`, but never less than nine tenths of `v`. */
function makeDivisible(v: number, divisor: number): number {
  const rounded = Math.max(divisor, Math.floor(Math.trunc(v + divisor / 2) / divisor) * divisor);
  return rounded < 0.9 * v ? rounded + divisor : rounded;
}

/**
 * More channels, a convolution of each by itself, and fewer channels again;
 * beside a shortcut where the shape stays.
 */
class InvertedResidual extends Module {
  stride: number;
  useResConnect: boolean;
  conv: Sequential;
  outChannels: number;

  constructor(inp: number, oup: number, stride: number, expandRatio: number, norm: NormLayer = BatchNorm2d) {
    super();
    if (stride !== 1 && stride !== 2) throw new RangeError(`stride should be 1 or 2 instead of ${stride}`);
    this.stride = stride;
    const hidden = roundHalfEven(inp * expandRatio);
    this.useResConnect = stride === 1 && inp === oup;
    const layers: Module[] = [];
    if (expandRatio !== 1) layers.push(new Conv2dNormActivation(inp, hidden, { kernelSize: 1, norm }));
    layers.push(
      new Conv2dNormActivation(hidden, hidden, { stride, groups: hidden, norm }),
      new Conv2d(hidden, oup, 1, 1, 0, { bias: false }),
      makeNorm(norm, oup),
    );
    this.conv = new Sequential(...layers);
    this.outChannels = oup;
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    return this.useResConnect ? x.add(this.conv(x)) : this.conv(x);
  }
}
holdArity({ InvertedResidual });

/** What makes a block of {@link MobileNetV2}. */
type MobileNetBlock = new (
  inp: number,
  oup: number,
  stride: number,
  expandRatio: number,
  norm?: NormLayer,
) => Layer;

/** Options of {@link MobileNetV2}. */
export interface MobileNetV2Options {
  /** How many classes there are. Default: 1000 */
  numClasses?: number | undefined;
  /** Multiplies the number of channels. Default: 1 */
  widthMult?: number | undefined;
  /** Rows of expansion, channels, blocks and first stride. Default: null, those of the paper */
  invertedResidualSetting?: readonly (readonly number[])[] | null | undefined;
  /** Channels are multiples of this. Default: 8 */
  roundNearest?: number | undefined;
  /** The class of the blocks. Default: null, an inverted residual block */
  block?: MobileNetBlock | null | undefined;
  /** What makes the normalisations, of a number of channels. Default: null, nn.BatchNorm2d */
  normLayer?: NormLayer | null | undefined;
  /** The probability with which features are dropped in the classifier. Default: 0.2 */
  dropout?: number | undefined;
}

const mobilenetOptions = [
  'numClasses',
  'widthMult',
  'invertedResidualSetting',
  'roundNearest',
  'block',
  'normLayer',
  'dropout',
] as const;

/** Expansion, channels, blocks, first stride. */
const paperSetting = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
];

type MobileNetV2Order = [
  numClasses: 'numClasses',
  widthMult: 'widthMult',
  invertedResidualSetting: 'invertedResidualSetting',
  roundNearest: 'roundNearest',
  block: 'block',
  normLayer: 'normLayer',
  dropout: 'dropout',
];
const bindMobileNetV2 = binder<MobileNetV2Options, MobileNetV2Order>(
  'MobileNetV2',
  {},
  {
    numClasses: 1000,
    widthMult: 1,
    invertedResidualSetting: null,
    roundNearest: 8,
    block: null,
    normLayer: null,
    dropout: 0.2,
  },
);

/** Layers may be replaced by any others: they are read as what they are at first. */
export interface MobileNetV2 {
  /** The convolutions: the first, the inverted residuals, the last. */
  get features(): Sequential;
  set features(layer: Module);
  /** Dropout, and the layer that gives the classes' scores. */
  get classifier(): Sequential;
  set classifier(layer: Module);
}

/**
 * MobileNetV2.
 *
 * **Shape**: [N, 3, H, W] → [N, numClasses]
 *
 * @see https://docs.pytorch.org/vision/stable/models/mobilenetv2.html
 * @example const model = new models.MobileNetV2({ numClasses: 10, widthMult: 0.5 });
 */
export class MobileNetV2 extends Module {
  /** How many channels the features end with. */
  lastChannel: number;

  /**
   * @param args {@link MobileNetV2Options}'s in order
   * @throws RangeError for a setting whose rows aren't of four numbers
   */
  constructor(...args: Arguments<MobileNetV2Options, MobileNetV2Order>) {
    super();
    const { numClasses, widthMult, roundNearest, dropout, ...options } = bindMobileNetV2.named(args);
    const Block = options.block ?? InvertedResidual;
    const norm = options.normLayer ?? BatchNorm2d;
    const setting = options.invertedResidualSetting ?? paperSetting;
    if (setting.length === 0 || setting[0]!.length !== 4) {
      throw new RangeError(
        `inverted_residual_setting should be non-empty or a 4-element list, got ${pyRepr(setting)}`,
      );
    }
    let channels = makeDivisible(32 * widthMult, roundNearest);
    this.lastChannel = makeDivisible(1280 * Math.max(1, widthMult), roundNearest);
    const features: Module[] = [new Conv2dNormActivation(3, channels, { stride: 2, norm })];
    for (const [t, c, n, s] of setting as readonly [number, number, number, number][]) {
      const outChannels = makeDivisible(c * widthMult, roundNearest);
      for (let i = 0; i < n; i++) {
        features.push(new Block(channels, outChannels, i === 0 ? s : 1, t, norm));
        channels = outChannels;
      }
    }
    features.push(new Conv2dNormActivation(channels, this.lastChannel, { kernelSize: 1, norm }));
    this.features = new Sequential(...features);
    this.classifier = new Sequential(new Dropout(dropout), new Linear(this.lastChannel, numClasses));

    for (const m of this.modules()) {
      if (m instanceof Conv2d) {
        init.kaimingNormal_(m.weight, { mode: 'fan_out' });
        if (m.bias !== null) init.zeros_(m.bias);
      } else if (m instanceof BatchNorm2d || m instanceof GroupNorm) {
        init.ones_(m.weight!);
        init.zeros_(m.bias!);
      } else if (m instanceof Linear) {
        init.normal_(m.weight, 0, 0.01);
        init.zeros_(m.bias!);
      }
    }
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    x = F.adaptiveAvgPool2d(this.features(x), [1, 1]); // [N, lastChannel, 1, 1]
    return this.classifier(torchOps.flatten(x, 1));
  }
}

/** torchvision's weights of `MobileNet_V2`, trained on ImageNet; with how to prepare pictures. */
export const MobileNet_V2_Weights = defineWeights(
  'MobileNet_V2_Weights',
  { categories: imagenetCategories, numParams: 3_504_872, minSize: [1, 1] },
  [
    ['IMAGENET1K_V1', 'mobilenet_v2-b0353104.pth'],
    ['IMAGENET1K_V2', 'mobilenet_v2-7ebf99e0.pth', { resizeSize: 232 }],
  ],
);

/**
 * MobileNetV2: Python's `mobilenet_v2`.
 * @param options weights (a name, a `.pth` file, or null), progress, and {@link MobileNetV2Options}
 * @see https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.mobilenet_v2.html
 */
export const mobilenetV2 = defineBuilder<MobileNetV2Options, MobileNetV2>(
  'mobilenet_v2',
  MobileNet_V2_Weights,
  { options: mobilenetOptions, make: (config) => new MobileNetV2(config) },
);
