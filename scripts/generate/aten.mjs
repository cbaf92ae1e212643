// src/generated/aten.ts: the names of every operator of the dispatcher, and of its overloads.

const WIDTH = 110;

/** @param model `aten`: base name -> overload names */
export function atenFile({ aten }) {
  const entries = Object.entries(aten).map(([name, overloads]) => `${name}: '${overloads.join(' ')}';`);
  const rows = [''];
  for (const entry of entries) {
    if (rows.at(-1) && rows.at(-1).length + entry.length > WIDTH - 3) rows.push('');
    rows.push(`${rows.pop()} ${entry}`);
  }
  return `// Written by \`npm run generate\`; do not edit.
import type { AtenOperator, Words } from '../tensor/operatorTypes';

/**
 * Every operator of the dispatcher, and its overloads; the one without a name is \`default\`, as in Python.
 */
interface Overloads {
 ${rows.join('\n ')}
}

/** \`torch.ops.aten\`: every operator of the dispatcher, by its schema. */
export type AtenOps = { readonly [Name in keyof Overloads]: AtenOperator<Words<Overloads[Name]>> };
`;
}
