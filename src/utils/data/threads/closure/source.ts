/**
 * What a function's or class's source text tells: which names it speaks of, what it may assign to,
 * how it must be written to be read again. Patterns, no parser: where one may find too much it does no harm.
 */
import vm from 'node:vm';
import type { WireFunction } from './wire';

/**
 * Names that may be variables: all words but those after a dot. More than there are do no harm, fewer would.
 */
const identifiers = /(?<![\p{ID_Continue}$#])(?<!(?<!\.)\.)[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** A name as a part of a pattern. */
const literal = (name: string): string => name.replaceAll('$', '\\$');

/** The variables that a source may speak of; `this` is one where it is that of the place around. */
export function namesIn(source: string): Set<string> {
  const names = new Set<string>(source.match(identifiers));
  if (/^(class|(async\s+)?function)\b/.test(source)) names.delete('this');
  return names;
}

/** Whether it is a class's. */
export function isClassSource(source: string): boolean {
  return /^class\b/.test(source);
}

/** The `#private` names that a class's source reads or writes. */
export function privateNamesIn(source: string): string[] {
  return [...new Set(source.match(/(?<=\.\s*)#[\p{ID_Start}$_][\p{ID_Continue}$]*/gu))];
}

/** Whether it asks `#name in object`: what no ordinary name can stand in for. */
export function asksForPrivate(name: string, source: string): boolean {
  return new RegExp(`${literal(name)}\\s+in\\b`, 'u').test(source);
}

/** Whether a source may assign to a variable. */
export function isAssigned(name: string, source: string): boolean {
  const word = literal(name);
  const before = new RegExp(`(\\+\\+|--)\\s*${word}(?![\\p{ID_Continue}$])`, 'u');
  const after = new RegExp(
    `(?<![\\p{ID_Continue}$.])${word}\\s*(=(?![=>])|\\+\\+|--|(\\*\\*|<<|>>>?|&&|\\|\\||\\?\\?|[-+*/%&|^])=(?!=))`,
    'u',
  );
  // Destructuring can assign as well; it looks like any other use.
  const destructured = new RegExp(`[\\[{,:]\\s*${word}\\s*([,\\]}][^;{}]*)?[\\]}]\\s*=(?![=>])`, 'u');
  return [before, after, destructured].some((pattern) => pattern.test(source));
}

function compiles(code: string): boolean {
  try {
    new vm.Script(code);
    return true;
  } catch {
    return false;
  }
}

/** Where a class's source names its superclass. */
export function heritageOf(source: string): { start: number; end: number } | null {
  const head = /^class(\s+[\p{ID_Start}$_][\p{ID_Continue}$]*)?\s+extends\b\s*/u.exec(source);
  if (head === null) return null;
  const start = head[0].length;
  for (let end = source.indexOf('{', start); end >= 0; end = source.indexOf('{', end + 1)) {
    const expression = source.slice(start, end);
    if (compiles(`(${expression}\n)`) && compiles(`(class extends X ${source.slice(end)}\n)`))
      return { start, end };
  }
  return null;
}

/** How a function's source must be written to be read again. */
export function formOf(source: string, name: string): WireFunction['form'] | null {
  if (compiles(`(${source}\n)`)) return 'expression';
  if (!compiles(`({${source}\n})`)) return null;
  if (/^get\b/.test(name) && /^get\b/.test(source)) return 'get';
  return /^set\b/.test(name) && /^set\b/.test(source) ? 'set' : 'method';
}
