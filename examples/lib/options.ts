/** The options that all examples share. */
import fs from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import torch from 'torch-node';

export function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Not a whole number.');
  return Number(text);
}

export function positive(text: string): number {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('Not a positive number.');
  return Number(text);
}

export interface CommonOptions {
  epochs: number;
  steps?: number;
  batchSize: number;
  lr: number;
  seed: number;
  threads?: number;
  device: 'cpu' | 'cuda';
  losses?: string;
  params?: string;
  out: string;
}

/** What a notebook itself says of the options. */
type Defaults = Partial<Pick<CommonOptions, 'epochs' | 'batchSize' | 'lr' | 'seed'>>;

/** A command with the common options; an example adds its own and calls `parse`. */
export function exampleCommand(description: string, defaults: Defaults): Command {
  return new Command()
    .description(description)
    .option('--epochs <n>', 'passes over the training data', count, defaults.epochs)
    .option('--steps <n>', 'end the training after this many steps', count)
    .option('--batch-size <n>', 'samples a step', count, defaults.batchSize)
    .option('--lr <x>', 'learning rate', positive, defaults.lr)
    .option('--seed <n>', 'seed of all random numbers', count, defaults.seed ?? 0)
    .option('--threads <n>', "CPU threads (default: LibTorch's own choice)", count)
    .option('--device <name>', 'where to compute: cpu, cuda, cuda:1, …', 'cpu')
    .option('--losses <file>', "write every step's loss to a JSON file")
    .option('--params <file>', "write each final tensor's SHA-256 to a JSON file")
    .option('--out <dir>', 'folder of the files that the example writes', 'out');
}

/** Sets threads and seed, and makes the folder for results. */
export function prepare(options: CommonOptions): void {
  if (options.threads !== undefined) torch.setNumThreads(options.threads);
  torch.manualSeed(options.seed);
  fs.mkdirSync(options.out, { recursive: true });
}
