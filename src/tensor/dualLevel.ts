/** The level of forward mode, at which tensors have tangents: LibTorch has but one at a time. */
let level = -1;

/** The level that is entered, or -1. */
export const presentDualLevel = (): number => level;

/** Says which level is entered. */
export function setDualLevel(entered: number): void {
  level = entered;
}
