/** Twin of RecursiveScriptModule in torch/jit/_script.py: a module whose code and state TorchScript has. */
import { noGrad } from '../autograd/gradMode';
import { TorchError } from '../common/errors';
import type { FileUrl, NodeBuffer } from '../common/node';
import { native } from '../native';
import type { NativeScript } from '../native/jit';
import { Module } from '../nn/modules/module';
import { internals } from '../nn/modules/module/members';
import { Parameter } from '../nn/parameter/parameter';
import { copySelf } from '../tensor/deepcopy';
import type { Tensor } from '../tensor/tensor';
import { type ScriptMethod, scriptMethod } from './methods';
import { type ExtraFiles, saveScript } from './save';
import { decode, encode, nativeScript } from './values';

/** What one load has wrapped: TorchScript objects by their addresses, and the Parameters of its tensors. */
interface Known {
  readonly modules: Map<number | bigint, RecursiveScriptModule>;
  readonly parameters: Map<Tensor, Parameter>;
}

let known: Known | undefined;
let wanted: NativeScript | undefined;

/**
 * A module from a TorchScript file: `torch.jit.load` makes it. It is a module like any other:
 * parameters, buffers, submodules, `train()`, `to()`, `stateDict()`; it can be a submodule of others.
 * Its methods and attributes are properties.
 *
 * A method is called with tensors, numbers, strings, booleans, null, arrays (lists and tuples),
 * plain objects and Maps (dicts). Parameters may be named in a trailing object, where no dict is
 * expected. Dicts with string keys come back as plain objects, others as Maps, lists and tuples as
 * arrays; the items of named tuples have their names.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.jit.ScriptModule.html
 * @example
 * const model = torch.jit.load('scripted.pt').eval();
 * const y = model(torch.zeros([1, 3, 224, 224]));
 */
export class RecursiveScriptModule extends Module {
  [name: string]: any;
  /** @internal */
  declare readonly [nativeScript]: NativeScript;

  /** @internal */
  constructor() {
    super();
    if (wanted === undefined) throw new TypeError('torch.jit.load makes script modules');
    Object.defineProperty(this, nativeScript, { value: wanted, enumerable: false });
    wanted = undefined;
  }

  /** The name of the class that was scripted or traced. */
  get originalName(): string {
    return native.jitInfo(this[nativeScript])[0];
  }

  /** The source of `forward`, as Python. */
  get code(): string {
    return native.jitText(this[nativeScript], 'forward', 'code');
  }

  /** The graph of `forward`, as text. */
  get graph(): string {
    return native.jitText(this[nativeScript], 'forward', 'graph');
  }

  /** The graph of `forward` with the calls of other methods replaced by what they do. */
  get inlinedGraph(): string {
    return native.jitText(this[nativeScript], 'forward', 'inlinedGraph');
  }

  /**
   * A method by its name, for one that has the name of a method of every module.
   * @throws TorchError when there is none
   */
  getMethod(name: string): ScriptMethod {
    if (!native.jitInfo(this[nativeScript])[3].includes(name)) {
      throw new TorchError(`Method '${name}' is not defined.`);
    }
    return scriptMethod(this[nativeScript], name);
  }

  /** Saves the module in a TorchScript file; see `torch.jit.save`. */
  save(file: string | FileUrl, extraFiles: ExtraFiles = {}): void {
    saveScript(this[nativeScript], file, extraFiles);
  }

  /** The bytes of a TorchScript file with the module. */
  saveToBuffer(extraFiles: ExtraFiles = {}): NodeBuffer {
    return saveScript(this[nativeScript], undefined, extraFiles) as NodeBuffer;
  }

  override extraRepr(): string {
    return `original_name=${this.originalName}`;
  }

