/** `torch.vision`: what torchvision gives to training scripts: images, datasets, transforms, models. */
export * as datasets from './datasets';
export { type Colour, Image, type ImageInfo, type ImageMode, type Pixels } from './image';
export * as models from './models';
export * as transforms from './transforms';
export * as utils from './utils';
