/** Code as HTML: comments, strings, numbers and keywords marked; names may become links. */

const KEYWORDS = new Set(
  [
    'abstract any as async await bigint boolean break case catch class const continue declare default delete do else',
    'export extends false finally for from function if implements import in instanceof interface keyof let never new',
    'null number of override private protected public readonly return static string super switch this throw true try',
    'type typeof undefined unknown using var void while yield',
    'and def del elif except is lambda None not or pass raise True False with global nonlocal assert',
  ].flatMap((line) => line.split(' ')),
);
const HASH = new Set(['python', 'sh', 'yaml', 'toml']);

export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/**
 * @param language of the code; without one nothing is marked
 * @param linkOf the address for a name, or undefined
 */
export function highlight(code, language, linkOf = () => undefined) {
  if (!['ts', 'js', 'python', 'sh'].includes(language)) return escapeHtml(code);
  const comment = HASH.has(language) ? '#[^\\n]*' : '//[^\\n]*|/\\*[\\s\\S]*?\\*/';
  const token = new RegExp(
    `(${comment})|("""[\\s\\S]*?"""|'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*"|\`(?:\\\\.|[^\`\\\\])*\`)|(\\b\\d[\\w.]*)|([A-Za-z_$][\\w$]*)|([\\s\\S])`,
    'g',
  );
  let html = '';
  for (const [, remark, string, number, word, other] of code.matchAll(token)) {
    if (remark) html += `<i class="c">${escapeHtml(remark)}</i>`;
    else if (string) html += `<i class="s">${escapeHtml(string)}</i>`;
    else if (number) html += `<i class="n">${escapeHtml(number)}</i>`;
    else if (word) html += marked(word, language === 'sh' ? undefined : linkOf(word), language);
    else html += escapeHtml(other);
  }
  return html;
}

function marked(word, link, language) {
  if (link !== undefined) return `<a href="${link}">${word}</a>`;
  return KEYWORDS.has(word) && language !== 'sh' ? `<i class="k">${word}</i>` : word;
}
