/** How `torch.lobpcg` solves, and its gradient. */
export { lobpcgWithGradient } from './backward';
export { Lobpcg, type LobpcgArguments, type LobpcgOptions, type LobpcgParameters } from './worker';
