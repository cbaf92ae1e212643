/**
 * Checks what the linter has no rule for: every code file begins with a comment that says what it is for,
 * comments are no wider than code, and a cast that takes anything has its reason beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = ['src', 'binding', 'bench', 'examples', 'scripts', 'test', 'bin'];
/** What the generators write and what tests read is no code of ours. */
const leftOut = /^src\/generated\/|\/fixtures\//;
/** The formatters' width (biome.json, .clang-format). */
const width = 110;
const comment = /^\s*(?:\/\/|\/?\*)/;
/** In code, not in a sentence: a cast that takes anything. */
const blindCast = /^(?!\s*(?:\/\/|\/?\*)).* as (?:unknown as\b|any\b(?! [a-z]))/;
/** What can't be broken: a row of a table, an address. */
const unbreakable = /^\s*(?:\/\/|\/?\*+) (?:\||(?:@see )?https?:\S+$)/;
const code = /\.(?:[cm]?[jt]s|c|cpp|h)$/;

const hasHead = (text) => /^(?:#!.*\n)?(?:\/\/|\/\*)/.test(text);

/** What is wrong with a file's text; in C++ a header and its source have one head comment. */
export function faultsOf(file, text, partner = '') {
  const faults = [];
  if (!hasHead(text) && !hasHead(partner)) faults.push(`${file} has no head comment`);
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
      const partner = file.replace(/\.(cpp|h)$/, (_, ending) => (ending === 'h' ? '.cpp' : '.h'));
      const read = (name) =>
        existsSync(path.join(root, name)) ? readFileSync(path.join(root, name), 'utf8') : '';
      for (const fault of faultsOf(file, read(file), read(partner))) {
        console.error(fault);
        process.exitCode = 1;
      }
    }
}
