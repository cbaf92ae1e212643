/** NumPy's arrays and scalars in pickles: tensors and numbers, or lists of what tensors can't hold. */

import type { NodeBuffer } from '../../common/node';
import { native } from '../../native';
import { Complex } from '../../python/complex';
import { tensor } from '../../tensor/creation';
import { dtypeInfo } from '../../tensor/dtypes';
import { swapElements } from '../../tensor/hostMemory';
import { markKind, marksFor, marksOf, PyNumpyScalar, PyTuple, PyValue } from '../../tensor/pythonKinds';
import { numelOf } from '../../tensor/sizes';
import { handleOf, newTensor, Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { writeBytes } from './bytesWriter';
import { GlobalNode, textOf } from './nodes';
import { codes, makeDType, NumpyDTypeNode, sizesOf, wrongArray } from './numpyDtypes';
import type { PickleOut } from './pickleOut';

const codeOf = new Map<DType, string>(Object.entries(codes).map(([code, dtype]) => [dtype, code]));

/** The modules that hold NumPy's functions: those of version 2 and of version 1. */
const MODULES = ['numpy._core.multiarray', 'numpy.core.multiarray'];

/** A `numpy.ndarray`, which its state fills. */
export class NdArrayNode {
  private made: unknown;

  constructor(private readonly module: string) {}

  /** Takes the state `(1, shape, dtype, in Fortran's order, bytes)`. */
  build(state: unknown): void {
    const [, shape, dtype, fortran, data] = state instanceof PyTuple ? state.items : [];
    if (typeof fortran !== 'boolean') throw wrongArray('its order is not said');
    this.fill(shape, dtype, fortran, data);
  }

  fill(shape: unknown, dtype: unknown, fortran: boolean, data: unknown): void {
    if (!(dtype instanceof NumpyDTypeNode)) throw wrongArray('it has no dtype');
    const sizes = sizesOf(shape);
    const count = numelOf(sizes);
    if (dtype.isObject) {
      if (!Array.isArray(data) || data.length !== count)
        throw wrongArray('it has other objects than elements');
      this.list(sizes, fortran, (i) => data[i]);
      return;
    }
    if (!(data instanceof Uint8Array)) throw wrongArray('it has no data');
    const { itemsize } = dtype;
    if (count * itemsize !== data.length) throw wrongArray('its data have another size');
    if (dtype.dtype !== undefined) {
      this.tensor(dtype.dtype, dtype.foreign, sizes, fortran, data);
      return;
    }
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    this.list(sizes, fortran, (i) => dtype.read(view, i * itemsize));
  }

  private tensor(dtype: DType, foreign: boolean, sizes: number[], fortran: boolean, data: Uint8Array): void {
    const bytes = Buffer.from(data);
    if (foreign) swapElements(bytes, dtype);
    const order = fortran ? [...sizes].reverse() : sizes;
    const made = newTensor((shell) => native.tensorFromMemory(shell, bytes, 0, dtype, order, false));
    const array = fortran ? made.permute(sizes.map((_, i) => sizes.length - 1 - i)) : made;
    markKind(array, 'ndarray');
    marksFor(array).module = this.module;
    this.made = array;
  }

  /** Elements that tensors can't hold, as lists of lists. */
  private list(sizes: number[], fortran: boolean, element: (index: number) => unknown): void {
    // How far apart the elements of each dimension lie.
    const steps = sizes.map((_, dim) => numelOf(fortran ? sizes.slice(0, dim) : sizes.slice(dim + 1)));
    const part = (dim: number, at: number): unknown =>
      dim === sizes.length
        ? element(at)
        : Array.from({ length: sizes[dim]! }, (_, i) => part(dim + 1, at + i * steps[dim]!));
    this.made = part(0, 0);
  }

  /** The array: a tensor, or lists of what tensors can't hold. */
  get value(): unknown {
    if (this.made === undefined) throw wrongArray('it has no data');
    return this.made;
  }
}

function makeScalar(module: string, [dtype, data]: unknown[]): unknown {
  if (!(dtype instanceof NumpyDTypeNode)) throw wrongArray('its dtype is none');
  const array = new NdArrayNode(module);
  array.fill(new PyTuple([]), dtype, false, data);
  const { value } = array;
  if (!(value instanceof Tensor)) return value;
  const item: unknown = value.item();
  return item instanceof Complex ? item : new PyNumpyScalar(item as number, dtype.dtype!, module);
}

function fromBuffer(module: string, [data, dtype, shape, order]: unknown[]): NdArrayNode {
  const made = new NdArrayNode(module);
  made.fill(shape, dtype, textOf(order) === 'F', data);
  return made;
}

/** Classes that only say what an array is called; its elements are the same. */
const classes = [
  'numpy.ndarray',
  'numpy.matrix',
  'numpy.matrixlib.defmatrix.matrix',
  'numpy.memmap',
  'numpy.recarray',
  'numpy.rec.recarray',
  'numpy.core.records.recarray',
  'numpy.record',
  'numpy.rec.record',
  'numpy.core.records.record',
];

/** NumPy's names, and what each makes. */
export function numpyGlobals(): [string, unknown][] {
  const table: [string, unknown][] = [['numpy.dtype', new GlobalNode('numpy.dtype', makeDType)]];
  for (const name of classes) table.push([name, new GlobalNode(name)]);
  // The types of numbers themselves, such as a `dtype=numpy.float32` that was kept.
  for (const dtype of Object.values(codes)) {
    const name = `numpy.${dtype}`;
    table.push([name, new PyValue(dtype, name)]);
  }
  const add = (name: string, call: (args: unknown[]) => unknown) =>
    void table.push([name, new GlobalNode(name, call)]);
  for (const module of MODULES) {
    add(`${module}._reconstruct`, () => new NdArrayNode(module));
    add(`${module}.scalar`, (args) => makeScalar(module, args));
    add(`${module.replace('multiarray', 'numeric')}._frombuffer`, (args) => fromBuffer(module, args));
  }
  return table;
}

/** The dtype objects of one file: NumPy has one for each dtype. */
const dtypeObjects = new Map<DType, object>();

function writeDType({ out }: PickleOut, dtype: DType): void {
  const code = codeOf.get(dtype);
  if (code === undefined) throw new TypeError(`torch.save: NumPy has no dtype like torch.${dtype}`);
  let object = dtypeObjects.get(dtype);
  if (object === undefined) {
    object = {};
    dtypeObjects.set(dtype, object);
  }
  if (out.recall(object)) return;
  const writeArguments = () => {
    out.freshString(code);
    out.boolean(false);
    out.boolean(true);
  };
  out.reduce('numpy', 'dtype', 3, writeArguments, object);
  out.tuple(8, () => {
    out.integer(3);
    out.string(dtypeInfo(dtype).itemsize === 1 ? '|' : '<');
    for (let i = 0; i < 3; i++) out.none();
    for (const number of [-1, -1, 0]) out.integer(number);
  });
  out.build();
}

/** Bytes of a tensor's elements in the order of its places. */
function bytesOf(array: Tensor): NodeBuffer {
  return Buffer.from(native.tensorArrayBuffer(handleOf(array), false));
}

/** Writes a tensor as NumPy's array. */
export function writeNdArray(pickler: PickleOut, array: Tensor): void {
  const { out } = pickler;
  const module = marksOf(array)?.module ?? MODULES[0]!;
  const plain = array.detach().cpu();
  const reversed = plain.permute(array.shape.map((_, i) => array.dim() - 1 - i));
  const fortran = !plain.isContiguous() && reversed.isContiguous();
  const writeArguments = () => {
    out.global('numpy', 'ndarray');
    pickler.saveTuple([0]);
    writeBytes(pickler, Buffer.from('b'), {});
  };
  out.reduce(module, '_reconstruct', 3, writeArguments, array);
  out.tuple(5, () => {
    out.integer(1);
    pickler.saveTuple(array.shape);
    writeDType(pickler, array.dtype);
    out.boolean(fortran);
    writeBytes(pickler, bytesOf(fortran ? reversed : plain), {});
  });
  out.build();
}

/** Writes one of NumPy's numbers. */
export function writeNumpyScalar(pickler: PickleOut, scalar: PyNumpyScalar): void {
  const value = tensor(scalar.value as number, { dtype: scalar.dtype });
  const writeArguments = () => {
    writeDType(pickler, scalar.dtype);
    writeBytes(pickler, bytesOf(value), {});
  };
  pickler.out.reduce(scalar.module ?? MODULES[0]!, 'scalar', 2, writeArguments, scalar);
}
