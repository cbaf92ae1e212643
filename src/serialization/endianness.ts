/** The byte order of files that don't say theirs: those before PyTorch 2.1. */

import os from 'node:os';
import { type Arguments, binder, refuseArguments } from '../common/binder';

/** The byte orders that can be taken for such files. */
export const LoadEndianness = { NATIVE: 'NATIVE', LITTLE: 'LITTLE', BIG: 'BIG' } as const;
export type LoadEndianness = (typeof LoadEndianness)[keyof typeof LoadEndianness];

let chosen: LoadEndianness | null = null;

/** The byte order that is taken for files that don't say theirs; null is the default, little. */
export function getDefaultLoadEndianness(...args: []): LoadEndianness | null {
  refuseArguments('getDefaultLoadEndianness', args);
  return chosen;
}

interface SetDefaultLoadEndiannessParameters {
  endianness: LoadEndianness | null;
}

type SetDefaultLoadEndiannessOrder = [endianness: 'endianness'];
const bindSetDefaultLoadEndianness = binder<
  SetDefaultLoadEndiannessParameters,
  SetDefaultLoadEndiannessOrder
>('setDefaultLoadEndianness', { endianness: 'any' }, {});

/**
 * Sets the byte order that is taken for files that don't say theirs.
 * @param endianness one of `LoadEndianness`, or null for the default
 * @throws TypeError for anything else
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example torch.serialization.setDefaultLoadEndianness(torch.serialization.LoadEndianness.BIG);
 */
export function setDefaultLoadEndianness(
  ...args: Arguments<SetDefaultLoadEndiannessParameters, SetDefaultLoadEndiannessOrder>
): void {
  const [endianness] = bindSetDefaultLoadEndianness(args);
  if (endianness !== null && !Object.values(LoadEndianness).includes(endianness))
    throw new TypeError('Invalid argument type in function set_default_load_endianness');
  chosen = endianness;
}

/** That byte order. */
export function defaultByteOrder(): 'little' | 'big' {
  if (chosen === 'NATIVE') return os.endianness() === 'LE' ? 'little' : 'big';
  return chosen === 'BIG' ? 'big' : 'little';
}
