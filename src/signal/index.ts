/** `torch.signal`: `windows`, the weights of a stretch of signal before its Fourier transform. */
export * as windows from './windows';
