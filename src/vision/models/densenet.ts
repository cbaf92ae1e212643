/** Twin of torchvision/models/densenet.py. */

import { type Arguments, binder } from '../../common/binder';
import * as F from '../../nn/functional';
import * as init from '../../nn/init';
import { ReLU } from '../../nn/modules/activation';
import { BatchNorm2d } from '../../nn/modules/batchnorm';
import { ModuleDict, Sequential } from '../../nn/modules/container';
import { Conv2d } from '../../nn/modules/conv';
import { Linear } from '../../nn/modules/linear';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { holdArity } from '../../nn/modules/module/arity';
import type { StateDict } from '../../nn/modules/module/stateDict';
import { AvgPool2d, MaxPool2d } from '../../nn/modules/pooling';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { imagenetCategories } from './imagenetCategories';
import { defineBuilder, defineWeights, type WeightsEnum } from './weights';

/** Adds `growthRate` channels made of all channels before. */
class DenseLayer extends Module {
  norm1: BatchNorm2d;
  relu1: ReLU;
  conv1: Conv2d;
  norm2: BatchNorm2d;
  relu2: ReLU;
  conv2: Conv2d;

  constructor(
    numInputFeatures: number,
    growthRate: number,
    bnSize: number,
    readonly dropRate: number,
  ) {
    super();
    const middle = bnSize * growthRate;
    this.norm1 = new BatchNorm2d(numInputFeatures);
    this.relu1 = new ReLU({ inplace: true });
    this.conv1 = new Conv2d(numInputFeatures, middle, 1, { stride: 1, bias: false });
    this.norm2 = new BatchNorm2d(middle);
    this.relu2 = new ReLU({ inplace: true });
    this.conv2 = new Conv2d(middle, growthRate, 3, { stride: 1, padding: 1, bias: false });
  }

  override _getName(): string {
    return '_DenseLayer';
  }

  override forward(...args: Takes<this, [input: readonly Tensor[]]>): Gives<this, Tensor>;
  override forward(input: readonly Tensor[]): Tensor {
    const bottleneck = this.conv1(this.relu1(this.norm1(torchOps.cat([...input], 1))));
    const features = this.conv2(this.relu2(this.norm2(bottleneck)));
    return this.dropRate > 0 ? F.dropout(features, this.dropRate, this.training) : features;
  }
}

class DenseBlock extends ModuleDict {
  constructor(
    numLayers: number,
    numInputFeatures: number,
    bnSize: number,
    growthRate: number,
    dropRate: number,
  ) {
    super();
    for (let i = 0; i < numLayers; i++) {
      const layer = new DenseLayer(numInputFeatures + i * growthRate, growthRate, bnSize, dropRate);
      this.addModule(`denselayer${i + 1}`, layer);
    }
  }

  override get _version(): number {
    return 2;
  }

  override _getName(): string {
    return '_DenseBlock';
  }

  override forward(...args: Takes<this, [initFeatures: Tensor]>): Gives<this, Tensor>;
  override forward(initFeatures: Tensor): Tensor {
    const features = [initFeatures];
    for (const layer of this.values()) features.push(layer(features));
    return torchOps.cat(features, 1);
  }
}
holdArity({ DenseLayer, DenseBlock });

class Transition extends Sequential {
  constructor(numInputFeatures: number, numOutputFeatures: number) {
    super();
    this.addModule('norm', new BatchNorm2d(numInputFeatures));
    this.addModule('relu', new ReLU({ inplace: true }));
    this.addModule('conv', new Conv2d(numInputFeatures, numOutputFeatures, 1, { stride: 1, bias: false }));
    this.addModule('pool', new AvgPool2d(2, { stride: 2 }));
  }

  override _getName(): string {
    return '_Transition';
  }
}

/** Options of {@link DenseNet}. */
export interface DenseNetOptions {
  /** Channels that each layer adds. Default: 32 */
  growthRate?: number | undefined;
  /** Layers of each block. Default: [6, 12, 24, 16] */
  blockConfig?: readonly number[] | undefined;
  /** Channels of the first convolution. Default: 64 */
  numInitFeatures?: number | undefined;
  /** The bottleneck's channels are this times `growthRate`. Default: 4 */
  bnSize?: number | undefined;
  /** Dropout after each layer. Default: 0 */
  dropRate?: number | undefined;
  /** How many classes there are. Default: 1000 */
  numClasses?: number | undefined;
}

type DenseNetOrder = [
  growthRate: 'growthRate',
  blockConfig: 'blockConfig',
  numInitFeatures: 'numInitFeatures',
  bnSize: 'bnSize',
  dropRate: 'dropRate',
  numClasses: 'numClasses',
];
const bindDenseNet = binder<DenseNetOptions, DenseNetOrder>(
  'DenseNet',
  {},
  {
    growthRate: 32,
    blockConfig: [6, 12, 24, 16],
    numInitFeatures: 64,
    bnSize: 4,
    dropRate: 0,
    numClasses: 1000,
  },
);

/** Layers may be replaced by any others: they are read as what they are at first. */
export interface DenseNet {
  /** The dense blocks and the layers before, between and behind them. */
  get features(): Sequential;
  set features(layer: Module);
  /** The layer that gives the classes' scores. */
  get classifier(): Linear;
  set classifier(layer: Module);
}

