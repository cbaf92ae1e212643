/** Saving and loading of a module's state: the `state_dict` half of torch/nn/modules/module.py. */
import { noGrad } from '../../../autograd/gradMode';
import { shardingOf } from '../../../c10d/sharding';
import { TorchError } from '../../../common/errors';
import { inspectCustom } from '../../../common/node';
import { entriesOf, isOptionsObject } from '../../../common/optionsObject';
import { warn } from '../../../common/warnings';
import { pyRepr, pyStringRepr, pyTypeName } from '../../../python/pyrepr';
import { keepBeyondScopes } from '../../../runtime/memory';
import { sizeText } from '../../../tensor/sizes';
import { Tensor } from '../../../tensor/tensor';
import { Parameter } from '../../parameter/parameter';
import { isLazy } from '../../parameter/uninitialized';
import { type Fields, internals, type ModuleLike, members } from './members';
import { type StateDictMetadata, setStateDictMetadata, stateDictMetadata } from './stateDictMetadata';

/** A module's parameters and persistent buffers by their names, in Python's order. */
export type StateDict = Record<string, Tensor>;

/** What `loadStateDict` returns. */
export class IncompatibleKeys {
  constructor(
    readonly missingKeys: string[],
    readonly unexpectedKeys: string[],
  ) {}

  /** Python's named tuple is unpacked: `const [missing, unexpected] = model.loadStateDict(state, false)`. */
  *[Symbol.iterator](): IterableIterator<string[]> {
    yield this.missingKeys;
    yield this.unexpectedKeys;
  }

