/** The operators as functions and methods, made from the generated tables. */
import type { FFTFunctions } from '../generated/fft';
import type { LinalgFunctions } from '../generated/linalg';
import type { NestedFunctions } from '../generated/nested';
import type { NNFunctions } from '../generated/nn';
import type { SparseFunctions } from '../generated/sparse';
import type { SpecialFunctions } from '../generated/special';
import {
  fftTable,
  linalgTable,
  nestedTable,
  nnTable,
  type OpRow,
  sparseTable,
  specialTable,
  tensorTable,
  torchTable,
} from '../generated/tables';
import type { TorchFunctions } from '../generated/torch';
import type { TorchWrappedFunctions } from '../generated/torchWrapped';
import { invoke, invokeOnOne, invokeOnTwo } from './invoke';
import { METHOD, Operator } from './operator';
import { Tensor } from './tensor';

/** The flag of an operator that gives back its first argument, a list that it changed: `_foreachAdd_`. */
const GIVES_LIST = 16;

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ').map((word) => (word === '-' ? '' : word));
}

function operator([label, aten, overloads, outs, flags]: OpRow, extra = 0): Operator {
  return new Operator(label, `aten::${aten}`, words(overloads), words(outs), flags | extra);
}

function named<F extends (...args: any[]) => unknown>(name: string, fn: F): F {
  return Object.defineProperty(fn, 'name', { value: name });
}

/** The functions of a table. */
function functions<T>(table: readonly OpRow[]): T {
  const result: Record<string, unknown> = {};
  for (const row of table) {
    const op = operator(row);
    const call = (...args: unknown[]) => invoke(op, args);
    const callGivingList = (...args: unknown[]) => {
      call(...args);
      return args[0];
    };
    result[row[0]] = named(row[0], row[4] & GIVES_LIST ? callGivingList : call);
  }
  return result as T;
}

/** `torch.*`; those that Python wraps as well, without their wrappers. */
export const torchOps = functions<TorchFunctions & TorchWrappedFunctions>(torchTable);
/** `torch._C._nn.*`: what `torch.nn.functional` is written with. */
export const nnOps = functions<NNFunctions>(nnTable);
/** `torch.linalg.*` */
export const linalgOps = functions<LinalgFunctions>(linalgTable);
/** `torch.fft.*` */
export const fftOps = functions<FFTFunctions>(fftTable);
/** `torch.special.*` */
export const specialOps = functions<SpecialFunctions>(specialTable);
/** `torch.sparse.*` */
export const sparseOps = functions<SparseFunctions>(sparseTable);
/** `torch.nested.*` */
export const nestedOps = functions<NestedFunctions>(nestedTable);

const operatorMethods = new WeakSet<(...args: any[]) => unknown>();

/** Whether a method is an operator itself, and not written here. */
export const isOperator = (method: (...args: any[]) => unknown): boolean => operatorMethods.has(method);

/** Puts the operators that are methods on the prototype, but for those that the class itself has. */
export function installMethods(): void {
  for (const row of tensorTable) {
    if (Object.hasOwn(Tensor.prototype, row[0])) continue;
    const op = operator(row, METHOD);
    const method = named(row[0], function (this: Tensor, ...args: unknown[]): unknown {
      if (args.length === 0) return invokeOnOne(op, this);
      if (args.length === 1) return invokeOnTwo(op, this, args[0]);
      return invoke(op, [this, ...args]);
    });
    operatorMethods.add(method);
    Object.defineProperty(Tensor.prototype, row[0], { value: method, writable: true, configurable: true });
  }
}
