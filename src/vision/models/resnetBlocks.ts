/** The blocks of ResNet. Twin of the first half of torchvision/models/resnet.py. */
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { ReLU } from '../../nn/modules/activation';
import { BatchNorm2d } from '../../nn/modules/batchnorm';
import { Conv2d } from '../../nn/modules/conv';
import { type Gives, Module, type Takes } from '../../nn/modules/module';
import type { Tensor } from '../../tensor/tensor';
import { type Layer, makeNorm, type NormLayer } from './norm';

/** A 3x3 convolution with padding. */
function conv3x3(inPlanes: number, outPlanes: number, stride = 1, groups = 1, dilation = 1): Conv2d {
  return new Conv2d(inPlanes, outPlanes, 3, { stride, padding: dilation, groups, bias: false, dilation });
}

/** A 1x1 convolution. */
export function conv1x1(inPlanes: number, outPlanes: number, stride = 1): Conv2d {
  return new Conv2d(inPlanes, outPlanes, 1, { stride, bias: false });
}

/** Options of the blocks. */
export interface BlockOptions {
  /** The distance between windows of the convolution that makes the picture smaller. Default: 1 */
  stride?: number | undefined;
  /** What the shortcut does. Default: null, nothing */
  downsample?: Layer | null | undefined;
  /** In how many groups the 3 × 3 convolution works. Default: 1 */
  groups?: number | undefined;
  /** How many channels a group of a bottleneck has, for 64 planes. Default: 64 */
  baseWidth?: number | undefined;
  /** The distance between elements of the 3 × 3 windows. Default: 1 */
  dilation?: number | undefined;
  /** What makes the normalisations, of a number of channels. Default: null, nn.BatchNorm2d */
  normLayer?: NormLayer | null | undefined;
}

interface BlockParameters extends BlockOptions {
  /** How many channels the input has. */
  inplanes: number;
  /** How many channels the block works with; its output has `expansion` times as many. */
  planes: number;
}

type BlockOrder = [
  inplanes: 'inplanes',
  planes: 'planes',
  stride: 'stride',
  downsample: 'downsample',
  groups: 'groups',
  baseWidth: 'baseWidth',
  dilation: 'dilation',
  normLayer: 'normLayer',
];
const bindBlock = binder<BlockParameters, BlockOrder>(
  'BasicBlock',
  { inplanes: 'any', planes: 'any' },
  { stride: 1, downsample: null, groups: 1, baseWidth: 64, dilation: 1, normLayer: null },
);

/** Two 3 × 3 convolutions beside a shortcut: the block of ResNet-18 and ResNet-34. */
export class BasicBlock extends Module {
  /** How many times as many channels as planes the output has: 1. */
  static readonly expansion: number = 1;

  /** The first convolution, 3 × 3, with the block's stride. */
  conv1: Conv2d;
  /** The normalisation behind the first convolution. */
  bn1: Layer;
  /** The activation, used twice. */
  relu: ReLU;
  /** The second convolution, 3 × 3. */
  conv2: Conv2d;
  /** The normalisation behind the second convolution. */
  bn2: Layer;
  downsample: Layer | null;
  stride: number;

  /** @param args inplanes, planes; then {@link BlockOptions}'s in order */
  constructor(...args: Arguments<BlockParameters, BlockOrder>) {
    super();
    const [inplanes, planes, stride, downsample, groups, baseWidth, dilation, normLayer] = bindBlock(
      args,
      new.target.name,
    );
    const norm = normLayer ?? BatchNorm2d;
    if (groups !== 1 || baseWidth !== 64) {
      throw new RangeError('BasicBlock only supports groups=1 and base_width=64');
    }
    if (dilation > 1) throw new NotImplementedError('Dilation > 1 not supported in BasicBlock');
    this.conv1 = conv3x3(inplanes, planes, stride);
    this.bn1 = makeNorm(norm, planes);
    this.relu = new ReLU({ inplace: true });
    this.conv2 = conv3x3(planes, planes);
    this.bn2 = makeNorm(norm, planes);
    this.downsample = downsample;
    this.stride = stride;
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    let out = this.relu(this.bn1(this.conv1(x)));
    out = this.bn2(this.conv2(out));
    const identity = this.downsample === null ? x : this.downsample(x);
    return this.relu(out.add_(identity));
  }
}

/**
 * A 3x3 convolution between two 1x1 ones, beside a shortcut.
 * The stride is the 3x3 convolution's, as in ResNet V1.5.
 */
export class Bottleneck extends Module {
  /** How many times as many channels as planes the output has: 4. */
  static readonly expansion: number = 4;

  /** The first convolution, 1 × 1, to the block's width. */
  conv1: Conv2d;
  /** The normalisation behind the first convolution. */
  bn1: Layer;
  /** The second convolution, 3 × 3, with the block's stride. */
  conv2: Conv2d;
  /** The normalisation behind the second convolution. */
  bn2: Layer;
  /** The third convolution, 1 × 1, to `expansion` times as many channels as planes. */
  conv3: Conv2d;
  /** The normalisation behind the third convolution. */
  bn3: Layer;
  /** The activation, used three times. */
  relu: ReLU;
  downsample: Layer | null;
  stride: number;

  /** @param args inplanes, planes; then {@link BlockOptions}'s in order */
  constructor(...args: Arguments<BlockParameters, BlockOrder>) {
    super();
    const [inplanes, planes, stride, downsample, groups, baseWidth, dilation, normLayer] = bindBlock(
      args,
      new.target.name,
    );
    const norm = normLayer ?? BatchNorm2d;
    const width = Math.trunc(planes * (baseWidth / 64)) * groups;
    const outPlanes = planes * Bottleneck.expansion;
    this.conv1 = conv1x1(inplanes, width);
    this.bn1 = makeNorm(norm, width);
    this.conv2 = conv3x3(width, width, stride, groups, dilation);
    this.bn2 = makeNorm(norm, width);
    this.conv3 = conv1x1(width, outPlanes);
    this.bn3 = makeNorm(norm, outPlanes);
    this.relu = new ReLU({ inplace: true });
    this.downsample = downsample;
    this.stride = stride;
  }

  override forward(...args: Takes<this, [x: Tensor]>): Gives<this, Tensor>;
  override forward(x: Tensor): Tensor {
    let out = this.relu(this.bn1(this.conv1(x)));
    out = this.relu(this.bn2(this.conv2(out)));
    out = this.bn3(this.conv3(out));
    const identity = this.downsample === null ? x : this.downsample(x);
    return this.relu(out.add_(identity));
  }
}

/** A class of blocks. */
export type Block = typeof BasicBlock | typeof Bottleneck;
