// npm run features [-- --check]: writes FEATURES.md from what the built package really has, beside PyTorch's
// public names; docs/names.md, where each name stands beside ours; and src/generated/missing.ts, by which
// reading a missing name says why it is missing.
// A missing name without a reason in reasons.mjs fails, and so does a reason for a name that is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oraclePython } from '../oracle.mjs';
import { camelCase } from './names.mjs';
import { moduleReasons, reasons } from './reasons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const target = join(root, 'FEATURES.md');
const namesTarget = join(root, 'docs', 'names.md');
const table = join(root, 'src', 'generated', 'missing.ts');
const require = createRequire(import.meta.url);

/** PyTorch's public names: namespace -> [name, is it an operator][]. */
async function pythonNames() {
  const output = execFileSync(await oraclePython(), ['-W', 'ignore', join(here, 'publicNames.py')], {
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    maxBuffer: 1 << 26,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** torchvision's, from a list in the repository (see torchvisionNames.py): the oracle's Python has none. */
function torchvisionNames() {
  const { namespaces, ...rest } = JSON.parse(readFileSync(join(here, 'torchvisionNames.json'), 'utf8'));
  const rows = Object.entries(namespaces).map(([name, list]) => [name, list.map((one) => [one, false])]);
  return { ...rest, namespaces: Object.fromEntries(rows) };
}

/** The object that stands for a namespace; undefined when the package has none. */
function ours(torch, namespace) {
  if (namespace === 'torch.Tensor') return torch.Tensor.prototype;
  const parts = namespace
    .replace(/^torchvision\b/, 'torch.vision')
    .split('.')
    .slice(1);
  // `in` first: reading what is missing throws.
  const step = (object, part) => (object && camelCase(part) in object ? object[camelCase(part)] : undefined);
  return parts.reduce(step, torch);
}

/** A namespace's name here. */
const oursName = (namespace) =>
  namespace === 'torch.Tensor'
    ? namespace
    : namespace
        .replace(/^torchvision\b/, 'torch.vision')
        .split('.')
        .map(camelCase)
        .join('.');

function compare(torch, namespaces) {
  return Object.entries(namespaces).map(([namespace, names]) => {
    const object = ours(torch, namespace);
    // Classes keep their underscores: `ResNet18_Weights`.
    const has = (name) => object !== undefined && (camelCase(name) in object || name in object);
    const place = `${oursName(namespace)}.`;
    return {
      namespace,
      present: names
        .filter(([name]) => has(name))
        .map(([name]) => [name, place + (camelCase(name) in object ? camelCase(name) : name)]),
      missing: names.filter(([name]) => !has(name)).map(([name]) => name),
      names: count(names, has),
      operators: count(
        names.filter(([, isOperator]) => isOperator),
        has,
      ),
    };
  });
}

const count = (names, has) => ({
  present: names.filter(([name]) => has(name)).length,
  all: names.length,
});

/** Groups the missing names by reason. @throws where the reasons and the package disagree */
function explain(rows) {
  const problems = [];
  const used = new Set();
  const groups = rows.map(({ namespace, missing }) => {
    const byReason = new Map();
    for (const name of missing) {
      const found = reasons.find((r) => r.namespaces.includes(namespace) && r.names.test(name));
      if (!found) problems.push(`${namespace}.${name} is missing, and reasons.mjs does not say why`);
      else {
        used.add(found);
        byReason.set(found.reason, [...(byReason.get(found.reason) ?? []), name]);
      }
    }
    return { namespace, byReason };
  });
  for (const reason of reasons)
    if (!used.has(reason)) problems.push(`no name is missing for this reason: ${reason.reason}`);
  if (problems.length > 0) throw new Error(`FEATURES.md cannot be written:\n  ${problems.join('\n  ')}`);
  return groups;
}

/** Python's modules in packages that are namespaces here: `{ name, names }`; of torchvision's the number. */
function modulesOf(torch, modules) {
  return Object.entries(modules)
    .filter(([parent]) => ours(torch, parent) !== undefined)
    .flatMap(([parent, found]) =>
      Object.entries(found).map(([name, names]) => ({ name: `${parent}.${name}`, names })),
    );
}

/**
 * The modules that are no namespace here, by their reasons.
 * @throws where the reasons and the package disagree
 */
function explainModules(torch, all) {
  const groups = moduleReasons.map(({ reason }) => [reason, []]);
  const problems = [];
  for (const module of all.filter(({ name }) => ours(torch, name) === undefined)) {
    const i = moduleReasons.findIndex((r) => r.modules.test(module.name));
    if (i < 0) problems.push(`${module.name} is missing, and reasons.mjs does not say why`);
    else groups[i][1].push(module);
  }
  for (const [reason, names] of groups)
    if (names.length === 0) problems.push(`no namespace is missing for this reason: ${reason}`);
  if (problems.length > 0) throw new Error(`FEATURES.md cannot be written:\n  ${problems.join('\n  ')}`);
  return groups;
}

/**
 * The modules that are namespaces here and have no row in the table: what they have, and what neither they
 * nor the namespaces above them do.
 */
function furtherRows(torch, all, rows) {
  const known = new Set(rows.map(({ namespace }) => namespace));
  return all
    .filter(({ name, names }) => !known.has(name) && Array.isArray(names) && names.length > 0)
    .map(({ name, names }) => [name, names, ours(torch, name)])
    .filter(([, , object]) => typeof object === 'object')
    .map(([name, names, object]) => {
      const places = [object, ours(torch, name.replace(/\.\w+$/, ''))];
      const has = (one) => places.some((place) => camelCase(one) in place || one in place);
      const missing = names.filter((one) => !has(one));
      const list = missing.map((one) => `\`${one}\``).join(', ');
      return `| \`${name}\` | ${names.length - missing.length} of ${names.length} | ${list} |`;
    });
}

/** Names that tools ask every object for: reading them must go on giving undefined. */
const ASKED_BY_TOOLS = ['name', 'index', 'new'];

/** src/generated/missing.ts. */
function missingTable(groups, moduleGroups) {
  const byNamespace = new Map();
  const add = (namespace, reason, name) => {
    if (ASKED_BY_TOOLS.includes(name)) return;
    const reasonsOf = byNamespace.get(namespace) ?? new Map();
    byNamespace.set(namespace, reasonsOf.set(reason, [...(reasonsOf.get(reason) ?? []), name]));
  };
  for (const { namespace, byReason } of groups) {
    // A tensor is read by every tool that prints: its names are none that would be missed without a word.
    if (namespace === 'torch.Tensor') continue;
    for (const [reason, names] of byReason) for (const name of names) add(namespace, reason, name);
  }
  for (const [reason, modules] of moduleGroups) {
    for (const { name: full } of modules) add(full.replace(/\.\w+$/, ''), reason, full.replace(/^.*\./, ''));
  }
  const text = (value) => JSON.stringify(value);
  const rows = [...byNamespace].map(([namespace, reasonsOf]) => {
    const lines = [...reasonsOf].map(([reason, names]) => `    [${text(reason)}, ${text(names.join(' '))}],`);
    return `  ${text(namespace)}: [\n${lines.join('\n')}\n  ],`;
  });
  return `// Written by \`npm run features\`; do not edit.

/** Python's names that are not here: namespace -> why, and which, with spaces between them. */
export const missing: Readonly<Record<string, readonly (readonly [reason: string, names: string])[]>> = {
${rows.join('\n')}
};
`;
}

const fraction = ({ present, all }) => (all === 0 ? '–' : `${present} of ${all}`);
const percent = ({ present, all }) =>
  all === 0 ? '–' : `${(Math.floor((present / all) * 1000) / 10).toFixed(1)} %`;

function summaryTable(rows) {
  const lines = rows.map(
    ({ namespace, operators, names }) =>
      `| \`${namespace}\` | ${fraction(operators)} | ${percent(operators)} | ${fraction(names)} |`,
  );
  return ['| namespace | operators | | all public names |', '|---|---|---|---|', ...lines].join('\n');
}

function missingSections(groups) {
  return groups
    .filter(({ byReason }) => byReason.size > 0)
    .map(({ namespace, byReason }) => {
      const items = [...byReason].map(
        ([reason, names]) => `- ${reason}: ${names.map((n) => `\`${n}\``).join(', ')}`,
      );
      return `### ${namespace}\n\n${items.join('\n')}`;
    })
    .join('\n\n');
}

/** What the dispatcher's own operators are, and which of them cannot be called. */
function dispatcherSection(schemas) {
  const aten = schemas.filter(([schema]) => schema.startsWith('aten::'));
  const names = new Set(aten.map(([schema]) => schema.slice(0, schema.search(/[.(]/))));
  const unsupported = aten.filter(([, reason]) => reason !== '');
  const byReason = new Map();
  for (const [schema, reason] of unsupported)
    byReason.set(reason, [...(byReason.get(reason) ?? []), schema.slice(6, schema.indexOf('('))]);
  const items = [...byReason].map(
    ([reason, list]) => `- ${reason} (${list.length}): ${list.map((n) => `\`${n}\``).join(', ')}`,
  );
  return `${aten.length - unsupported.length} of ${aten.length} overloads (of ${names.size} operators) can be called.${
    items.length > 0 ? ` The others:\n\n${items.join('\n')}` : ''
  }`;
}

const moduleSection = (groups) =>
  groups
    .map(([reason, modules]) => {
      const list = modules.map(({ name, names }) => {
        const count = Array.isArray(names) ? names.length : names;
        return `\`${name}\`${count > 0 ? ` (${count})` : ''}`;
      });
      return `- ${reason}: ${list.join(', ')}`;
    })
    .join('\n');

