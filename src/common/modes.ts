/** Modes of a thread that nest: recording, inference, anomaly detection, autocast, the default device. */

/** A mode that is on: `enter` also when it comes on again. */
export interface Mode {
  enter(): void;
  leave(): void;
}

/** The modes that are on, outermost first. */
const modes: Mode[] = [];

/**
 * Turns a mode on and returns what turns it off. The modes of async callbacks may end in another order than
 * they began: those that began later are then left, and entered again without it.
 */
export function enterMode(mode: Mode): () => void {
  modes.push(mode);
  mode.enter();
  return () => {
    if (modes.at(-1) === mode) {
      modes.pop();
      mode.leave();
      return;
    }
    const [, ...later] = modes.splice(modes.indexOf(mode));
    for (let i = later.length - 1; i >= 0; i--) later[i]!.leave();
    mode.leave();
    for (const one of later) {
      modes.push(one);
      one.enter();
    }
  };
}
