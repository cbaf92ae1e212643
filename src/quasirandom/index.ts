/** `torch.quasirandom`: points that fill a cube more evenly than random ones. */
export { type SobolDrawOptions, SobolEngine, type SobolOptions } from './sobolEngine';
