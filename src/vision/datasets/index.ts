/**
 * `torch.vision.datasets`: torchvision's datasets. They read the files that Python's have written,
 * download them where they are told to, and give pictures with their labels.
 */
export { CIFAR10, CIFAR100 } from './cifar';
export { EMNIST, type EMNISTSplit } from './emnist';
export { FakeData, type FakeDataOptions } from './fakeData';
export * from './folder';
export {
  FashionMNIST,
  KMNIST,
  MNIST,
  type MNISTArguments,
  type MNISTOptions,
  type MNISTParameters,
} from './mnist';
export { findMnistData } from './mnistData';
export { StandardTransform, type StandardTransformOptions, VisionDataset } from './vision';
