/** Twin of torchvision/models/vgg.py. */

import { type Arguments, binder } from '../../common/binder';
import * as init from '../../nn/init';
import { ReLU } from '../../nn/modules/activation';
import { AdaptiveAvgPool2d } from '../../nn/modules/adaptivePooling';
import { BatchNorm2d } from '../../nn/modules/batchnorm';
import { Sequential } from '../../nn/modules/container';
import { Conv2d } from '../../nn/modules/conv';
import { Dropout } from '../../nn/modules/dropout';
import { Linear } from '../../nn/modules/linear';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { MaxPool2d } from '../../nn/modules/pooling';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { imagenetCategories } from './imagenetCategories';
import type { Layer } from './norm';
import { defineBuilder, defineWeights, type WeightsEnum } from './weights';

/** Options of {@link VGG}. */
export interface VGGOptions {
  /** How many classes there are. Default: 1000 */
  numClasses?: number | undefined;
  /** Whether the layers get VGG's own initial values. Default: true */
  initWeights?: boolean | undefined;
  /** The probability with which features are dropped in the classifier. Default: 0.5 */
  dropout?: number | undefined;
}

const vggOptions = ['numClasses', 'initWeights', 'dropout'] as const;

interface VGGParameters extends VGGOptions {
  /** The convolutions and poolings. */
  features: Layer;
}

type VGGOrder = [
  features: 'features',
  numClasses: 'numClasses',
  initWeights: 'initWeights',
  dropout: 'dropout',
];
const bindVGG = binder<VGGParameters, VGGOrder>(
  'VGG',
  { features: 'object' },
  { numClasses: 1000, initWeights: true, dropout: 0.5 },
);

/** Layers may be replaced by any others: they are read as what they are at first. */
export interface VGG {
  /** The convolutions and poolings. */
  get features(): Sequential;
  set features(layer: Module);
  /** The pooling to 7 × 7 places. */
  get avgpool(): AdaptiveAvgPool2d;
  set avgpool(layer: Module);
  /** Three linear layers with dropout; the last one gives the classes' scores. */
  get classifier(): Sequential;
  set classifier(layer: Module);
}

/**
 * VGG.
 *
 * **Shape**: [N, 3, H, W] → [N, numClasses]
 *
 * @see https://docs.pytorch.org/vision/stable/models/vgg.html
 */
export class VGG extends Module {
  /**
   * @param args features: the layers before the classifier, with 512 channels at their end; then numClasses,
   *   initWeights, dropout
   */
  constructor(...args: Arguments<VGGParameters, VGGOrder>) {
    super();
    const [features, numClasses, initWeights, dropout] = bindVGG(args);
    this.features = features as Sequential;
    this.avgpool = new AdaptiveAvgPool2d([7, 7]);
    this.classifier = new Sequential(
      new Linear(512 * 7 * 7, 4096),
      new ReLU(true),
      new Dropout(dropout),
      new Linear(4096, 4096),
      new ReLU(true),
      new Dropout(dropout),
      new Linear(4096, numClasses),
    );
    if (initWeights) for (const m of this.modules()) initialise(m);
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    x = this.avgpool(this.features(x)); // [N, 512, 7, 7]
    return this.classifier(torchOps.flatten(x, 1));
  }
}

function initialise(m: Module): void {
  if (m instanceof Conv2d) {
    init.kaimingNormal_(m.weight, { mode: 'fan_out', nonlinearity: 'relu' });
    if (m.bias !== null) init.constant_(m.bias, 0);
  } else if (m instanceof BatchNorm2d) {
    init.constant_(m.weight!, 1);
    init.constant_(m.bias!, 0);
  } else if (m instanceof Linear) {
    init.normal_(m.weight, 0, 0.01);
    init.constant_(m.bias!, 0);
  }
}

/** The channels of the convolutions in order; M is a pooling. */
const layouts = {
  A: [64, 'M', 128, 'M', 256, 256, 'M', 512, 512, 'M', 512, 512, 'M'],
  B: [64, 64, 'M', 128, 128, 'M', 256, 256, 'M', 512, 512, 'M', 512, 512, 'M'],
  D: [64, 64, 'M', 128, 128, 'M', 256, 256, 256, 'M', 512, 512, 512, 'M', 512, 512, 512, 'M'],
  E: [64, 64, 'M', 128, 128, 'M', 256, 256, 256, 256, 'M', 512, 512, 512, 512, 'M', 512, 512, 512, 512, 'M'],
} as const;

