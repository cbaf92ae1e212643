/**
 * Writes the compiled indexes of lib/ anew: files of src/ that have nothing but `export … from`. Their
 * exports load a module when they are first read (src/common/later.ts). scripts/entries.mjs calls it; it
 * uses Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const statements = [
  { kind: 'effect', form: /^import '([^']+)';/ },
  { kind: 'types', form: /^(?:import|export) type [^;]*;/ },
  { kind: 'namespace', form: /^export \* as (\w+) from '([^']+)';/ },
  { kind: 'all', form: /^export \* from '([^']+)';/ },
  { kind: 'names', form: /^export \{([^}]*)\} from '([^']+)';/ },
];

/** The statements of an index, or null where a file does anything else. */
export function statementsOf(source) {
  const quoted = /'(?:\\.|[^'\\\n])*'/.source;
  const parts = new RegExp(`${quoted}|/\\*[\\s\\S]*?\\*/|//[^\\n]*`, 'g');
  let rest = source.replace(parts, (part) => (part.startsWith('/') ? ' ' : part)).trim();
  const found = [];
  while (rest !== '') {
    const statement = statements.find(({ form }) => form.test(rest));
    if (statement === undefined) return null;
    const [text, ...words] = statement.form.exec(rest);
    found.push({ kind: statement.kind, words });
    rest = rest.slice(text.length).trim();
  }
  return found.some(({ kind }) => kind !== 'types' && kind !== 'effect') ? found : null;
}

/** The indexes below `src`, by their path without an ending; not the package's own, which reads all. */
function indexesOf(src) {
  const indexes = new Map();
  for (const file of readdirSync(src, { recursive: true }).map((name) => name.replaceAll(path.sep, '/'))) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    const found = statementsOf(readFileSync(path.join(src, file), 'utf8'));
    if (found !== null && file !== 'index.ts') indexes.set(file.slice(0, -3), found);
  }
  return indexes;
}

/** The names that compiled modules export, in their order. */
function exportsOf(lib, modules) {
  const code = `
    const names = {};
    for (const name of ${JSON.stringify(modules)}) names[name] = Object.keys(require(${JSON.stringify(lib)} + '/' + name));
    process.stdout.write('\\n' + JSON.stringify(names));`;
  const child = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', maxBuffer: 1e8 });
  if (child.status !== 0) throw new Error(`The package does not load:\n${child.stderr}`);
  return JSON.parse(child.stdout.slice(child.stdout.lastIndexOf('\n') + 1));
}

/**
 * Writes the indexes of the checkout at `root`.
 * @throws Error with what the package said when it does not load
 */
export function writeIndexes(root) {
  const [src, lib] = [path.join(root, 'src'), path.join(root, 'lib')];
  const indexes = indexesOf(src);
  const resolve = (index, specifier) => {
    const place = path.posix.join(path.posix.dirname(index), specifier);
    return existsSync(path.join(lib, `${place}.js`)) ? place : `${place}/index`;
  };
  const starred = [...indexes].flatMap(([index, found]) =>
    found.filter(({ kind }) => kind === 'all').map(({ words }) => resolve(index, words[0])),
  );
  const names = exportsOf(lib, [...new Set([...indexes.keys(), ...starred])]);

  /** Where an index has a name from: the module, and what it is called there. */
  const origin = (index, name) => {
    for (const { kind, words } of indexes.get(index)) {
      if (kind === 'namespace' && words[0] === name) return [resolve(index, words[1]), '*'];
      if (kind === 'names') {
        const pair = words[0].split(',').map((part) => part.trim().split(/\s+as\s+/));
        const own = pair.find(([there, here]) => (here ?? there) === name);
        if (own !== undefined) return follow(resolve(index, words[1]), own[0]);
      }
    }
    const star = indexes
      .get(index)
      .filter(({ kind }) => kind === 'all')
      .map(({ words }) => resolve(index, words[0]))
      .find((module) => names[module].includes(name));
    if (star === undefined) throw new Error(`src/${index}.ts: where does ${name} come from?`);
    return follow(star, name);
  };
  /** An index that loads something for its effect is loaded itself: `kl` is its registrations. */
  const isPassedThrough = (module) => indexes.get(module)?.every(({ kind }) => kind !== 'effect') ?? false;
  const follow = (module, name) => (isPassedThrough(module) ? origin(module, name) : [module, name]);

  for (const [index, found] of indexes) {
    const relative = (module) => {
      const place = path.posix.relative(path.posix.dirname(index), module);
      return `${place.startsWith('.') ? '' : './'}${place}.js`;
    };
    const effects = found.filter(({ kind }) => kind === 'effect');
    const order = names[index];
    const sources = new Map();
    for (const name of order) {
      const [module, there] = origin(index, name);
      if (!sources.has(module)) sources.set(module, []);
      sources.get(module).push(there === name ? name : `${there}:${name}`);
    }
    const lines = [...sources].map(([module, list]) => {
      const file = JSON.stringify(relative(module));
      return `  [${file}, () => require(${file}), ${JSON.stringify(list.join(' '))}],`;
    });
    const text = [
      '// Written by scripts/indexes.mjs.',
      "'use strict';",
      "Object.defineProperty(exports, '__esModule', { value: true });",
      ...effects.map(({ words }) => `require(${JSON.stringify(relative(resolve(index, words[0])))});`),
      `const { later } = require(${JSON.stringify(relative('common/later'))});`,
      `later(module, ${JSON.stringify(order.join(' '))}, [`,
      ...lines,
      ']);',
      '',
    ].join('\n');
    writeFileSync(path.join(lib, `${index}.js`), text);
  }
}
