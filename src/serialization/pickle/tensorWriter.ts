/** A tensor in a pickle: Python's `Tensor.__reduce_ex__` and `Parameter.__reduce_ex__`. */

import { TorchError } from '../../common/errors';
import { doSteps } from '../../common/steps';
import { Buffer as ModuleBuffer, Parameter } from '../../nn/parameter/parameter';
import { pyTypeName } from '../../python/pyrepr';
import { dtypeInfo, scalarTypeName } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import { marksOf, PyDType, PyLayout, PyQScheme } from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import { Op } from './opcodes';
import type { PickleOut } from './pickleOut';

/** The dtypes without a storage class of their own (Python's `torch.storage._new_dtypes`). */
export const newDtypes: ReadonlySet<string> = new Set([
  'float8_e5m2',
  'float8_e4m3fn',
  'float8_e5m2fnuz',
  'float8_e4m3fnuz',
  'float8_e8m0fnu',
  'float4_e2m1fn_x2',
  'bits8',
  'bits16',
  'bits1x8',
  'bits2x4',
  'bits4x2',
  'complex32',
  'uint16',
  'uint32',
  'uint64',
]);

/** The function of `torch._utils` that makes a tensor anew, and its arguments. */
interface Rebuild {
  name: string;
  count: number;
  write: () => void;
}

/** A tensor's storage, by its persistent id where the pickle is that of a file. */
export function writeStorage(pickler: PickleOut, tensor: Tensor, untyped: boolean): void {
  const { out, storages } = pickler;
  const { dtype } = tensor;
  const storage = storages.of(tensor, untyped ? 'uint8' : dtype);
  const writeId = () =>
    out.tuple(storages.legacy ? 6 : 5, () => {
      out.string('storage');
      if (untyped) out.global('torch.storage', 'UntypedStorage');
      else out.global('torch', `${scalarTypeName(dtype)}Storage`);
      // The old format makes the string of an address each time.
      if (storage.memo === undefined || storages.legacy) storage.memo = out.freshString(storage.key);
      else out.recallString(storage.memo);
      if (storage.location === 'cpu') out.string('cpu');
      else out.freshString(storage.location);
      out.integer(untyped ? storage.bytes : Math.floor(storage.bytes / dtypeInfo(dtype).itemsize));
      if (storages.legacy) out.none();
    });
  pickler.saveStorage(storage, writeId);
}

function writeHooks({ out }: PickleOut): void {
  out.reduce('collections', 'OrderedDict', 0, () => {});
}

/** What the arguments of every tensor with a storage begin with. */
function writeView(pickler: PickleOut, tensor: Tensor, untyped: boolean): void {
  writeStorage(pickler, tensor, untyped);
  pickler.out.integer(tensor.storageOffset());
  pickler.saveTuple(tensor.shape);
  pickler.saveTuple(tensor.stride());
}

function rebuildDense(pickler: PickleOut, tensor: Tensor): Rebuild {
  const { dtype } = tensor;
  if (/^u?int[1-7]$/.test(dtype)) throw new TypeError(`dtype torch.${dtype} is not recognized`);
  const { out } = pickler;
  const untyped = newDtypes.has(dtype);
  const flags: string[] = [];
  if (dtypeInfo(dtype).isComplex && tensor.isConj()) flags.push('conj');
  if (tensor.isNeg()) flags.push('neg');
  const write = () => {
    writeView(pickler, tensor, untyped);
    out.boolean(tensor.requiresGrad);
    writeHooks(pickler);
    if (untyped) out.global('torch', dtype);
    if (flags.length === 0) return;
    out.begin();
    out.raw(Op.EMPTY_DICT);
    out.memoize();
    const write = (name: string) => {
      out.string(name);
      out.boolean(true);
      return undefined;
    };
    doSteps(out.dictItems(flags, write));
  };
  const count = 6 + (untyped ? 1 : 0) + (flags.length > 0 ? 1 : 0);
  return { name: untyped ? '_rebuild_tensor_v3' : '_rebuild_tensor_v2', count, write };
}

function rebuildQuantized(pickler: PickleOut, tensor: Tensor): Rebuild {
  const { out } = pickler;
  const scheme = tensor.qscheme();
  const perTensor = scheme === 'per_tensor_affine';
  if (!perTensor && scheme !== 'per_channel_affine' && scheme !== 'per_channel_affine_float_qparams') {
    throw new TorchError(`Serialization is not supported for tensors of type torch.${scheme}`);
  }
  const writeQuantizer = () => {
    // Python writes the scheme with float parameters under this name too.
    pickler.save(new PyQScheme(perTensor ? 'per_tensor_affine' : 'per_channel_affine'));
    if (perTensor) {
      out.float(tensor.qScale());
      out.integer(tensor.qZeroPoint());
      return;
    }
    pickler.save(tensor.qPerChannelScales());
    pickler.save(tensor.qPerChannelZeroPoints());
    out.integer(tensor.qPerChannelAxis());
  };
  const write = () => {
    writeView(pickler, tensor, false);
    out.tuple(perTensor ? 3 : 4, writeQuantizer);
    out.boolean(tensor.requiresGrad);
    writeHooks(pickler);
  };
  return { name: '_rebuild_qtensor', count: 7, write };
}

