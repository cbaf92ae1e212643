/** TSDoc comments: their text, in Markdown, and their tags. */
import { SyntaxKind } from 'typescript/unstable/ast';

/**
 * @typedef Comment
 * @property {string} text what stands before the tags
 * @property {[name: string, text: string][]} parameters
 * @property {string[]} examples @property {string[]} throws @property {string[]} see
 * @property {string} returns @property {string} deprecated @property {boolean} isInternal
 */

const TAG =
  /(?:^|\s)@(param|returns?|throws|example|see|deprecated|internal|template|typedef|property)\b[ \t]*/;

/** The comment's lines without their frame. */
const unframed = (text) =>
  text
    .replace(/^\/\*\*+[ \t]?|\s*\*+\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();

/** Links within a comment's text become code, which the pages make a link of where the name has a page. */
const linked = (text) =>
  text.replace(
    /\{@link(?:code|plain)? ([^\s|}]+)(?:[ |]+([^}]*))?\}/g,
    (_, name, words) => words || `\`${name}\``,
  );

/** An example's code, also where it stands in a fence. */
const exampleCode = (text) => text.replace(/^```\w*\n|\n?```$/g, '').trimEnd();

/** Reads a comment. @returns {Comment} */
export function readComment(source) {
  const [text, ...rest] = unframed(source).split(TAG);
  const comment = { text: linked(text.trim()), parameters: [], examples: [], throws: [], see: [] };
  for (let i = 0; i < rest.length; i += 2) {
    const [tag, body] = [rest[i], rest[i + 1].trim()];
    if (tag === 'param') {
      const [, name, words] = /^(?:\{[^}]*\} )?(\S+)\s*(?:- )?(.*)$/s.exec(body) ?? [];
      if (name !== undefined) comment.parameters.push([name, linked(words)]);
    } else if (tag === 'example') comment.examples.push(exampleCode(body));
    else if (tag === 'throws') comment.throws.push(linked(body));
    else if (tag === 'see') comment.see.push(linked(body));
    else if (tag.startsWith('return')) comment.returns = linked(body);
    else if (tag === 'deprecated') comment.deprecated = linked(body);
    else if (tag === 'internal') comment.isInternal = true;
  }
  return comment;
}

/** Declarations of these have a comment of their own, or none: that of what holds them is not theirs. */
const DECLARED = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.MethodSignature,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.PropertySignature,
  SyntaxKind.SetAccessor,
  SyntaxKind.ShorthandPropertyAssignment,
]);

/** The comment above a declaration or, for constants and names that a type computes, above its statement. */
export function commentAbove(node) {
  let at = node;
  for (let steps = 0; steps < 4 && at && at.jsDoc === undefined && !DECLARED.has(at.kind); steps++)
    at = at.parent;
  return readComment(at?.jsDoc?.at(-1)?.getText() ?? '');
}

/** What is said of something that may have several forms: its own text, or the first form's that has one. */
export const textOf = ({ comment, signatures = [] }) =>
  [comment, ...signatures.map((form) => form.comment)].find(({ text }) => text !== '')?.text ?? '';

/** A text's first sentence, for lists. */
export function summary({ text }) {
  const [first] = text.split(/\n\s*\n/);
  const line = first.replace(/\s+/g, ' ').trim();
  const end = /[.;](?= [A-Z`(]|$)/.exec(line);
  return end && end.index > 12 ? line.slice(0, end.index + 1) : line;
}
