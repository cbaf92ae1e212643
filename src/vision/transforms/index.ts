/** `torch.vision.transforms`: torchvision's transforms on images and tensors. */
export { Compose, type ComposeInput, type ComposeOutput } from './compose';
export * as functional from './functional';
export { Lambda } from './lambda';
export { Normalize } from './normalize';
export { ToTensor } from './toTensor';
export { Transform } from './transform';
