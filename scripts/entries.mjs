/**
 * node scripts/entries.mjs
 *
 * Writes the package's entries for ES modules and for CommonJS: the exports of lib/index.js, and each member
 * of its `torch`, which is the whole namespace and the default export, as an export of its own.
 * scripts/build.mjs calls it; it uses Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The names of the entries, in lib/. */
export const ENTRIES = [
  'index.mjs',
  'index.d.mts',
  'torchNames.d.mts',
  'index.cjs',
  'index.d.cts',
  'torchNames.d.cts',
];

/**
 * Writes the entries of the checkout at `root`.
 * @throws Error with what the package said when it does not load
 */
export function writeEntries(root) {
  const index = path.join(root, 'lib', 'index.js');
  const code = `
    const index = require(${JSON.stringify(index)});
    process.stdout.write('\\n' + JSON.stringify([Object.keys(index), Object.keys(index.torch)]));`;
  const child = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', cwd: root });
  if (child.status !== 0) throw new Error(`The package does not load:\n${child.stderr}`);
  const [own, members] = JSON.parse(child.stdout.slice(child.stdout.lastIndexOf('\n') + 1)).map((names) =>
    names.filter((name) => name !== 'default' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)),
  );
  const texts = entryTexts(
    own,
    members.filter((name) => !own.includes(name)),
  );
  for (const name of ENTRIES) writeFileSync(path.join(root, 'lib', name), texts[name]);
}

/**
 * The texts of the entries.
 * @param own what lib/index.js exports by name
 * @param members what only its `torch` has
 */
export function entryTexts(own, members) {
  const head = '// Written by scripts/entries.mjs.';
  // A name such as `var` may be exported, but not declared.
  const exported = (names) => `export {\n${names.map((name, i) => `  _${i} as ${name},`).join('\n')}\n};`;
  const text = (lines) => `${[head, ...lines].join('\n')}\n`;
  // Only by its names is a CommonJS file the same to everybody: its default import is `module.exports` to
  // Node and `exports.default` to TypeScript's and other bundlers, Vite and Bun.
  const code = text([
    "import { torch } from './index.js';",
    'export default torch;',
    `export {\n${own.map((name) => `  ${name},`).join('\n')}\n} from './index.js';`,
    ...members.map((name, i) => `const _${i} = torch.${name};`),
    exported(members),
  ]);
  // A const has no types in it, a namespace has: what lib/namespace/ exports is passed on as it is, and
  // `torch` is the namespace of all names, so that `torch.utils.data.DataLoader` is a class and a type.
  const types = (ending) =>
    text([
      `import * as torch from './torchNames.${ending}';`,
      "export * from './index.js';",
      `export * from './torchNames.${ending}';`,
      'export { torch, torch as default };',
    ]);
  const names = text([
    "import { torch } from './index.js';",
    "export * from './namespace/index.js';",
    ...members.map((name, i) => `declare const _${i}: typeof torch.${name};`),
    exported(members),
  ]);
  return {
    'index.mjs': code,
    'index.d.mts': types('mjs'),
    'torchNames.d.mts': names,
    'index.cjs': text([
      "'use strict';",
      "const index = require('./index.js');",
      'module.exports = { ...index.torch, ...index };',
      "Object.defineProperty(module.exports, '__esModule', { value: true });",
    ]),
    'index.d.cts': types('cjs'),
    'torchNames.d.cts': names,
  };
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] && path.resolve(process.argv[1]) === script)
  writeEntries(path.resolve(path.dirname(script), '..'));
