/**
 * docs/from-python-and-back.md: every block of it runs, in both languages and in its order,
 * and prints what it says.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as torch from '../../src';
import { found, moduleOf, pageFolder, promised, readPage, runTypeScript } from '../helpers/page';
import { repo, runPython } from '../helpers/python';

const { text: page, blocks } = readPage('docs/from-python-and-back.md');

const folder = pageFolder('docs');
const before = process.cwd();
process.chdir(folder);
torch.default.setNumThreads(1);
afterAll(() => process.chdir(before));

/** One Python for the whole page: what a block defines, the later ones have. */
function runPage(code: string): string[] {
  const printed: string = runPython(
    `
import contextlib, io, os, sys
os.chdir(input['folder'])
if input['folder'] not in sys.path: sys.path.insert(0, input['folder'])
sys.docs = getattr(sys, 'docs', {'torch': torch})
out = io.StringIO()
with contextlib.redirect_stdout(out):
    exec(compile(input['code'], 'page', 'exec'), sys.docs)
result = out.getvalue()`,
    { folder, code },
    { threads: 1 },
  );
  return printed === '' ? [] : printed.trimEnd().split('\n');
}

describe('docs/from-python-and-back.md', () => {
  test('has blocks in both languages', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['python', 'ts', 'sh']));
    expect(blocks.length).toBeGreaterThan(20);
    expect(page.match(/; \/\/ |\) {2}# /g)!.length).toBeGreaterThan(25);
  });

  test.each(blocks.map((block, i) => [`${i + 1}: ${block.code.split('\n')[0]}`, block] as const))(
    '%s',
    async (_, { language, code }) => {
      const [, file] = /^(?:#|\/\/) (net\.\w+)\n/.exec(code) ?? [];
      if (file !== undefined) {
        fs.writeFileSync(path.join(folder, file), language === 'ts' ? moduleOf(code) : code);
      } else if (language === 'ts') {
        expect(await runTypeScript(folder, code)).toEqual(promised(code, /console\.log\(.*\); \/\/ (.*)$/gm));
      } else if (language === 'python') {
        expect(runPage(code)).toEqual(promised(code, /^print\(.*\) {2}# (.*)$/gm));
      } else {
        const args = code.trim().split(' ').slice(2);
        const text = execFileSync(process.execPath, [path.join(repo, 'bin/torch-node.js'), ...args], {
          encoding: 'utf8',
        });
        for (const word of ['betas', 'lr', 'steps', 'float16']) expect(text).toContain(word);
      }
    },
  );

  test('its tables name what there is', () => {
    const { safetensors, serialization } = torch.default;
    for (const [, name] of found(page, /`(?:[^`]*[ (])?safetensors\.(\w+)\(/g))
      expect(safetensors).toHaveProperty(name!);
    for (const [, name] of found(page, /`(?:new )?serialization\.(\w+)\(/g))
      expect(serialization).toHaveProperty(name!);
  });
});
