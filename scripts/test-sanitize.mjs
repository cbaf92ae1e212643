/**
 * npm run test:sanitize -- [vitest arguments]
 *
 * Builds the addon with AddressSanitizer and UBSan (build-sanitize/) and runs under it the tests that reach
 * its boundary: test/native, test/memory/scope, test/autograd, and a fuzz of TORCH_NODE_FUZZ
 * calls (default 2,000 a surface). Linux with GCC's runtimes.
 *
 * Only the children that tests start, and the test runner's forks, are watched:
 * the sanitizers' runtimes have to be loaded before Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2);
const tests = given.length > 0 ? given : ['test/native', 'test/memory/scope', 'test/autograd', 'test/fuzz'];

/** The path of a runtime of the compiler's, or undefined: GCC answers with the bare name when it has none. */
function runtime(name) {
  const compiler = process.env.CC ?? 'gcc';
  const { stdout } = spawnSync(compiler, [`-print-file-name=${name}`], { encoding: 'utf8' });
  return stdout && path.isAbsolute(stdout.trim()) && existsSync(stdout.trim()) ? stdout.trim() : undefined;
}

const runtimes = ['libasan.so', 'libubsan.so'].map(runtime);
if (process.platform !== 'linux' || runtimes.includes(undefined)) {
  console.error('test:sanitize needs Linux, and GCC with libasan and libubsan.');
  process.exit(1);
}

const build = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--sanitize'], {
  stdio: 'inherit',
  cwd: root,
});
if (build.status !== 0) process.exit(build.status ?? 1);

const reports = mkdtempSync(path.join(os.tmpdir(), 'torch-node-sanitize-'));
const asan = [
  // Node, V8 and LibTorch keep what they need until the process ends, on purpose:
  // a leak report would list these and nothing else.
  'detect_leaks=0',
  // A size that no memory holds must fail as it does without the sanitizer:
  // LibTorch turns the null into an error.
  'allocator_may_return_null=1',
  'max_allocation_size_mb=2048',
  `log_path=${path.join(reports, 'asan')}`,
];
const ubsan = ['print_stacktrace=1', `log_path=${path.join(reports, 'ubsan')}`];

const env = {
  ...process.env,
  TORCH_NODE_BUILD: path.join(root, 'build-sanitize', 'Release'),
  TORCH_NODE_FUZZ: process.env.TORCH_NODE_FUZZ ?? '2000',
  // The sanitizer's shadow of the address space exceeds any bound on a process's data:
  // max_allocation_size_mb stands in for it.
  TORCH_NODE_FUZZ_LIMIT: 'unlimited',
  LD_PRELOAD: [...runtimes, process.env.LD_PRELOAD].filter(Boolean).join(' '),
  ASAN_OPTIONS: [...asan, process.env.ASAN_OPTIONS].filter(Boolean).join(':'),
  UBSAN_OPTIONS: [...ubsan, process.env.UBSAN_OPTIONS].filter(Boolean).join(':'),
};

/**
 * Every report, whichever process it came from: UBSan goes on after one,
 * and a test may expect the failure that ASan makes.
 */
function findings() {
  return readdirSync(reports).map((name) => readFileSync(path.join(reports, name), 'utf8').trim());
}

const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  // One file at a time: the sanitizer triples a process's memory.
  [
    vitest,
    'run',
    '--pool=forks',
    '--no-file-parallelism',
    '--testTimeout=1800000',
    '--hookTimeout=1800000',
    ...tests,
  ],
  { stdio: 'inherit', cwd: root, env },
);
const found = findings();
for (const text of found) console.error(`\n${text}`);
console.log(
  found.length === 0
    ? '\nThe sanitizers found nothing.'
    : `\nThe sanitizers reported in ${found.length} processes: see above.`,
);
rmSync(reports, { recursive: true, force: true });
process.exitCode = status || (found.length > 0 ? 1 : 0);
