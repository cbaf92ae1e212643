/** Twin of torch/nn/utils/parametrize.py: tensors of a module that are computed from others. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { type Guard, scoped, splitBody } from '../../common/scoped';
import { pyTypeName } from '../../python/pyrepr';
import { keepBeyondScopes } from '../../runtime/memory';
import { sameSize, sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import { ModuleDict } from '../modules/container';
import type { Module } from '../modules/module';
import { deleteMember, type Fields, members } from '../modules/module/members';
import { Parameter } from '../parameter/parameter';
import {
  dtypeText,
  isInvertible,
  ParametrizationList,
  registerParameterOrBuffer,
} from './parametrizationList';

export { ParametrizationList } from './parametrizationList';

let cacheDepth = 0;
/** What parametrized fields gave while {@link cached} holds. */
let cache = new WeakMap<ParametrizationList, Tensor>();

/**
 * While `body` runs, or while the returned guard is in use: a parametrized tensor is computed once and
 * then kept. For modules that use it several times in a step, such as recurrent ones.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.cached.html
 * @example nn.utils.parametrize.cached(() => model(x).sum().backward());
 */
export function cached(): Guard;
export function cached<Result>(body: () => Result): Result;
export function cached<Result>(...args: unknown[]): Result | Guard {
  const [rest, body] = splitBody<Result>(args);
  refuseArguments('cached', rest);
  return scoped(() => {
    cacheDepth++;
    return () => {
      cacheDepth--;
      if (cacheDepth === 0) cache = new WeakMap();
    };
  }, body);
}

function compute(list: ParametrizationList): Tensor {
  if (cacheDepth === 0) return list();
  let tensor = cache.get(list);
  if (tensor === undefined) {
    tensor = list() as Tensor;
    cache.set(list, tensor);
    keepBeyondScopes(tensor);
  }
  return tensor;
}

const listsOf = (module: Module): ModuleDict | undefined => {
  const { parametrizations: lists } = module as { parametrizations?: unknown };
  return lists instanceof ModuleDict ? lists : undefined;
};

/** The module's parametrizations of one tensor. */
const listOf = (module: Module, tensorName: string) =>
  listsOf(module)!.get(tensorName) as ParametrizationList;

/** The class that a module had before it was parametrized, by the class that it has since. */
const classBefore = new WeakMap<object, Function>();

/** Gives a module a class of its own, which can carry the parametrized fields: `ParametrizedLinear`. */
function injectClass(module: Module): void {
  const cls = module.constructor as new (...args: any[]) => Module;
  const parametrized = class extends cls {};
  Object.defineProperty(parametrized, 'name', { value: `Parametrized${cls.name}` });
  classBefore.set(parametrized, cls);
  Object.setPrototypeOf(module, parametrized.prototype);
}

function injectProperty(module: Module, tensorName: string): void {
  Object.defineProperty(Object.getPrototypeOf(module), tensorName, {
    configurable: true,
    enumerable: false,
    get(this: Module) {
      return compute(listOf(this, tensorName));
    },
    set(this: Module, value: Tensor) {
      listOf(this, tensorName).rightInverse(value);
    },
  });
}

/** @throws RangeError unless `x`, made of `y` by a further parametrization, has its dtype and shape */
function checkFurther(tensorName: string, parametrization: Module, y: Tensor): void {
  const x: unknown = parametrization(y);
  if (!(x instanceof Tensor)) {
    throw new RangeError(`A parametrization must return a tensor. Got ${pyTypeName(x)}.`);
  }
  const rule = (what: string) =>
    `Registering a parametrization may not change the ${what} of the tensor, unless the \`unsafe\` flag is enabled.\n`;
  if (x.dtype !== y.dtype) {
    throw new RangeError(
      `${rule('dtype')}module.${tensorName}.dtype: ${dtypeText(y)}\nparametrization(module.${tensorName}).dtype: ${dtypeText(x)}`,
    );
  }
  if (!sameSize(x.shape, y.shape)) {
    throw new RangeError(
      `${rule('shape')}module.${tensorName}.shape: ${sizeText(y.shape)}\n` +
        `parametrization(module.${tensorName}).shape: ${sizeText(x.shape)}`,
    );
  }
  if (!isInvertible(parametrization)) return;
  let z: unknown;
  try {
    z = parametrization.rightInverse(x);
  } catch (error) {
    if (error instanceof NotImplementedError) return;
    throw error;
  }
  if (!(z instanceof Tensor)) {
    throw new RangeError(`parametrization.right_inverse must return a tensor. Got: ${pyTypeName(z)}`);
  }
  const inverse = (what: string) =>
    `The tensor returned by parametrization.right_inverse must have the same ${what} as module.${tensorName}, unless the \`unsafe\` ` +
    'flag is enabled.\n';
  if (z.dtype !== y.dtype) {
    throw new RangeError(
      `${inverse('dtype')}module.${tensorName}.dtype: ${dtypeText(y)}\nreturned dtype: ${dtypeText(z)}`,
    );
  }
  if (!sameSize(z.shape, y.shape)) {
    throw new RangeError(
      `${inverse('shape')}module.${tensorName}.shape: ${sizeText(y.shape)}\nreturned shape: ${sizeText(z.shape)}`,
    );
  }
}

