/** `torch.utils`. */
export * as data from './data';
export * as metrics from './metrics';
export * as progress from './progress';
