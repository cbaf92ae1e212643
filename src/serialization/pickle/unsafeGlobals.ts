/** Python's `torch.serialization.get_unsafe_globals_in_checkpoint`. */

import type { NodeBuffer } from '../../common/node';
import { isKnownGlobal, pythonName } from './globals';
import { GlobalNode, INERT } from './nodes';
import { PickleReader } from './pickleReader';
import { allowedClass } from './safeGlobals';
import { Unpickler } from './unpickler';

/** The names in a pickle that are neither known nor allowed; nothing is made of it. */
export function unsafeGlobals(pickle: NodeBuffer): string[] {
  const found = new Set<string>();
  const unpickler = new Unpickler(new PickleReader(pickle), {
    global: (module, name) => {
      const full = pythonName(module, name);
      if (!isKnownGlobal(full) && allowedClass(full) === undefined) found.add(full);
      return new GlobalNode(full, () => INERT);
    },
    persistent: () => INERT,
  });
  unpickler.load();
  return [...found];
}
