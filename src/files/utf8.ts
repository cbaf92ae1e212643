/** Text as bytes of a file. */

/**
 * UTF-8, with Python's error for half of a character (a lone surrogate), of which `Buffer.from` would make
 * another character without a word.
 */
export function utf8(text: string): Buffer {
  if (text.isWellFormed()) return Buffer.from(text);
  const { 0: lone, index } = /\p{Surrogate}+/u.exec(text)!;
  // Python counts characters, not halves of them.
  const start = [...text.slice(0, index)].length;
  const where =
    lone.length === 1
      ? `character '\\u${lone.charCodeAt(0).toString(16)}' in position ${start}`
      : `characters in position ${start}-${start + lone.length - 1}`;
  throw new TypeError(`'utf-8' codec can't encode ${where}: surrogates not allowed`);
}