function makeLayers(layout: readonly (number | 'M')[], batchNorm: boolean): Sequential {
  const layers: Module[] = [];
  let inChannels = 3;
  for (const v of layout) {
    if (v === 'M') {
      layers.push(new MaxPool2d(2, { stride: 2 }));
      continue;
    }
    layers.push(new Conv2d(inChannels, v, 3, { padding: 1 }));
    if (batchNorm) layers.push(new BatchNorm2d(v));
    layers.push(new ReLU({ inplace: true }));
    inChannels = v;
  }
  return new Sequential(...layers);
}

function define(name: string, weights: WeightsEnum, layout: keyof typeof layouts, batchNorm: boolean) {
  return defineBuilder<VGGOptions, VGG>(name, weights, {
    options: vggOptions,
    make: (config) => new VGG(makeLayers(layouts[layout], batchNorm), config),
    withWeights: { initWeights: false },
  });
}

const meta = (numParams: number) => ({
  categories: imagenetCategories,
  numParams,
  minSize: [32, 32] as [number, number],
});

/** torchvision's weights of `VGG11`, trained on ImageNet; with how to prepare pictures. */
export const VGG11_Weights = defineWeights('VGG11_Weights', meta(132_863_336), [
  ['IMAGENET1K_V1', 'vgg11-8a719046.pth'],
]);
/** torchvision's weights of `VGG11_BN`, trained on ImageNet; with how to prepare pictures. */
export const VGG11_BN_Weights = defineWeights('VGG11_BN_Weights', meta(132_868_840), [
  ['IMAGENET1K_V1', 'vgg11_bn-6002323d.pth'],
]);
/** torchvision's weights of `VGG13`, trained on ImageNet; with how to prepare pictures. */
export const VGG13_Weights = defineWeights('VGG13_Weights', meta(133_047_848), [
  ['IMAGENET1K_V1', 'vgg13-19584684.pth'],
]);
/** torchvision's weights of `VGG13_BN`, trained on ImageNet; with how to prepare pictures. */
export const VGG13_BN_Weights = defineWeights('VGG13_BN_Weights', meta(133_053_736), [
  ['IMAGENET1K_V1', 'vgg13_bn-abd245e5.pth'],
]);
/** torchvision's weights of `VGG16`, trained on ImageNet; with how to prepare pictures. */
export const VGG16_Weights = defineWeights(
  'VGG16_Weights',
  meta(138_357_544),
  [
    ['IMAGENET1K_V1', 'vgg16-397923af.pth'],
    // Only the features: the classifier of this file is not usable, and its images are of 0 to 255.
    [
      'IMAGENET1K_FEATURES',
      'vgg16_features-amdegroot-88682ab5.pth',
      { mean: [0.48235, 0.45882, 0.40784], std: [1 / 255, 1 / 255, 1 / 255] },
    ],
  ],
  'IMAGENET1K_V1',
);
/** torchvision's weights of `VGG16_BN`, trained on ImageNet; with how to prepare pictures. */
export const VGG16_BN_Weights = defineWeights('VGG16_BN_Weights', meta(138_365_992), [
  ['IMAGENET1K_V1', 'vgg16_bn-6c64b313.pth'],
]);
/** torchvision's weights of `VGG19`, trained on ImageNet; with how to prepare pictures. */
export const VGG19_Weights = defineWeights('VGG19_Weights', meta(143_667_240), [
  ['IMAGENET1K_V1', 'vgg19-dcbb9e9d.pth'],
]);
/** torchvision's weights of `VGG19_BN`, trained on ImageNet; with how to prepare pictures. */
export const VGG19_BN_Weights = defineWeights('VGG19_BN_Weights', meta(143_678_248), [
  ['IMAGENET1K_V1', 'vgg19_bn-c79401a0.pth'],
]);

/**
 * VGG-11.
 * @param options weights (a name, a `.pth` file, or null), progress, and {@link VGGOptions}
 * @see https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.vgg11.html
 */
export const vgg11 = define('vgg11', VGG11_Weights, 'A', false);
/** VGG-11 with batch normalisation. */
export const vgg11Bn = define('vgg11_bn', VGG11_BN_Weights, 'A', true);
/** VGG-13. */
export const vgg13 = define('vgg13', VGG13_Weights, 'B', false);
/** VGG-13 with batch normalisation. */
export const vgg13Bn = define('vgg13_bn', VGG13_BN_Weights, 'B', true);
/** VGG-16. */
export const vgg16 = define('vgg16', VGG16_Weights, 'D', false);
/** VGG-16 with batch normalisation. */
export const vgg16Bn = define('vgg16_bn', VGG16_BN_Weights, 'D', true);
/** VGG-19. */
export const vgg19 = define('vgg19', VGG19_Weights, 'E', false);
/** VGG-19 with batch normalisation. */
export const vgg19Bn = define('vgg19_bn', VGG19_BN_Weights, 'E', true);
