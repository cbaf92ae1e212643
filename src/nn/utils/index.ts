/** `torch.nn.utils`. */
export * from './clipGrad';
export * from './convertParameters';
