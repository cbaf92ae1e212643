/** `torch.utils`, with what of it draws pictures. */
export * as tensorboard from '../tensorboard';
export * from '../utils';
