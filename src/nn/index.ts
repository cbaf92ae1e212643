/**
 * `torch.nn`: networks. Layers and containers are classes that hold parameters and are called like
 * functions, losses too; `nn.functional` has the same computations without state, `nn.init` fills
 * parameters.
 */
export * as attention from './attention';
export * as functional from './functional';
export * as init from './init';
export * as modules from './modules';
export * from './modules/all';
export * as parallel from './parallel';
export { DataParallel, type DataParallelOptions } from './parallel/dataParallel';
export * as parameter from './parameter';
export * as utils from './utils';