/** docs/names.md: each name of PyTorch, and where it is here or why it is not. */
function namesPage({ version, rows, groups, moduleGroups }) {
  const present = rows.flatMap(({ namespace, present }) =>
    present.map(([name, here]) => [`${namespace}.${name}`, `\`${here}\``]),
  );
  const missing = groups.flatMap(({ namespace, byReason }) =>
    [...byReason].flatMap(([reason, names]) => names.map((name) => [`${namespace}.${name}`, reason])),
  );
  const modules = moduleGroups.flatMap(([reason, list]) => list.map(({ name }) => [name, reason]));
  const lines = [...present, ...missing, ...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, here]) => `| \`${name}\` | ${here} |`);
  return `# Every name of PyTorch

Written by \`npm run features\`: the ${present.length} public names of PyTorch ${version} and torchvision that are here, under which
name, and why ${missing.length + modules.length} are not. [From PyTorch to here](from-pytorch.md) tells what else differs.

| PyTorch | Here |
|---|---|
${lines.join('\n')}
`;
}

function page({ version, torchvision, rows, further, groups, moduleGroups, schemas }) {
  return `# What of PyTorch is here

Written by \`npm run features\`: PyTorch ${version}'s and torchvision ${torchvision}'s public names (\`__all__\`, or what \`dir()\` lists of the namespace's own), and what the
built package has of them at run time, under the camelCase name. Operators are the functions that PyTorch binds from its dispatcher, and
everything in \`torch.nn.functional\`. A name that is missing stands below with its reason; reading one is an error that says it.

${summaryTable(rows)}

## Further namespaces, and what they lack

| namespace | public names | missing |
|---|---|---|
${further.join('\n')}

## The dispatcher: \`torch.ops.aten\`

${dispatcherSection(schemas)}

## Namespaces that are missing, and why

torchvision's are here under \`torch.vision\`. The number of a namespace's public names stands behind it.

${moduleSection(moduleGroups)}

## Names that are missing, and why

${missingSections(groups)}
`;
}

