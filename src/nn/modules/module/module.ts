/** Twin of torch/nn/modules/module.py: the base class of all neural network modules. */

import { type Arguments, binder, refuseArguments, required } from '../../../common/binder';
import { markCopy } from '../../../common/copy';
import { displayBundle, type MimeBundle } from '../../../common/display';
import { TorchError } from '../../../common/errors';
import { copyFields, copySelf } from '../../../tensor/deepcopy';
import type { DType } from '../../../tensor/dtypes';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import type { Device } from '../../../tensor/types';
import { bindCuda, bindType, type CudaArgs, type TypeArgs } from './arguments';
import { callModuleForward } from './call';
import { callModule } from './callable';
import { conversionOf, convertMembers, type DeviceArgument, type ModuleToOptions } from './convert';
import { moduleBundle } from './display';
import { ModuleHooks } from './hooks';
import { internals, members, newInternals } from './members';
import { warnOfPrivateLayers } from './privateFields';
import type { CalledAsForward } from './signature';
import {
  type IncompatibleKeys,
  loadModule,
  loadOwn,
  newStateDict,
  noExtraState,
  type StateDict,
  saveModule,
  saveOwn,
} from './stateDict';
import type { StateDictMetadata } from './stateDictMetadata';

/** A module is called like a function: with `forward`'s arguments, for `forward`'s result. */
export interface Module extends CalledAsForward {
  /**
   * Further state that the state dict is to hold; a subclass that has some writes this and `setExtraState`.
   */
  getExtraState(): unknown;
  /** Takes what `getExtraState` gave. */
  setExtraState(state: unknown): void;
}

/** Options of {@link Module.loadStateDict}. */
export interface LoadStateDictOptions {
  /** Whether missing and unexpected keys are errors. Default: true */
  strict?: boolean | undefined;
  /**
   * Whether the given tensors take the place of the module's own instead of being copied into them.
   * Default: false
   */
  assign?: boolean | undefined;
}

/** Options of {@link Module.stateDict}. */
export interface StateDictOptions {
  /** A state dict to add to. Default: none, a new one */
  destination?: StateDict | null | undefined;
  /** What every key begins with. Default: '' */
  prefix?: string | undefined;
  /** Whether the tensors stay attached to autograd. Default: false */
  keepVars?: boolean | undefined;
}

const bindStateDict = binder<StateDictOptions, []>(
  'stateDict',
  {},
  {},
  { destination: null, prefix: '', keepVars: false },
);

type ToEmptyParameters = {
  /** The device on which parameters and buffers are made, without values. */
  device: DeviceArgument | null;
  /** Whether inner modules' parameters and buffers are moved as well. Default: true */
  recurse?: boolean | undefined;
};
const bindToEmpty = binder<ToEmptyParameters, []>('toEmpty', {}, {}, { device: required, recurse: true });

type LoadStateDictOrder = [strict: 'strict', assign: 'assign'];
const bindLoadStateDict = binder<LoadStateDictOptions, LoadStateDictOrder>(
  'loadStateDict',
  {},
  { strict: true, assign: false },
);

/**
 * Base class of all neural network modules: subclass it, assign layers and parameters to fields,
 * write `forward`.
 *
 * `#private` fields are hidden from everybody: what they hold is neither trained nor saved. Use TypeScript's
 * `private`.
 *
 * Parameters, buffers and submodules are the fields that hold one, in declaration order. The module is called
 * like a function, and the call has `forward`'s types.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Module.html
 * @example
 * class Model extends nn.Module {
 *   conv1 = new nn.Conv2d(1, 20, 5);
 *   conv2 = new nn.Conv2d(20, 20, 5);
 *   forward(x: Tensor): Tensor {
 *     return F.relu(this.conv2(F.relu(this.conv1(x))));
 *   }
 * }
 * const model = new Model();
 * const y = model(torch.randn([1, 1, 28, 28]));
 */
export class Module extends ModuleHooks<Module> {
  constructor() {
    super();
    Object.defineProperty(this, internals, { value: newInternals(), enumerable: false });
    warnOfPrivateLayers(new.target);
  }

  /** The version of the module's state, for `_loadFromStateDict` of later ones. */
  get _version(): number {
    return 1;
  }

