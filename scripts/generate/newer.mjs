// node scripts/generate/newer.mjs PYTHON…: writes newer.json, what the operators of later versions of PyTorch
// have beyond the version from which the rest is generated. Each Python has one of them, the oldest first
// (npm run test:versions makes them, in .cache/versions). So the generated files are the same everywhere.
import { writeFileSync } from 'node:fs';
import { oraclePython } from '../oracle.mjs';
import { NEWER, readModel } from './model.mjs';

const minor = (version) => version.split('.').slice(0, 2).join('.');

/** An operator of a later version beside the earlier one: new, with new overloads or outs, or undefined. */
function added(before, op, version) {
  if (before === undefined) return { ...op, since: minor(version) };
  const named = new Map(before.overloads.map((one) => [one.overload, one]));
  const grown = op.overloads.some(({ overload, out }) => {
    const known = named.get(overload);
    return known === undefined || (out !== null && known.out === null);
  });
  if (!grown) return undefined;
  const kept = before.overloads.filter((one) => !op.overloads.some((two) => two.overload === one.overload));
  return { python: op.python, aten: op.aten, overloads: [...op.overloads, ...kept] };
}

/** What `later` adds to `known`, which is brought up to it. */
function collect(newer, known, later) {
  for (const [namespace, operators] of Object.entries(later.namespaces)) {
    for (const op of operators) {
      const before = known.namespaces[namespace].find((one) => one.python === op.python);
      const addition = added(before, op, later.version);
      if (addition === undefined) continue;
      newer.namespaces[namespace] ??= [];
      const list = newer.namespaces[namespace];
      const at = list.findIndex((one) => one.python === op.python);
      if (at < 0) list.push(addition);
      else list[at] = { ...list[at], ...addition };
      if (before === undefined) known.namespaces[namespace].push(op);
      else before.overloads = addition.overloads;
    }
  }
  for (const [name, overloads] of Object.entries(later.aten)) {
    const before = known.aten[name] ?? [];
    if (overloads.every((one) => before.includes(one))) continue;
    const all = [...new Set([...overloads, ...before])];
    newer.aten[name] = all;
    known.aten[name] = all;
  }
}

const known = readModel(await oraclePython());
const newer = { versions: [], namespaces: {}, aten: {} };
for (const python of process.argv.slice(2)) {
  const later = readModel(python);
  newer.versions.push(later.version);
  collect(newer, known, later);
}
// A line for each operator: so changes can be read.
const text = JSON.stringify(newer)
  .replace(/\{"python"/g, '\n$&')
  .replace('"aten":{"', '\n$&');
writeFileSync(NEWER, `${text}\n`);
console.log(`Wrote newer.json: PyTorch ${known.version} to ${newer.versions.at(-1) ?? known.version}.`);
