/**
 * Settings of saving and loading: Python's `torch.utils.serialization.config`,
 * and the functions that change it.
 */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { invalidArgument } from '../common/expect';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';

/** A mapping whose changes stay in this process. */
export const MAP_PRIVATE = 2;
/** A mapping whose changes go to the file. */
export const MAP_SHARED = 1;

/**
 * What `torch.save` and `torch.load` do where their arguments don't say.
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 */
export const config = {
  /** Defaults of `torch.load`: assigning to them changes all later calls. */
  load: {
    /** The default of `torch.load`'s option `mmap`. */
    mmap: false,
    /** How files are mapped: `MAP_PRIVATE` or `MAP_SHARED`. */
    mmapFlags: MAP_PRIVATE as number,
  },
  /** Defaults of `torch.save`: assigning to them changes all later calls. */
  save: {
    /**
     * Whether checksums are written. Without them files are written faster, and damage to them goes unseen.
     */
    computeCrc32: true,
    /** The address in the file at a multiple of which every record begins. */
    storageAlignment: 64,
  },
};

/** Whether `torch.save` writes checksums into its archives. Default: true */
export function getCrc32Options(...args: []): boolean {
  refuseArguments('getCrc32Options', args);
  return config.save.computeCrc32;
}

interface SetCrc32OptionsParameters {
  /** Whether later files get checksums; without them writing is faster, and damage isn't noticed. */
  computeCrc32: boolean;
}

type SetCrc32OptionsOrder = [computeCrc32: 'computeCrc32'];
const bindSetCrc32Options = binder<SetCrc32OptionsParameters, SetCrc32OptionsOrder>(
  'setCrc32Options',
  { computeCrc32: 'any' },
  {},
);

/**
 * Sets whether `torch.save` writes checksums. Files without them load everywhere.
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 */
export function setCrc32Options(...args: Arguments<SetCrc32OptionsParameters, SetCrc32OptionsOrder>): void {
  const [computeCrc32] = bindSetCrc32Options(args);
  if (typeof computeCrc32 !== 'boolean') throw invalidArgument('a boolean', 'computeCrc32', computeCrc32);
  config.save.computeCrc32 = computeCrc32;
}

/** How `torch.load` with `mmap: true` maps files: `MAP_PRIVATE` or `MAP_SHARED`. */
export function getDefaultMmapOptions(...args: []): number {
  refuseArguments('getDefaultMmapOptions', args);
  return config.load.mmapFlags;
}

interface MmapParameters {
  /** How files are mapped: `MAP_PRIVATE` (2) or `MAP_SHARED` (1), as in Python's `mmap`. */
  flags: number;
}

type MmapOrder = [flags: 'flags'];
const bindMmap = binder<MmapParameters, MmapOrder>('setDefaultMmapOptions', { flags: 'any' }, {});

/**
 * Sets how `torch.load` with `mmap: true` maps files: `MAP_PRIVATE`, where changes to tensors stay in this
 * process, or `MAP_SHARED`, where they go to the file.
 *
 * @returns a guard that restores the setting before; it may be ignored
 * @throws RangeError for other values
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example torch.serialization.setDefaultMmapOptions(torch.serialization.MAP_SHARED);
 */
export function setDefaultMmapOptions(...args: Arguments<MmapParameters, MmapOrder>): Guard;
export function setDefaultMmapOptions<Result>(
  ...args: WithBody<Arguments<MmapParameters, MmapOrder>, Result>
): Result;
export function setDefaultMmapOptions<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [flags] = bindMmap(given);
  if (flags !== MAP_PRIVATE && flags !== MAP_SHARED) {
    throw new RangeError(
      `Invalid argument in function set_default_mmap_options, expected MAP_PRIVATE or MAP_SHARED, but got ${briefText(flags)}`,
    );
  }
  return scoped(
    () => {
      const before = config.load.mmapFlags;
      config.load.mmapFlags = flags;
      return () => {
        config.load.mmapFlags = before;
      };
    },
    body,
    true, // as in Python it holds at once, and may stay
  );
}
