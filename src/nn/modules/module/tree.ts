/** The tree of a module's members: registering, finding and walking them. */

import { type Bound, refuseArguments } from '../../../common/binder';
import { splitName } from '../../../common/dottedName';
import { TorchError } from '../../../common/errors';
import { keepBeyondScopes } from '../../../runtime/memory';
import { Tensor } from '../../../tensor/tensor';
import { torchTypename } from '../../../tensor/typename';
import { bindZeroGrad, type ZeroGradArguments, zeroGradients } from '../../../tensor/zeroGradients';
import { Parameter } from '../../parameter/parameter';
import {
  type AddModuleArgs,
  type ApplyArgs,
  bindAddModule,
  bindApply,
  bindBuffers,
  bindDeleteMember,
  bindModules,
  bindNamedBuffers,
  bindNamedModules,
  bindNamedParameters,
  bindParameters,
  bindRegisterBuffer,
  bindRegisterParameter,
  bindRequiresGrad,
  bindSetSubmodule,
  bindTarget,
  bindTrain,
  type DeleteMemberArgs,
  type ModulesArgs,
  type NamedArgs,
  type NamedModulesArgs,
  type NamedOptions,
  type RecurseArgs,
  type RegisterBufferArgs,
  type RegisterParameterArgs,
  type RequiresGradArgs,
  type SetSubmoduleArgs,
  type TargetArgs,
  type TrainArgs,
} from './arguments';
import { Callable } from './callable';
import {
  deleteMember,
  type Fields,
  type Internals,
  internals,
  isModule,
  type ModuleLike,
  members,
  setMember,
} from './members';

/**
 * What `Module` knows of its members; `M` is `Module`, which is built on this.
 * Internal: users see it as part of {@link Module}.
 */
export abstract class ModuleTree<M extends ModuleTree<M>> extends Callable {
  /** What dropout and batch norm look at: true while training. Set it by `train()` and `eval()`. */
  training = true;
  /** @internal */
  declare readonly [internals]: Internals;

  /** The class's name. */
  abstract _getName(): string;

