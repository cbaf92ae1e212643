/** Reading and writing TorchScript files. Twin of torch/jit/_serialization.py. */

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { bufferSource, withFile } from '../files/source';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';
import { checkCode } from './checkCode';
import './objects';
import { type ExtraFiles, saveScript } from './save';
import { RecursiveScriptModule, wrapModule } from './scriptModule';
import { nativeScript } from './values';

/** Options of {@link load}. */
export interface JitLoadOptions {
  /** Where the tensors go. Default: where they were saved from */
  mapLocation?: Device | null | undefined;
  /** Names of further files in the archive; their contents, as Buffers, take the place of the values. */
  extraFiles?: Record<string, unknown> | Map<string, unknown> | null | undefined;
}

interface JitLoadParameters extends JitLoadOptions {
  f: string | FileUrl | Uint8Array | ArrayBuffer;
}

type JitLoadOrder = [f: 'f', mapLocation: 'mapLocation', extraFiles: 'extraFiles'];
const bindLoad = binder<JitLoadParameters, JitLoadOrder>(
  'load',
  { f: 'object' },
  { mapLocation: null, extraFiles: null },
  {},
  { extraFiles: 'data' },
);

interface JitSaveParameters {
  m: RecursiveScriptModule;
  f?: string | FileUrl | null;
  extraFiles?: ExtraFiles;
}

const bindSave = binder<JitSaveParameters, [m: 'm', f: 'f', extraFiles: 'extraFiles']>(
  'save',
  { m: 'object' },
  { f: null, extraFiles: {} },
  {},
  { f: 'object', extraFiles: 'data' },
);

function checkLocation(mapLocation: unknown): string | null {
  if (mapLocation === null || mapLocation === undefined) return null;
  if (typeof mapLocation !== 'string') {
    throw new RangeError(
      `map_location should be either None, string or torch.device, but got type: <class '${pyTypeName(mapLocation)}'>`,
    );
  }
  parseDevice(mapLocation);
  return mapLocation;
}

/**
 * Loads a module from a TorchScript file, as Python's `torch.jit.save` or `module.save` writes it.
 *
 * The file holds code, which runs when the module is called: load only files that you trust.
 *
 * @param f a path, or the bytes of a file
 * @param mapLocation where the tensors go; also as an option
 * @param extraFiles names of further files in the archive, whose contents take the place of the
 *   values; also as an option
 * @throws RangeError when there is no such file; TorchError for one that is damaged or of another format
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.jit.load.html
 * @example
 * const model = torch.jit.load('scripted.pt', 'cpu').eval();
 * const logits = model(images);
 */
export function load(...args: Arguments<JitLoadParameters, JitLoadOrder>): RecursiveScriptModule {
  const [f, mapLocation, extraFiles] = bindLoad(args);
  const device = checkLocation(mapLocation);
  const extra = extraFiles ?? {};
  const names = extra instanceof Map ? [...extra.keys()] : Object.keys(extra);
  const source = sourceOf(f);
  examine(source);
  const [module, contents] = native.jitLoad(source, device, names);
  names.forEach((name, i) => {
    const content = Buffer.from(contents[i]!, 'latin1');
    if (extra instanceof Map) extra.set(name, content);
    else extra[name] = content;
  });
  return wrapModule(module);
}

function examine(source: string | Uint8Array): void {
  if (typeof source !== 'string') {
    checkCode(bufferSource(source));
    return;
  }
  withFile(source, checkCode);
}

function sourceOf(f: unknown): string | Uint8Array {
  if (f instanceof ArrayBuffer) return new Uint8Array(f);
  if (f instanceof Uint8Array) return f;
  const name = f instanceof URL ? fileURLToPath(f) : f;
  if (typeof name !== 'string') throw invalidArgument('a path or bytes', 'f', f);
  const stat = fs.statSync(name, { throwIfNoEntry: false });
  if (stat === undefined) throw new RangeError(`The provided filename ${name} does not exist`);
  if (stat.isDirectory()) throw new RangeError(`The provided filename ${name} is a directory`);
  return name;
}

/**
 * Saves a script module in a TorchScript file, which Python's `torch.jit.load` opens.
 * The file appears whole or not at all.
 *
 * @param m what `torch.jit.load` gave
 * @param f a path; without it the file's bytes are returned
 * @param extraFiles further files for the archive, by their names
 * @throws TypeError for a module that is not from TorchScript
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.jit.save.html
 * @example torch.jit.save(model, 'labelled.pt', { 'labels.txt': 'cat\ndog' });
 */
export function save(m: RecursiveScriptModule, f: string | FileUrl, extraFiles?: ExtraFiles): void;
export function save(
  m: RecursiveScriptModule,
  options: { f: string | FileUrl; extraFiles?: ExtraFiles },
): void;
export function save(m: RecursiveScriptModule): NodeBuffer;
export function save(...args: unknown[]): NodeBuffer | void {
  const [m, f, extraFiles] = bindSave(args);
  if (!(m instanceof RecursiveScriptModule)) throw invalidArgument('a module from TorchScript', 'm', m);
  return saveScript(m[nativeScript], f ?? undefined, extraFiles);
}
