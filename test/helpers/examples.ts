/** The examples of the source's comments as programs: a function for each, a module for each file. */
import fs from 'node:fs';
import path from 'node:path';
import { repo } from './python';

/** An example, and where its comment begins. */
export interface Example {
  /** `src/nn/modules/conv.ts`. */
  file: string;
  line: number;
  code: string;
  /** What its function is called. */
  id: string;
}

const TAG =
  /(?:^|\s)@(param|returns?|throws|example|see|deprecated|internal|template|typedef|property)\b[ \t]*/;

/** All examples of a folder's sources. */
export function examplesIn(folder: string): Example[] {
  const names = fs.readdirSync(path.join(repo, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .sort()
    .flatMap(examplesOf);
}

function examplesOf(file: string): Example[] {
  const source = fs.readFileSync(path.join(repo, file), 'utf8');
  const found: Example[] = [];
  for (const { 0: comment, index } of source.matchAll(/\/\*\*.*?\*\//gs)) {
    const text = comment.replace(/^\/\*\*+[ \t]?|\s*\*+\/$/g, '').replace(/^\s*\* ?/gm, '');
    const [, ...parts] = text.split(TAG);
    const line = source.slice(0, index).split('\n').length;
    for (let i = 0; i < parts.length; i += 2) {
      if (parts[i] !== 'example') continue;
      const code = parts[i + 1]!.trim().replace(/^```\w*\n|\n?```$/g, '');
      found.push({ file, line, code, id: `${stem(file)}__${line}_${i}` });
    }
  }
  return found;
}

/** A file's path as the name of a module. */
const stem = (file: string) => file.replace(/\.ts$/, '').replaceAll('/', '__');

/** What a comment behind a line says that the line gives, as far as it is a value and no word on it. */
const VALUE =
  /^(tensor\(.*\)|\[.*\]|\{.*\}|-?\d[\d.e+-]*n?|'[^']*'|true|false|null|undefined|NaN|-?Infinity)$/;
const SHAPE = /^\[[\d, ]*\]$/;

/** A line that tells, where a value or a shape stands behind it, what it gave. */
function noted(line: string): string {
  const [, statement = '', comment = ''] = /^(\S.*?);? +\/\/ (.*)$/.exec(line) ?? [];
  const said = JSON.stringify(comment);
  const [, name] = /^(?:const|let) (\w+) = .*[^{(,]$/.exec(statement) ?? [];
  if (name !== undefined) return SHAPE.test(comment) ? `${line}\nnote(${said}, ${name});` : line;
  const isExpression = !/^(const|let|return|throw|import|await|using|for|if|class|[})\]])|[{;(,]$/.test(
    statement,
  );
  if (statement === '' || !isExpression || !VALUE.test(comment)) return line;
  const printed = /^console\.log\(([^)]*(?:\([^()]*\))*[^)]*)\)$/.exec(statement);
  if (printed === null && statement.includes('console.log(')) return line;
  return `note(${said}, ${printed?.[1] ?? statement});`;
}

/** Whether a text uses a name, and not as a property or a key. */
const uses = (text: string, name: string) => new RegExp(`(?<![\\w.$'])${name}\\b(?!['\\w])`).test(text);

/** What the modules are made with. */
export interface ModuleOptions {
  /** What the package exports. */
  readonly publicNames: readonly string[];
  /** What a source file exports, types included. */
  ownNames(file: string): readonly string[];
  /** Code that makes what an example uses without saying what it is, by its name. */
  world(file: string): Record<string, string>;
}

/**
 * Writes the modules. In them an example finds the package's names, those of its own file, and those that its
 * readers will understand.
 */
export function writeModules(folder: string, examples: readonly Example[], options: ModuleOptions): void {
  fs.writeFileSync(path.join(folder, 'notes.ts'), NOTES);
  for (const file of new Set(examples.map((example) => example.file))) {
    const own = examples.filter((example) => example.file === file);
    fs.writeFileSync(path.join(folder, `${stem(file)}.ts`), moduleOf(file, own, options).join('\n'));
  }
}

const NOTES = `export const notes: [said: string, value: unknown][] = [];
export const note = (said: string, value: unknown) => void notes.push([said, value]);
`;

const ALWAYS = ['torch', 'nn', 'optim', 'Tensor', 'default'];
const IMPORT = /^import .*? from '(.*)';\n?/gm;

function moduleOf(file: string, examples: readonly Example[], options: ModuleOptions): string[] {
  const text = examples.map(({ code }) => code).join('\n');
  const imports = [...text.matchAll(IMPORT)].filter(([, from]) => from !== 'torch-node');
  const own = options.ownNames(file).filter((name) => uses(text, name) && !ALWAYS.includes(name));
  const world = Object.entries(options.world(file)).filter(([name]) => !own.includes(name));
  const known = [...ALWAYS, ...own, ...world.map(([name]) => name)];
  const shared = options.publicNames.filter((name) => uses(text, name) && !known.includes(name));
  const compiled = path.join(repo, 'lib', file.slice('src/'.length, -'.ts'.length));
  return [
    "import torch, { nn, optim, type Tensor } from 'torch-node';",
    "import { world, worlds } from './exampleWorld';",
    "import { note } from './notes';",
    `import { ${shared.join(', ')} } from 'torch-node';`,
    `import { ${own.join(', ')} } from ${JSON.stringify(compiled)};`,
    ...new Set(imports.map(([line]) => line.trim())),
    ...examples.flatMap(({ code, id }) => [
      `export async function ${id}() {`,
      ...world.filter(([name]) => uses(code, name)).map(([name, make]) => `let ${name} = ${make};`),
      '{',
      ...code.replace(IMPORT, '').split('\n').map(noted),
      '}',
      '}',
    ]),
  ];
}
