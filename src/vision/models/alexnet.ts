/** Twin of torchvision/models/alexnet.py. */

import { type Arguments, binder } from '../../common/binder';
import { ReLU } from '../../nn/modules/activation';
import { AdaptiveAvgPool2d } from '../../nn/modules/adaptivePooling';
import { Sequential } from '../../nn/modules/container';
import { Conv2d } from '../../nn/modules/conv';
import { Dropout } from '../../nn/modules/dropout';
import { Linear } from '../../nn/modules/linear';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { MaxPool2d } from '../../nn/modules/pooling';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { imagenetCategories } from './imagenetCategories';
import { defineBuilder, defineWeights } from './weights';

/** Options of {@link AlexNet}. */
export interface AlexNetOptions {
  /** How many classes there are. Default: 1000 */
  numClasses?: number | undefined;
  /** The probability with which features are dropped in the classifier. Default: 0.5 */
  dropout?: number | undefined;
}

type AlexNetOrder = [numClasses: 'numClasses', dropout: 'dropout'];
const bindAlexNet = binder<AlexNetOptions, AlexNetOrder>('AlexNet', {}, { numClasses: 1000, dropout: 0.5 });

/** Layers may be replaced by any others: they are read as what they are at first. */
export interface AlexNet {
  /** The convolutions and poolings. */
  get features(): Sequential;
  set features(layer: Module);
  /** The pooling to 6 × 6 places. */
  get avgpool(): AdaptiveAvgPool2d;
  set avgpool(layer: Module);
  /** The layers behind the features, with dropout; the last one gives the classes' scores. */
  get classifier(): Sequential;
  set classifier(layer: Module);
}

/**
 * AlexNet, in the form of "One weird trick for parallelizing convolutional neural networks".
 *
 * **Shape**: [N, 3, H, W] → [N, numClasses]
 *
 * @see https://docs.pytorch.org/vision/stable/models/alexnet.html
 * @example const model = new models.AlexNet({ numClasses: 10 });
 */
export class AlexNet extends Module {
  constructor(...args: Arguments<AlexNetOptions, AlexNetOrder>) {
    super();
    const [numClasses, dropout] = bindAlexNet(args);
    this.features = new Sequential(
      new Conv2d(3, 64, 11, { stride: 4, padding: 2 }),
      new ReLU({ inplace: true }),
      new MaxPool2d(3, { stride: 2 }),
      new Conv2d(64, 192, 5, { padding: 2 }),
      new ReLU({ inplace: true }),
      new MaxPool2d(3, { stride: 2 }),
      new Conv2d(192, 384, 3, { padding: 1 }),
      new ReLU({ inplace: true }),
      new Conv2d(384, 256, 3, { padding: 1 }),
      new ReLU({ inplace: true }),
      new Conv2d(256, 256, 3, { padding: 1 }),
      new ReLU({ inplace: true }),
      new MaxPool2d(3, { stride: 2 }),
    );
    this.avgpool = new AdaptiveAvgPool2d([6, 6]);
    this.classifier = new Sequential(
      new Dropout(dropout),
      new Linear(256 * 6 * 6, 4096),
      new ReLU({ inplace: true }),
      new Dropout(dropout),
      new Linear(4096, 4096),
      new ReLU({ inplace: true }),
      new Linear(4096, numClasses),
    );
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    x = this.avgpool(this.features(x)); // [N, 256, 6, 6]
    return this.classifier(torchOps.flatten(x, 1));
  }
}

/** torchvision's weights of `AlexNet`, trained on ImageNet; with how to prepare pictures. */
export const AlexNet_Weights = defineWeights(
  'AlexNet_Weights',
  { categories: imagenetCategories, numParams: 61_100_840, minSize: [63, 63] },
  [['IMAGENET1K_V1', 'alexnet-owt-7be5be79.pth']],
);

/**
 * AlexNet.
 * @param options weights (a name, a `.pth` file, or null), progress, and {@link AlexNetOptions}
 * @see https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.alexnet.html
 */
export const alexnet = defineBuilder<AlexNetOptions, AlexNet>('alexnet', AlexNet_Weights, {
  options: ['numClasses', 'dropout'],
  make: (config) => new AlexNet(config),
});
