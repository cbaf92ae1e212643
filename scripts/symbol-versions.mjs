/** The versions of the C and C++ libraries that an ELF file asks for, against the oldest that will do. */
import { execFileSync } from 'node:child_process';

/**
 * manylinux_2_28, for which PyTorch builds LibTorch: a Linux older than these runs no LibTorch either. The
 * C++ library's are GCC 8's, which such systems carry.
 */
const FLOOR = { GLIBC: [2, 28], GLIBCXX: [3, 4, 25], CXXABI: [1, 3, 11] };

function isNewer(version, floor) {
  for (let i = 0; i < floor.length; i++) {
    if ((version[i] ?? 0) !== floor[i]) return (version[i] ?? 0) > floor[i];
  }
  return version.length > floor.length;
}

/** Of the version references that `objdump -p` prints, those above the floor. */
export function aboveFloor(listing) {
  const names = new Set(listing.match(/\b(?:GLIBC|GLIBCXX|CXXABI)_[\d.]+\b/g));
  return [...names].filter((name) => {
    const [library, version] = name.split('_');
    return isNewer(version.split('.').map(Number), FLOOR[library]);
  });
}

/** What a shared library asks for above the floor; nothing on systems other than Linux. */
export function newerThanFloor(file) {
  if (process.platform !== 'linux') return [];
  return aboveFloor(execFileSync('objdump', ['-p', file], { encoding: 'utf8' }));
}