  /**
   * What the module computes; every subclass has its own. Call the module, not `forward`, so that hooks run.
   * @throws TorchError in a subclass without it
   */
  forward(..._args: any[]): any {
    throw new TorchError(`Module [${this._getName()}] is missing the required "forward" function`);
  }

  /** @internal */
  [callModule](args: unknown[]): unknown {
    return callModuleForward(this, args);
  }

  // ---- Converting -----------------------------------------------------------------------------------------

  /** Replaces the values of all parameters and buffers by what `fn` makes of them. */
  _apply(fn: (tensor: Tensor) => Tensor, recurse = true): this {
    if (recurse) for (const module of this.children()) module._apply(fn);
    convertMembers(this, fn);
    return this;
  }

  /**
   * Moves and converts parameters and buffers in place: `to('cuda')`, `to('float64')`,
   * `to('cuda', 'float16')`, `to(otherTensor)`, `to({ memoryFormat: 'channels_last' })`.
   * Only floating-point ones change their dtype.
   * @throws TypeError for a dtype that isn't floating-point or complex
   */
  to(device: DeviceArgument | null, dtype?: DType | null, options?: ModuleToOptions): this;
  to(dtype: DType, options?: ModuleToOptions): this;
  to(tensor: Tensor, options?: ModuleToOptions): this;
  to(options: ModuleToOptions): this;
  to(...args: unknown[]): this {
    return this._apply(conversionOf(args));
  }

  /** Moves all parameters and buffers to the CPU. */
  cpu(...args: []): this {
    refuseArguments('cpu', args);
    return this._apply((t) => t.cpu());
  }

  /** Moves all parameters and buffers to a CUDA device (the current one by default). */
  cuda(...args: CudaArgs): this {
    const [device] = bindCuda(args);
    return this._apply((t) => t.cuda(device as Device | number | null));
  }

  /** Converts all parameters and buffers to `dstType`. */
  type(...args: TypeArgs): this {
    const [dstType] = bindType(args);
    return this._apply((t) => t.type(dstType));
  }

