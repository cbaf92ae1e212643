/** Twin of torch/_functorch/functional_call.py: calling a module with other parameters than its own. */
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/options';
import { pyRepr, pyStringRepr, pyTypeName } from '../../python/pyrepr';
import { Tensor } from '../../tensor/tensor';
import type { Module } from '../modules/module';
import { replaceMembers } from '../modules/module/members';

/** Options of {@link functionalCall}. */
export interface FunctionalCallOptions {
  /** The trailing options object that the call gets. Default: none */
  kwargs?: Record<string, any> | null | undefined;
  /** Whether parameters that the module shares stay shared when one of them is given. Default: true */
  tieWeights?: boolean | undefined;
  /** Whether all parameters and buffers must be given, and no others. Default: false */
  strict?: boolean | undefined;
}

type Tensors = Record<string, Tensor>;

interface FunctionalCallParameters extends FunctionalCallOptions {
  /** The module that is called. */
  module: Module;
  /**
   * Tensors by their names in the module, such as `'layer.weight'`; or several such objects, whose names
   * differ.
   */
  parametersAndBuffers: Tensors | readonly Tensors[];
  args?: readonly unknown[] | Tensor | null | undefined;
}
type FunctionalCallOrder = [
  module: 'module',
  parametersAndBuffers: 'parametersAndBuffers',
  args: 'args',
  kwargs: 'kwargs',
];
const optionNames = ['args', 'kwargs', 'tieWeights', 'strict'];
/** An object with none of the options' names is the call's own argument, or its options, as in Python. */
const ofTheCall = { owns: (object: object) => !optionNames.some((name) => Object.hasOwn(object, name)) };
const bind = binder<FunctionalCallParameters, FunctionalCallOrder>(
  'functionalCall',
  { module: 'any', parametersAndBuffers: 'data' },
  { args: null, kwargs: null },
  { tieWeights: true, strict: false },
  { args: ofTheCall, kwargs: ofTheCall },
);

/** All parameters and buffers of a module under all their names. */
const allTensors = (module: Module): [string, Tensor][] => [
  ...module.namedParameters({ removeDuplicate: false }),
  ...module.namedBuffers({ removeDuplicate: false }),
];

/** The given tensors, also under the other names of what the module shares. */
function untie(module: Module, given: Tensors): Tensors {
  const names = new Map<Tensor, string[]>();
  for (const [name, tensor] of allTensors(module)) names.set(tensor, [...(names.get(tensor) ?? []), name]);
  const all = { ...given };
  for (const tied of names.values()) {
    const found = tied.filter((name) => Object.hasOwn(given, name));
    if (tied.length < 2 || found.length === 0) continue;
    if (new Set(found.map((name) => given[name])).size > 1) {
      const list = [...tied].sort().map(pyStringRepr).join(', ');
      throw new RangeError(
        `functional_call got multiple values for keys [${list}], which are tied. Consider using tie_weights=False`,
      );
    }
    for (const name of tied) all[name] = given[found[0]!]!;
  }
  return all;
}

function checkKeys(module: Module, given: Tensors): void {
  const known = new Set(allTensors(module).map(([name]) => name));
  const list = (names: string[]) => names.sort().map(pyStringRepr).join(', ');
  const unexpected = Object.keys(given).filter((name) => !known.has(name));
  const missing = [...known].filter((name) => !Object.hasOwn(given, name));
  const messages: string[] = [];
  if (unexpected.length > 0) messages.push(`Unexpected key(s): ${list(unexpected)}.`);
  if (missing.length > 0) messages.push(`Missing key(s): ${list(missing)}.`);
  if (messages.length === 0) return;
  throw new TorchError(`Error(s) in reparametrizing for ${module._getName()}:\n\t${messages.join('\n\t')}`);
}

/**
 * Calls a module with other tensors in the place of its parameters and buffers,
 * which it has again afterwards.
 *
 * @param args module: what is called; parametersAndBuffers: the tensors by their names in the state dict, or
 *   several such objects, in which buffers are replaced that `forward` replaces; args: the call's, an array
 *   of them or the only one; kwargs: the call's options object; tieWeights (true); strict (false)
 * @throws TorchError with `strict` for missing and unexpected names; RangeError for different values of
 *   shared parameters
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.functional_call.html
 * @example
 * const weights = Object.fromEntries(model.namedParameters().map(([name, p]) => [name, p.mul(2)]));
 * const y = torch.func.functionalCall(model, weights, [x]);
 */
export function functionalCall(...args: Arguments<FunctionalCallParameters, FunctionalCallOrder>): any {
  const { module, parametersAndBuffers, args: callArgs, kwargs, tieWeights, strict } = bind.named(args);
  if (!Array.isArray(parametersAndBuffers) && !isPlainObject(parametersAndBuffers)) {
    throw new RangeError(
      'Expected parameter_and_buffer_dicts to be a dict, or a list/tuple of dicts, but got ' +
        `<class '${pyTypeName(parametersAndBuffers)}'>`,
    );
  }
  const given = Array.isArray(parametersAndBuffers)
    ? merge(parametersAndBuffers)
    : (parametersAndBuffers as Tensors);
  const positional = callArgs === null ? [] : Array.isArray(callArgs) ? callArgs : [callArgs];
  const tensors = tieWeights ? untie(module, given) : given;
  if (strict) checkKeys(module, tensors);
  const last = kwargs !== null && Object.keys(kwargs).length > 0 ? [kwargs] : [];
  const { result, left } = replaceMembers(module, tensors, () => module(...positional, ...last));
  for (const [name, tensor] of Object.entries(left)) {
    if (Object.hasOwn(given, name) && tensor instanceof Tensor) given[name] = tensor;
  }
  return result;
}

/** One object of several. @throws RangeError for a name that two of them have */
function merge(all: readonly Tensors[]): Tensors {
  const names = all.flatMap((tensors) => Object.keys(tensors));
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  if (repeated.length > 0) {
    throw new RangeError(
      `${pyRepr([...new Set(repeated)])} appeared in multiple dictionaries; behavior of functional call is ambiguous`,
    );
  }
  return Object.assign({}, ...all);
}
