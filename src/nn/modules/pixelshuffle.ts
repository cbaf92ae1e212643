/** Twin of torch/nn/modules/pixelshuffle.py and channelshuffle.py. */
import { type Arguments, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { type Gives, Module, type Takes } from './module';

/** The arguments of {@link PixelShuffle}, by name. */
export interface PixelShuffleParameters {
  /** How many times larger the image becomes. */
  upscaleFactor: number;
}

type PixelShuffleOrder = [upscaleFactor: 'upscaleFactor'];
const bindPixelShuffle = binder<PixelShuffleParameters, PixelShuffleOrder>(
  'PixelShuffle',
  { upscaleFactor: 'any' },
  {},
);

/**
 * Turns channels into pixels.
 *
 * **Shape**: (*, C · r², H, W) → (*, C, H · r, W · r)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PixelShuffle.html
 * @example const y = new nn.PixelShuffle(3)(torch.randn([1, 9, 4, 4])); // [1, 1, 12, 12]
 */
export class PixelShuffle extends Module {
  readonly upscaleFactor: number;

  /** @param args upscaleFactor: how many times larger the image becomes */
  constructor(...args: Arguments<PixelShuffleParameters, PixelShuffleOrder>) {
    super();
    [this.upscaleFactor] = bindPixelShuffle(args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.pixelShuffle(input, this.upscaleFactor);
  }

  override extraRepr(): string {
    return `upscale_factor=${this.upscaleFactor}`;
  }
}

/** The arguments of {@link PixelUnshuffle}, by name. */
export interface PixelUnshuffleParameters {
  /** How many times smaller the image becomes. */
  downscaleFactor: number;
}

type PixelUnshuffleOrder = [downscaleFactor: 'downscaleFactor'];
const bindPixelUnshuffle = binder<PixelUnshuffleParameters, PixelUnshuffleOrder>(
  'PixelUnshuffle',
  { downscaleFactor: 'any' },
  {},
);

/**
 * Turns pixels into channels.
 *
 * **Shape**: (*, C, H · r, W · r) → (*, C · r², H, W)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PixelUnshuffle.html
 * @example const y = new nn.PixelUnshuffle(3)(torch.randn([1, 1, 12, 12])); // [1, 9, 4, 4]
 */
export class PixelUnshuffle extends Module {
  readonly downscaleFactor: number;

  /** @param args downscaleFactor: how many times smaller the image becomes */
  constructor(...args: Arguments<PixelUnshuffleParameters, PixelUnshuffleOrder>) {
    super();
    [this.downscaleFactor] = bindPixelUnshuffle(args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.pixelUnshuffle(input, this.downscaleFactor);
  }

  override extraRepr(): string {
    return `downscale_factor=${this.downscaleFactor}`;
  }
}

/** The arguments of {@link ChannelShuffle}, by name. */
export interface ChannelShuffleParameters {
  /** How many groups the channels make, which are then interleaved. */
  groups: number;
}

type ChannelShuffleOrder = [groups: 'groups'];
const bindChannelShuffle = binder<ChannelShuffleParameters, ChannelShuffleOrder>(
  'ChannelShuffle',
  { groups: 'any' },
  {},
);

/**
 * Divides the channels into groups and interleaves these.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ChannelShuffle.html
 * @example const y = new nn.ChannelShuffle(2)(torch.randn([1, 4, 2, 2]));
 */
export class ChannelShuffle extends Module {
  readonly groups: number;

  /** @param args groups: how many groups */
  constructor(...args: Arguments<ChannelShuffleParameters, ChannelShuffleOrder>) {
    super();
    [this.groups] = bindChannelShuffle(args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.channelShuffle(input, this.groups);
  }

  override extraRepr(): string {
    return `groups=${this.groups}`;
  }
}