  #floatsTo(fn: string, dtype: DType, args: readonly unknown[]): this {
    refuseArguments(fn, args);
    return this._apply((t) => (t.isFloatingPoint() ? t.to(dtype) : t));
  }

  /** Makes parameters and buffers, as far as they are floats, `float32`. */
  float(...args: []): this {
    return this.#floatsTo('float', 'float32', args);
  }

  /** Makes parameters and buffers, as far as they are floats, `float64`. */
  double(...args: []): this {
    return this.#floatsTo('double', 'float64', args);
  }

  /** Makes parameters and buffers, as far as they are floats, `float16`. */
  half(...args: []): this {
    return this.#floatsTo('half', 'float16', args);
  }

  /** Makes parameters and buffers, as far as they are floats, `bfloat16`. */
  bfloat16(...args: []): this {
    return this.#floatsTo('bfloat16', 'bfloat16', args);
  }

  /** Moves the module to a device without copying values: what is there afterwards is uninitialised. */
  toEmpty(...args: Arguments<ToEmptyParameters, []>): this {
    const { device, recurse } = bindToEmpty.named(args);
    return this._apply((t) => torchOps.emptyLike(t, { device: (device ?? t.device) as Device }), recurse);
  }

  /**
   * Is an error: threads of one process share tensors' memory anyway.
   * @throws TorchError always: Python's processes share memory by name, Node's worker
   *   threads share it as it is
   */
  shareMemory(): this {
    throw new TorchError(
      'shareMemory() is not here: worker threads of one process share the memory of tensors that are sent to them',
    );
  }

  /**
   * Is an error: what `torch.compile` compiles is Python code.
   * @throws TorchError always: `torch.compile` compiles Python code
   */
  compile(): never {
    throw new TorchError('Module.compile() is not here: torch.compile compiles Python code');
  }

  // ---- State ----------------------------------------------------------------------------------------------

  /**
   * All parameters and persistent buffers by their names, in Python's order.
   * The tensors share the module's memory.
   * @example torch.save(model.stateDict(), 'model.pth');
   */
  stateDict(...args: Arguments<StateDictOptions, []>): StateDict {
    const { destination, prefix, keepVars } = bindStateDict.named(args);
    return saveModule(this, destination ?? newStateDict(), prefix, keepVars);
  }

  /** For `JSON.stringify`: the state dict, whose tensors are nested arrays there. */
  toJSON(): StateDict {
    return this.stateDict();
  }

  /**
   * Copies the tensors of a state dict into the module's own.
   *
   * @param stateDict what `stateDict()` or `torch.load` gave
   * @param args strict: missing and unexpected keys are errors. Default: true; assign: use the given tensors
   *   themselves. Default: false
   * @returns the missing and the unexpected keys
   * @throws TorchError with PyTorch's text for missing and unexpected keys and other sizes
   */
  loadStateDict(
    stateDict: StateDict | ReadonlyMap<string, Tensor>,
    ...args: Arguments<LoadStateDictOptions, LoadStateDictOrder>
  ): IncompatibleKeys {
    const { strict, assign } = bindLoadStateDict.named(args);
    return loadModule(this, stateDict, strict, assign);
  }

  /** Writes this module's own part of the state dict; submodules write theirs. */
  _saveToStateDict(destination: StateDict, prefix: string, keepVars: boolean): void {
    saveOwn(this, destination, prefix, keepVars);
  }

  /** Reads this module's own part of a state dict; submodules read theirs. */
  _loadFromStateDict(
    stateDict: StateDict,
    prefix: string,
    localMetadata: StateDictMetadata,
    strict: boolean,
    missingKeys: string[],
    unexpectedKeys: string[],
    errorMsgs: string[],
  ): void {
    loadOwn(this, stateDict, prefix, localMetadata, strict, missingKeys, unexpectedKeys, errorMsgs);
  }

  // ---- Copying --------------------------------------------------------------------------------------------

  /**
   * Python's `copy.deepcopy(module)`: its fields are copied, its constructor doesn't run.
   * Hooks stay registered. @internal
   */
  [copySelf](memo: Map<object, unknown>): this {
    const copy = Reflect.construct(Module, [], this.constructor) as this;
    memo.set(this, copy);
    copyFields(this, copy, memo, internals);
    const own = this[internals];
    const theirs = copy[internals];
    for (const [name, kind] of own.kinds) theirs.kinds.set(name, kind);
    for (const name of own.nonPersistent) theirs.nonPersistent.add(name);
    theirs.order = own.order && [...own.order];
    theirs.callHooks = copyHooks(own.callHooks);
    theirs.stateDictHooks = copyHooks(own.stateDictHooks);
    return copy;
  }

  // ---- Text -----------------------------------------------------------------------------------------------

  /** The class's name. */
  _getName(): string {
    return this.constructor.name;
  }

  /** What stands between the brackets of the module's own line; every layer has its own. */
  extraRepr(): string {
    return '';
  }

  /** Python's `repr`. */
  override toString(): string {
    const extra = this.extraRepr();
    const extraLines = extra === '' ? [] : extra.split('\n');
    const childLines = members(this, 'module').map(
      ([name, module]) => `(${name}): ${addIndent(module === null ? 'None' : module.toString())}`,
    );
    if (extraLines.length + childLines.length === 0) return `${this._getName()}()`;
    if (extraLines.length === 1 && childLines.length === 0) return `${this._getName()}(${extraLines[0]})`;
    return `${this._getName()}(\n  ${[...extraLines, ...childLines].join('\n  ')}\n)`;
  }

  /** What notebooks show: the tree of its layers with their numbers of parameters. */
  [displayBundle](): MimeBundle {
    return moduleBundle(this);
  }
}

for (const [name, value] of Object.entries(noExtraState)) {
  Object.defineProperty(Module.prototype, name, { value, writable: true, configurable: true });
}
markCopy(Module.prototype);

/** Maps of hooks of its own for a copied module. */
function copyHooks<H extends object>(hooks: H | null): H | null {
  if (hooks === null) return null;
  const copies = Object.entries(hooks).map(([name, map]) => [name, map instanceof Map ? new Map(map) : map]);
  return Object.fromEntries(copies) as H;
}

/** Indents all lines but the first. */
export function addIndent(text: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? line : line.trim() === '' ? '' : `  ${line}`))
    .join('\n');
}
