/** Linear maps. */
import { nnOps, torchOps } from '../../tensor/operators';

/**
 * `input @ weight.T + bias`: (*, in) with a weight (out, in) and a bias (out) gives (*, out).
 *
 * @example F.linear(x, weight, bias)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.linear.html
 */
export const linear = nnOps.linear;

/**
 * `input1 @ weight @ input2 + bias`: (N, *, in1) and (N, *, in2) with a weight (out, in1, in2)
 * give (N, *, out).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.bilinear.html
 */
export const bilinear = torchOps.bilinear;
