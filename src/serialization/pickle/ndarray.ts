/** NumPy's arrays and scalars in pickles: tensors and numbers here. */

import { TorchError } from '../../common/errors';
import { native } from '../../native';
import { Complex } from '../../python/complex';
import { tensor } from '../../tensor/creation';
import { dtypeInfo } from '../../tensor/dtypes';
import { swapElements } from '../../tensor/hostMemory';
import { markKind, marksFor, marksOf, PyNumpyScalar, PyTuple } from '../../tensor/pythonKinds';
import { handleOf, newTensor, type Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { GlobalNode, RefusedError, textOf } from './nodes';
import type { PickleOut } from './pickleOut';

/** NumPy's codes of the dtypes that both have. */
const codes = {
  b1: 'bool',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
  c8: 'complex64',
  c16: 'complex128',
} as const satisfies Record<string, DType>;
const codeOf = new Map<DType, string>(Object.entries(codes).map(([code, dtype]) => [dtype, code]));

/** The modules that hold NumPy's functions: those of version 2 and of version 1. */
const MODULES = ['numpy._core.multiarray', 'numpy.core.multiarray'];
const MAX_DIMENSIONS = 64;

function wrong(what: string): TorchError {
  return new TorchError(`torch.load: the file describes a NumPy array that can't be: ${what}`);
}

/** A `numpy.dtype`. */
export class NumpyDTypeNode {
  foreign = false;

  constructor(readonly dtype: DType) {}

  /** Takes the state `(3, byte order, …)`. */
  build(state: unknown): void {
    const order = state instanceof PyTuple ? textOf(state.items[1]) : undefined;
    if (order !== '<' && order !== '>' && order !== '|') throw wrong('its dtype has no byte order');
    this.foreign = order === '>';
  }
}

/** A `numpy.ndarray`, which its state fills. */
export class NdArrayNode {
  private made: Tensor | undefined;

  constructor(private readonly module: string) {}

  /** Takes the state `(1, shape, dtype, in Fortran's order, bytes)`. */
  build(state: unknown): void {
    const [, shape, dtype, fortran, data] = state instanceof PyTuple ? state.items : [];
    if (typeof fortran !== 'boolean') throw wrong('its order is not said');
    this.fill(shape, dtype, fortran, data);
  }

  fill(shape: unknown, dtype: unknown, fortran: boolean, data: unknown): void {
    const sizes = shape instanceof PyTuple ? shape.items : [];
    if (!(shape instanceof PyTuple && dtype instanceof NumpyDTypeNode && data instanceof Uint8Array))
      throw wrong('it has no shape, dtype or data');
    if (sizes.length > MAX_DIMENSIONS || !sizes.every((n) => Number.isSafeInteger(n) && (n as number) >= 0))
      throw wrong('its shape is none');
    const numbers = sizes as number[];
    const count = numbers.reduce((product, n) => product * n, 1);
    if (count * dtypeInfo(dtype.dtype).itemsize !== data.length) throw wrong('its data have another size');
    const bytes = Buffer.from(data);
    if (dtype.foreign) swapElements(bytes, dtype.dtype);
    const order = fortran ? [...numbers].reverse() : numbers;
    const made = newTensor((shell) => native.tensorFromMemory(shell, bytes, 0, dtype.dtype, order, false));
    this.made = fortran ? made.permute(numbers.map((_, i) => numbers.length - 1 - i)) : made;
    markKind(this.made, 'ndarray');
    marksFor(this.made).module = this.module;
  }

  /** The array as a tensor. */
  get tensor(): Tensor {
    if (this.made === undefined) throw wrong('it has no data');
    return this.made;
  }
}

function makeDType([code]: unknown[]): NumpyDTypeNode {
  const text = (textOf(code) ?? '').replace(/^[<|=]/, '');
  if (!Object.hasOwn(codes, text)) {
    throw new RefusedError('torch.load: the file holds a NumPy array of a dtype that tensors do not have');
  }
  return new NumpyDTypeNode(codes[text as keyof typeof codes]);
}

function makeScalar(module: string, [dtype, data]: unknown[]): unknown {
  if (!(dtype instanceof NumpyDTypeNode)) throw wrong('its dtype is none');
  const array = new NdArrayNode(module);
  array.fill(new PyTuple([]), dtype, false, data);
  const item: unknown = array.tensor.item();
  return item instanceof Complex ? item : new PyNumpyScalar(item as number, dtype.dtype, module);
}

function fromBuffer(module: string, [data, dtype, shape, order]: unknown[]): NdArrayNode {
  const made = new NdArrayNode(module);
  made.fill(shape, dtype, textOf(order) === 'F', data);
  return made;
}

/** NumPy's names, and what each makes. */
export function numpyGlobals(): [string, GlobalNode][] {
  const table: [string, GlobalNode][] = [
    ['numpy.ndarray', new GlobalNode('numpy.ndarray')],
    ['numpy.dtype', new GlobalNode('numpy.dtype', makeDType)],
  ];
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
function bytesOf(array: Tensor): Buffer {
  const flat = array.contiguous().reshape(-1);
  return Buffer.from(native.tensorArrayBuffer(handleOf(flat), true));
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
    pickler.writeBytes(Buffer.from('b'), {});
  };
  out.reduce(module, '_reconstruct', 3, writeArguments, array);
  out.tuple(5, () => {
    out.integer(1);
    pickler.saveTuple(array.shape);
    writeDType(pickler, array.dtype);
    out.boolean(fortran);
    pickler.writeBytes(bytesOf(fortran ? reversed : plain), {});
  });
  out.build();
}

/** Writes one of NumPy's numbers. */
export function writeNumpyScalar(pickler: PickleOut, scalar: PyNumpyScalar): void {
  const value = tensor(scalar.value as number, { dtype: scalar.dtype });
  const writeArguments = () => {
    writeDType(pickler, scalar.dtype);
    pickler.writeBytes(bytesOf(value), {});
  };
  pickler.out.reduce(scalar.module ?? MODULES[0]!, 'scalar', 2, writeArguments, scalar);
}
