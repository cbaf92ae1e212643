// npm run features [-- --check]: writes FEATURES.md from what the built package really has,
// beside PyTorch's public names.
// A missing name without a reason in reasons.mjs fails, and so does a reason for a name that is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oraclePython } from '../oracle.mjs';
import { camelCase } from './names.mjs';
import { reasons } from './reasons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const target = join(root, 'FEATURES.md');
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
  const { version, namespaces } = JSON.parse(readFileSync(join(here, 'torchvisionNames.json'), 'utf8'));
  const rows = Object.entries(namespaces).map(([name, list]) => [name, list.map((one) => [one, false])]);
  return { version, namespaces: Object.fromEntries(rows) };
}

/** The object that stands for a namespace; undefined when the package has none. */
function ours(torch, namespace) {
  if (namespace === 'torch.Tensor') return torch.Tensor.prototype;
  const parts = namespace
    .replace(/^torchvision\b/, 'torch.vision')
    .split('.')
    .slice(1);
  return parts.reduce((object, part) => object?.[camelCase(part)], torch);
}

function compare(torch, namespaces) {
  return Object.entries(namespaces).map(([namespace, names]) => {
    const object = ours(torch, namespace);
    // Classes keep their underscores: `ResNet18_Weights`.
    const has = (name) => object !== undefined && (camelCase(name) in object || name in object);
    return {
      namespace,
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

function page({ version, torchvision, rows, groups, schemas }) {
  return `# What of PyTorch is here

Written by \`npm run features\`: PyTorch ${version}'s and torchvision ${torchvision}'s public names (\`__all__\`, or what \`dir()\` lists of the namespace's own), and what the
built package has of them at run time, under the camelCase name. Operators are the functions that PyTorch binds from its dispatcher, and
everything in \`torch.nn.functional\`. A name that is missing stands below with its reason.

${summaryTable(rows)}

## The dispatcher: \`torch.ops.aten\`

${dispatcherSection(schemas)}

## What is missing, and why

${missingSections(groups)}
`;
}

async function main() {
  const torch = require(join(root, 'lib', 'index.js')).default;
  const { native } = require(join(root, 'lib', 'native', 'index.js'));
  const { version, namespaces } = await pythonNames();
  const check = process.argv.includes('--check');
  const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (check && present !== '' && !present.includes(`PyTorch ${version}'s`)) {
    console.log(`FEATURES.md is of another PyTorch than ${version}: nothing to compare.`);
    return;
  }
  const torchvision = torchvisionNames();
  const rows = compare(torch, { ...namespaces, ...torchvision.namespaces });
  const text = page({
    version,
    torchvision: torchvision.version,
    rows,
    groups: explain(rows),
    schemas: native.allSchemas(),
  });
  if (present === text) {
    console.log('FEATURES.md is up to date.');
  } else if (check) {
    console.error('FEATURES.md differs from what the package has. Run: npm run features');
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
    console.log('Wrote FEATURES.md.');
  }
}

await main();
