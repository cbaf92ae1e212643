/** The errors that LibTorch's exceptions become. */
import { acceleratorAdvice } from './deviceErrors';
import { nearestName } from './nearestName';
import { openGuards } from './scoped';

/** An error of LibTorch or of this package that no built-in class names better: Python's RuntimeError. */
export class TorchError extends Error {
  /** The name that stands before the error's message. */
  override name = 'TorchError';
  /** The operator that failed (`'aten::matmul'`), where one ran. */
  declare readonly op?: string;
}

/** Memory of the host or of a device is used up: Python's `torch.OutOfMemoryError`. */
export class OutOfMemoryError extends TorchError {
  override name = 'OutOfMemoryError';
}

/**
 * A call to an accelerator failed, maybe an earlier one than that which throws: Python's
 * `torch.AcceleratorError`.
 */
export class AcceleratorError extends TorchError {
  override name = 'AcceleratorError';
  /** The number that the device's runtime gave. */
  declare readonly errorCode?: number;
}

/** A factorisation or solver failed on its input: Python's `torch.linalg.LinAlgError`. */
export class LinAlgError extends TorchError {
  override name = 'LinAlgError';
}

/** What LibTorch does not offer for these arguments: Python's NotImplementedError. */
export class NotImplementedError extends TorchError {
  override name = 'NotImplementedError';
}

/** TorchScript code raised: Python's `torch.jit.Error`. */
export class ScriptError extends TorchError {
  override name = 'ScriptError';
}

/** What `torch.distributed` could not do: Python's `torch.distributed.DistError`. */
export class DistError extends TorchError {
  override name = 'DistError';
}

/** A backend of `torch.distributed` failed: Python's `torch.distributed.DistBackendError`. */
export class DistBackendError extends DistError {
  override name = 'DistBackendError';
}

/** A connection of `torch.distributed` failed: Python's `torch.distributed.DistNetworkError`. */
export class DistNetworkError extends DistError {
  override name = 'DistNetworkError';
}

/** A store of `torch.distributed` failed: Python's `torch.distributed.DistStoreError`. */
export class DistStoreError extends DistError {
  override name = 'DistStoreError';
}

/** A store's queue had nothing to give: Python's `torch.distributed.QueueEmptyError`. */
export class QueueEmptyError extends DistStoreError {
  override name = 'QueueEmptyError';
}

const classes: Record<string, new (message: string) => Error> = {
  TypeError,
  UnknownKeyword: TypeError,
  RangeError,
  AssertionError: Error,
  IndexError: RangeError,
  ValueError: RangeError,
  // As JavaScript has it for `1n % 0n`.
  ZeroDivisionError: RangeError,
  OutOfMemoryError,
  AcceleratorError,
  LinAlgError,
  NotImplementedError,
  ScriptError,
  DistError,
  DistBackendError,
  DistNetworkError,
  DistStoreError,
  QueueEmptyError,
};

/**
 * LibTorch's names of tensor types as Python shows them: `CPUFloatType` is `torch.FloatTensor`,
 * `SparseCUDAByteType` `torch.cuda.sparse.ByteTensor`.
 */
function pythonTypeNames(message: string): string {
  if (!message.includes('Type')) return message;
  return message.replace(
    /\b(?:Variable\[)?(Sparse)?(CPU|CUDA)(Byte|Char|Double|Float|Int|Long|Short|Half)Type\]?/g,
    (_, sparse, device, dtype) =>
      `torch.${device === 'CUDA' ? 'cuda.' : ''}${sparse ? 'sparse.' : ''}${dtype}Tensor`,
  );
}

/** What the addon says of a parameter of a lazy module, and how Python goes on. */
function uninitializedText(op: string | undefined): string {
  const where = op === undefined ? '' : ` in ${op.replace('aten::', '')}`;
  return (
    `Attempted to use an uninitialized parameter${where}. This error happens when you are using a \`LazyModule\` or explicitly ` +
    'manipulating `torch.nn.parameter.UninitializedParameter` objects. When using LazyModules Call `forward` with a dummy batch to ' +
    'initialize the parameters before calling torch functions'
  );
}

/**
 * What operators say of an index or label that is a float: in Python numbers without a point are
 * integers already.
 */
const wantsIntegers =
  /target dtype to be Long or Byte|expected scalar type Long but found|following scalar types: Long, Int; but got torch\.\S*(Float|Double|Half|BFloat16)Tensor|Expected (dtype|a long tensor|index to be) .*(int64|int32|for index)|only applicable to index tensor of type LongTensor|tensors used as indices must be long|expects? .*index.* int64/;

/** How to go on after some of LibTorch's messages, on a line of its own; '' for most. */
function advice(message: string): string {
  if (wantsIntegers.test(message)) {
    return "\nNumbers make float32 tensors here: integers are torch.tensor([0, 1], { dtype: 'int64' }), or x.long()";
  }
  if (message.includes('CUBLAS_WORKSPACE_CONFIG')) {
    return (
      '\nHere: CUBLAS_WORKSPACE_CONFIG=:4096:8 node script.js, or, in the main thread and before the first matrix product, ' +
      "process.env.CUBLAS_WORKSPACE_CONFIG = ':4096:8'"
    );
  }
  if (/does not require grad|Inference tensors cannot/.test(message)) return openGuards();
  return '';
}

/** Adds to an error's message, which its stack begins with. */
export function addLine(error: Error, line: string): void {
  const { message, stack } = error;
  error.message = message + line;
  const at = stack?.indexOf(message) ?? -1;
  if (at !== -1) error.stack = stack!.slice(0, at) + error.message + stack!.slice(at + message.length);
}

/** Errors of the addon. */
const native = new WeakSet<Error>();

/** What the addon tells of some errors beside their text. */
export interface ErrorDetails {
  /** What nothing is known by. */
  name?: string;
  /** The names that could have been meant by `name`. */
  known?: readonly string[];
  /** The number of an accelerator's error. */
  errorCode?: number;
  /** What the accelerator was asked for, the last one last. */
  recentOps?: readonly string[];
}

/**
 * The error for an exception of the addon's.
 * @param op the operator that ran
 */
export function makeError(kind: string, message: string, op?: string, details: ErrorDetails = {}): Error {
  const { name, known = [], errorCode, recentOps = [] } = details;
  if (message === 'Attempted to use an uninitialized parameter') message = uninitializedText(op);
  const nearest = name === undefined ? undefined : nearestName(name, known);
  if (nearest !== undefined) message += `. Did you mean '${nearest}'?`;
  message = pythonTypeNames(message);
  const more = errorCode === undefined ? advice(message) : acceleratorAdvice(message, errorCode, recentOps);
  const error = new (classes[kind] ?? TorchError)(message + more);
  if (errorCode !== undefined) Object.assign(error, { errorCode });
  if (op !== undefined) Object.defineProperty(error, 'op', { value: op, enumerable: false });
  native.add(error);
  return error;
}

/** Whether an error is known to be this package's, and not one that a script threw. */
export function isLibraryError(error: Error): boolean {
  return native.has(error) || error instanceof TorchError;
}

/** The functions by which scripts enter the addon: an error's stack begins above them. */
export const entries: Function[] = [];

/** The error for an exception of the addon's, which calls this. */
export function raise(kind: string, message: string, op?: string, details?: ErrorDetails): Error {
  const error = makeError(kind, message, op, details);
  for (const entry of [...entries, raise]) {
    Error.captureStackTrace(error, entry);
    if (error.stack?.includes('\n    at ')) break;
  }
  return error;
}
