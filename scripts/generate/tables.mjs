/** Writes src/generated/tables.ts: the operators' rows from which src/tensor/operators.ts makes functions. */
import { camelCase } from './names.mjs';

const HEADER = '// Written by `npm run generate`; do not edit.\n';
const overloadName = (name) => name || '-';

/** `src/generated/tables.ts`: what the dispatcher layer needs to know of every Python-visible operator. */
export function tablesFile({ namespaces, version }) {
  const tables = Object.entries(namespaces).map(([namespace, operators]) => {
    const rows = operators.map((op) => `  ${rowText(op)},`);
    return `export const ${namespace}Table: readonly OpRow[] = [\n${rows.join('\n')}\n];\n`;
  });
  return `${HEADER}// PyTorch ${version}.

/**
 * One operator: our name, its base name in the dispatcher, its overloads in the order in which Python
 * tries them (separated by spaces; '-' is the overload without a name), its \`out\` overloads in the same
 * order, and flags: 1 numbers are accepted as tensors, 2 a factory (\`requiresGrad\` is an option), 4 takes
 * dtype, layout, device, pinMemory, 16 gives back its first argument, a list that it changed.
 */
export type OpRow = readonly [name: string, aten: string, overloads: string, outs: string, flags: number];

${tables.join('\n')}`;
}

function rowText(op) {
  const overloads = op.overloads.map((o) => overloadName(o.overload)).join(' ');
  const outs = op.overloads.filter((o) => o.out !== null).map((o) => overloadName(o.out));
  const some = (key) => op.overloads.some((o) => o[key]);
  const flags =
    (op.numbers ? 1 : 0) |
    (some('factory') ? 2 : 0) |
    (some('options') ? 4 : 0) |
    (some('givesList') ? 16 : 0);
  return `['${camelCase(op.python)}', '${op.aten}', '${overloads}', '${outs.join(' ')}', ${flags}]`;
}
