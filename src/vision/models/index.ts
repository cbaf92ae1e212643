/** `torch.vision.models`: torchvision's models, with its parameters' names and initial values. */
export * from './alexnet';
export {
  type GetModelOptions,
  getModel,
  getModelBuilder,
  getModelWeights,
  getWeight,
  type ListModelsOptions,
  listModels,
} from './byName';
export * from './densenet';
export * from './lenet';
export * from './mobilenetv2';
export { ImageClassification, type ImageClassificationOptions } from './presets';
export * from './resnet';
export { BasicBlock, type BlockOptions, Bottleneck } from './resnetBlocks';
export * from './squeezenet';
export * from './vgg';
export { type Builder, type BuilderOptions, Weights, type WeightsEnum, type WeightsMeta } from './weights';