type RegisterParameters<M> = {
  /** The module whose tensor is parametrized. */
  module: M;
  /** The name of the module's parameter or buffer: `'weight'`. */
  tensorName: string;
  parametrization: Module;
  /** Whether checks of the parametrization's results are left out. Default: false */
  unsafe?: boolean | undefined;
};
type RegisterOrder = [module: 'module', tensorName: 'tensorName', parametrization: 'parametrization'];
const bindRegister = binder<RegisterParameters<Module>, RegisterOrder>(
  'registerParametrization',
  { module: 'any', tensorName: 'any', parametrization: 'any' },
  {},
  { unsafe: false },
);

/**
 * Makes a parameter or buffer of a module the result of `parametrization`: `module[tensorName]` becomes
 * `parametrization(original)`. Several are applied in the order of their registration.
 *
 * @param module whose tensor it is
 * @param tensorName its field
 * @param parametrization a module; with a `rightInverse` method, values can be assigned to the field
 * @param options unsafe: it may change the tensor's shape and dtype. Default: false
 * @returns the module
 * @throws RangeError for a name without a tensor, and for parametrizations that don't fit
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.register_parametrization.html
 * @example
 * class Symmetric extends nn.Module {
 *   override forward(x: Tensor): Tensor { return x.triu().add(x.triu(1).mT); }
 * }
 * const layer = new nn.Linear(5, 5);
 * nn.utils.parametrize.registerParametrization(layer, 'weight', new Symmetric());
 */
export function registerParametrization<M extends Module>(
  ...args: Arguments<RegisterParameters<M>, RegisterOrder>
): M {
  const { module, tensorName, parametrization, unsafe } = bindRegister.named(args);
  parametrization.train(module.training);
  if (isParametrized(module, tensorName)) {
    if (!unsafe) checkFurther(tensorName, parametrization, (module as Fields)[tensorName]);
    const list = listOf(module, tensorName);
    list.append(parametrization);
    list.unsafe ||= unsafe;
    return module as M;
  }
  const own = [...members(module, 'parameter'), ...members(module, 'buffer')];
  if (!own.some(([name]) => name === tensorName)) {
    throw new RangeError(
      `Module '${module}' does not have a parameter, a buffer, or a parametrized element with name '${tensorName}'`,
    );
  }
  const list = new ParametrizationList([parametrization], (module as Fields)[tensorName], unsafe);
  deleteMember(module, tensorName);
  if (!isParametrized(module)) {
    injectClass(module);
    module.addModule('parametrizations', new ModuleDict());
  }
  injectProperty(module, tensorName);
  listsOf(module)!.set(tensorName, list);
  return module as M;
}

type IsParametrizedParameters = {
  /** The module that is asked about. */
  module: Module;
  /** The name of the tensor that is asked about. Default: null, any */
  tensorName?: string | null | undefined;
};
type IsParametrizedOrder = [module: 'module', tensorName: 'tensorName'];
const bindIsParametrized = binder<IsParametrizedParameters, IsParametrizedOrder>(
  'isParametrized',
  { module: 'any' },
  { tensorName: null },
);

/**
 * Whether a module has parametrizations, or one of the tensor of that name.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.is_parametrized.html
 */
export function isParametrized(...args: Arguments<IsParametrizedParameters, IsParametrizedOrder>): boolean {
  const [module, tensorName] = bindIsParametrized(args);
  const lists = listsOf(module);
  if (lists === undefined) return false;
  return tensorName === null ? lists.length > 0 : lists.has(tensorName);
}

