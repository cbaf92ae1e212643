/** Clearing gradients: one native call for all parameters. */
import { native } from '../native';
import { handlesOf, type Tensor } from '../tensor';

/**
 * Clears the gradients of `params`.
 * @param setToNone drop them; otherwise they are detached and filled with zeros
 */
export function zeroGradients(params: readonly Tensor[], setToNone: boolean): void {
  native.zeroGrads(handlesOf(params), setToNone);
}
