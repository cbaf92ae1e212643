/** `torch.nn.utils`. */
export * from './clipGrad';
export * from './convertParameters';
export * as rnn from './rnn';
