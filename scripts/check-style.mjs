/**
 * Checks what the linter has no rule for: every code file begins with a comment that says what it is for,
 * comments are no wider than code, and a cast that takes anything has its reason beside it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = ['src', 'bench', 'examples', 'scripts', 'test', 'bin'];
/** What the generators write and what tests read is no code of ours. */
const leftOut = /^src\/generated\/|\/fixtures\//;
/** The formatter's width (biome.json); it breaks code, but no comments. */
const width = 110;
const comment = /^\s*(?:\/\/|\/?\*)/;
/** In code, not in a sentence: a cast that takes anything. */
const blindCast = /^(?!\s*(?:\/\/|\/?\*)).* as (?:unknown as\b|any\b(?! [a-z]))/;
/** What can't be broken: a row of a table, an address. */
const unbreakable = /^\s*(?:\/\/|\/?\*+) (?:\||(?:@see )?https?:\S+$)/;
const code = /\.[cm]?[jt]s$/;

/** What is wrong with a file's text. */
export function faultsOf(file, text) {
  const faults = [];
  if (!/^(?:#!.*\n)?(?:\/\/|\/\*)/.test(text)) faults.push(`${file} has no head comment`);
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if ([...line].length > width && comment.test(line) && !unbreakable.test(line))
      faults.push(`${file}:${i + 1} has a comment of more than ${width} characters`);
    if (file.startsWith('src/') && blindCast.test(line) && !/\/\/ /.test(line) && !comment.test(lines[i - 1]))
      faults.push(`${file}:${i + 1} has a cast that takes anything and doesn't say why`);
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const folder of folders)
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
      if (!entry.isFile() || !code.test(file) || leftOut.test(file)) continue;
      for (const fault of faultsOf(file, readFileSync(path.join(root, file), 'utf8'))) {
        console.error(fault);
        process.exitCode = 1;
      }
    }
}
