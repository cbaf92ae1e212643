/** `Symbol.toPrimitive` of what is no number: without it `-x` and `x * 2` are NaN, and nothing says so. */

/**
 * The text, where JavaScript asks for a text or for either.
 * @throws TypeError where it asks for a number
 */
export function textOnly(hint: string, what: string, text: string): string {
  if (hint === 'number')
    throw new TypeError(`A ${what} is no number, and has none of JavaScript's operators`);
  return text;
}
