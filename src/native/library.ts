/** Operators that scripts define: `binding/library`. */

/** An argument or a result of a schema; the flags are k (keyword), w (written to), a (alias), d (default). */
export type SchemaRow = [name: string, type: string, flags: string];

/** What native code calls for a kernel; `count` is that of the results. */
export type NativeKernel = (
  positional: unknown[],
  keywords: Record<string, unknown> | undefined,
  count: number,
  keys: bigint,
) => unknown[];

/** A kernel of an operator, as the addon hands it out. */
export type NativeOperatorKernel = object & { readonly __kernel: never };

export interface NativeLibrary {
  /** The number of a new library, which is closed with its environment at the latest. */
  libraryOpen(kind: string, namespace: string, dispatchKey: string, file: string, line: number): number;
  libraryDefine(library: number, schema: string, aliasAnalysis: string, tags: string[]): string;
  /**
   * `kernel(positional, keywords, count, keys)` answers `[tensorMask, arrayMask, ...results]`, in which
   * tensors are handles; null is a kernel that falls through.
   */
  libraryImpl(library: number, name: string, dispatchKey: string, kernel: NativeKernel | null): void;
  libraryClose(library: number): void;
  /** A library that was opened may have registered anything. */
  libraryOpened(): void;
  parseSchema(text: string): [name: string, args: SchemaRow[], returns: SchemaRow[]];
  /** The dispatch key of that name, or that of a type of devices. */
  dispatchKeyOf(text: string): string;
  hasKernel(name: string, overload: string, dispatchKey: string): boolean;
  /** Calls `body` with dispatch keys left out; `Autograd` stands for all of its kind. */
  withoutKeys<Result>(names: string[], body: () => Result): Result;
  /** Sets of dispatch keys are the bits that LibTorch keeps. */
  keySetOf(names: string[]): bigint;
  keySetAfter(name: 'Autograd' | 'ADInplaceOrView'): bigint;
  keySetCombine(a: bigint, b: bigint, operation: '|' | '&' | '-'): bigint;
  keySetHas(keys: bigint, name: string): boolean;
  keySetHighest(keys: bigint): string;
  keySetText(keys: bigint): string;
  /** The operator that `body` calls enters the dispatcher with these keys. */
  redispatch<Result>(keys: bigint, body: () => Result): Result;
  /** The kernel takes the call of its operator that `body` makes, and is told these keys. */
  callKernel<Result>(kernel: NativeOperatorKernel, keys: bigint, body: () => Result): Result;
  /** The kernel as it is now; throws where the operator has none for the key. */
  operatorKernel(name: string, overload: string, key: string): NativeOperatorKernel;
  operatorTags(name: string, overload: string): string[];
  tagNames(): string[];
}
