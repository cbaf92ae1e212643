/** `torch.vision.models`: torchvision's models, with its parameters' names and initial values. */
// Their builders and weights are known by name, to `getModel` and others, once their files are loaded.
import './alexnet';
import './densenet';
import './mobilenetv2';
import './resnet';
import './squeezenet';
import './vgg';

export * from './alexnet';
export * from './densenet';
export * from './lenet';
export * from './mobilenetv2';
export { ImageClassification, type ImageClassificationOptions } from './presets';
export * from './resnet';
export { BasicBlock, type BlockOptions, Bottleneck } from './resnetBlocks';
export * from './squeezenet';
export * from './vgg';
export {
  type Builder,
  type BuilderOptions,
  type GetModelOptions,
  getModel,
  getModelBuilder,
  getModelWeights,
  getWeight,
  type ListModelsOptions,
  listModels,
  Weights,
  type WeightsEnum,
  type WeightsMeta,
} from './weights';
