/** The passes backward that run beside the script: what may change what they read waits for them. */
import { native } from '../native';
import type { Handle } from '../native/handle';

/** How many have begun, and are not settled. */
export const passes = { underWay: 0 };

/**
 * Returns when no pass is under way. Their hooks run here meanwhile; in one of these it returns at once,
 * since the pass waits for the hook.
 * @param changed a tensor that is going to be changed in place, if it is only one: nothing can have saved
 * one of inference mode
 */
export function awaitPasses(changed: Handle = 0): void {
  if (passes.underWay === 0 || (changed !== 0 && native.tensorIsInference(changed))) return;
  native.autogradAwait();
}
