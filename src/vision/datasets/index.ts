/** `torch.vision.datasets`: torchvision's datasets. */
export { FashionMNIST, KMNIST, MNIST, type MNISTOptions } from './mnist';
export { findMnistData } from './mnistData';
export { StandardTransform, VisionDataset } from './vision';
