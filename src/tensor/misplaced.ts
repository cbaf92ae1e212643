/** Indices in brackets, as Python has them: JavaScript would take `x[0] = 5` for a new property. */
import type { Indexing } from '../common/pythonNames';

/** How the index that JavaScript made the text `key` of is written as an argument of `get`, and in Python. */
function indexText(key: string): { here: string; python: string } {
  if (key.startsWith('tensor(')) return { here: 'index', python: 'index' };
  const parts = key.split(',').map((part) => (/[:.]/.test(part) ? `'${part}'` : part));
  return { here: parts.join(', '), python: key.split(',').join(', ') };
}

/** What tensors say of them: how it is written here. */
export const misplacedIndices: Indexing = {
  isIndex: (key) => /^[-\d:,.\s]+$|^(NaN|Infinity|tensor\()/.test(key),
  get(_, key) {
    const { here, python } = indexText(key);
    throw new TypeError(`Python's x[${python}] is x.get(${here})`);
  },
  set(_, key) {
    const { here, python } = indexText(key);
    throw new TypeError(
      `Python's x[${python}] = value is x.set(${here.includes(',') ? `[${here}]` : here}, value)`,
    );
  },
};
