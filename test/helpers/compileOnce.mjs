/**
 * Compiles a file unless it is there; another process that does so already is waited for. Standard input
 * tells the file, the compiler, its arguments but for the output, and the source.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { withLock } from '../../scripts/lock.mjs';

const { file, compiler, args, source } = JSON.parse(readFileSync(0, 'utf8'));

await withLock(
  `${file}.lock`,
  () => {},
  () => {
    if (existsSync(file)) return;
    const own = `${file}.${process.pid}`;
    const options = { input: source, stdio: ['pipe', 'inherit', 'inherit'] };
    const { status, error } = spawnSync(compiler, ['-o', own, ...args], options);
    if (error !== undefined) throw error;
    if (status === 0) renameSync(own, file);
    process.exitCode = status ?? 1;
  },
);
