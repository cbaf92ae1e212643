/** `torch.vision.models`: torchvision's models, with its parameters' names and initial values. */
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
