/** Python's `warnings.warn` over Node's process warnings. */

const shown = new Set<string>();

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
