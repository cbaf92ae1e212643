/** Dropout in its forms. Masks are the draws that Python makes from the same generator. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { warn } from '../../common/warnings';
import { pyRepr } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** Options of the dropout functions. */
export interface DropoutOptions {
  /** Probability of an element to be zeroed. Default: 0.5 */
  p?: number;
  /** Without it the input is returned as it is. */
  training?: boolean | undefined;
  /** Changes the input itself. Default: false */
  inplace?: boolean | undefined;
}

/** The arguments of the dropout functions, by name. */
export interface DropoutParameters extends DropoutOptions {
  /** The tensor, of any shape; channels are its second dimension where they go as a whole. */
  input: Tensor;
}

const trainingDefaults = { p: 0.5, training: true, inplace: false };
const evalDefaults = { p: 0.5, training: false, inplace: false };
type DropoutOrder = [input: 'input', p: 'p', training: 'training', inplace: 'inplace'];
const bindDropout = binder<DropoutParameters, DropoutOrder>('dropout', { input: tensor }, trainingDefaults);
const bindAlphaDropout = binder<DropoutParameters, DropoutOrder>(
  'alphaDropout',
  { input: tensor },
  evalDefaults,
);
const bindDropout1d = binder<DropoutParameters, DropoutOrder>(
  'dropout1d',
  { input: tensor },
  trainingDefaults,
);
const bindDropout2d = binder<DropoutParameters, DropoutOrder>(
  'dropout2d',
  { input: tensor },
  trainingDefaults,
);
const bindDropout3d = binder<DropoutParameters, DropoutOrder>(
  'dropout3d',
  { input: tensor },
  trainingDefaults,
);
const bindFeatureAlphaDropout = binder<DropoutParameters, DropoutOrder>(
  'featureAlphaDropout',
  { input: tensor },
  evalDefaults,
);

function checkProbability(p: number): void {
  expectComparable(p, 'p');
  if (p < 0 || p > 1) {
    throw new RangeError(`dropout probability has to be between 0 and 1, but got ${pyRepr(p)}`);
  }
}

/**
 * Zeroes elements with probability `p` and scales the others by 1 / (1 - p).
 *
 * @param training default true
 * @throws RangeError when `p` is not in [0, 1]
 * @example F.dropout(x, 0.2, { training: model.training })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout.html
 */
export function dropout(...args: Arguments<DropoutParameters, DropoutOrder>): Tensor {
  const [input, p, training, inplace] = bindDropout(args);
  checkProbability(p);
  return inplace ? torchOps.dropout_(input, p, training) : torchOps.dropout(input, p, training);
}

/**
 * Dropout that keeps mean and variance of a SELU network's activations.
 *
 * @param training default false
 * @throws RangeError when `p` is not in [0, 1]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.alpha_dropout.html
 */
export function alphaDropout(...args: Arguments<DropoutParameters, DropoutOrder>): Tensor {
  const [input, p, training, inplace] = bindAlphaDropout(args);
  checkProbability(p);
  return inplace ? torchOps.alphaDropout_(input, p, training) : torchOps.alphaDropout(input, p, training);
}

/** Zeroes whole channels. An unbatched input gets a batch dimension for the call. */
function featureDropout(
  input: Tensor,
  p: number,
  training: boolean,
  inplace: boolean,
  batched: boolean,
): Tensor {
  if (!batched) input = inplace ? input.unsqueeze_(0) : input.unsqueeze(0);
  const result = inplace
    ? torchOps.featureDropout_(input, p, training)
    : torchOps.featureDropout(input, p, training);
  if (batched) return result;
  return inplace ? result.squeeze_(0) : result.squeeze(0);
}

/**
 * Zeroes whole channels of (N, C, L) or (C, L).
 *
 * @throws RangeError when `p` is not in [0, 1]; TorchError for another number of dimensions
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout1d.html
 */
export function dropout1d(...args: Arguments<DropoutParameters, DropoutOrder>): Tensor {
  const [input, p, training, inplace] = bindDropout1d(args);
  checkProbability(p);
  const dims = input.dim();
  if (dims !== 2 && dims !== 3) {
    throw new TorchError(
      `dropout1d: Expected 2D or 3D input, but received a ${dims}D input. ` +
        'Note that dropout1d exists to provide channel-wise dropout on inputs with 1 ' +
        'spatial dimension, a channel dimension, and an optional batch dimension ' +
        '(i.e. 2D or 3D inputs).',
    );
  }
  return featureDropout(input, p, training, inplace, dims === 3);
}

/**
 * Zeroes whole channels of (N, C, H, W).
 *
 * @throws RangeError when `p` is not in [0, 1]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout2d.html
 */
export function dropout2d(...args: Arguments<DropoutParameters, DropoutOrder>): Tensor {
  const [input, p, training, inplace] = bindDropout2d(args);
  checkProbability(p);
  const dims = input.dim();
  if (dims !== 3 && dims !== 4) {
    warn(
      `dropout2d: Received a ${dims}-D input to dropout2d, which is deprecated ` +
        'and will result in an error in a future release. To retain the behavior ' +
        'and silence this warning, please use dropout instead. Note that dropout2d ' +
        'exists to provide channel-wise dropout on inputs with 2 spatial dimensions, ' +
        'a channel dimension, and an optional batch dimension (i.e. 3D or 4D inputs).',
    );
  }
  if (dims === 3) {
    warn(
      'dropout2d: Received a 3D input to dropout2d and assuming that channel-wise ' +
        '1D dropout behavior is desired - input is interpreted as shape (N, C, L), where C ' +
        'is the channel dim. This behavior will change in a future release to interpret the ' +
        'input as one without a batch dimension, i.e. shape (C, H, W). To maintain the 1D ' +
        'channel-wise dropout behavior, please switch to using dropout1d instead.',
    );
  }
  return featureDropout(input, p, training, inplace, true);
}

/**
 * Zeroes whole channels of (N, C, D, H, W) or (C, D, H, W).
 *
 * @throws RangeError when `p` is not in [0, 1]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.dropout3d.html
 */
export function dropout3d(...args: Arguments<DropoutParameters, DropoutOrder>): Tensor {
  const [input, p, training, inplace] = bindDropout3d(args);
  checkProbability(p);
  const dims = input.dim();
  if (dims !== 4 && dims !== 5) {
    warn(
      `dropout3d: Received a ${dims}-D input to dropout3d, which is deprecated ` +
        'and will result in an error in a future release. To retain the behavior ' +
        'and silence this warning, please use dropout instead. Note that dropout3d ' +
        'exists to provide channel-wise dropout on inputs with 3 spatial dimensions, ' +
        'a channel dimension, and an optional batch dimension (i.e. 4D or 5D inputs).',
    );
  }
  return featureDropout(input, p, training, inplace, dims === 5);
}

/**
 * Alpha dropout of whole channels, (N, C, *): mean and variance stay as they are.
 * @param training default false
 * @throws RangeError when `p` is not in [0, 1]
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.feature_alpha_dropout.html
 */
export function featureAlphaDropout(...args: Arguments<DropoutParameters, DropoutOrder>): Tensor {
  const [input, p, training, inplace] = bindFeatureAlphaDropout(args);
  checkProbability(p);
  return inplace
    ? torchOps.featureAlphaDropout_(input, p, training)
    : torchOps.featureAlphaDropout(input, p, training);
}
