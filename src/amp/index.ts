/**
 * `torch.amp`: mixed precision. `autocast` runs operators in half precision where that is safe, and
 * `GradScaler` keeps small gradients from becoming zero.
 * Source: https://docs.pytorch.org/docs/2.13/amp.html
 */
export { type AutocastArguments, type AutocastOptions, autocast } from './autocast';
export { type CustomBwdOptions, type CustomFwdOptions, customBwd, customFwd } from './custom';
export { isAutocastAvailable } from './deviceType';
export { GradScaler } from './gradScaler';
export type { GradScalerOptions, GradScalerStateDict } from './scalerArguments';