  /** @internal */
  override [copySelf](memo: Map<object, unknown>): this {
    const copy = wrapModule(noGrad(() => native.jitCopy(this[nativeScript]))) as this;
    const theirs = [...copy.parameters()];
    [...this.parameters()].forEach((param, i) => void theirs[i]?.requiresGrad_(param.requiresGrad));
    memo.set(this, copy);
    return copy;
  }
}

function defineParameter(module: RecursiveScriptModule, name: string, { parameters }: Known): void {
  const object = module[nativeScript];
  const adopt = (tensor: Tensor): Parameter => {
    if (tensor instanceof Parameter) return tensor;
    const made = parameters.get(tensor) ?? new Parameter(tensor, tensor.requiresGrad);
    parameters.set(tensor, made);
    native.jitSet(object, name, encode(made));
    return made;
  };
  // The module holds its Parameter, so that the addon finds the same object behind the tensor each time.
  let held = adopt(native.jitGet(object, name) as Tensor);
  Object.defineProperty(module, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const tensor = native.jitGet(object, name) as Tensor;
      if (tensor !== held)
        held = tensor instanceof Parameter ? tensor : new Parameter(tensor, tensor.requiresGrad);
      return held;
    },
    set: (value: Parameter) => {
      native.jitSet(object, name, encode(value));
      held = value;
    },
  });
}

function defineBuffer(module: RecursiveScriptModule, name: string): void {
  const object = module[nativeScript];
  let held: unknown;
  Object.defineProperty(module, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      held = native.jitGet(object, name);
      return held;
    },
    set: (value: unknown) => {
      native.jitSet(object, name, encode(value));
      held = value;
    },
  });
}

function defineChild(module: RecursiveScriptModule, name: string, child: RecursiveScriptModule): void {
  Object.defineProperty(module, name, {
    enumerable: true,
    configurable: true,
    get: () => child,
    set: () => {
      throw new TorchError(
        `Cannot re-assign modules in a ScriptModule with non-scripted module, tried to replace existing module '${name}'`,
      );
    },
  });
}

/** An attribute or constant that is no tensor. */
export function defineAttribute(target: object, object: NativeScript, name: string): void {
  Object.defineProperty(target, name, {
    // Not listed as members are; `training` is a field of every module.
    enumerable: name === 'training',
    configurable: true,
    get: () => decode(native.jitGet(object, name)),
    set: (value: unknown) => native.jitSet(object, name, encode(value)),
  });
}

/** A method of the object as a property of `target`. */
export function defineMethod(target: object, object: NativeScript, name: string): void {
  Object.defineProperty(target, name, {
    value: scriptMethod(object, name),
    enumerable: false,
    configurable: true,
    writable: true,
  });
}

/** The module for a TorchScript module. */
export function wrapModule(object: NativeScript): RecursiveScriptModule {
  const outer = known;
  known ??= { modules: new Map(), parameters: new Map() };
  try {
    return wrapInto(object, known);
  } finally {
    known = outer;
  }
}

function wrapInto(object: NativeScript, seen: Known): RecursiveScriptModule {
  const id = native.jitId(object);
  const found = seen.modules.get(id);
  if (found !== undefined) return found;
  wanted = object;
  const module = new RecursiveScriptModule();
  seen.modules.set(id, module);
  const [, , attributes, methods] = native.jitInfo(object);
  const own = module[internals];
  const order: string[] = [];
  for (const [name, kind] of attributes) {
    // What every module has comes first, as in Python.
    if (name in module && name !== 'training') continue;
    if (kind === 'attribute' || kind === 'constant') {
      defineAttribute(module, object, name);
      continue;
    }
    if (kind === 'parameter') defineParameter(module, name, seen);
    else if (kind === 'buffer') defineBuffer(module, name);
    else
      defineChild(module, name, wrapInto((native.jitGet(object, name) as [string, NativeScript])[1], seen));
    own.kinds.set(name, kind);
    order.push(name);
  }
  own.order = order;
  for (const name of methods) {
    if (name === 'forward' || !(name in module)) defineMethod(module, object, name);
  }
  return module;
}