function rebuildSparse(pickler: PickleOut, tensor: Tensor): Rebuild {
  const { out } = pickler;
  const rows = tensor.layout === 'sparse_csr' || tensor.layout === 'sparse_bsr';
  const parts: Tensor[] =
    tensor.layout === 'sparse_coo'
      ? [tensor._indices(), tensor._values()]
      : [
          rows ? tensor.crowIndices() : tensor.ccolIndices(),
          rows ? tensor.colIndices() : tensor.rowIndices(),
          tensor.values(),
        ];
  const writeParts = () => {
    for (const part of parts) pickler.save(part);
    pickler.saveSize(tensor.shape);
    if (tensor.layout === 'sparse_coo') out.boolean(tensor.isCoalesced());
  };
  const write = () => {
    pickler.save(new PyLayout(tensor.layout));
    out.tuple(4, writeParts);
  };
  return { name: '_rebuild_sparse_tensor', count: 2, write };
}

function rebuildNested(pickler: PickleOut, tensor: Tensor): Rebuild {
  const parts: Tensor[] = [
    tensor.values(),
    tensor._nestedTensorSize(),
    tensor._nestedTensorStrides(),
    tensor._nestedTensorStorageOffsets(),
  ];
  const write = () => {
    for (const part of parts) pickler.save(part);
  };
  return { name: '_rebuild_nested_tensor', count: 4, write };
}

function rebuildMeta(pickler: PickleOut, tensor: Tensor): Rebuild {
  const write = () => {
    pickler.save(new PyDType(tensor.dtype));
    pickler.saveTuple(tensor.shape);
    pickler.saveTuple(tensor.stride());
    pickler.out.boolean(tensor.requiresGrad);
  };
  return { name: '_rebuild_meta_tensor_no_storage', count: 4, write };
}

/** `Tensor._reduce_ex_internal`, in its order. */
function rebuildOf(pickler: PickleOut, tensor: Tensor): Rebuild {
  if (tensor.isMeta) return rebuildMeta(pickler, tensor);
  if (tensor.isQuantized) return rebuildQuantized(pickler, tensor);
  const { layout } = tensor;
  if (/^sparse_/.test(layout)) return rebuildSparse(pickler, tensor);
  if (layout !== 'strided') {
    throw new TorchError(`torch.save: can't save a tensor of layout ${layout}. Save it dense.`);
  }
  return tensor.isNested ? rebuildNested(pickler, tensor) : rebuildDense(pickler, tensor);
}

/** The fields that a script gave a tensor: Python's `__dict__`. */
function stateOf(tensor: Tensor): [string, unknown][] {
  const entries: [string, unknown][] = Object.entries(tensor).filter(([name]) => name !== 'uncloneable');
  if (!(tensor instanceof ModuleBuffer)) return entries;
  return [['persistent', tensor.persistent], ['_is_buffer', true], ...entries];
}

function writePlain(pickler: PickleOut, tensor: Tensor, object?: object): void {
  const { name, count, write } = rebuildOf(pickler, tensor);
  pickler.out.reduce('torch._utils', name, count, write, object);
}

/** Writes a tensor or Parameter that was not written before. */
export function writeTensor(pickler: PickleOut, tensor: Tensor): void {
  const { out } = pickler;
  const state = stateOf(tensor);
  const writeState = () => pickler.saveDict(state, marksOf(tensor));
  const type = tensor.constructor;
  if (type !== Tensor && type !== Parameter && type !== ModuleBuffer) {
    throw new TypeError(
      `torch.save: can't save a tensor of class ${pyTypeName(tensor)}: save a plain one (tensor.detach())`,
    );
  }
  if (type === Parameter) {
    const write = () => {
      writePlain(pickler, torchOps.detach(tensor));
      out.boolean(tensor.requiresGrad);
      writeHooks(pickler);
      if (state.length > 0) writeState();
    };
    const name = state.length > 0 ? '_rebuild_parameter_with_state' : '_rebuild_parameter';
    out.reduce('torch._utils', name, state.length > 0 ? 4 : 3, write, tensor);
    return;
  }
  if (state.length === 0) {
    writePlain(pickler, tensor, tensor);
    return;
  }
  const write = () => {
    const rebuild = rebuildOf(pickler, tensor);
    out.global('torch._utils', rebuild.name);
    out.global('torch', 'Tensor');
    out.tuple(rebuild.count, rebuild.write);
    writeState();
  };
  out.reduce('torch._tensor', '_rebuild_from_type_v2', 4, write, tensor);
}
