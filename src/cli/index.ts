/** The command line of `npx torch-node`: its commands, their flags and the exit status. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { LibTorchError } from '../libtorch/errors';
import { install } from '../libtorch/install';
import { DEFAULT_VERSION, listOf, supportedVersions } from '../libtorch/versions';
import { diagnose, probe, report } from './doctor';

/** The exit status of a command line that cannot be understood. */
const USAGE = 2;

interface InstallFlags {
  cpu?: boolean;
  cuda?: boolean;
  version?: string;
  from?: string;
  sha256?: string;
  force?: boolean;
}

interface RunFlags {
  nprocPerNode: number;
  nproc?: number;
  maxRestarts: number;
  masterAddr: string;
  masterPort: number;
}

/**
 * Runs `npx torch-node …`.
 * @returns the exit status: 0 done, 1 failed (or, for `doctor`, torch-node does not
 *   work), 2 a wrong command line; for `run`, 128 and the number of the signal that ended it.
 */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('torch-node')
    .description(
      'LibTorch for Node: its installation on this machine, what files hold, and several processes.',
    )
    .enablePositionalOptions()
    .exitOverride();
  program
    .command('install')
    .description('fetch LibTorch into the cache, where torch-node finds it')
    .option('--cpu', 'the CPU build')
    .option('--cuda', 'the CUDA build, with the libraries of NVIDIA that it needs')
    .option('--version <version>', `the version: ${listOf(supportedVersions)} (default: ${DEFAULT_VERSION})`)
    .option('--from <path or URL>', 'a LibTorch archive (.zip) or a torch wheel (.whl) instead of pip')
    .option('--sha256 <digits>', 'the SHA-256 that --from must have', sha256)
    .option('--force', 'fetch it even if the cache holds it')
    .action(async (flags: InstallFlags) => {
      if (flags.cpu && flags.cuda)
        throw new CommanderError(USAGE, 'torch-node.usage', '--cpu and --cuda exclude each other');
      // An exit on these runs the installer's handlers, which stop pip and remove what is half done.
      process.once('SIGINT', () => process.exit(130));
      process.once('SIGTERM', () => process.exit(143));
      const variant = flags.cuda ? 'cuda' : flags.cpu ? 'cpu' : undefined;
      const { version, from, sha256, force } = flags;
      const done = await install({ variant, version, from, sha256, force });
      const how = done.present ? 'is there already' : 'is installed';
      console.log(`LibTorch ${done.fullVersion} (${done.variant}) ${how}: ${done.root}`);
      if (flags.cpu && done.variant === 'cuda')
        console.log('It is a CUDA build: your index has no CPU build. It runs on the CPU as well.');
    });
  program
    .command('doctor')
    .description('tell what torch-node finds on this machine, and what is missing')
    .option('--json', 'as JSON')
    .addOption(new Command().createOption('--probe').hideHelp())
    .action((flags: { json?: boolean | undefined; probe?: boolean | undefined }) => {
      if (flags.probe) {
        console.log(JSON.stringify(probe()));
        return;
      }
      const diagnosis = diagnose();
      console.log(flags.json ? JSON.stringify(diagnosis, null, 2) : report(diagnosis));
      status = diagnosis.ok ? 0 : 1;
    });
  program
    .command('inspect')
    .description(
      'tell what a checkpoint holds, without loading it: keys, shapes, dtypes, sizes, what shares memory',
    )
    .argument('<file>', 'a file of torch.save, torch.jit.save, safetensors or NumPy')
    .option('--json', 'as JSON')
    .action((file: string, flags: { json?: boolean | undefined }) => {
      // The library is loaded only now: the other commands must come up without LibTorch.
      const library = createRequire(__filename);
      const { inspectFile } = library('./inspect/inspect') as typeof import('./inspect/inspect');
      const { inspectionText } = library('./inspect/inspectText') as typeof import('./inspect/inspectText');
      const inspection = inspectFile(file);
      console.log(flags.json ? JSON.stringify(inspection, null, 2) : inspectionText(inspection));
    });
  program
    .command('run')
    .description("start a script's processes for torch.distributed, as torchrun does")
    .argument('<script>', 'JavaScript or TypeScript')
    .argument('[args...]', "the script's own arguments")
    .option('--nproc-per-node <n>', 'how many processes, or auto: one for each core', processes, 1)
    .addOption(new Command().createOption('--nproc <n>', 'the same').argParser(processes))
    .option('--max-restarts <n>', 'how often all are started anew when one fails', natural, 0)
    .option('--master-addr <host>', 'where their store listens', '127.0.0.1')
    .option('--master-port <port>', 'on which port; 0: any that is free', natural, 0)
    .passThroughOptions()
    .action(async (script: string, args: string[], flags: RunFlags) => {
      const library = createRequire(__filename);
      const { run } = library('./run/run') as typeof import('./run/run');
      const { maxRestarts, masterAddr, masterPort } = flags;
      const nproc = flags.nproc ?? flags.nprocPerNode;
      status = await run({ script, args, nproc, maxRestarts, masterAddr, masterPort });
    });
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    status = failure(error);
  }
  return status;
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.code === 'torch-node.usage') console.error(`error: ${error.message}`);
    return error.exitCode === 0 ? 0 : USAGE;
  }
  // A system error (no space left, no permission) says all in its message.
  const { name, syscall } = error as { name?: unknown; syscall?: unknown };
  const ours = ['TorchError', 'DistNetworkError', 'RangeError', 'SafetensorError'].includes(String(name));
  const plain = error instanceof LibTorchError || typeof syscall === 'string' || ours;
  console.error(plain ? (error as Error).message : error);
  return 1;
}

function sha256(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError('It takes 64 hexadecimal digits.');
  return text.toLowerCase();
}

function natural(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

function processes(text: string): number {
  if (text === 'auto') return availableParallelism();
  const count = natural(text);
  if (count === 0) throw new InvalidArgumentError('It takes at least 1.');
  return count;
}
