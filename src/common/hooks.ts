/** Hooks that can be removed again. Twin of torch/utils/hooks.py's RemovableHandle. */

let nextId = 0;

/** Hooks in the order in which they run, by their handle's id. */
export type HookMap<H> = Map<number, H>;

/**
 * What registering a hook returns: `remove()` takes the hook away again, as does leaving a `using` block.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.utils.hooks.RemovableHandle.html
 */
export class RemovableHandle {
  readonly id: number = nextId++;
  readonly #remove: (id: number) => void;

  /** @param remove takes the hook of that id out of wherever it is held */
  constructor(remove: (id: number) => void) {
    this.#remove = remove;
  }

  /** Removes the hook. A second call does nothing. */
  remove(): void {
    this.#remove(this.id);
  }

  [Symbol.dispose](): void {
    this.remove();
  }
}

/**
 * Adds a hook to a map of hooks.
 * @param prepend run it before those already there
 */
export function addHook<H>(hooks: HookMap<H>, hook: H, prepend = false): RemovableHandle {
  const handle = new RemovableHandle((id) => hooks.delete(id));
  if (prepend) {
    const others = [...hooks];
    hooks.clear();
    hooks.set(handle.id, hook);
    for (const [id, other] of others) hooks.set(id, other);
  } else {
    hooks.set(handle.id, hook);
  }
  return handle;
}
