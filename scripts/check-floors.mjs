/**
 * Checks the order of src/: its folders are floors, and a file imports from its own floor and from those
 * below it. Within a folder no part imports one that needs it, be they files or folders.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What src/ holds, from the top down. Two that stand on one floor are in an array:
 * the operators' types name Tensor, and Tensor has them.
 */
const floors = [
  ['index.ts'],
  ['worker.ts'],
  ['cli'],
  ['torch.ts'],
  ['namespace'],
  ['tensorboard'],
  ['vision'],
  ['utils'],
  ['distributed'],
  ['hub'],
  ['serialization'],
  ['methods'],
  ['jit'],
  ['inductor'],
  ['graphs'],
  ['profiler'],
  ['library'],
  ['amp'],
  ['optim'],
  ['distributions'],
  ['func'],
  ['safetensors'],
  ['onnx'],
  ['recorder'],
  ['nn'],
  ['c10d'],
  ['functional'],
  ['numpy'],
  ['runtime'],
  ['autograd'],
  ['cuda'],
  ['mps'],
  ['accelerator'],
  ['sparse'],
  ['masked'],
  ['nested'],
  ['signal'],
  ['quasirandom'],
  ['testing'],
  ['ops'],
  ['functorch'],
  ['overrides'],
  ['tensor', 'generated'],
  ['pytree'],
  ['python'],
  ['futures'],
  ['native'],
  ['libtorch'],
  ['files'],
  ['common'],
];

/** Folders that are entered by their index only. */
const closed = [
  'cli',
  'jit',
  'optim',
  'nn/attention',
  'nn/init',
  'utils/benchmark',
  'utils/data/threads/closure',
  'utils/metrics',
  'utils/progress',
  'vision/models',
];

/** The code without its comments; text in quotes, which may look like one, stays. */
function withoutComments(code) {
  return code.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (part) => (part.startsWith('/') ? ' ' : part),
  );
}

/**
 * The relative modules that a file mentions: imports, also of types alone, exports from, `import('…')`,
 * `declare module`.
 */
function mentioned(code) {
  const forms = /\b(?:from|import|require\(|import\(|declare\s+module)\s*(['"])(\.[^'"\n]*)\1/g;
  return Array.from(withoutComments(code).matchAll(forms), (match) => match[2]);
}

/** The file that `specifier` means in `importer`. */
function resolve(importer, specifier, files) {
  const place = path.posix.join(path.posix.dirname(importer), specifier).replace(/\/$/, '');
  return [place, `${place}.ts`, `${place}/index.ts`].find((file) => files.has(file));
}

/** The groups in a graph whose members reach each other, by Tarjan's algorithm. */
function circles(graph) {
  const found = [];
  const order = new Map();
  const low = new Map();
  const stack = [];
  const visit = (file) => {
    order.set(file, order.size);
    low.set(file, order.get(file));
    stack.push(file);
    for (const next of graph.get(file)) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== order.get(file)) return;
    const members = stack.splice(stack.indexOf(file));
    if (members.length > 1 || graph.get(file).has(file)) found.push(members.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** The files and folders of `folder`, each with those of them that it imports. */
function partsOf(folder, graph) {
  const partOf = (file) =>
    file.startsWith(folder) ? folder + file.slice(folder.length).split('/')[0] : undefined;
  const parts = new Map();
  for (const [file, targets] of graph) {
    const part = partOf(file);
    if (part === undefined) continue;
    if (!parts.has(part)) parts.set(part, new Set());
    for (const target of [...targets].map(partOf))
      if (target !== undefined && target !== part) parts.get(part).add(target);
  }
  return parts;
}

/** `nn/modules/conv.ts`: `nn/` and `nn/modules/`. */
function foldersOf(file) {
  const names = file.split('/').slice(0, -1);
  return names.map((_, i) => `${names.slice(0, i + 1).join('/')}/`);
}

/** What is wrong with `sources`: the text of each file by its path below src/. */
export function faultsOf(sources, order = floors, entered = closed) {
  const files = new Map(Object.entries(sources));
  const floorOf = (file) => order.findIndex((floor) => floor.includes(file.split('/')[0]));
  const faults = [];
  const graph = new Map();
  for (const [file, code] of files) {
    if (floorOf(file) < 0)
      faults.push(`src/${file} stands on no floor: see the list in scripts/check-floors.mjs`);
    const targets = new Set();
    graph.set(file, targets);
    for (const specifier of mentioned(code)) {
      const target = resolve(file, specifier, files);
      if (target === undefined) {
        faults.push(`src/${file} imports '${specifier}', which is no file of src/`);
        continue;
      }
      targets.add(target);
      if (floorOf(target) < floorOf(file))
        faults.push(`src/${file} imports src/${target}, from a higher floor`);
      for (const folder of entered)
        if (
          target.startsWith(`${folder}/`) &&
          target !== `${folder}/index.ts` &&
          !file.startsWith(`${folder}/`)
        )
          faults.push(`src/${file} imports src/${target}, past src/${folder}/index.ts`);
    }
  }
  const groups = circles(graph);
  // Files that import each other make their folders do so.
  if (groups.length === 0)
    for (const folder of new Set([...files.keys()].flatMap(foldersOf)))
      groups.push(...circles(partsOf(folder, graph)));
  for (const group of groups) faults.push(`these import each other:\n  src/${group.join('\n  src/')}`);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../src/', import.meta.url));
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const texts = names.sort().map((name) => [name, readFileSync(path.join(root, name), 'utf8')]);
  const faults = faultsOf(Object.fromEntries(texts));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
