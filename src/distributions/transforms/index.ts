/**
 * `torch.distributions.transforms`: functions that can be undone. Twin of torch/distributions/transforms.py.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.transforms
 */
export {
  ComposeTransform,
  type ComposeTransformParameters,
  IndependentTransform,
  type IndependentTransformParameters,
  identityTransform,
} from './compose';
export {
  CumulativeDistributionTransform,
  type CumulativeDistributionTransformParameters,
} from './cumulative';
export {
  AbsTransform,
  AffineTransform,
  type AffineTransformOptions,
  type AffineTransformParameters,
  ExpTransform,
  PowerTransform,
  type PowerTransformParameters,
  SigmoidTransform,
  SoftplusTransform,
  TanhTransform,
} from './elementwise';
export { ReshapeTransform, type ReshapeTransformParameters } from './reshape';
export {
  CatTransform,
  type CatTransformOptions,
  type CatTransformParameters,
  StackTransform,
  type StackTransformOptions,
  type StackTransformParameters,
} from './sequences';
export { type Sign, Transform, type TransformOptions } from './transform';
export {
  CorrCholeskyTransform,
  LowerCholeskyTransform,
  PositiveDefiniteTransform,
  SoftmaxTransform,
  StickBreakingTransform,
} from './vectors';
