/** `torch.masked`: reductions and normalizations over what a mask lets through. */
export type { Dims } from './mask';
export {
  cumprod,
  cumsum,
  logSoftmax,
  type NormalizeOptions,
  normalize,
  softmax,
  softmin,
} from './normalizations';
export {
  type ArgOptions,
  amax,
  amin,
  argmax,
  argmin,
  type LogaddexpOptions,
  logaddexp,
  logsumexp,
  type MaskedOptions,
  type MedianOptions,
  mean,
  median,
  type NormOptions,
  norm,
  prod,
  type ReductionOptions,
  sum,
} from './reductions';
export { std, type VarianceOptions, var } from './variance';
