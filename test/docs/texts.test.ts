/** The site is not built while a public name has no text: what counts as one. */
import { expect, it } from 'vitest';
// @ts-expect-error: a script, which has no types.
import { namesWithoutText } from '../../scripts/docs/texts.mjs';

const comment = (text: string) => ({ text, parameters: [], examples: [], throws: [], see: [] });
const form = (text: string, parameters: object[] = []) => ({ comment: comment(text), parameters });
const named = (name: string, text: string) => ({ name, text, onlyNamed: false });

it('names, members, static members and named arguments need a text', () => {
  const entries = [
    { name: 'torch.silent', comment: comment('') },
    { name: 'torch.said', comment: comment('Says something.') },
    {
      name: 'torch.Thing',
      comment: comment('A thing.'),
      signatures: [form('', [named('told', 'A number.'), named('untold', '')])],
      members: [
        { name: 'weight', comment: comment('') },
        { name: 'bias', comment: comment('What is added.') },
      ],
      statics: [{ name: 'make', comment: comment('') }],
    },
  ];
  expect(namesWithoutText(entries)).toEqual([
    'torch.silent',
    'torch.Thing.weight',
    'torch.Thing.make',
    'torch.Thing(untold)',
  ]);
});

it('one form of a call speaks for the others, and what is deprecated says so', () => {
  const entries = [
    { name: 'torch.of', comment: comment(''), signatures: [form(''), form('Makes one.')] },
    { name: 'torch.old', comment: { ...comment(''), deprecated: 'Use `torch.of`.' } },
    { name: 'torch.alias', sameAs: 'torch.of', comment: comment('') },
    {
      name: 'torch.twice',
      comment: comment('Doubles.'),
      signatures: [form('', [named('x', 'A number.')]), form('', [named('x', '')])],
    },
  ];
  expect(namesWithoutText(entries)).toEqual([]);
});
