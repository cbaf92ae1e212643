/** Twin of torch/nn/modules/pixelshuffle.py and channelshuffle.py. */
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { Module } from './module';

/**
 * Turns channels into pixels.
 *
 * **Shape**: (*, C · r², H, W) → (*, C, H · r, W · r)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PixelShuffle.html
 * @example const y = new nn.PixelShuffle(3)(torch.randn([1, 9, 4, 4])); // [1, 1, 12, 12]
 */
export class PixelShuffle extends Module {
  /** @param upscaleFactor how many times larger the image becomes */
  constructor(readonly upscaleFactor: number) {
    super();
  }

  override forward(input: Tensor): Tensor {
    return F.pixelShuffle(input, this.upscaleFactor);
  }

  override extraRepr(): string {
    return `upscale_factor=${this.upscaleFactor}`;
  }
}

/**
 * Turns pixels into channels.
 *
 * **Shape**: (*, C, H · r, W · r) → (*, C · r², H, W)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PixelUnshuffle.html
 * @example const y = new nn.PixelUnshuffle(3)(torch.randn([1, 1, 12, 12])); // [1, 9, 4, 4]
 */
export class PixelUnshuffle extends Module {
  /** @param downscaleFactor how many times smaller the image becomes */
  constructor(readonly downscaleFactor: number) {
    super();
  }

  override forward(input: Tensor): Tensor {
    return F.pixelUnshuffle(input, this.downscaleFactor);
  }

  override extraRepr(): string {
    return `downscale_factor=${this.downscaleFactor}`;
  }
}

/**
 * Divides the channels into groups and interleaves these.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ChannelShuffle.html
 * @example const y = new nn.ChannelShuffle(2)(torch.randn([1, 4, 2, 2]));
 */
export class ChannelShuffle extends Module {
  /** @param groups how many groups */
  constructor(readonly groups: number) {
    super();
  }

  override forward(input: Tensor): Tensor {
    return F.channelShuffle(input, this.groups);
  }

  override extraRepr(): string {
    return `groups=${this.groups}`;
  }
}
