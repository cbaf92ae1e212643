/** Twins of torch/functional.py and of the other functions of `torch` that PyTorch writes in Python. */
export * from './broadcast';
export * from './dimensions';
export { lobpcg } from './lobpcg';
export * from './lowrank';
export * from './nonzero';
export * from './norm';
export * from './numbers';
export * from './products';
export * from './removed';
export type { LobpcgOptions } from './solver';
export * from './spectral';
export * from './unique';
export * from './values';
