/** What sees each operator below autograd: `binding/modes`. */

/** The two contexts of a selective checkpoint, as the addon hands them out. */
export type NativeSelective = object & { readonly __selective: never };

export interface NativeModes {
  allowMutation(): void;
  endMutation(): void;
  selectiveCheckpoint(
    policy:
      | ((
          name: string,
          overload: string,
          args: unknown[],
          keywords: object | undefined,
          results: unknown[],
        ) => boolean)
      | null,
    saved: string[],
    allowsMutation: boolean,
  ): NativeSelective;
  selectiveEnter(contexts: NativeSelective, isSecondRun: boolean): void;
  selectiveLeave(contexts: NativeSelective): void;
}
