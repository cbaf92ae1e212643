/** Installing torch, and the NVIDIA packages that it needs, with the pip of a Python on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { removeTree } from '../files/move';
import type { Output } from '../files/progress';
import { type Attempt, LibTorchError } from './errors';
import { inspect } from './inspect';
import { nvidiaRequirements } from './plan';
import type { Pip } from './python';
import { CPU_INDEX, SUPPORTED } from './versions';

/** One thing to ask of pip. */
interface Request {
  requirement: string;
  /** Where to look instead of the user's own index. */
  index?: string | undefined;
  /** Said before it is tried. */
  note?: string | undefined;
}

/** The Pythons that torch's wheels are made for; LibTorch itself does not mind which. */
const OLDEST = 10;
const NEWEST = 14;
const STAND_INS = ['3.12', '3.11'];

/**
 * Installs the torch wheel, and what LibTorch needs of NVIDIA's wheels, into a folder. pip follows the user's
 * own configuration (index, proxy, certificates, cache) and verifies the index's hashes.
 * @param attempts what was tried before
 * @throws {LibTorchError} `ERR_LIBTORCH_INSTALL`, with pip's own words.
 */
export async function pipInstall(
  pip: Pip,
  target: string,
  version: string,
  variant: 'cpu' | 'cuda',
  output: Output,
  attempts: Attempt[],
): Promise<void> {
  let reason: string | undefined;
  for (const request of requests(version, variant)) {
    if (request.note) output.line(request.note);
    for (const tag of pythonTags(pip, request)) {
      const result = await runPip(
        pip,
        target,
        [request.requirement],
        ['--no-deps', ...options(request, tag)],
      );
      const source = `pip install ${request.requirement}${request.index ? ` from ${request.index}` : ''}`;
      const asked = tag === undefined ? {} : { path: `for Python ${tag}` };
      if (result.ok && (await fits(pip, target, variant, output))) return;
      if (result.ok) {
        attempts.push({ source, ...asked, found: 'a CPU build, where a CUDA build was asked for' });
        empty(target);
        break;
      }
      reason = result.reason;
      attempts.push({ source, ...asked, found: lastError(result.reason) });
    }
  }
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: `pip could not install LibTorch ${version} (${variant}).`,
    wanted: `the wheel torch ${version} for this platform`,
    attempts: [
      { source: pip.python.name, path: pip.python.path, found: `Python ${pip.facts.version.join('.')}` },
      ...attempts,
    ],
    reason,
    fix: `see pip's words above; behind a proxy set HTTPS_PROXY; or download the archive or wheel by other means and run: npx torch-node install --from FILE`,
  });
}

/**
 * Adds NVIDIA's libraries beside a CUDA build of the torch package, as far as its metadata asks for them.
 * @param target - the folder that holds `torch/` and its `.dist-info`.
 */
export async function completeCuda(pip: Pip, target: string, output: Output): Promise<void> {
  const needed = nvidiaRequirementsIn(target);
  if (needed.length === 0) return;
  output.line(`Adding NVIDIA's libraries: ${needed.map((line) => line.split(/[;\s=<>!~[]/)[0]).join(', ')}`);
  const tag = isFit(pip) ? undefined : STAND_INS[0];
  const result = await runPip(pip, target, needed, options({ requirement: '' }, tag));
  if (result.ok) return;
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: "pip could not install NVIDIA's libraries, which this CUDA build needs.",
    attempts: needed.map((line) => ({ source: 'pip', found: line })),
    reason: result.reason,
    fix: 'npx torch-node install --cpu',
  });
}

/**
 * What to try, in this order. A plain requirement gives a CUDA build on most of Linux, a CPU build elsewhere.
 */
function requests(version: string, variant: 'cpu' | 'cuda'): Request[] {
  const plain: Request = { requirement: `torch==${version}` };
  if (process.platform === 'darwin') return [plain];
  if (variant === 'cuda') {
    const index = SUPPORTED.find((entry) => entry.version === version)!.cudaIndex;
    const pinned: Request = { requirement: `torch==${version}+${path.posix.basename(index)}` };
    return [
      pinned,
      plain,
      { ...pinned, index, note: `Your package index has no CUDA build of ${version}; trying ${index}` },
    ];
  }
  const index = process.env['TORCH_NODE_CPU_INDEX'] ?? CPU_INDEX;
  const pinned: Request = { requirement: `torch==${version}+cpu` };
  return [
    pinned,
    { ...pinned, index, note: `Your package index has no CPU build of ${version}; trying ${index}` },
    { ...plain, note: `Nor has that one. Taking what torch==${version} gives; its CPU part is the same.` },
  ];
}

