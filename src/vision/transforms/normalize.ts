/** `Normalize` of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import { Module } from '../../nn/modules/module';
import { internals } from '../../nn/modules/module/members';
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { defineBatchForm } from './batch';
import { type NormalizeOptions, normalize } from './functional';

type PerChannel = readonly number[] | Tensor;

interface NormalizeParameters extends NormalizeOptions {
  /** The mean of each channel, which is subtracted. */
  mean: PerChannel;
  /** The standard deviation of each channel, by which it is divided. */
  std: PerChannel;
}

type NormalizeOrder = [mean: 'mean', std: 'std', inplace: 'inplace'];
const bindNormalize = binder<NormalizeParameters, NormalizeOrder>(
  'Normalize',
  { mean: 'object', std: 'object' },
  { inplace: false },
);

/**
 * Normalizes a tensor image: `output[c] = (input[c] - mean[c]) / std[c]`.
 *
 * **Shape**: [..., channels, height, width], the same in the result
 * @param mean one number a channel
 * @param std one number a channel
 * @param inplace change the input itself (default false)
 * @example new Normalize([0.1307], [0.3081])(x)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html
 */
export class Normalize extends Module {
  mean: PerChannel;
  std: PerChannel;
  inplace: boolean;

  constructor(...args: Arguments<NormalizeParameters, NormalizeOrder>) {
    super();
    const [mean, std, inplace] = bindNormalize(args);
    this.mean = mean;
    this.std = std;
    this.inplace = inplace;
  }

  override forward(tensor: Tensor): Tensor {
    return normalize(tensor, this.mean, this.std, this.inplace);
  }

  override toString(): string {
    return `${this.constructor.name}(mean=${text(this.mean)}, std=${text(this.std)})`;
  }
}

/** Python shows the arguments as they were given; per-channel numbers are most often tuples there. */
function text(values: PerChannel): string {
  return Array.isArray(values) ? pyTupleRepr(values) : pyRepr(values);
}

/** One number, or one for each channel? What else there is has a sample's result, or its error. */
const fits = (values: PerChannel, channels: number) =>
  Array.isArray(values)
    ? values.length === 1 || values.length === channels
    : (values as Tensor).dim() <= 1 && [1, channels].includes((values as Tensor).numel());

defineBatchForm(Normalize, (transform, { data, isImage }) => {
  // A hook expects a call for each sample.
  if (isImage || transform[internals].callHooks !== null) return null;
  if (!fits(transform.mean, data.size(1)) || !fits(transform.std, data.size(1))) return null;
  return { data: normalize(data, transform.mean, transform.std, true), isImage: false };
});
