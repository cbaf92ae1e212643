/**
 * `torch.backends.mps`: whether LibTorch can use Apple's GPUs.
 * Source: https://docs.pytorch.org/docs/2.13/backends.html#module-torch.backends.mps
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectInteger } from '../common/expect';
import { native } from '../native';

/** A version of macOS. */
export interface Version {
  /** The first number of the version: 14 of macOS 14.2. */
  major: number;
  /** The second number of the version: 2 of macOS 14.2. */
  minor: number;
}
type VersionOrder = [major: 'major', minor: 'minor'];
const bindVersion = binder<Version, VersionOrder>('isMacosOrNewer', { major: 'any', minor: 'any' }, {});
type MinorArguments = Arguments<
  {
    /** The second number of the version, at least: 3 asks for macOS 13.3. Default: 0 */
    minor?: number;
  },
  [minor: 'minor']
>;
const bindMinor = binder<{ minor?: number }, [minor: 'minor']>('isMacos13OrNewer', {}, { minor: 0 });

function isMacos(major: number, minor: number): boolean {
  expectInteger(major, 'major', 0);
  expectInteger(minor, 'minor', 0);
  return native.mpsIsOnMacOS(major, minor);
}

/** What `torch.backends.mps` tells: whether LibTorch has MPS, and which macOS this is. */
export const mps = {
  /** Whether LibTorch was built with MPS; the machine need not have a device for it. */
  isBuilt(...args: []): boolean {
    refuseArguments('isBuilt', args);
    return native.mpsIsBuilt();
  },
  /** Whether tensors can go to `'mps'`: LibTorch was built with it, and the machine has a device. */
  isAvailable(...args: []): boolean {
    refuseArguments('isAvailable', args);
    return native.mpsIsAvailable();
  },
  /**
   * Whether this is macOS `major.minor` or newer: `isMacosOrNewer(14, 0)`.
   * @throws TorchError where LibTorch has no MPS
   */
  isMacosOrNewer(...args: Arguments<Version, VersionOrder>): boolean {
    return isMacos(...bindVersion(args));
  },
  /**
   * Whether this is macOS `13.minor` or newer.
   * @throws TorchError where LibTorch has no MPS
   */
  isMacos13OrNewer(...args: MinorArguments): boolean {
    return isMacos(13, bindMinor(args)[0]);
  },
};
