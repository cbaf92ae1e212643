/** Clearing gradients: one native call for all parameters. */
import { type Arguments, binder } from '../common/binder';
import { native } from '../native';
import { handlesOf, type Tensor } from './tensor';

/** Options of `zeroGrad`. */
export interface ZeroGradOptions {
  /** Drops the gradients; otherwise they are detached and filled with zeros. Default: true */
  setToNone?: boolean | undefined;
}
type ZeroGradOrder = [setToNone: 'setToNone'];

/** What the `zeroGrad` of modules and of optimizers take. */
export type ZeroGradArguments = Arguments<ZeroGradOptions, ZeroGradOrder>;
export const bindZeroGrad = binder<ZeroGradOptions, ZeroGradOrder>('zeroGrad', {}, { setToNone: true });

/**
 * Clears the gradients of `params`.
 * @param setToNone drop them; otherwise they are detached and filled with zeros
 */
export function zeroGradients(params: readonly Tensor[], setToNone: boolean): void {
  // Parameters of lazy modules, whose handles are negative, have no gradients yet.
  const handles = handlesOf(params).filter((handle) => handle >= 0);
  native.zeroGrads(handles, setToNone);
}