/**
 * DenseNet-BC.
 *
 * **Shape**: [N, 3, H, W] → [N, numClasses]
 *
 * Python's `memory_efficient`, which computes the bottlenecks twice to spare memory, is not here.
 *
 * @see https://docs.pytorch.org/vision/stable/models/densenet.html
 * @example const model = new models.DenseNet({ growthRate: 12, blockConfig: [2, 2], numClasses: 10 });
 */
export class DenseNet extends Module {
  /** @param args {@link DenseNetOptions}'s in order */
  constructor(...args: Arguments<DenseNetOptions, DenseNetOrder>) {
    super();
    const [growthRate, blockConfig, numInitFeatures, bnSize, dropRate, numClasses] = bindDenseNet(args);
    this.features = new Sequential({
      conv0: new Conv2d(3, numInitFeatures, 7, { stride: 2, padding: 3, bias: false }),
      norm0: new BatchNorm2d(numInitFeatures),
      relu0: new ReLU({ inplace: true }),
      pool0: new MaxPool2d(3, { stride: 2, padding: 1 }),
    });
    let channels = numInitFeatures;
    for (const [i, numLayers] of blockConfig.entries()) {
      const block = new DenseBlock(numLayers, channels, bnSize, growthRate, dropRate);
      this.features.addModule(`denseblock${i + 1}`, block);
      channels += numLayers * growthRate;
      if (i === blockConfig.length - 1) continue;
      const half = Math.floor(channels / 2);
      this.features.addModule(`transition${i + 1}`, new Transition(channels, half));
      channels = half;
    }
    this.features.addModule('norm5', new BatchNorm2d(channels));
    this.classifier = new Linear(channels, numClasses);

    for (const m of this.modules()) {
      if (m instanceof Conv2d) init.kaimingNormal_(m.weight);
      else if (m instanceof BatchNorm2d) {
        init.constant_(m.weight!, 1);
        init.constant_(m.bias!, 0);
      } else if (m instanceof Linear) init.constant_(m.bias!, 0);
    }
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    let out = F.relu(this.features(x), true);
    out = F.adaptiveAvgPool2d(out, [1, 1]);
    return this.classifier(torchOps.flatten(out, 1));
  }
}

/**
 * The old names of the published weights (`denselayer1.norm.1.weight`)
 * as today's (`denselayer1.norm1.weight`).
 */
function renameKeys(stateDict: StateDict): StateDict {
  const pattern =
    /^(.*denselayer\d+\.(?:norm|relu|conv))\.((?:[12])\.(?:weight|bias|running_mean|running_var))$/;
  const renamed = Object.entries(stateDict).map(([key, value]) => [key.replace(pattern, '$1$2'), value]);
  return Object.fromEntries(renamed);
}

function define(
  name: string,
  weights: WeightsEnum,
  growthRate: number,
  blockConfig: readonly number[],
  numInitFeatures: number,
) {
  return defineBuilder<Pick<DenseNetOptions, 'bnSize' | 'dropRate' | 'numClasses'>, DenseNet>(name, weights, {
    options: ['bnSize', 'dropRate', 'numClasses'],
    make: (config) => new DenseNet(growthRate, blockConfig, numInitFeatures, config),
    load: renameKeys,
  });
}

const meta = (numParams: number) => ({
  categories: imagenetCategories,
  numParams,
  minSize: [29, 29] as [number, number],
});

/** torchvision's weights of `DenseNet121`, trained on ImageNet; with how to prepare pictures. */
export const DenseNet121_Weights = defineWeights('DenseNet121_Weights', meta(7_978_856), [
  ['IMAGENET1K_V1', 'densenet121-a639ec97.pth'],
]);
/** torchvision's weights of `DenseNet161`, trained on ImageNet; with how to prepare pictures. */
export const DenseNet161_Weights = defineWeights('DenseNet161_Weights', meta(28_681_000), [
  ['IMAGENET1K_V1', 'densenet161-8d451a50.pth'],
]);
/** torchvision's weights of `DenseNet169`, trained on ImageNet; with how to prepare pictures. */
export const DenseNet169_Weights = defineWeights('DenseNet169_Weights', meta(14_149_480), [
  ['IMAGENET1K_V1', 'densenet169-b2777c0a.pth'],
]);
/** torchvision's weights of `DenseNet201`, trained on ImageNet; with how to prepare pictures. */
export const DenseNet201_Weights = defineWeights('DenseNet201_Weights', meta(20_013_928), [
  ['IMAGENET1K_V1', 'densenet201-c1103571.pth'],
]);

/**
 * DenseNet-121.
 * @param options weights (a name, a `.pth` file, or null), progress, bnSize, dropRate, numClasses
 * @see https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.densenet121.html
 */
export const densenet121 = define('densenet121', DenseNet121_Weights, 32, [6, 12, 24, 16], 64);
/** DenseNet-161. */
export const densenet161 = define('densenet161', DenseNet161_Weights, 48, [6, 12, 36, 24], 96);
/** DenseNet-169. */
export const densenet169 = define('densenet169', DenseNet169_Weights, 32, [6, 12, 32, 32], 64);
/** DenseNet-201. */
export const densenet201 = define('densenet201', DenseNet201_Weights, 32, [6, 12, 48, 32], 64);