async function main() {
  const torch = require(join(root, 'lib', 'index.js')).default;
  const { native } = require(join(root, 'lib', 'native', 'index.js'));
  const { version, namespaces, modules } = await pythonNames();
  const check = process.argv.includes('--check');
  const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (check && present !== '' && !present.includes(`PyTorch ${version}'s`)) {
    console.log(`FEATURES.md is of another PyTorch than ${version}: nothing to compare.`);
    return;
  }
  const torchvision = torchvisionNames();
  const rows = compare(torch, { ...namespaces, ...torchvision.namespaces });
  const groups = explain(rows);
  const all = modulesOf(torch, { ...modules, ...torchvision.modules });
  const further = furtherRows(torch, all, rows);
  const moduleGroups = explainModules(torch, all);
  const schemas = native.allSchemas();
  const files = [
    [
      target,
      page({ version, torchvision: torchvision.version, rows, further, groups, moduleGroups, schemas }),
    ],
    [namesTarget, namesPage({ version, rows, groups, moduleGroups })],
    [table, missingTable(groups, moduleGroups)],
  ];
  const changed = files.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  const names = changed.map(([file]) => relative(root, file)).join(', ');
  if (changed.length === 0) {
    console.log('FEATURES.md is up to date.');
  } else if (check) {
    console.error(`${names}: the package has something else. Run: npm run features`);
    process.exitCode = 1;
  } else {
    for (const [file, text] of changed) writeFileSync(file, text);
    console.log(`Wrote ${names}.`);
  }
}

await main();