  /**
   * This module as one of the tree's: `Module` alone extends this class,
   * so that each of its objects is an `M`.
   */
  get #node(): M {
    return this as unknown as M; // as said above
  }

  // ---- Registering ----------------------------------------------------------------------------------------

  /**
   * Throws unless the name is free; an empty field of that name gives way,
   * so that the order is that of registration.
   */
  #claimName(name: unknown, what: 'buffer' | 'parameter' | 'module'): asserts name is string {
    if (typeof name !== 'string') {
      throw new TypeError(`${what} name should be a string. Got ${torchTypename(name)}`);
    }
    // A class that declares `pe!: Tensor`, as TypeScript wants it, has an empty field of that name.
    const own = Object.getOwnPropertyDescriptor(this, name);
    const kind = this[internals].kinds.get(name);
    const isEmpty =
      kind === undefined && own !== undefined && own.get === undefined && (own.value ?? null) === null;
    if (name in this && !isEmpty && kind !== what) {
      throw new TorchError(`attribute '${name}' already exists`);
    }
    if (name.includes('.')) {
      const got = what === 'module' ? `, got: ${name}` : '';
      throw new TorchError(`${what} name can't contain "."${got}`);
    }
    if (name === '') throw new TorchError(`${what} name can't be empty string ""`);
    if (isEmpty) delete (this as Fields)[name];
  }

  /**
   * Adds a buffer: state that is saved with the module but isn't a parameter.
   * A field set to an `nn.Buffer` is one too.
   *
   * @param args name: the field's; tensor: its value, null keeps the name and saves nothing; persistent:
   *   whether it is in the state dict. Default: true
   * @example
   * class Running extends nn.Module {
   *   constructor(numFeatures: number) {
   *     super();
   *     this.registerBuffer('running_mean', torch.zeros([numFeatures]));
   *   }
   * }
   */
  registerBuffer(...args: RegisterBufferArgs): void {
    const [name, tensor, persistent] = bindRegisterBuffer(args);
    this.#claimName(name, 'buffer');
    if (tensor !== null && !(tensor instanceof Tensor)) {
      throw new TypeError(
        `cannot assign '${torchTypename(tensor)}' object to buffer '${name}' (torch Tensor or None required)`,
      );
    }
    setMember(this, name, 'buffer', tensor);
    keepBeyondScopes(tensor);
    if (persistent) this[internals].nonPersistent.delete(name);
    else this[internals].nonPersistent.add(name);
  }

  /**
   * Adds a parameter under a name that isn't known when the class is written.
   * Assigning a field does the same.
   * @throws TypeError for anything but a Parameter or null; RangeError for one that was computed
   */
  registerParameter(...args: RegisterParameterArgs): void {
    const [name, param] = bindRegisterParameter(args);
    this.#claimName(name, 'parameter');
    if (param !== null && !(param instanceof Parameter)) {
      throw new TypeError(
        `cannot assign '${torchTypename(param)}' object to parameter '${name}' (torch.nn.Parameter or None required)`,
      );
    }
    if (param?.gradFn) {
      throw new RangeError(
        `Cannot assign non-leaf Tensor to parameter '${name}'. Model parameters must be created explicitly. To express ` +
          `'${name}' as a function of another Tensor, compute the value in the forward() method.`,
      );
    }
    setMember(this, name, 'parameter', param);
    keepBeyondScopes(param);
  }

  /**
   * Adds a child module under a name that isn't known when the class is written.
   * Assigning a field does the same.
   */
  addModule(...args: AddModuleArgs<M>): void {
    const [name, module] = bindAddModule(args);
    if (module !== null && !isModule(module)) {
      const spread = Array.isArray(module) ? '\nGive the modules one by one: new Sequential(...layers)' : '';
      throw new TypeError(`${torchTypename(module)} is not a Module subclass${spread}`);
    }
    this.#claimName(name, 'module');
    setMember(this, name, 'module', module);
  }

  /** Alias of {@link addModule}. */
  registerModule(...args: AddModuleArgs<M>): void {
    const [name, module] = bindAddModule(args, 'registerModule');
    this.addModule(name, module as M | null);
  }

  /**
   * Removes a parameter, buffer or child (Python's `del module.name`),
   * so that its name may hold another kind of value.
   */
  deleteMember(...args: DeleteMemberArgs): void {
    deleteMember(this, ...bindDeleteMember(args));
  }

  // ---- Looking up -----------------------------------------------------------------------------------------

  /**
   * The submodule of a dotted name; the module itself for ''.
   * @throws TorchError when there is none
   * @example model.getSubmodule('layer1.0.conv1')
   */
  getSubmodule(...args: TargetArgs): M {
    const [target] = bindTarget(args);
    let module: M = this.#node;
    if (target === '') return module;
    for (const name of target.split('.')) {
      if (!(name in module)) throw new TorchError(`${module._getName()} has no attribute \`${name}\``);
      const next: unknown = (module as Fields)[name];
      if (!isModule<M>(next)) throw new TorchError(`\`${name}\` is not an nn.Module`);
      module = next;
    }
    return module;
  }

  /**
   * Replaces (or, without `strict`, adds) the submodule of a dotted name.
   * @throws RangeError for an empty name; TorchError when the name is another kind of field
   */
  setSubmodule(...args: SetSubmoduleArgs<M>): void {
    const [target, module, strict] = bindSetSubmodule(args);
    if (target === '') throw new RangeError('Cannot set the submodule without a target name!');
    if (!isModule(module)) {
      throw new RangeError(`\`module\` is not an nn.Module, found ${torchTypename(module)}`);
    }
    const [path, last] = splitName(target);
    const parent = this.getSubmodule(path);
    if (strict && !(last in parent))
      throw new TorchError(`${parent._getName()} has no attribute \`${last}\``);
    if (last in parent && !isModule((parent as Fields)[last])) {
      throw new TorchError(`\`${last}\` is not an nn.Module`);
    }
    setMember(parent, last, 'module', module);
  }

  #getMember(target: string): { owner: M; name: string; value: unknown } {
    const [path, name] = splitName(target);
    const owner = this.getSubmodule(path);
    if (!(name in owner)) throw new TorchError(`${owner._getName()} has no attribute \`${name}\``);
    return { owner, name, value: (owner as Fields)[name] };
  }

  /** The parameter of a dotted name. @throws TorchError when there is none */
  getParameter(...args: TargetArgs): Parameter {
    const { name, value } = this.#getMember(...bindTarget(args, 'getParameter'));
    if (!(value instanceof Parameter)) throw new TorchError(`\`${name}\` is not an nn.Parameter`);
    return value;
  }

  /** The buffer of a dotted name. @throws TorchError when there is none */
  getBuffer(...args: TargetArgs): Tensor {
    const { owner, name, value } = this.#getMember(...bindTarget(args, 'getBuffer'));
    if (!members(owner, 'buffer').some(([own]) => own === name)) {
      throw new TorchError(`\`${name}\` is not a buffer`);
    }
    return value as Tensor;
  }

  /** Members of this module and its submodules with their full names, each once. */
  #named<T extends object>(
    own: (module: ModuleLike) => [string, T | null][],
    { prefix, recurse, removeDuplicate }: Bound<NamedOptions>,
  ): [string, T][] {
    const seen = new Set<T>();
    const found: [string, T][] = [];
    const modules: [string, ModuleLike][] = recurse
      ? this.namedModules({ prefix, removeDuplicate })
      : [[prefix, this]];
    for (const [path, module] of modules) {
      for (const [name, value] of own(module)) {
        if (value === null || seen.has(value)) continue;
        if (removeDuplicate) seen.add(value);
        found.push([path === '' ? name : `${path}.${name}`, value]);
      }
    }
    return found;
  }

  /**
   * All parameters, in Python's order: what an optimizer is given.
   * @param args recurse: also those of submodules. Default: true
   * @example const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
   */
  parameters(...args: RecurseArgs): Parameter[] {
    const [recurse] = bindParameters(args);
    return this.namedParameters({ recurse }).map(([, param]) => param);
  }

  /**
   * All parameters with their names, as in the state dict.
   * @param args prefix (''), recurse (true), removeDuplicate (true)
   */
  namedParameters(...args: NamedArgs): [string, Parameter][] {
    return this.#named((module) => members(module, 'parameter'), bindNamedParameters.named(args));
  }

  /** All buffers. */
  buffers(...args: RecurseArgs): Tensor[] {
    const [recurse] = bindBuffers(args);
    return this.namedBuffers({ recurse }).map(([, buffer]) => buffer);
  }

  /**
   * All buffers with their names, as in the state dict.
   * @param args prefix (''), recurse (true), removeDuplicate (true)
   */
  namedBuffers(...args: NamedArgs): [string, Tensor][] {
    return this.#named((module) => members(module, 'buffer'), bindNamedBuffers.named(args));
  }

  /** The direct submodules, each once. */
  children(...args: []): M[] {
    refuseArguments('children', args);
    return this.namedChildren().map(([, module]) => module);
  }

  /** The direct submodules with their names, each once. */
  namedChildren(...args: []): [string, M][] {
    refuseArguments('namedChildren', args);
    const seen = new Set<M>();
    const found: [string, M][] = [];
    for (const [name, module] of members(this, 'module')) {
      if (module === null || seen.has(module)) continue;
      seen.add(module);
      found.push([name, module]);
    }
    return found;
  }

  /** This module and all below it, each once (or, without `removeDuplicate`, as often as it is used). */
  modules(...args: ModulesArgs): M[] {
    const [removeDuplicate] = bindModules(args);
    return this.namedModules({ removeDuplicate }).map(([, module]) => module);
  }

  /**
   * This module (named `prefix`) and all below it with their dotted names.
   * @param args memo: modules that are passed over; prefix (''), removeDuplicate (true)
   */
  namedModules(...args: NamedModulesArgs<M>): [string, M][] {
    const [given, prefix, removeDuplicate] = bindNamedModules(args);
    const memo: Set<M> = given ?? new Set<M>();
    const found: [string, M][] = [];
    if (memo.has(this.#node)) return found;
    if (removeDuplicate) memo.add(this.#node);
    found.push([prefix, this.#node]);
    for (const [name, module] of members(this, 'module')) {
      if (module === null) continue;
      const path = prefix === '' ? name : `${prefix}.${name}`;
      for (const entry of module.namedModules({ memo, prefix: path, removeDuplicate })) found.push(entry);
    }
    return found;
  }

  // ---- Modes ----------------------------------------------------------------------------------------------

  /**
   * Puts the module and all below it into training mode (or, with false, evaluation mode).
   * @throws RangeError when `mode` isn't a boolean
   */
  train(...args: TrainArgs): this {
    const [mode] = bindTrain(args);
    if (typeof mode !== 'boolean') throw new RangeError('training mode is expected to be boolean');
    this.training = mode;
    for (const module of this.children()) module.train(mode);
    return this;
  }

  /** Puts the module and all below it into evaluation mode. */
  eval(...args: []): this {
    refuseArguments('eval', args);
    return this.train(false);
  }

  /** Sets whether all parameters take gradients: freezes a module, or thaws it. */
  requiresGrad_(...args: RequiresGradArgs): this {
    const [requiresGrad] = bindRequiresGrad(args);
    for (const param of this.parameters()) param.requiresGrad_(requiresGrad);
    return this;
  }

  /**
   * Clears the gradients of all parameters.
   * @param args setToNone: drop them instead of filling them with zeros. Default: true
   */
  zeroGrad(...args: ZeroGradArguments): void {
    const [setToNone] = bindZeroGrad(args);
    zeroGradients(this.parameters(), setToNone);
  }

  /** Calls `fn` for every submodule, children first, and last for the module itself. */
  apply(...args: ApplyArgs<M>): this {
    const [fn] = bindApply(args);
    for (const module of this.children()) module.apply(fn);
    fn(this.#node);
    return this;
  }
}
