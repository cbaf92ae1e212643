/** `torch.vision.transforms`: torchvision's transforms of images and tensors, fixed and random ones. */

export * from './autoaugment';
export * from './colorTransforms';
export { Compose, type ComposeInput, type ComposeOutput } from './compose';
export {
  RandomApply,
  RandomChoice,
  type RandomChoiceOptions,
  RandomOrder,
  RandomTransforms,
} from './containers';
export * from './conversion';
export * as functional from './functional';
export * from './geometry';
export { type Interpolation, InterpolationMode } from './interpolation';
export { Lambda } from './lambda';
export { LinearTransformation } from './linearTransformation';
export { Normalize } from './normalize';
export * from './randomBend';
export {
  RandomCrop,
  type RandomCropOptions,
  RandomResizedCrop,
  type RandomResizedCropOptions,
} from './randomCrop';
export { RandomErasing, type RandomErasingOptions } from './randomErasing';
export {
  type ProbabilityArguments,
  type ProbabilityOptions,
  RandomHorizontalFlip,
  RandomVerticalFlip,
} from './randomFlip';
export * from './randomWarp';
export * from './toneTransforms';
export { ToTensor } from './toTensor';
export { Transform } from './transform';
