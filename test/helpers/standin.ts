/** The stand-in device of `test/standin`: a device under PrivateUse1 that needs no hardware. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { repo } from './python';

/** Windows has another compiler; what is tested with the device does not depend on the system. */
export const hasStandin = process.platform !== 'win32';

/**
 * The compiled device, made on first use and kept: `require` of it gives `memory(index)`, which tells a
 * device's bytes, their peak, and how often its statistics were read. Its name is `privateuseone`.
 */
export function standin(): string {
  const source = path.join(repo, 'test/standin/device.cpp');
  const { root, fullVersion } = locate({ versions: [findAddons()[0].torch] });
  const state = createHash('sha1').update(fs.readFileSync(source)).update(root).update(fullVersion);
  const file = path.join(repo, '.cache/standin', `${state.digest('hex').slice(0, 16)}.node`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const extension = process.platform === 'darwin' ? 'dylib' : 'so';
  const args = ['-std=c++20', '-O1', '-fPIC', '-shared', '-DNAPI_VERSION=9'];
  if (process.platform === 'darwin') args.push('-undefined', 'dynamic_lookup');
  for (const include of ['include', 'include/torch/csrc/api/include'])
    args.push('-isystem', path.join(root, include));
  args.push('-isystem', path.join(repo, 'node_modules/node-api-headers/include'), source, '-o', own);
  for (const library of ['torch_cpu', 'c10']) args.push(path.join(root, 'lib', `lib${library}.${extension}`));
  const compiler = process.env.CXX ?? 'c++';
  const { status, stderr, error } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The stand-in device cannot be compiled: ${error?.message ?? stderr}`);
  fs.renameSync(own, file);
  return file;
}
