/** LeNet-5, which torchvision doesn't have; as PyTorch's tutorial "Neural Networks" writes it. */

import { type Arguments, binder } from '../../common/binder';
import * as F from '../../nn/functional';
import { Conv2d } from '../../nn/modules/conv';
import { Linear } from '../../nn/modules/linear';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** Options of {@link LeNet}. */
export interface LeNetOptions {
  /** How many classes there are. Default: 10 */
  numClasses?: number | undefined;
  /** Channels of the images. Default: 1 */
  inChannels?: number | undefined;
}

type LeNetOrder = [numClasses: 'numClasses', inChannels: 'inChannels'];
const bindLeNet = binder<LeNetOptions, LeNetOrder>('LeNet', {}, { numClasses: 10, inChannels: 1 });

/**
 * LeNet-5 for images of 32 by 32 pixels.
 *
 * **Shape**: [N, inChannels, 32, 32] → [N, numClasses]
 *
 * @see https://docs.pytorch.org/tutorials/beginner/blitz/neural_networks_tutorial.html
 * @example const y = new models.LeNet()(torch.randn([1, 1, 32, 32])); // [1, 10]
 */
export class LeNet extends Module {
  /** The first convolution, 5 × 5. */
  conv1: Conv2d;
  /** The second convolution, 5 × 5. */
  conv2: Conv2d;
  /** The first of the linear layers. */
  fc1: Linear;
  /** The second of the linear layers, 120 → 84. */
  fc2: Linear;
  /** The layer that gives the classes' scores, from 84 features. */
  fc3: Linear;

  constructor(...args: Arguments<LeNetOptions, LeNetOrder>) {
    super();
    const [numClasses, inChannels] = bindLeNet(args);
    this.conv1 = new Conv2d(inChannels, 6, 5);
    this.conv2 = new Conv2d(6, 16, 5);
    this.fc1 = new Linear(16 * 5 * 5, 120);
    this.fc2 = new Linear(120, 84);
    this.fc3 = new Linear(84, numClasses);
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    x = F.maxPool2d(F.relu(this.conv1(x)), 2); // [N, 6, 14, 14]
    x = F.maxPool2d(F.relu(this.conv2(x)), 2); // [N, 16, 5, 5]
    x = torchOps.flatten(x, 1);
    x = F.relu(this.fc1(x));
    x = F.relu(this.fc2(x));
    return this.fc3(x);
  }
}

/** LeNet-5, which has 61,706 numbers to learn, for digits of 32 × 32 pixels. */
export function lenet(...args: Arguments<LeNetOptions, LeNetOrder>): LeNet {
  return new LeNet(bindLeNet.named(args, 'lenet'));
}
