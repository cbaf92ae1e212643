/** Clearing gradients: one native call for all parameters. */
import { native } from '../native';
import { handlesOf, type Tensor } from './tensor';

/**
 * Clears the gradients of `params`.
 * @param setToNone drop them; otherwise they are detached and filled with zeros
 */
export function zeroGradients(params: readonly Tensor[], setToNone: boolean): void {
  // Parameters of lazy modules, whose handles are negative, have no gradients yet.
  const handles = handlesOf(params).filter((handle) => handle >= 0);
  native.zeroGrads(handles, setToNone);
}
