/** Twin of torchvision/models/resnet.py: ResNet, ResNeXt and Wide ResNet. */
import { type Arguments, binder } from '../../common/binder';
import * as init from '../../nn/init';
import { ReLU } from '../../nn/modules/activation';
import { AdaptiveAvgPool2d } from '../../nn/modules/adaptivePooling';
import { BatchNorm2d } from '../../nn/modules/batchnorm';
import { Sequential } from '../../nn/modules/container';
import { Conv2d } from '../../nn/modules/conv';
import { Linear } from '../../nn/modules/linear';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { GroupNorm } from '../../nn/modules/normalization';
import { MaxPool2d } from '../../nn/modules/pooling';
import { pyRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { imagenetCategories } from './imagenetCategories';
import { type Layer, makeNorm, type NormLayer } from './norm';
import { BasicBlock, type Block, Bottleneck, conv1x1 } from './resnetBlocks';
import { defineBuilder, defineWeights, type WeightsEnum } from './weights';

/** Options of {@link ResNet}. */
export interface ResNetOptions {
  /** How many classes there are. Default: 1000 */
  numClasses?: number | undefined;
  /** Whether each block begins as an identity. Default: false */
  zeroInitResidual?: boolean | undefined;
  /** In how many groups the 3 × 3 convolutions work. Default: 1 */
  groups?: number | undefined;
  /** How many channels a group of a bottleneck has, for 64 planes. Default: 64 */
  widthPerGroup?: number | undefined;
  /** Whether the 2x2 stride of each of the last three layers becomes a dilation. Default: null, of none */
  replaceStrideWithDilation?: readonly boolean[] | null | undefined;
  /** What makes the normalisations, of a number of channels. Default: null, nn.BatchNorm2d */
  normLayer?: NormLayer | null | undefined;
}

/** Layers may be replaced by any others: they are read as what they are at first. */
export interface ResNet {
  /** The first convolution, 7 × 7 with stride 2. */
  get conv1(): Conv2d;
  set conv1(layer: Module);
  /** The normalisation behind the first convolution. */
  get bn1(): Layer;
  set bn1(layer: Module);
  /** The activation behind the first normalisation. */
  get relu(): ReLU;
  set relu(layer: Module);
  /** The pooling behind it, 3 × 3 with stride 2. */
  get maxpool(): MaxPool2d;
  set maxpool(layer: Module);
  /** The first group of blocks, of 64 planes. */
  get layer1(): Sequential;
  set layer1(layer: Module);
  /** The second group of blocks, of 128 planes. */
  get layer2(): Sequential;
  set layer2(layer: Module);
  /** The third group of blocks, of 256 planes. */
  get layer3(): Sequential;
  set layer3(layer: Module);
  /** The fourth group of blocks, of 512 planes. */
  get layer4(): Sequential;
  set layer4(layer: Module);
  /** The pooling to a single place. */
  get avgpool(): AdaptiveAvgPool2d;
  set avgpool(layer: Module);
  /** The layer that gives the classes' scores. */
  get fc(): Linear;
  set fc(layer: Module);
}

interface ResNetParameters extends ResNetOptions {
  /** The class of the blocks: `BasicBlock` or `Bottleneck`. */
  block: Block;
  /** How many blocks each of the four groups has. */
  layers: readonly number[];
}

type ResNetOrder = [
  block: 'block',
  layers: 'layers',
  numClasses: 'numClasses',
  zeroInitResidual: 'zeroInitResidual',
  groups: 'groups',
  widthPerGroup: 'widthPerGroup',
  replaceStrideWithDilation: 'replaceStrideWithDilation',
  normLayer: 'normLayer',
];
const bindResNet = binder<ResNetParameters, ResNetOrder>(
  'ResNet',
  { block: 'any', layers: 'any' },
  {
    numClasses: 1000,
    zeroInitResidual: false,
    groups: 1,
    widthPerGroup: 64,
    replaceStrideWithDilation: null,
    normLayer: null,
  },
);

/**
 * Deep residual network.
 *
 * **Shape**: [N, 3, H, W] → [N, numClasses]
 *
 * @see https://docs.pytorch.org/vision/stable/models/resnet.html
 * @example const model = new models.ResNet(models.BasicBlock, [2, 2, 2, 2], { numClasses: 10 });
 */
export class ResNet extends Module {
  private _normLayer: NormLayer;
  /** How many channels the next block's input has, while the network is built. */
  inplanes = 64;
  /** The dilation of the next block, while the network is built. */
  dilation = 1;
  groups: number;
  /** The width of a bottleneck's groups: `widthPerGroup`. */
  baseWidth: number;

  /**
   * @param args block, layers: the class of blocks and how many each layer has; then
   *   {@link ResNetOptions}'s in order
   * @throws RangeError for a `replaceStrideWithDilation` of another length than three
   */
  constructor(...args: Arguments<ResNetParameters, ResNetOrder>) {
    super();
    const { block, layers, numClasses, zeroInitResidual, groups, widthPerGroup, ...rest } =
      bindResNet.named(args);
    const dilate = rest.replaceStrideWithDilation ?? [false, false, false];
    if (dilate.length !== 3) {
      throw new RangeError(
        `replace_stride_with_dilation should be None or a 3-element tuple, got ${pyRepr(dilate)}`,
      );
    }
    this._normLayer = rest.normLayer ?? BatchNorm2d;
    this.groups = groups;
    this.baseWidth = widthPerGroup;
    this.conv1 = new Conv2d(3, this.inplanes, 7, { stride: 2, padding: 3, bias: false });
    this.bn1 = makeNorm(this._normLayer, this.inplanes);
    this.relu = new ReLU({ inplace: true });
    this.maxpool = new MaxPool2d(3, { stride: 2, padding: 1 });
    this.layer1 = this._makeLayer(block, 64, layers[0]!);
    this.layer2 = this._makeLayer(block, 128, layers[1]!, 2, dilate[0]);
    this.layer3 = this._makeLayer(block, 256, layers[2]!, 2, dilate[1]);
    this.layer4 = this._makeLayer(block, 512, layers[3]!, 2, dilate[2]);
    this.avgpool = new AdaptiveAvgPool2d([1, 1]);
    this.fc = new Linear(512 * block.expansion, numClasses);

    for (const m of this.modules()) {
      if (m instanceof Conv2d) {
        init.kaimingNormal_(m.weight, { mode: 'fan_out', nonlinearity: 'relu' });
      } else if (m instanceof BatchNorm2d || m instanceof GroupNorm) {
        init.constant_(m.weight!, 1);
        init.constant_(m.bias!, 0);
      }
    }
    if (zeroInitResidual) {
      for (const m of this.modules()) {
        const last = m instanceof Bottleneck ? m.bn3 : m instanceof BasicBlock ? m.bn2 : null;
        const weight = (last as { weight?: Tensor | null } | null)?.weight;
        if (weight) init.constant_(weight, 0);
      }
    }
  }

  private _makeLayer(block: Block, planes: number, blocks: number, stride = 1, dilate = false): Sequential {
    const norm = this._normLayer;
    const outPlanes = planes * block.expansion;
    const previousDilation = this.dilation;
    if (dilate) {
      this.dilation *= stride;
      stride = 1;
    }
    let downsample: Sequential | null = null;
    if (stride !== 1 || this.inplanes !== outPlanes) {
      downsample = new Sequential(conv1x1(this.inplanes, outPlanes, stride), makeNorm(norm, outPlanes));
    }
    const { groups, baseWidth, dilation } = this;
    const layers = [
      new block(this.inplanes, planes, stride, downsample, groups, baseWidth, previousDilation, norm),
    ];
    this.inplanes = outPlanes;
    for (let i = 1; i < blocks; i++) {
      layers.push(new block(this.inplanes, planes, 1, null, groups, baseWidth, dilation, norm));
    }
    return new Sequential(...layers);
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    x = this.maxpool(this.relu(this.bn1(this.conv1(x)))); // [N, 64, H / 4, W / 4]
    x = this.layer4(this.layer3(this.layer2(this.layer1(x)))); // [N, 512 · expansion, H / 32, W / 32]
    x = torchOps.flatten(this.avgpool(x), 1);
    return this.fc(x);
  }
}

const resnetOptions = [
  'numClasses',
  'zeroInitResidual',
  'groups',
  'widthPerGroup',
  'replaceStrideWithDilation',
  'normLayer',
] as const;

function define(
  name: string,
  weights: WeightsEnum,
  block: Block,
  layers: readonly number[],
  fixed: ResNetOptions = {},
) {
  return defineBuilder<ResNetOptions, ResNet>(name, weights, {
    options: resnetOptions,
    make: (config) => new ResNet(block, layers, config),
    fixed,
  });
}

const meta = (numParams: number) => ({
  categories: imagenetCategories,
  numParams,
  minSize: [1, 1] as [number, number],
});
/** The transform of the weights of torchvision's newer recipe. */
const v2 = { resizeSize: 232 };

/** torchvision's weights of `ResNet18`, trained on ImageNet; with how to prepare pictures. */
export const ResNet18_Weights = defineWeights('ResNet18_Weights', meta(11_689_512), [
  ['IMAGENET1K_V1', 'resnet18-f37072fd.pth'],
]);
/** torchvision's weights of `ResNet34`, trained on ImageNet; with how to prepare pictures. */
export const ResNet34_Weights = defineWeights('ResNet34_Weights', meta(21_797_672), [
  ['IMAGENET1K_V1', 'resnet34-b627a593.pth'],
]);
/** torchvision's weights of `ResNet50`, trained on ImageNet; with how to prepare pictures. */
export const ResNet50_Weights = defineWeights('ResNet50_Weights', meta(25_557_032), [
  ['IMAGENET1K_V1', 'resnet50-0676ba61.pth'],
  ['IMAGENET1K_V2', 'resnet50-11ad3fa6.pth', v2],
]);
/** torchvision's weights of `ResNet101`, trained on ImageNet; with how to prepare pictures. */
export const ResNet101_Weights = defineWeights('ResNet101_Weights', meta(44_549_160), [
  ['IMAGENET1K_V1', 'resnet101-63fe2227.pth'],
  ['IMAGENET1K_V2', 'resnet101-cd907fc2.pth', v2],
]);
/** torchvision's weights of `ResNet152`, trained on ImageNet; with how to prepare pictures. */
export const ResNet152_Weights = defineWeights('ResNet152_Weights', meta(60_192_808), [
  ['IMAGENET1K_V1', 'resnet152-394f9c45.pth'],
  ['IMAGENET1K_V2', 'resnet152-f82ba261.pth', v2],
]);
/** torchvision's weights of `ResNeXt50_32X4D`, trained on ImageNet; with how to prepare pictures. */
export const ResNeXt50_32X4D_Weights = defineWeights('ResNeXt50_32X4D_Weights', meta(25_028_904), [
  ['IMAGENET1K_V1', 'resnext50_32x4d-7cdf4587.pth'],
  ['IMAGENET1K_V2', 'resnext50_32x4d-1a0047aa.pth', v2],
]);
/** torchvision's weights of `ResNeXt101_32X8D`, trained on ImageNet; with how to prepare pictures. */
export const ResNeXt101_32X8D_Weights = defineWeights('ResNeXt101_32X8D_Weights', meta(88_791_336), [
  ['IMAGENET1K_V1', 'resnext101_32x8d-8ba56ff5.pth'],
  ['IMAGENET1K_V2', 'resnext101_32x8d-110c445d.pth', v2],
]);
/** torchvision's weights of `ResNeXt101_64X4D`, trained on ImageNet; with how to prepare pictures. */
export const ResNeXt101_64X4D_Weights = defineWeights('ResNeXt101_64X4D_Weights', meta(83_455_272), [
  ['IMAGENET1K_V1', 'resnext101_64x4d-173b62eb.pth', v2],
]);
/** torchvision's weights of `Wide_ResNet50_2`, trained on ImageNet; with how to prepare pictures. */
export const Wide_ResNet50_2_Weights = defineWeights('Wide_ResNet50_2_Weights', meta(68_883_240), [
  ['IMAGENET1K_V1', 'wide_resnet50_2-95faca4d.pth'],
  ['IMAGENET1K_V2', 'wide_resnet50_2-9ba9bcbe.pth', v2],
]);
/** torchvision's weights of `Wide_ResNet101_2`, trained on ImageNet; with how to prepare pictures. */
export const Wide_ResNet101_2_Weights = defineWeights('Wide_ResNet101_2_Weights', meta(126_886_696), [
  ['IMAGENET1K_V1', 'wide_resnet101_2-32ee1156.pth'],
  ['IMAGENET1K_V2', 'wide_resnet101_2-d733dc28.pth', v2],
]);

/**
 * ResNet-18.
 * @param options weights (a name, a `.pth` file, or null), progress, and {@link ResNetOptions}
 * @example
 * const model = models.resnet18({ weights: 'resnet18-f37072fd.pth' });
 * model.fc = new nn.Linear(512, 10);
 * @see https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.resnet18.html
 */
export const resnet18 = define('resnet18', ResNet18_Weights, BasicBlock, [2, 2, 2, 2]);
/** ResNet-34. */
export const resnet34 = define('resnet34', ResNet34_Weights, BasicBlock, [3, 4, 6, 3]);
/** ResNet-50. */
export const resnet50 = define('resnet50', ResNet50_Weights, Bottleneck, [3, 4, 6, 3]);
/** ResNet-101. */
export const resnet101 = define('resnet101', ResNet101_Weights, Bottleneck, [3, 4, 23, 3]);
/** ResNet-152. */
export const resnet152 = define('resnet152', ResNet152_Weights, Bottleneck, [3, 8, 36, 3]);
/** ResNeXt-50 32x4d: Python's `resnext50_32x4d`. */
export const resnext5032x4d = define('resnext50_32x4d', ResNeXt50_32X4D_Weights, Bottleneck, [3, 4, 6, 3], {
  groups: 32,
  widthPerGroup: 4,
});
/** ResNeXt-101 32x8d: Python's `resnext101_32x8d`. */
export const resnext10132x8d = define(
  'resnext101_32x8d',
  ResNeXt101_32X8D_Weights,
  Bottleneck,
  [3, 4, 23, 3],
  { groups: 32, widthPerGroup: 8 },
);
/** ResNeXt-101 64x4d: Python's `resnext101_64x4d`. */
export const resnext10164x4d = define(
  'resnext101_64x4d',
  ResNeXt101_64X4D_Weights,
  Bottleneck,
  [3, 4, 23, 3],
  { groups: 64, widthPerGroup: 4 },
);
/** Wide ResNet-50-2: Python's `wide_resnet50_2`. */
export const wideResnet502 = define('wide_resnet50_2', Wide_ResNet50_2_Weights, Bottleneck, [3, 4, 6, 3], {
  widthPerGroup: 128,
});
/** Wide ResNet-101-2: Python's `wide_resnet101_2`. */
export const wideResnet1012 = define(
  'wide_resnet101_2',
  Wide_ResNet101_2_Weights,
  Bottleneck,
  [3, 4, 23, 3],
  { widthPerGroup: 128 },
);
// The digits after an underscore, as Python writes them.
export {
  resnext5032x4d as resnext50_32x4d,
  resnext10132x8d as resnext101_32x8d,
  resnext10164x4d as resnext101_64x4d,
  wideResnet502 as wideResnet50_2,
  wideResnet1012 as wideResnet101_2,
};
