/** Twin of torchvision/models/squeezenet.py. */

import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import * as init from '../../nn/init';
import { ReLU } from '../../nn/modules/activation';
import { AdaptiveAvgPool2d } from '../../nn/modules/adaptivePooling';
import { Sequential } from '../../nn/modules/container';
import { Conv2d } from '../../nn/modules/conv';
import { Dropout } from '../../nn/modules/dropout';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { holdArity } from '../../nn/modules/module/arity';
import { MaxPool2d } from '../../nn/modules/pooling';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { imagenetCategories } from './imagenetCategories';
import { defineBuilder, defineWeights, type WeightsEnum } from './weights';

/** Few channels, then two convolutions of them side by side. */
class Fire extends Module {
  squeeze: Conv2d;
  squeeze_activation: ReLU;
  expand1x1: Conv2d;
  expand1x1_activation: ReLU;
  expand3x3: Conv2d;
  expand3x3_activation: ReLU;

  constructor(
    readonly inplanes: number,
    squeezePlanes: number,
    expand1x1Planes: number,
    expand3x3Planes: number,
  ) {
    super();
    this.squeeze = new Conv2d(inplanes, squeezePlanes, 1);
    this.squeeze_activation = new ReLU({ inplace: true });
    this.expand1x1 = new Conv2d(squeezePlanes, expand1x1Planes, 1);
    this.expand1x1_activation = new ReLU({ inplace: true });
    this.expand3x3 = new Conv2d(squeezePlanes, expand3x3Planes, 3, { padding: 1 });
    this.expand3x3_activation = new ReLU({ inplace: true });
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    x = this.squeeze_activation(this.squeeze(x));
    return torchOps.cat(
      [this.expand1x1_activation(this.expand1x1(x)), this.expand3x3_activation(this.expand3x3(x))],
      1,
    );
  }
}
holdArity({ Fire });

const pool = () => new MaxPool2d(3, { stride: 2, ceilMode: true });

const features = {
  '1_0': () => [
    new Conv2d(3, 96, 7, { stride: 2 }),
    new ReLU({ inplace: true }),
    pool(),
    new Fire(96, 16, 64, 64),
    new Fire(128, 16, 64, 64),
    new Fire(128, 32, 128, 128),
    pool(),
    new Fire(256, 32, 128, 128),
    new Fire(256, 48, 192, 192),
    new Fire(384, 48, 192, 192),
    new Fire(384, 64, 256, 256),
    pool(),
    new Fire(512, 64, 256, 256),
  ],
  '1_1': () => [
    new Conv2d(3, 64, 3, { stride: 2 }),
    new ReLU({ inplace: true }),
    pool(),
    new Fire(64, 16, 64, 64),
    new Fire(128, 16, 64, 64),
    pool(),
    new Fire(128, 32, 128, 128),
    new Fire(256, 32, 128, 128),
    pool(),
    new Fire(256, 48, 192, 192),
    new Fire(384, 48, 192, 192),
    new Fire(384, 64, 256, 256),
    new Fire(512, 64, 256, 256),
  ],
};

/** Options of {@link SqueezeNet}. */
export interface SqueezeNetOptions extends SqueezeNetModelOptions {
  /** Which of the two: '1_0', or '1_1' with less to compute. Default: '1_0' */
  version?: '1_0' | '1_1' | undefined;
}

/** What the builders of both versions take. */
interface SqueezeNetModelOptions {
  /** How many classes there are. Default: 1000 */
  numClasses?: number | undefined;
  /** The probability with which features are dropped in the classifier. Default: 0.5 */
  dropout?: number | undefined;
}

type SqueezeNetOrder = [version: 'version', numClasses: 'numClasses', dropout: 'dropout'];
const bindSqueezeNet = binder<SqueezeNetOptions, SqueezeNetOrder>(
  'SqueezeNet',
  {},
  { version: '1_0', numClasses: 1000, dropout: 0.5 },
);

/** Layers may be replaced by any others: they are read as what they are at first. */
export interface SqueezeNet {
  /** The first convolution and the fire modules. */
  get features(): Sequential;
  set features(layer: Module);
  /** Dropout, the last convolution and the pooling that give the classes' scores. */
  get classifier(): Sequential;
  set classifier(layer: Module);
}

/**
 * SqueezeNet.
 *
 * **Shape**: [N, 3, H, W] → [N, numClasses]
 *
 * @see https://docs.pytorch.org/vision/stable/models/squeezenet.html
 * @example const model = new models.SqueezeNet('1_1', { numClasses: 10 });
 */
export class SqueezeNet extends Module {
  numClasses: number;

  /**
   * @param args version ('1_0'), numClasses (1000), dropout (0.5)
   * @throws RangeError for another version than 1_0 and 1_1
   */
  constructor(...args: Arguments<SqueezeNetOptions, SqueezeNetOrder>) {
    super();
    const [version, numClasses, dropout] = bindSqueezeNet(args);
    if (!Object.hasOwn(features, version)) {
      throw new RangeError(`Unsupported SqueezeNet version ${briefText(version)}: 1_0 or 1_1 expected`);
    }
    this.numClasses = numClasses;
    this.features = new Sequential(...features[version]());
    const finalConv = new Conv2d(512, numClasses, 1);
    this.classifier = new Sequential(
      new Dropout(dropout),
      finalConv,
      new ReLU({ inplace: true }),
      new AdaptiveAvgPool2d([1, 1]),
    );
    for (const m of this.modules()) {
      if (!(m instanceof Conv2d)) continue;
      if (m === finalConv) init.normal_(m.weight, 0, 0.01);
      else init.kaimingUniform_(m.weight);
      if (m.bias !== null) init.constant_(m.bias, 0);
    }
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    return torchOps.flatten(this.classifier(this.features(x)), 1);
  }
}

function define(name: string, weights: WeightsEnum, version: '1_0' | '1_1') {
  return defineBuilder<SqueezeNetModelOptions, SqueezeNet>(name, weights, {
    options: ['numClasses', 'dropout'],
    make: (config) => new SqueezeNet(version, config),
  });
}

/** torchvision's weights of `SqueezeNet1_0`, trained on ImageNet; with how to prepare pictures. */
export const SqueezeNet1_0_Weights = defineWeights(
  'SqueezeNet1_0_Weights',
  { categories: imagenetCategories, numParams: 1_248_424, minSize: [21, 21] },
  [['IMAGENET1K_V1', 'squeezenet1_0-b66bff10.pth']],
);
/** torchvision's weights of `SqueezeNet1_1`, trained on ImageNet; with how to prepare pictures. */
export const SqueezeNet1_1_Weights = defineWeights(
  'SqueezeNet1_1_Weights',
  { categories: imagenetCategories, numParams: 1_235_496, minSize: [17, 17] },
  [['IMAGENET1K_V1', 'squeezenet1_1-b8a52dc0.pth']],
);

/**
 * SqueezeNet 1.0: Python's `squeezenet1_0`.
 * @param options weights (a name, a `.pth` file, or null), progress, and {@link SqueezeNetOptions}
 * @see https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.squeezenet1_0.html
 */
export const squeezenet10 = define('squeezenet1_0', SqueezeNet1_0_Weights, '1_0');
/** SqueezeNet 1.1, as accurate with less computation: Python's `squeezenet1_1`. */
export const squeezenet11 = define('squeezenet1_1', SqueezeNet1_1_Weights, '1_1');
// The digits after an underscore, as Python writes them.
export { squeezenet10 as squeezenet1_0, squeezenet11 as squeezenet1_1 };
