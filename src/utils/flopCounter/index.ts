/** `torch.utils.flopCounter`: how many floating-point operations a computation takes. */
export { type FlopFormula, flopRegistry, type OpPacket, registerFlopFormula } from './formulas';
export { FlopCounterMode, type FlopCounterOptions, type FlopCounts } from './mode';
