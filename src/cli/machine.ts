/** What a bug report needs to know of the machine: system, processor, memory, and variables that matter. */
import { execFileSync, type StdioOptions } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { glibcVersion, isMusl } from '../libtorch/platform';

/** The machine. */
export interface Machine {
  /** `Debian GNU/Linux 12 (bookworm)`, `macOS 15.1`. */
  readonly system: string;
  readonly kernel: string;
  /** `glibc 2.36`; undefined where there is none to tell. */
  readonly libc: string | undefined;
  readonly cpu: {
    readonly model: string;
    /** How many it has, and how many this process may use. */
    readonly count: number;
    readonly usable: number;
    /** The vector extensions that LibTorch's kernels ask for. */
    readonly extensions: readonly string[];
  };
  /** In bytes. */
  readonly memory: {
    readonly total: number;
    readonly free: number;
    /** What a container allows; undefined where it is all. */
    readonly limit: number | undefined;
  };
  /** The variables that change what this package or LibTorch does, those that are set. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Looks at the machine. */
export function describeMachine(): Machine {
  const cpus = os.cpus();
  return {
    system: systemName(),
    kernel: `${os.type()} ${os.release()} ${os.machine()}`,
    libc: isMusl() ? 'musl' : glibcVersion() && `glibc ${glibcVersion()}`,
    cpu: {
      model: cpus[0]?.model.trim() ?? 'unknown',
      count: cpus.length,
      usable: os.availableParallelism(),
      extensions: extensions(),
    },
    memory: { total: os.totalmem(), free: os.freemem(), limit: memoryLimit() },
    variables: variables(),
  };
}

function systemName(): string {
  if (process.platform === 'darwin') return `macOS ${sysctl('kern.osproductversion') ?? ''}`.trim();
  const release = process.platform === 'linux' ? readText('/etc/os-release') : '';
  return /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? os.version();
}

const X86 = /^(sse4_[12]|avx|avx2|fma|f16c|bmi2|avx512\w*|avx_vnni|amx_\w+)$/;
const ARM = /^(asimd|asimdhp|asimddp|bf16|i8mm|sve|sve2|svebf16|sme)$/;

function extensions(): string[] {
  if (process.platform === 'darwin') {
    const names = ['FEAT_BF16', 'FEAT_I8MM', 'FEAT_DotProd', 'FEAT_SME'];
    return ['neon', ...names.filter((name) => sysctl(`hw.optional.arm.${name}`) === '1')];
  }
  const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readText('/proc/cpuinfo'))?.[1] ?? '';
  return flags.split(' ').filter((flag) => X86.test(flag) || ARM.test(flag));
}

function memoryLimit(): number | undefined {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < os.totalmem() ? limit : undefined;
}

const PREFIXES =
  /^(TORCH_NODE_|PYTORCH_|TORCH_|CUDA_|NVIDIA_|OMP_|KMP_|GOMP_|MKL_|DNNL_|ONEDNN_|ATEN_|NODE_|PIP_)/;
const NAMES = [
  'CONDA_PREFIX',
  'CUBLAS_WORKSPACE_CONFIG',
  'DYLD_LIBRARY_PATH',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'LD_LIBRARY_PATH',
  'LD_PRELOAD',
  'MALLOC_ARENA_MAX',
  'NO_PROXY',
  'PYTHONPATH',
  'VIRTUAL_ENV',
  'XDG_CACHE_HOME',
];
/** What nobody should paste into a report. */
const SECRET = /token|password|secret|auth|key/i;

function variables(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of Object.keys(process.env).sort()) {
    if (!PREFIXES.test(name) && !NAMES.includes(name.toUpperCase())) continue;
    const value = process.env[name]!.replace(/(\w+:\/\/)[^@/\s]*@/g, '$1…@');
    found[name] = SECRET.test(name) ? '…' : value;
  }
  return found;
}

function sysctl(name: string): string | undefined {
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return execFileSync('/usr/sbin/sysctl', ['-n', name], { encoding: 'utf8', stdio }).trim();
  } catch {
    return undefined;
  }
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
