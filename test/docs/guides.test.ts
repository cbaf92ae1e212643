/**
 * The guides of docs/: the blocks of a page are one program, which compiles as users' programs do and prints
 * what stands behind its lines, or in the `text` block below them. The commands that they name are there.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import torch from '../../src';
import { type Block, docsPages, found, pageFolder, promised, readPage, runTypeScript } from '../helpers/page';
import { repo } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const listed = found(
  fs.readFileSync(path.join(repo, 'docs/README.md'), 'utf8'),
  /^- \[[^\]]+\]\(([\w-]+)\.md\)/gm,
).map(([, name]) => name!);
/** This page's blocks are two languages that exchange files: fromPythonAndBack.test.ts runs them. */
const EXCHANGE = 'from-python-and-back';
/** Lists and settings: they have no program. */
const WITHOUT = ['names', 'tools'];
const guides = ['README', ...listed].filter((name) => name !== EXCHANGE && !WITHOUT.includes(name));

const blocksOf = (name: string) => readPage(`docs/${name}.md`).blocks;
const isCode = ({ language }: Block) => language === 'ts';

test('docs/README.md lists all pages', () => {
  const pages = docsPages().map((file) => file.slice(0, -3));
  expect([...listed, 'README'].sort()).toEqual(pages.sort());
  expect(guides.length).toBeGreaterThanOrEqual(13);
});

/** Words of LibTorch's that pages have, and what other versions say instead. */
const otherWords: { says: (minor: number) => boolean; words: Record<string, string> }[] = [
  {
    says: (minor) => minor < 12,
    words: {
      'expected target dtype to be Long or Byte, but got Float': 'expected scalar type Long but found Float',
    },
  },
  {
    says: (minor) => minor >= 15,
    words: {
      'mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)':
        'mm: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)',
      'mat1 and mat2 shapes cannot be multiplied (1x3 and 4x1)':
        'addmm: mat1 and mat2 shapes cannot be multiplied (1x3 and 4x1)',
    },
  },
];
const wordsHere = otherWords.filter(({ says }) => says(torchMinor)).map(({ words }) => words);
const inThisVersion = Object.assign({}, ...wordsHere) as Record<string, string>;

describe('the programs', () => {
  const before = process.cwd();
  afterAll(() => process.chdir(before));

  test.each(guides)('%s', async (name) => {
    const blocks = blocksOf(name);
    const code = blocks.filter(isCode).map((block) => block.code);
    const lines = blocks.flatMap((block) => {
      if (block.language === 'text') return block.code.trimEnd().split('\n');
      return isCode(block) ? promised(block.code, /console\.log\(.*\); \/\/ (.*)$/gm) : [];
    });
    expect(lines.length, 'lines that the page promises').toBeGreaterThan(0);
    const folder = pageFolder(`docs-${name}`);
    process.chdir(folder);
    torch.setNumThreads(1);
    const promisedHere = lines.map((line) => inThisVersion[line] ?? line);
    expect(await runTypeScript(folder, code.join('\n'))).toEqual(promisedHere);
  });
});

test('they compile, strictly, against the package as it is published', () => {
  const folder = pageFolder('docs-types');
  const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
  const usual = (code: string) =>
    code.includes("'torch-node'") ? code : `import torch, { nn, optim } from 'torch-node';\n${code}`;
  for (const name of guides)
    write(
      `${name}.mts`,
      blocksOf(name)
        .filter(isCode)
        .map((b) => b.code)
        .join('\n'),
    );
  for (const [i, { code }] of blocksOf(EXCHANGE).filter(isCode).entries()) {
    const [, file] = /^\/\/ (net)\.ts\n/.exec(code) ?? [];
    write(`${file ?? `exchange${i}`}.mts`, usual(code).replace("'./net'", "'./net.mjs'"));
  }
  const tools = fs.readFileSync(path.join(repo, 'docs/tools.md'), 'utf8');
  for (const [i, [, code]] of found(tools, /^```ts\n(.*?)^```/gms).entries()) write(`tools${i}.mts`, code!);
  const compilerOptions = {
    ...{ target: 'es2022', lib: ['es2023', 'esnext.disposable'], module: 'nodenext', types: ['node'] },
    ...{ strict: true, skipLibCheck: true, noEmit: true },
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.mts'] }));
  const compile = () => {
    try {
      execFileSync(path.join(repo, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
      return '';
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  expect(compile()).toBe('');
  write('wrong.mts', "import torch from 'torch-node';\ntorch.zeros(2).add('x', { beta: 1 });\n");
  expect(compile()).toMatch(/wrong\.mts.*error TS/);
});

test('their commands are there', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(repo, 'package.json'), 'utf8'));
  const program = path.join(repo, 'bin/torch-node.js');
  const pages = listed.map((name) => fs.readFileSync(path.join(repo, `docs/${name}.md`), 'utf8')).join('\n');
  for (const [, script] of found(pages, /npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(script!);
  const calls = found(pages, /npx torch-node (\w+)((?: +--[\w-]+)*)/g);
  for (const command of new Set(calls.map(([, command]) => command!))) {
    const help = execFileSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' });
    for (const [, called, flags] of calls)
      if (called === command)
        for (const flag of flags!.match(/--[\w-]+/g) ?? []) expect(help).toContain(flag);
  }
});

/** Python's, in tables that translate; what is missing, as an example of it; and what the dispatcher has. */
const NOT_OURS = /_[a-z]|^torch\.(?:Size|fx|ops\..*)$|^safetensors\.torch$/;

test('the names that their texts mention are there', () => {
  let count = 0;
  for (const name of [...listed.filter((one) => one !== 'names'), 'README']) {
    const text = fs.readFileSync(path.join(repo, `docs/${name}.md`), 'utf8').replace(/^```.*?^```/gms, '');
    for (const [, span] of text.matchAll(/`([^`\n]+)`/g)) {
      for (const [written] of span!.matchAll(
        /(?<![\w.'])(?:torch|nn|optim|safetensors)(?:\.[A-Za-z]\w*)+/g,
      )) {
        if (NOT_OURS.test(written)) continue;
        count++;
        const parts = written.split('.').slice(written.startsWith('torch.') ? 1 : 0);
        const place = parts.slice(0, -1).reduce((at, part) => at[part], torch as any);
        expect(parts.at(-1)! in place, `${name}: ${written}`).toBe(true);
      }
    }
  }
  expect(count).toBeGreaterThan(150);
});

test('names of variables are those that the package reads', () => {
  const pages = listed.map((name) => fs.readFileSync(path.join(repo, `docs/${name}.md`), 'utf8')).join('\n');
  const folder = path.join(repo, 'src');
  const sources = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  for (const [name] of found(pages, /TORCH_NODE_[A-Z_]+/g)) expect(sources).toContain(name);
});
