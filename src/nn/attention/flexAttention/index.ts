/** Twin of torch/nn/attention/flex_attention.py: attention with changed scores and masks of blocks. */
export { BlockMask, type Lengths } from './blockMask';
export type { GridSize } from './blockText';
export { createBlockMask, createMask } from './create';
export { type AuxOutput, type AuxRequest, type FlexKernelOptions, flexAttention } from './flexAttention';
export { andMasks, type MaskMod, noopMask, orMasks, type ScoreMod } from './mods';
