/** Groups of parameters as they are given to an optimizer, and whether they can be optimized. */

import { isIterable } from '../common/expect';
import { invalidArgument, nearestName } from '../common/options';
import { isOptionsObject } from '../common/optionsObject';
import { warn } from '../common/warnings';
import { handleOf, Tensor } from '../tensor/tensor';
import { torchTypename } from '../tensor/typename';
import { fromPythonName } from './names';
import type { ParamGroup } from './stateDict';

/**
 * One group of parameters with its own settings, as it is given:
 * whatever is left out has the optimizer's default.
 */
export type ParamGroupInput<O = Record<string, unknown>> = {
  /** The parameters of the group: a tensor, several, or pairs of a name and a tensor. */
  params: Tensor | Iterable<Tensor> | Iterable<readonly [string, Tensor]>;
} & Partial<O>;

/** What an optimizer optimizes: parameters, named parameters, or groups of them. */
export type Params<O = Record<string, unknown>> =
  | Iterable<Tensor>
  | Iterable<readonly [string, Tensor]>
  | Iterable<ParamGroupInput<O>>;

/**
 * What every optimizer takes. It is the first signature of them all, so that a script may choose the class by
 * its name: `new optim[name](params, { lr })`.
 */
export type CommonArguments = [
  params: Iterable<Tensor> | Iterable<readonly [string, Tensor]>,
  options?: { lr?: number | undefined; [Symbol.iterator]?: never },
];

/**
 * The group without the parameters of lazy modules that have no shape, and so no gradient, yet:
 * their handles are negative.
 */
export function initialized<G extends { params: Tensor[] }>(group: G): G {
  if (group.params.every((param) => handleOf(param) >= 0)) return group;
  return { ...group, params: group.params.filter((param) => handleOf(param) >= 0) };
}

/** What was meant instead of an iterable of parameters, on a line below the error. */
export function paramsAdvice(params: unknown): string {
  if (typeof params === 'function' && 'parameters' in params)
    return '\nGive its parameters: model.parameters()';
  if (typeof params === 'function') return `\nCall it: ${params.name || 'model.parameters'}()`;
  if (isOptionsObject(params) && Object.values(params).some((value) => value instanceof Tensor)) {
    return '\nGive the parameters themselves, model.parameters(): a state dict holds copies without gradients';
  }
  return '';
}

/**
 * The parameters of a group, and their names where they have some.
 * @throws TypeError and RangeError with PyTorch's texts for what can't be optimized
 */
export function listParams(
  given: unknown,
  defaults: { differentiable?: boolean },
): { params: Tensor[]; names: string[] | undefined } {
  if (given instanceof Set) {
    throw new TypeError(
      'optimizer parameters need to be organized in ordered collections, but the ordering of tensors in sets will change ' +
        'between runs. Please use a list instead.',
    );
  }
  if (!isIterable(given)) {
    throw invalidArgument('a Tensor or an iterable of Tensors', 'params', given);
  }
  const list: unknown[] = given instanceof Tensor ? [given] : [...(given as Iterable<unknown>)];
  const names: string[] = [];
  const params = list.map((entry) => {
    if (Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string') {
      names.push(entry[0]);
      return entry[1] as unknown;
    }
    return entry;
  });
  if (names.length > 0 && names.length !== params.length) {
    throw new RangeError('all optimizer params should be with/without names. Some param names are missing');
  }
  for (const param of params) {
    if (!(param instanceof Tensor)) {
      throw new TypeError(
        `optimizer can only optimize Tensors, but one of the params is ${torchTypename(param)}`,
      );
    }
    if (!defaults.differentiable && !(param.isLeaf || param.retainsGrad)) {
      throw new RangeError("can't optimize a non-leaf Tensor");
    }
  }
  return { params: params as Tensor[], names: names.length > 0 ? names : undefined };
}

/** A group may carry further settings (schedulers add some), but not a misspelled one. */
export function checkSettings(optimizer: string, defaults: object, settings: object): void {
  const known = Object.keys(defaults);
  for (const key of Object.keys(settings)) {
    if (known.includes(key)) continue;
    const nearest = nearestName(key, known);
    const slip = nearest !== undefined && fromPythonName(key).toLowerCase() === nearest.toLowerCase();
    if (slip) {
      throw new TypeError(
        `${optimizer}: unknown option '${key}' in a parameter group. Did you mean '${nearest}'?`,
      );
    }
  }
}

/** Whether a group fits to those that are there. @throws RangeError with PyTorch's texts */
export function checkGroup<O>(group: ParamGroup<O>, others: readonly ParamGroup<O>[]): void {
  const own = new Set(group.params);
  if (own.size !== group.params.length) {
    warn(
      'optimizer contains a parameter group with duplicate parameters; in future, this will cause an error; see ' +
        'github.com/pytorch/pytorch/issues/40967 for more information',
    );
  }
  for (const other of others) {
    if ((group.paramNames === undefined) !== (other.paramNames === undefined)) {
      const which = group.paramNames === undefined ? 'without names' : 'with names';
      throw new RangeError(
        `all optimizer param groups should be with/without names. cannot add param group ${which} to the optimizer`,
      );
    }
    if (other.params.some((param) => own.has(param))) {
      throw new RangeError('some parameters appear in more than one parameter group');
    }
  }
}
