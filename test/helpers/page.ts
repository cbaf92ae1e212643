/** Pages of documentation as tests: their code blocks run, and print what stands behind their lines. */
import fs from 'node:fs';
import path from 'node:path';
import { formatWithOptions } from 'node:util';
import { afterAll, expect } from 'vitest';
import { repo } from './python';

/** A code block of a page. */
export interface Block {
  language: string;
  code: string;
}

/** What a pattern finds in a text, or a failure: what is looked through must be there. */
export function found(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches = [...text.matchAll(pattern)];
  expect(matches.length, `matches of ${pattern}`).toBeGreaterThan(0);
  return matches;
}

/** The Markdown files of docs/. */
export function docsPages(): string[] {
  return fs.readdirSync(path.join(repo, 'docs')).filter((name) => name.endsWith('.md'));
}

/** A page's text and its code blocks. */
export function readPage(file: string): { text: string; blocks: Block[] } {
  const text = fs.readFileSync(path.join(repo, file), 'utf8');
  const blocks = found(text, /^```(\w+)\n(.*?)^```/gms).map((match) => ({
    language: match[1]!,
    code: match[2]!,
  }));
  return { text, blocks };
}

/** A folder inside the package, where its name and its tools are found; removed after the file's tests. */
export function pageFolder(name: string): string {
  const folder = path.join(repo, '.cache', `${name}-${process.pid}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const index = JSON.stringify(path.join(repo, 'src/index'));

/** A block as a module: the package is its source, and its usual names are there without an import. */
export function moduleOf(code: string): string {
  const head = code.includes("'torch-node'") ? '' : `import torch, { nn, optim } from ${index};\n`;
  return head + code.replaceAll("'torch-node'", index);
}

/** What the lines of a block print, by the comments behind them. */
export function promised(code: string, comment: RegExp): string[] {
  return [...code.matchAll(comment)].map((match) => match[1]!);
}

/** Runs a block in this process. @returns the lines that it prints */
export async function runTypeScript(folder: string, code: string): Promise<string[]> {
  const file = path.join(folder, `block${fs.readdirSync(folder).length}.ts`);
  fs.writeFileSync(file, moduleOf(code));
  const printed: string[] = [];
  const { log } = console;
  console.log = (...args: unknown[]) => {
    printed.push(...formatWithOptions({ breakLength: Number.POSITIVE_INFINITY }, ...args).split('\n'));
  };
  try {
    await import(file);
  } finally {
    console.log = log;
  }
  return printed;
}
