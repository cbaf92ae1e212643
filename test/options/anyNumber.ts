/**
 * The public names that take any number of positional arguments, and why.
 * `tooMany.test.ts` fails when one is missing here, or refuses them after all.
 */
export const anyNumber = {
  /** Sizes, dimensions or operands one by one, or arguments that are passed on. */
  variadic: ['torch.func.stackModuleState'],
  /** Gone from PyTorch: they only say what to call instead. */
  removed: [],
} satisfies Record<string, readonly string[]>;