  /** Python's `repr`. */
  toString(): string {
    if (this.missingKeys.length === 0 && this.unexpectedKeys.length === 0) {
      return '<All keys matched successfully>';
    }
    return `_IncompatibleKeys(missing_keys=${pyRepr(this.missingKeys)}, unexpected_keys=${pyRepr(this.unexpectedKeys)})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

/** A module as saving and loading need it. */
interface Stateful extends ModuleLike<Stateful> {
  namedParameters(): [string, unknown][];
  readonly _version: number;
  stateDict(options: { destination: StateDict; prefix: string; keepVars: boolean }): StateDict;
  _saveToStateDict(destination: StateDict, prefix: string, keepVars: boolean): void;
  _loadFromStateDict(
    stateDict: StateDict,
    prefix: string,
    localMetadata: StateDictMetadata,
    strict: boolean,
    missingKeys: string[],
    unexpectedKeys: string[],
    errorMsgs: string[],
  ): void;
  getExtraState(): unknown;
  setExtraState(state: unknown): void;
}

const EXTRA_STATE = '_extra_state';

function neverCalled(name: string): never {
  throw new TorchError(
    `Reached a code path in Module.${name}() that should never be called. Please file an issue at ` +
      'https://github.com/pytorch/pytorch/issues/new?template=bug-report.yml to report this bug.',
  );
}

/**
 * `Module.getExtraState` and `setExtraState` of classes that have no such state:
 * the functions mark them, and never run.
 */
export const noExtraState = {
  getExtraState(): unknown {
    return neverCalled('get_extra_state');
  },
  setExtraState(_state: unknown): void {
    neverCalled('set_extra_state');
  },
};

/** An empty state dict. */
export function newStateDict(): StateDict {
  const stateDict: StateDict = {};
  setStateDictMetadata(stateDict, new Map());
  return stateDict;
}

/** `Module.stateDict`, recursively. */
export function saveModule(
  module: Stateful,
  destination: StateDict,
  prefix: string,
  keepVars: boolean,
): StateDict {
  const metadata: StateDictMetadata = { version: module._version };
  stateDictMetadata(destination)?.set(prefix.slice(0, -1), metadata);
  const hooks = module[internals].stateDictHooks;
  for (const hook of hooks?.pre.values() ?? []) hook(module, prefix, keepVars);
  module._saveToStateDict(destination, prefix, keepVars);
  for (const [name, child] of members(module, 'module')) {
    child?.stateDict({ destination, prefix: `${prefix}${name}.`, keepVars });
  }
  for (const hook of hooks?.post.values() ?? []) {
    const returned = hook(module, destination, prefix, metadata);
    if (returned !== undefined && returned !== null) {
      throw new TorchError('state_dict post-hook must return None');
    }
  }
  return destination;
}

/** `Module._saveToStateDict`: this module's own part. */
export function saveOwn(module: Stateful, destination: StateDict, prefix: string, keepVars: boolean): void {
  const { nonPersistent } = module[internals];
  for (const [name, param] of members(module, 'parameter')) {
    if (param !== null) destination[prefix + name] = keepVars || isLazy(param) ? param : param.detach();
  }
  for (const [name, buffer] of members(module, 'buffer')) {
    if (buffer === null || nonPersistent.has(name)) continue;
    destination[prefix + name] = keepVars || isLazy(buffer) ? buffer : buffer.detach();
  }
  if (module.getExtraState !== noExtraState.getExtraState) {
    destination[prefix + EXTRA_STATE] = module.getExtraState() as Tensor;
  }
}

/** `Module._loadFromStateDict`: this module's own part. */
export function loadOwn(
  module: Stateful,
  stateDict: StateDict,
  prefix: string,
  localMetadata: StateDictMetadata,
  strict: boolean,
  missingKeys: string[],
  unexpectedKeys: string[],
  errorMsgs: string[],
): void {
  const own = module[internals];
  for (const hook of own.stateDictHooks?.loadPre.values() ?? []) {
    hook(module, stateDict, prefix, localMetadata, strict, missingKeys, unexpectedKeys, errorMsgs);
  }
  const local = new Map<string, Tensor>();
  for (const [name, param] of members(module, 'parameter')) if (param !== null) local.set(name, param);
  for (const [name, buffer] of members(module, 'buffer')) {
    if (buffer !== null && !own.nonPersistent.has(name)) local.set(name, buffer);
  }
  const assign = localMetadata.assignToParamsBuffers ?? false;
  for (const [name, current] of local) {
    const key = prefix + name;
    if (Object.hasOwn(stateDict, key)) loadOne(module, name, key, current, stateDict[key], assign, errorMsgs);
    else if (strict) missingKeys.push(key);
  }
  const extraKey = prefix + EXTRA_STATE;
  const hasExtra = Object.hasOwn(stateDict, extraKey);
  if (module.setExtraState !== noExtraState.setExtraState) {
    if (hasExtra) module.setExtraState(stateDict[extraKey]);
    else if (strict) missingKeys.push(extraKey);
  } else if (strict && hasExtra) {
    unexpectedKeys.push(extraKey);
  }
  if (!strict) return;
  const children = new Set(members(module, 'module').map(([name]) => name));
  for (const key of Object.keys(stateDict)) {
    if (!key.startsWith(prefix) || key === extraKey) continue;
    const rest = key.slice(prefix.length);
    const dot = rest.indexOf('.');
    const known = dot >= 0 ? children.has(rest.slice(0, dot)) : local.has(rest);
    if (!known) unexpectedKeys.push(key);
  }
}

/** Takes this rank's part of a parameter. */
function loadSharded(
  key: string,
  current: Tensor,
  given: Tensor,
  assign: boolean,
  errorMsgs: string[],
): void {
  const [own, theirs] = [shardingOf(current)!, shardingOf(given)];
  if (theirs === undefined || !own.isSame(theirs)) {
    const what =
      theirs === undefined
        ? `a whole tensor of shape ${sizeText(given.shape)}`
        : `a part of ${theirs.text()}`;
    errorMsgs.push(
      `While copying the parameter named "${key}", got mixed torch.Tensor and DTensor: the parameter in the model is sharded ` +
        `(${own.text()}), the checkpoint has ${what}. torch.distributed.checkpoint.stateDict.setModelStateDict(model, state, { options: ` +
        '{ fullStateDict: true } }) divides whole tensors.',
    );
  } else if (assign) current.data = given;
  else noGrad(() => current.copy_(given));
}

/** Copies or assigns one entry; what goes wrong becomes a message. */
function loadOne(
  module: Stateful,
  name: string,
  key: string,
  current: Tensor,
  given: unknown,
  assign: boolean,
  errorMsgs: string[],
): void {
  if (!(given instanceof Tensor)) {
    errorMsgs.push(
      `While copying the parameter named "${key}", expected torch.Tensor or Tensor-like object from checkpoint but ` +
        `received <class '${pyTypeName(given)}'>`,
    );
    return;
  }
  const sharding = shardingOf(current);
  if (sharding !== undefined) {
    loadSharded(key, current, given, assign, errorMsgs);
    return;
  }
  // Python 0.3's 0-dim tensors were 1-dim ones.
  let input: Tensor = given;
  if (isLazy(current)) {
    // The hook of lazy modules has given it a shape, unless the other has none either.
    if (isLazy(input)) return;
  } else {
    const [own, theirs] = [current.shape, input.shape];
    if (own.length === 0 && theirs.length === 1 && theirs[0] === 1) input = input.select(0, 0);
    else if (theirs.length !== own.length || theirs.some((size, i) => size !== own[i])) {
      errorMsgs.push(
        `size mismatch for ${key}: copying a param with shape ${sizeText(input.shape)} from checkpoint, the shape in ` +
          `current model is ${sizeText(current.shape)}.`,
      );
      return;
    }
  }
  if (current.device === 'meta' && input.device !== 'meta' && !assign) {
    warn(
      `for ${key}: copying from a non-meta parameter in the checkpoint to a meta parameter in the current model, which is a ` +
        'no-op. (Did you mean to pass `assign=True` to assign items in the state dictionary to their corresponding key in the ' +
        'module instead of copying them in place?)',
    );
  }
  try {
    if (assign) {
      if (current instanceof Parameter) {
        if (input instanceof Parameter) input.requiresGrad_(current.requiresGrad);
        else input = new Parameter(input, current.requiresGrad);
      }
      (module as Fields)[name] = input;
      keepBeyondScopes(input);
    } else {
      noGrad(() => {
        current.copy_(input);
      });
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    errorMsgs.push(
      `While copying the parameter named "${key}", whose dimensions in the model are ${sizeText(current.shape)} and whose ` +
        `dimensions in the checkpoint are ${sizeText(input.shape)}, an exception occurred : (${pyStringRepr(message)},).`,
    );
  }
}

const quoted = (keys: readonly string[]) => keys.map((key) => `"${key}"`).join(', ');

/** `Module.loadStateDict`. */
export function loadModule(
  root: Stateful,
  given: StateDict | ReadonlyMap<string, Tensor>,
  strict: boolean,
  assign: boolean,
): IncompatibleKeys {
  if (!isOptionsObject(given) && !(given instanceof Map)) {
    throw new TypeError(`Expected state_dict to be dict-like, got <class '${pyTypeName(given)}'>.`);
  }
  const metadata = stateDictMetadata(given);
  const entries: [string, Tensor][] = entriesOf(given);
  const missing: string[] = [];
  const unexpected: string[] = [];
  const errors: string[] = [];

  const load = (module: Stateful, local: [string, Tensor][], prefix: string): void => {
    const localMetadata: StateDictMetadata = { ...metadata?.get(prefix.slice(0, -1)) };
    if (assign) localMetadata.assignToParamsBuffers = true;
    const stateDict = Object.fromEntries(local);
    if (metadata !== undefined) setStateDictMetadata(stateDict, metadata);
    module._loadFromStateDict(stateDict, prefix, localMetadata, true, missing, unexpected, errors);
    for (const [name, child] of members(module, 'module')) {
      if (child === null) continue;
      const childPrefix = `${prefix}${name}.`;
      // A pre-hook may have changed the entries: go on with what it left.
      const childEntries = Object.entries(stateDict).filter(([key]) => key.startsWith(childPrefix));
      load(child, childEntries, childPrefix);
    }
    const keys = new IncompatibleKeys(missing, unexpected);
    for (const hook of module[internals].stateDictHooks?.loadPost.values() ?? []) {
      const returned = hook(module, keys);
      if (returned !== undefined && returned !== null) {
        throw new TorchError(
          'Hooks registered with ``register_load_state_dict_post_hook`` are not expected to return new values, if ' +
            'incompatible_keys need to be modified, it should be done inplace.',
        );
      }
    }
  };
  load(root, entries, '');

  if (strict) {
    if (unexpected.length > 0) errors.unshift(`Unexpected key(s) in state_dict: ${quoted(unexpected)}. `);
    if (missing.length > 0) errors.unshift(`Missing key(s) in state_dict: ${quoted(missing)}. `);
  }
  if (errors.length > 0) {
    throw new TorchError(`Error(s) in loading state_dict for ${root._getName()}:\n\t${errors.join('\n\t')}`);
  }
  warnOfOrder(root, entries, metadata !== undefined);
  return new IncompatibleKeys(missing, unexpected);
}

/** Whether names ascend within each dtype: the order of safetensors, which says nothing about the model's. */
const isSorted = (entries: readonly [string, Tensor][]) =>
  entries.every(([key, value], i) => {
    const earlier = entries[i - 1];
    return earlier === undefined || earlier[1].dtype !== value.dtype || earlier[0] < key;
  });

/**
 * Warns when the parameters stand in another order in the dict than in the module. They are loaded by name,
 * but an optimizer's state numbers them: one that was saved with this dict would go to the wrong ones.
 */
function warnOfOrder(root: Stateful, entries: readonly [string, Tensor][], ofModule: boolean): void {
  const given = entries.map(([key]) => key);
  const known = new Set(given);
  const own = root
    .namedParameters()
    .map(([name]) => name)
    .filter((name) => known.has(name));
  const wanted = new Set(own);
  const theirs = given.filter((key) => wanted.has(key));
  const place = own.findIndex((name, i) => name !== theirs[i]);
  if (place < 0 || (!ofModule && isSorted(entries))) return;
  warn(
    `loadStateDict of ${root._getName()}: the state dict has '${theirs[place]}' where the module has '${own[place]}'. The values are loaded by ` +
      "name, but an optimizer's state dict numbers the parameters: one that was saved with this dict will land on the wrong ones. " +
      'Declare the fields (or give the optimizer its parameters) in the order of the model that was saved.',
  );
}
