/** docs/names.md, which `npm run features` writes: PyTorch's names, and ours or why there is none. */

/** @returns {{ python: string, ours?: string, reason?: string }[]} */
export function readNames(text) {
  const rows = text.matchAll(/^\| `([^`]+)` \| (?:`([^`]+)`|(.*)) \|$/gm);
  return Array.from(rows, ([, python, ours, reason]) => ({ python, ours, reason }));
}
