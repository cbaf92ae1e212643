/** `torch.autograd`, with the profiler that records modules too. */
export * from '../autograd';
export * as profiler from '../profiler/autograd';
