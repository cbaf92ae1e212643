/** The stand-in device of `test/standin`: a device under PrivateUse1 that needs no hardware. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { type ChildOptions, type ChildResult, runNode } from './child';
import { repo, runPython } from './python';

/** Windows has another compiler; what is tested with the device does not depend on the system. */
export const hasStandin = process.platform !== 'win32';

/**
 * The compiled device, made on first use and kept: `require` of it gives `memory(index)`, which tells a
 * device's bytes, their peak, and how often its statistics were read; `memory.streams()` tells what would
 * have raced; `memory.limit(index, bytes)` says how much memory there is;
 * `memory.fail(code)` breaks it. Its name is `privateuseone`.
 */
export function standin(): string {
  const folder = path.join(repo, 'test/standin');
  const files = fs
    .readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  const shared = ['cuda/runtime.h', 'distributed/backend.h'].map((name) => path.join(repo, 'binding', name));
  const { root, fullVersion } = locate({ versions: [findAddons()[0].torch] });
  const state = createHash('sha1').update(root).update(fullVersion);
  for (const name of [...files, ...shared]) state.update(fs.readFileSync(name));
  const file = path.join(repo, '.cache/standin', `${state.digest('hex').slice(0, 16)}.node`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (!fs.existsSync(file)) compile(folder, file, root);
  return file;
}

function compile(folder: string, file: string, root: string): void {
  const extension = process.platform === 'darwin' ? 'dylib' : 'so';
  const args = ['-std=c++20', '-O1', '-fPIC', '-shared', '-DNAPI_VERSION=9'];
  if (process.platform === 'darwin') args.push('-undefined', 'dynamic_lookup');
  for (const include of ['include', 'include/torch/csrc/api/include'])
    args.push('-isystem', path.join(root, include));
  if (hasGloo(root)) args.push('-DSTANDIN_HAS_GLOO', '-I', path.join(repo, 'binding/distributed/absent'));
  args.push('-isystem', path.join(repo, 'node_modules/node-api-headers/include'), '-I', folder);
  // All sources as one: LibTorch's headers take longer than what is in them.
  const sources = fs.readdirSync(folder).filter((name) => name.endsWith('.cpp'));
  const source = sources.map((name) => `#include "${name}"\n`).join('');
  args.push('-x', 'c++', '-');
  for (const library of ['torch_cpu', 'c10'])
    args.push('-x', 'none', path.join(root, 'lib', `lib${library}.${extension}`));
  // In a process of its own, since this one cannot await its turn.
  const input = JSON.stringify({ file, compiler: process.env.CXX ?? 'c++', args, source });
  const script = path.join(repo, 'test/helpers/compileOnce.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`The stand-in device cannot be compiled: ${stderr}`);
}

/** Whether LibTorch was built with gloo: its own CMake files say it. */
function hasGloo(root: string): boolean {
  const targets = path.join(root, 'share/cmake/Caffe2/Caffe2Targets.cmake');
  return process.platform === 'linux' && fs.readFileSync(targets, 'utf8').includes('USE_C10D_GLOO');
}

/** A script in a child that has the device: `memory` is what `require` of it gives. */
export function runWithStandin(code: string, options: ChildOptions = {}): Promise<ChildResult> {
  return runNode(`const memory = require(${JSON.stringify(standin())});\n${code}`, options);
}

/**
 * What the same in Python gives to `report`, in a fork; what `standin.py` defines is there: `memory(index)`,
 * `streams()`, `limit(index, bytes)`.
 */
export function runPythonWithStandin(code: string): any {
  const folder = path.join(repo, 'test/helpers');
  const before = `
import os, sys
os.environ["TORCH_NODE_STANDIN"] = input["standin"]
sys.path.insert(0, input["folder"])
from standin import *
def report(value):
    global result
    result = value
`;
  return runPython(before + code, { standin: standin(), folder }, { isAlone: true, timeout: 600 });
}
