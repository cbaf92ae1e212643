/** What the unpickler holds until a file is read: Python's dicts, which may still grow, and things that only other things take. */

/** A `dict` or `OrderedDict` under construction. */
export class DictNode {
  readonly entries = new Map<unknown, unknown>();
  /** The attribute `_metadata` of a state dict. */
  metadata: DictNode | undefined;

  constructor(readonly ordered: boolean) {}
}

/** Storage classes and other Python names that the rebuilding functions take. */
export class GlobalNode {
  constructor(
    readonly name: string,
    /** Calls it with what a pickle gives. */
    readonly call?: (args: unknown[]) => unknown,
    /** The dtype of a storage class; `null` is untyped. */
    readonly storage?: string | null,
  ) {}
}

/** A torch.Size: a tuple of integers. */
export class SizeNode {
  constructor(readonly items: readonly number[]) {}
}

/** A class that the script allows files to make objects of. */
export type SafeGlobal = new (...args: any[]) => object;

/** An object of an allowed class; it is made when the whole file was read. */
export class AllowedInstance {
  state: unknown;

  constructor(
    readonly type: SafeGlobal,
    readonly args: readonly unknown[],
  ) {}
}
