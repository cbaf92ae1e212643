/** What sees each operator below autograd: `binding/modes`. */

/** The two contexts of a selective checkpoint, as the addon hands them out. */
export type NativeSelective = object & { readonly __selective: never };

/** What is called with an operator and what it got and gave. */
export type OperatorCallback<Answer> = (
  name: string,
  overload: string,
  args: unknown[],
  keywords: Record<string, unknown> | undefined,
  results: unknown[],
) => Answer;

export interface NativeModes {
  /** Has the callback told of each operator that has run, until the watch is popped. */
  pushOperatorWatch(callback: OperatorCallback<void>): void;
  popOperatorWatch(): void;
  allowMutation(): void;
  endMutation(): void;
  selectiveCheckpoint(
    policy: OperatorCallback<boolean> | null,
    saved: string[],
    allowsMutation: boolean,
    ignored: string[],
  ): NativeSelective;
  selectiveEnter(contexts: NativeSelective, isSecondRun: boolean): void;
  selectiveLeave(contexts: NativeSelective): void;
}
