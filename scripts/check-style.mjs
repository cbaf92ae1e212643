/** Checks what the linter has no rule for: every code file begins with a comment that says what it is for. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = ['src', 'bench', 'examples', 'scripts', 'test', 'bin'];
/** What the generators write and what tests read is no code of ours. */
const leftOut = /^src\/generated\/|\/fixtures\//;
const code = /\.[cm]?[jt]s$/;

/** What is wrong with a file's text. */
export function faultsOf(file, text) {
  const faults = [];
  if (!/^(?:#!.*\n)?(?:\/\/|\/\*)/.test(text)) faults.push(`${file} has no head comment`);
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
