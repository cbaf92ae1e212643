/** Reads CIFAR's files, pickled dicts of NumPy arrays and lists, without executing anything in them. */
import fs from 'node:fs';
import { TorchError } from '../../common/errors';
import { AllowedInstance, DictNode, GlobalNode } from '../../serialization/pickle/nodes';
import { PickleReader } from '../../serialization/pickle/pickleReader';
import { Unpickler } from '../../serialization/pickle/unpickler';
import { PyString, PyTuple } from '../../tensor/pythonKinds';
import { numelOf } from '../../tensor/sizes';

class PickledArray {}
class PickledDtype {}

/** What the files may name. */
const known: Readonly<Record<string, GlobalNode>> = {
  _reconstruct: new GlobalNode('_reconstruct', (args) => new AllowedInstance(PickledArray, args)),
  ndarray: new GlobalNode('ndarray'),
  dtype: new GlobalNode('dtype', (args) => new AllowedInstance(PickledDtype, args)),
  encode: new GlobalNode('encode', ([value]) => Buffer.from(textOf(value), 'latin1')),
};

function lookUp(module: string, name: string): GlobalNode {
  const isNumpy = /^numpy(\._?core\.multiarray)?$/.test(module) && name !== 'encode';
  const found = isNumpy || module === '_codecs' ? known[name] : undefined;
  if (found === undefined || (module === '_codecs' && name !== 'encode')) {
    throw new TorchError(`a file of CIFAR has no ${module}.${name}`);
  }
  return found;
}

function textOf(value: unknown): string {
  if (value instanceof PyString) return value.value;
  throw new TorchError('the file holds something else than text where text belongs');
}

/** An array of bytes: its shape and elements. */
export interface ByteArray {
  shape: number[];
  data: Uint8Array;
}

/** A value as plain JavaScript: text, numbers, arrays, or an array of bytes. */
function plain(value: unknown): unknown {
  if (value instanceof PyString) return value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof AllowedInstance) return byteArray(value);
  return value;
}

function byteArray(array: AllowedInstance): ByteArray {
  const [, shape, dtype, isFortran, data] = array.state instanceof PyTuple ? array.state.items : [];
  const kind = dtype instanceof AllowedInstance ? textOf(dtype.args[0]) : '';
  if (array.type !== PickledArray || !(shape instanceof PyTuple) || kind !== 'u1' || isFortran !== false) {
    throw new TorchError('the file holds another array than one of bytes');
  }
  const bytes = data instanceof Uint8Array ? data : Buffer.from(textOf(data), 'latin1');
  const sizes = shape.items.map(Number);
  if (numelOf(sizes) !== bytes.length) {
    throw new TorchError("the file's array has another size than its shape");
  }
  return { shape: sizes, data: bytes };
}

/**
 * The dict in a file.
 * @throws TorchError when it holds anything else
 */
export function readPickledDict(file: string): Record<string, unknown> {
  const environment = {
    global: lookUp,
    persistent: () => {
      throw new TorchError('the file refers to another one');
    },
  };
  const dict = new Unpickler(new PickleReader(fs.readFileSync(file), 'latin1'), environment).load();
  if (!(dict instanceof DictNode)) throw new TorchError(`${file} holds no dict`);
  return Object.fromEntries([...dict.entries].map(([key, value]) => [String(key), plain(value)]));
}