type RemoveParameters<M> = {
  /** The module whose tensor is made an ordinary one again. */
  module: M;
  /** The name of the tensor that is parametrized. */
  tensorName: string;
  leaveParametrized?: boolean | undefined;
};
type RemoveOrder = [module: 'module', tensorName: 'tensorName', leaveParametrized: 'leaveParametrized'];
const bindRemove = binder<RemoveParameters<Module>, RemoveOrder>(
  'removeParametrizations',
  { module: 'any', tensorName: 'any' },
  { leaveParametrized: true },
);

/**
 * Makes a parametrized tensor a plain parameter or buffer again.
 *
 * @param leaveParametrized whether it keeps the computed values; otherwise the original ones. Default: true
 * @returns the module
 * @throws RangeError when it isn't parametrized, or is made of several tensors and
 *   `leaveParametrized` is false
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.remove_parametrizations.html
 */
export function removeParametrizations<M extends Module>(
  ...args: Arguments<RemoveParameters<M>, RemoveOrder>
): M {
  const [module, tensorName, leave] = bindRemove(args);
  if (!isParametrized(module, tensorName)) {
    throw new RangeError(`Module ${module} does not have a parametrization on ${tensorName}`);
  }
  const list = listOf(module, tensorName);
  let { original } = list;
  if (list.isTensor) {
    if (leave) noGrad(() => original.set_((module as Fields)[tensorName]));
  } else {
    if (!leave) {
      throw new RangeError(
        'Cannot leave unparametrized (`leave_parametrized=False`) a tensor that is parametrized in terms of a sequence of ' +
          'tensors.',
      );
    }
    const value: Tensor = (module as Fields)[tensorName];
    original = value.requiresGrad ? new Parameter(value) : value;
  }
  const parametrized = Object.getPrototypeOf(module);
  delete parametrized[tensorName];
  listsOf(module)!.delete(tensorName);
  registerParameterOrBuffer(module, tensorName, original);
  if (!isParametrized(module)) {
    deleteMember(module, 'parametrizations');
    Object.setPrototypeOf(module, classBefore.get(parametrized.constructor)!.prototype);
  }
  return module as M;
}

const bindTypeBefore = binder<{ module: Module }, ['module']>(
  'typeBeforeParametrizations',
  { module: 'any' },
  {},
);

/**
 * The class of a module, as it was before it was parametrized.
 * @param args module: the module whose class is asked for
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.type_before_parametrizations.html
 */
export function typeBeforeParametrizations(
  ...args: Arguments<{ module: Module }, [module: 'module']>
): Function {
  const [module] = bindTypeBefore(args);
  return isParametrized(module) ? classBefore.get(module.constructor)! : module.constructor;
}

type TransferParameters<M> = {
  /** The module whose parametrizations these are. */
  fromModule: Module;
  toModule: M;
  tensorName?: string | null | undefined;
};
type TransferOrder = [fromModule: 'fromModule', toModule: 'toModule', tensorName: 'tensorName'];
const bindTransfer = binder<TransferParameters<Module>, TransferOrder>(
  'transferParametrizationsAndParams',
  { fromModule: 'any', toModule: 'any' },
  { tensorName: null },
);

/**
 * Gives a module the parametrizations of another one, and their original tensors.
 *
 * @param fromModule whose parametrizations these are
 * @param toModule the module that gets them
 * @param tensorName of which tensor; null: of all. Default: null
 * @returns `toModule`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrize.transfer_parametrizations_and_params.html
 */
export function transferParametrizationsAndParams<M extends Module>(
  ...args: Arguments<TransferParameters<M>, TransferOrder>
): M {
  const [fromModule, toModule, tensorName] = bindTransfer(args);
  if (!isParametrized(fromModule)) return toModule as M;
  for (const name of tensorName === null ? listsOf(fromModule)!.keys() : [tensorName]) {
    const from = listOf(fromModule, name);
    if (!(name in toModule)) (toModule as Fields)[name] = new Parameter((fromModule as Fields)[name]);
    for (const parametrization of from) registerParametrization(toModule, name, parametrization);
    const to = listOf(toModule, name);
    if (from.isTensor) to.original = from.original;
    else {
      from.originals().forEach((original, i) => {
        (to as Fields)[`original${i}`] = original;
      });
    }
  }
  return toModule as M;
}
