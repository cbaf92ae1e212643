/**
 * node scripts/entries.mjs
 *
 * Writes lib/'s indexes (scripts/indexes.mjs), and the package's entries for ES modules and for CommonJS:
 * the exports of lib/index.js, and each member of its `torch`, which is the whole namespace and the default
 * export, as an export of its own.
 * scripts/build.mjs calls it; it uses Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIndexes } from './indexes.mjs';

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
  writeIndexes(root);
  const index = path.join(root, 'lib', 'index.js');
  const code = `
    const index = require(${JSON.stringify(index)});
    const { bundledAdvice } = require(${JSON.stringify(path.join(root, 'lib', 'libtorch', 'bundled.js'))});
    const names = [Object.keys(index), Object.keys(index.torch)];
    process.stdout.write('\\n' + JSON.stringify([...names, bundledAdvice]));`;
  const child = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', cwd: root });
  if (child.status !== 0) throw new Error(`The package does not load:\n${child.stderr}`);
  const [all, ofTorch, advice] = JSON.parse(child.stdout.slice(child.stdout.lastIndexOf('\n') + 1));
  const isName = (name) => name !== 'default' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
  const own = all.filter(isName);
  const members = ofTorch.filter((name) => isName(name) && !own.includes(name));
  const texts = entryTexts(own, members, advice);
  for (const name of ENTRIES) writeFileSync(path.join(root, 'lib', name), texts[name]);
}

/**
 * A function for an entry that a bundler may have put into a file of its own:
 * it finds the package from there, as an `import` that is left in the bundle would.
 */
function bundledText(advice) {
  return `
function load(...places) {
  for (const place of places) {
    let require, file;
    try {
      require = requireFrom(place());
      file = require.resolve('torch-node');
    } catch {
      continue;
    }
    return require(file);
  }
  throw Object.assign(new Error(${JSON.stringify(advice)}), { code: 'ERR_ADDON_NOT_FOUND' });
}
`.trim();
}

/**
 * The texts of the entries.
 * @param own what lib/index.js exports by name
 * @param members what only its `torch` has
 * @param advice how to keep the package out of a bundle
 */
export function entryTexts(own, members, advice) {
  const head = '// Written by scripts/entries.mjs.';
  const bundled = bundledText(advice);
  // A name such as `var` may be exported, but not declared.
  const exported = (names) => `export {\n${names.map((name, i) => `  _${i} as ${name},`).join('\n')}\n};`;
  const text = (lines) => `${[head, ...lines].join('\n')}\n`;
  // Only by its names is a CommonJS file the same to everybody: its default import is `module.exports` to
  // Node and `exports.default` to TypeScript's and other bundlers, Vite and Bun. And it is loaded by a call
  // that bundlers can't see through: what they put into their file is this entry, never the library.
  const code = text([
    "import * as nodeModule from 'node:module';",
    // Under its own name webpack looks for its calls.
    'const { createRequire: requireFrom } = nodeModule;',
    bundled,
    'const library = load(() => import.meta.url, () => __filename, () => process.argv[1]);',
    'export default library.torch;',
    ...[...own, ...members].map((name, i) => `const _${i} = library.${name};`),
    exported([...own, ...members]),
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
      // Of a module that a bundler has put elsewhere only `exports` is left.
      "const isBundled = typeof module.require !== 'function';",
      "const requireFrom = isBundled && process.getBuiltinModule('node:module').createRequire;",
      bundled,
      'const bundled = () => load(() => __filename, () => process.argv[1]);',
      "const index = isBundled ? bundled() : require('./index.js');",
      // Property by property: by this tools tell that there is a default export.
      "Object.defineProperty(exports, '__esModule', { value: true });",
      'exports.default = index.torch;',
      'Object.assign(exports, index.torch, index);',
      '// What is missing says why here, too: src/namespace/missing.ts.',
      'Object.setPrototypeOf(exports, Object.getPrototypeOf(index.torch));',
    ]),
    'index.d.cts': types('cjs'),
    'torchNames.d.cts': names,
  };
}

const script = fileURLToPath(import.meta.url);
if (process.argv[1] && path.resolve(process.argv[1]) === script)
  writeEntries(path.resolve(path.dirname(script), '..'));
