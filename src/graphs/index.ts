/** Functions of `torch.cuda` that make graphs of steps and of parts of networks. */
export { type GraphedOptions, type GraphedParameters, graphed } from './graphed';
export { type MakeGraphedCallablesParameters, makeGraphedCallables } from './makeGraphedCallables';
