/** The floor: a C++ program over the LibTorch in use, compiled where there is a compiler and kept. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { locate } from '../../src/libtorch/locate';
import { repo } from '../../test/helpers/python';

/** The program; null where it can't be compiled, for which the reason is printed. */
let program: string | null | undefined;

/** The compiled program, of this LibTorch and this source. */
export function floorProgram(): string | null {
  if (program === undefined) {
    try {
      program = compiled();
    } catch (error) {
      console.error(`No floor: ${(error as Error).message}`);
      program = null;
    }
  }
  return program;
}

function compiled(): string {
  if (process.platform === 'win32') throw new Error('the program is for a compiler with the options of GCC');
  const source = path.join(__dirname, 'floor.cpp');
  const { includeDir, libDir, fullVersion } = locate();
  const key = createHash('sha256').update(fs.readFileSync(source)).update(`${libDir}|${fullVersion}`);
  const folder = path.join(repo, '.cache', 'floor');
  const file = path.join(folder, key.digest('hex').slice(0, 16));
  if (fs.existsSync(file)) return file;
  console.error('Compiling the floor (once, a minute or two).');
  fs.mkdirSync(folder, { recursive: true });
  const includes = [includeDir, path.join(includeDir, 'torch', 'csrc', 'api', 'include')].map(
    (dir) => `-I${dir}`,
  );
  const libraries = [`-L${libDir}`, `-Wl,-rpath,${libDir}`, '-ltorch', '-ltorch_cpu', '-lc10'];
  const compiler = process.env.CXX ?? 'c++';
  const args = ['-std=c++20', '-O2', ...includes, source, '-o', `${file}.new`, ...libraries];
  const { status, error, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${compiler} failed: ${error?.message ?? stderr.split('\n')[0]}`);
  fs.renameSync(`${file}.new`, file);
  return file;
}
