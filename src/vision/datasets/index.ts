/** `torch.vision.datasets`: torchvision's datasets. */
export { CIFAR10, CIFAR100 } from './cifar';
export { EMNIST, type EMNISTSplit } from './emnist';
export { FakeData, type FakeDataOptions } from './fakeData';
export * from './folder';
export { FashionMNIST, KMNIST, MNIST, type MNISTOptions } from './mnist';
export { findMnistData } from './mnistData';
export { StandardTransform, VisionDataset } from './vision';
