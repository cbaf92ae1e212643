/** node scripts/check-format.mjs [--write]: the addon's sources against .clang-format. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const clangFormat = createRequire(import.meta.url)('clang-format').getNativeBinary();
const files = readdirSync(path.join(root, 'binding'), { recursive: true })
  .filter((name) => /\.(c|cpp|h)$/.test(name))
  .map((name) => path.join('binding', name));
const mode = process.argv.includes('--write') ? ['-i'] : ['--dry-run', '--Werror'];
const { status, error } = spawnSync(clangFormat, [...mode, ...files], {
  cwd: root,
  stdio: 'inherit',
});
if (error) throw error;
if (status !== 0) console.error('The addon is not formatted as .clang-format has it. Run: npm run format');
process.exitCode = status ?? 1;
