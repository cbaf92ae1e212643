/** Python's `warnings.warn` over Node's process warnings. */

const shown = new Set<string>();

/** Warnings of LibTorch's that came in this turn; `always` says of each whether it is repeated. */
const noted: [category: 'UserWarning' | 'DeprecationWarning', text: string, always: boolean][] = [];
// A test's clock may stand where this should run.
const { nextTick } = process;

/**
 * Takes a warning that LibTorch gives in the middle of a call, maybe under a lock: nothing of the
 * script's may run there, such as another `process.emitWarning`. It is emitted when the script's
 * turn is over.
 *
 * @param always whether it is emitted again, though its text was before
 */
export function noteWarning(
  category: 'UserWarning' | 'DeprecationWarning',
  text: string,
  always: boolean,
): void {
  if (!always && shown.has(`${category}: ${text}`)) return;
  if (noted.push([category, text, always]) > 1) return;
  nextTick(() => {
    for (const [kind, message, again] of noted.splice(0)) {
      if (again) shown.delete(`${kind}: ${message}`);
      warn(message, kind);
    }
  });
}

/**
 * Emits a warning as Node does (`process.on('warning')`, `--no-warnings`, `--trace-warnings`), each text
 * once, as Python's default filter shows one warning per place and text.
 *
 * @param message the warning's text, PyTorch's own where PyTorch warns
 * @param category Python's warning class, the emitted warning's name
 */
export function warn(
  message: string,
  category: 'UserWarning' | 'FutureWarning' | 'DeprecationWarning' = 'UserWarning',
): void {
  const key = `${category}: ${message}`;
  if (shown.has(key)) return;
  shown.add(key);
  process.emitWarning(message, category);
}
