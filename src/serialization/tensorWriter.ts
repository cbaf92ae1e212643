/** A tensor in a pickle: Python's `Tensor.__reduce_ex__` and `Parameter.__reduce_ex__`. */
import { scalarTypeName } from '../dtypes';
import { TorchError } from '../errors';
import { Parameter } from '../nn/parameter';
import type { Tensor } from '../tensor';
import { Op } from './opcodes';
import type { Pickler } from './pickler';

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

function checkSupported(tensor: Tensor): void {
  const { dtype } = tensor;
  const problem =
    tensor.layout !== 'strided'
      ? `a tensor of layout ${tensor.layout}`
      : tensor.isQuantized
        ? 'a quantized tensor'
        : tensor.isNested
          ? 'a nested tensor'
          : tensor.isMeta
            ? 'a tensor on the meta device'
            : undefined;
  if (problem !== undefined) {
    throw new TorchError(`torch.save: can't save ${problem}. Save the dense tensors that it is made of.`);
  }
  if (/^u?int[1-7]$/.test(dtype)) throw new TypeError(`dtype torch.${dtype} is not recognized`);
}

/** The persistent id of a tensor's storage. */
function writeStorage(pickler: Pickler, tensor: Tensor, untyped: boolean): void {
  const { out, storages } = pickler;
  const storage = storages.of(tensor, untyped ? 'uint8' : tensor.dtype);
  out.tuple(5, () => {
    out.string('storage');
    if (untyped) out.global('torch.storage', 'UntypedStorage');
    else out.global('torch', `${scalarTypeName(tensor.dtype)}Storage`);
    if (storage.memo === undefined) storage.memo = out.freshString(storage.key);
    else out.recallString(storage.memo);
    if (storage.location === 'cpu') out.string('cpu');
    else out.freshString(storage.location);
    out.integer(untyped ? storage.bytes : Math.floor(storage.bytes / tensor.elementSize()));
  });
  out.raw(Op.BINPERSID);
}

function writeHooks({ out }: Pickler): void {
  out.reduce('collections', 'OrderedDict', 0, () => {});
}

function writeData(pickler: Pickler, tensor: Tensor, object?: object): void {
  checkSupported(tensor);
  const { out } = pickler;
  const untyped = newDtypes.has(tensor.dtype);
  const flags = [tensor.isConj() ? 'conj' : '', tensor.isNeg() ? 'neg' : ''].filter((name) => name !== '');
  const count = 6 + (untyped ? 1 : 0) + (flags.length > 0 ? 1 : 0);
  const write = () => {
    writeStorage(pickler, tensor, untyped);
    out.integer(tensor.storageOffset());
    pickler.saveTuple(tensor.shape);
    pickler.saveTuple(tensor.stride());
    out.boolean(tensor.requiresGrad);
    writeHooks(pickler);
    if (untyped) out.global('torch', tensor.dtype);
    if (flags.length > 0) {
      out.raw(Op.EMPTY_DICT);
      out.memoize();
      out.dictItems(flags, (name) => {
        out.string(name);
        out.boolean(true);
      });
    }
  };
  out.reduce('torch._utils', untyped ? '_rebuild_tensor_v3' : '_rebuild_tensor_v2', count, write, object);
}

/** Writes a tensor or Parameter that was not written before. */
export function writeTensor(pickler: Pickler, tensor: Tensor): void {
  if (!(tensor instanceof Parameter)) {
    writeData(pickler, tensor, tensor);
    return;
  }
  const { out } = pickler;
  const write = () => {
    writeData(pickler, tensor.data);
    out.boolean(tensor.requiresGrad);
    writeHooks(pickler);
  };
  out.reduce('torch._utils', '_rebuild_parameter', 3, write, tensor);
}
