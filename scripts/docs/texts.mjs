/** Which public names the pages say nothing of. */
import { textOf } from './comments.mjs';

const says = (one) => textOf(one) !== '' || one.comment.deprecated !== undefined;

/**
 * The names without a text: `torch.add`, `torch.nn.Linear.weight`, `torch.optim.SGDOptions.lr`, and what
 * calls take by name, `torch.pad(mode)`.
 *
 * @param {import('./api.mjs').Entry[]} entries
 * @returns {string[]}
 */
export function namesWithoutText(entries) {
  const silent = new Set();
  for (const entry of entries) {
    if (entry.sameAs !== undefined) continue;
    if (!says(entry)) silent.add(entry.name);
    const members = [...(entry.members ?? []), ...(entry.statics ?? [])];
    for (const member of members) if (!says(member)) silent.add(`${entry.name}.${member.name}`);
    for (const { signatures = [] } of [entry, ...members]) {
      const parameters = signatures.flatMap((form) => form.parameters);
      const described = new Set(parameters.filter(({ text }) => text !== '').map(({ name }) => name));
      for (const { name, onlyNamed } of parameters)
        if (onlyNamed !== undefined && !described.has(name)) silent.add(`${entry.name}(${name})`);
    }
  }
  return [...silent];
}
