/** `torch.vision`: what torchvision gives to training scripts. */
export * as datasets from './datasets';
export { Image, type ImageMode } from './image';
export * as models from './models';
export * as transforms from './transforms';
