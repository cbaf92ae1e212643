/** The bootstrap addon, binding/loader. */

/** What the bootstrap addon exports. */
export interface Loader {
  /**
   * Opens a shared library; `global` makes its symbols visible to all others.
   * Throws with the loader's own words.
   */
  open(file: string, global: boolean): void;
  /**
   * Not on Windows: begins to open a shared library on a thread of its own; the next `open` waits for it.
   * What goes wrong there is told by whoever opens it afterwards.
   */
  openAhead?(file: string): void;
  /** Returns when what `openAhead` began has ended. */
  awaitOpening?(): void;
  /** The path from which a library of that file name is loaded in this process already. */
  loaded(name: string): string | null;
  /** On Windows: has libraries looked for in that folder too, also those that LibTorch opens later. */
  addFolder?(dir: string): void;
}