/**
 * The Pythons whose wheels will do: this one's, and others' where this one is too old,
 * too new or has no wheel.
 */
function pythonTags(pip: Pip, request: Request): (string | undefined)[] {
  if (!isFit(pip)) return STAND_INS;
  return request.index === undefined ? [undefined, ...STAND_INS] : [undefined];
}

function isFit(pip: Pip): boolean {
  const [major, minor] = pip.facts.version;
  return major === 3 && minor >= OLDEST && minor <= NEWEST;
}

function options(request: Request, tag: string | undefined): string[] {
  const list: string[] = [];
  // Another index than the user's may be out of reach: do not wait for it long.
  if (request.index) list.push('--index-url', request.index, '--retries', '1', '--timeout', '20');
  if (tag) list.push('--python-version', tag, '--implementation', 'cp', '--only-binary=:all:');
  return list;
}

/** Whether the build that pip chose is the one asked for; completes it when it is a CUDA build. */
async function fits(pip: Pip, target: string, variant: 'cpu' | 'cuda', output: Output): Promise<boolean> {
  const result = inspect(target);
  if (!result.ok) {
    throw new LibTorchError({
      code: result.code,
      summary: 'What pip installed is not a usable LibTorch.',
      attempts: [{ source: 'pip', path: target, found: result.found }],
      fix: 'run the installation again',
    });
  }
  if (result.folder.variant === 'cpu') return variant === 'cpu';
  // Even the CPU part of a CUDA build refers to some of NVIDIA's libraries.
  await completeCuda(pip, target, output);
  return true;
}

/** The requirements in the torch wheel's metadata that name NVIDIA's libraries. */
export function nvidiaRequirementsIn(target: string): string[] {
  const info = fs.readdirSync(target).find((name) => /^torch-.*\.dist-info$/.test(name));
  if (info === undefined) return [];
  const metadata = fs.readFileSync(path.join(target, info, 'METADATA'), 'utf8');
  return nvidiaRequirements(metadata).map(({ text }) => text);
}

interface PipResult {
  ok: boolean;
  reason: string;
}

/**
 * Runs `python -m pip install --target`, with a scratch folder beside the target.
 * Its progress goes to the terminal, its complaints come back.
 */
function runPip(pip: Pip, target: string, requirements: string[], extra: string[]): Promise<PipResult> {
  const args = [
    '-m',
    'pip',
    'install',
    '--target',
    target,
    '--no-compile',
    '--no-user',
    ...extra,
    ...requirements,
  ];
  // pip unpacks into its temporary folder first: beside the target there is room, in /tmp there may be none.
  const scratch = path.join(path.dirname(target), 'tmp');
  fs.mkdirSync(scratch, { recursive: true });
  // A target folder needs no virtual environment, whatever the user's configuration asks for elsewhere.
  const env = {
    ...process.env,
    PIP_REQUIRE_VIRTUALENV: '0',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    ...(process.platform === 'win32' ? { TEMP: scratch, TMP: scratch } : { TMPDIR: scratch }),
  };
  return new Promise((resolve) => {
    const child = spawn(pip.python.path, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
    const stop = stopWithParent(child);
    let stderr = '';
    child.stderr!.on('data', (chunk) => {
      stderr = (stderr + chunk).slice(-20_000);
    });
    child.on('error', (error) => resolve({ ok: false, reason: error.message }));
    child.on('close', (code, signal) => {
      stop();
      const reason = stderr.trim() || (signal ? `pip was stopped by ${signal}` : `pip ended with ${code}`);
      resolve({ ok: code === 0, reason });
    });
  });
}

/** A pip whose parent is gone would go on writing into the cache. */
function stopWithParent(child: ChildProcess): () => void {
  const kill = () => child.kill();
  process.once('exit', kill);
  return () => process.off('exit', kill);
}

function lastError(text: string): string {
  const lines = text.split('\n').filter((line) => line.startsWith('ERROR:'));
  return (lines.pop() ?? text.split('\n').pop() ?? '').replace(/^ERROR:\s*/, '');
}

function empty(dir: string): void {
  for (const name of fs.readdirSync(dir)) removeTree(path.join(dir, name));
}
