/**
 * `torch.futures`: values that are there later.
 * Source: https://docs.pytorch.org/docs/2.13/futures.html
 */
export { collectAll, Future, waitAll } from './future';
