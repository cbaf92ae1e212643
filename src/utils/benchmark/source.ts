/** A function's code, as the name of what is measured. */

/** Takes away what all lines have in front. */
function dedent(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const depths = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
}

/** What an arrow function does, without its parameters and braces; the name of any other function. */
export function sourceOf(fn: (...args: any[]) => unknown): string {
  const text = String(fn);
  const arrow = /^(?:async\s*)?(?:\([^()]*\)|[\w$]+)\s*=>\s*/.exec(text);
  if (arrow === null) return fn.name === '' ? text : fn.name;
  const body = text.slice(arrow[0].length);
  if (!body.startsWith('{')) return body;
  return dedent(
    body
      .slice(1, -1)
      .replace(/^\s*\n/, '')
      .trimEnd(),
  ).trim();
}
