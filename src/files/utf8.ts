/** Text as bytes of a file. */

/**
 * UTF-8, with Python's error for half of a character (a lone surrogate), of which `Buffer.from` would make
 * another character without a word.
 */
export function utf8(text: string): Buffer {
  const lone = /\p{Surrogate}+/u.exec(text)?.[0];
  if (lone === undefined) return Buffer.from(text);
  // Python counts characters, not halves of them.
  const start = [...text.slice(0, text.search(/\p{Surrogate}/u))].length;
  const where =
    lone.length === 1
      ? `character '\\u${lone.charCodeAt(0).toString(16)}' in position ${start}`
      : `characters in position ${start}-${start + lone.length - 1}`;
  throw new TypeError(`'utf-8' codec can't encode ${where}: surrogates not allowed`);
}
