/** `torch.nn`. */
export * as attention from './attention';
export * as functional from './functional';
export * as init from './init';
export * from './layers';
export * as modules from './modules';
export * as parallel from './parallel';
export * as parameter from './parameterNamespace';
export * as utils from './utils';
