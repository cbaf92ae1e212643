/** What Windows needs to be told before it finds all that LibTorch's libraries open. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { exists } from './exists';
import type { LibTorchFolder } from './inspect';
import type { Loader } from './loader';

/**
 * Has Windows look for what LibTorch's libraries need, or open by name when they first want it (NVRTC), in
 * their own folder, and in Conda's. Elsewhere a library knows its own folder.
 */
export function addFolders(loader: Loader, { root, libDir }: LibTorchFolder): void {
  for (const dir of [libDir, path.resolve(root, '../../../Library/bin')])
    if (exists(dir)) loader.addFolder?.(dir);
}

/**
 * Opens what lies beside LibTorch's CUDA part: on Windows cuDNN opens its parts by their bare names, which
 * finds only what is loaded already. What of it does not load is told by the library that needs it.
 */
export function openCompanions(loader: Loader, { libDir }: LibTorchFolder): void {
  if (process.platform !== 'win32') return;
  const companions = /^(cu|nv|caffe2_nvrtc|zlibwapi).*\.dll$/i;
  for (const name of fs.readdirSync(libDir).sort()) {
    if (!companions.test(name)) continue;
    try {
      loader.open(path.join(libDir, name), false);
    } catch {
      // It is another one's, or this machine's driver is too old for it.
    }
  }
}
