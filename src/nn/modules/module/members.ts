/**
 * Finding a module's parameters, buffers and submodules: its own enumerable fields, in declaration order.
 * Nothing is registered by hand; a field that would be missed without a word is an error.
 */

import { splitName } from '../../../common/dottedName';
import type { HookMap } from '../../../common/hooks';
import { isPlainObject } from '../../../common/options';
import { registerSymbol } from '../../../common/ownSymbols';
import { pyRepr } from '../../../python/pyrepr';
import { Tensor } from '../../../tensor/tensor';
import { torchTypename } from '../../../tensor/typename';
import { Parameter } from '../../parameter/parameter';
import { isBuffer } from '../../parameter/uninitialized';

export type MemberKind = 'parameter' | 'buffer' | 'module';

/** A module's fields by names that are known at run time only: its class declares none of them. */
export type Fields = Record<string, any>;

/** Where a module keeps what is no field of it; having it is what makes a value a module. */
export const internals = Symbol('torch.nn.internals');
registerSymbol(internals);

/** A hook with the way in which it was registered. */
export interface ForwardPreHookEntry {
  readonly hook: (...args: any[]) => any;
  /** Whether it is given the call's trailing options object apart from the other arguments. */
  readonly withKwargs: boolean;
}

export interface ForwardHookEntry extends ForwardPreHookEntry {
  readonly alwaysCall: boolean;
}

/** The hooks that a call of the module runs; absent while there are none, so that a plain call stays fast. */
export interface CallHooks {
  readonly forwardPre: HookMap<ForwardPreHookEntry>;
  readonly forward: HookMap<ForwardHookEntry>;
  readonly backwardPre: HookMap<(...args: any[]) => any>;
  readonly backward: HookMap<(...args: any[]) => any>;
  /** Whether `backward` holds full hooks, or those of PyTorch's older kind; null before the first. */
  isFullBackward: boolean | null;
}

export interface StateDictHooks {
  readonly pre: HookMap<(...args: any[]) => any>;
  readonly post: HookMap<(...args: any[]) => any>;
  readonly loadPre: HookMap<(...args: any[]) => any>;
  readonly loadPost: HookMap<(...args: any[]) => any>;
}

/** A module's own bookkeeping. */
export interface Internals {
  /** What each registered name is: a name keeps its kind while its value is null or replaced. */
  readonly kinds: Map<string, MemberKind>;
  readonly nonPersistent: Set<string>;
  /** Members in registration order; null while JavaScript's own order of fields is the same. */
  order: string[] | null;
  callHooks: CallHooks | null;
  stateDictHooks: StateDictHooks | null;
}

export function newInternals(): Internals {
  return { kinds: new Map(), nonPersistent: new Set(), order: null, callHooks: null, stateDictHooks: null };
}

/**
 * What the functions below `Module` need of one: only module.ts names the class that is built on them.
 * `M` is what a module's children are.
 */
export interface ModuleLike<M = unknown> {
  readonly [internals]: Internals;
  _getName(): string;
  getSubmodule(target: string): M;
}

/** Whether `value` is a module (`M`: as the caller knows them). */
export function isModule<M = ModuleLike>(value: unknown): value is M {
  return typeof value === 'function' && internals in value;
}

const isArrayIndex = (name: string) => /^(0|[1-9]\d{0,9})$/.test(name);

/** Sees every member that a module gets; what it returns takes the member's place. */
export type RegistrationHook<M> = (module: M, name: string, value: any) => unknown;

/** Hooks on members of each kind, for all modules. */
export const registrationHooks: Record<MemberKind, HookMap<RegistrationHook<any>>> = {
  parameter: new Map(),
  buffer: new Map(),
  module: new Map(),
};

function afterRegistrationHooks(module: ModuleLike, name: string, kind: MemberKind, value: unknown): unknown {
  for (const hook of registrationHooks[kind].values()) value = hook(module, name, value) ?? value;
  return value;
}

/** Sets a field and remembers its kind, keeping the order of registration. */
export function setMember(module: ModuleLike, name: string, kind: MemberKind, value: unknown): void {
  const own = module[internals];
  if (registrationHooks[kind].size > 0) value = afterRegistrationHooks(module, name, kind, value);
  if (!Object.hasOwn(module, name)) {
    if (own.order !== null) own.order.push(name);
    else if (isArrayIndex(name)) {
      // JavaScript lists integer-like names first and by number: note the order where it would differ.
      const names = memberNames(module).filter((n) => own.kinds.has(n));
      const last = names.at(-1);
      if (last !== undefined && !(isArrayIndex(last) && Number(last) < Number(name))) {
        own.order = [...names, name];
      }
    }
  }
  own.kinds.set(name, kind);
  setField(module, name, value);
}

/**
 * Sets a field as a class's own declaration does: under any name, whatever an assignment to that name means.
 */
export function setField(module: ModuleLike, name: string, value: unknown): void {
  if (name in module) (module as Fields)[name] = value;
  else Object.defineProperty(module, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Removes a field and forgets what it was, so that a value of another kind may take its name. */
export function deleteMember(module: ModuleLike, name: string): void {
  const own = module[internals];
  delete (module as Fields)[name];
  own.kinds.delete(name);
  own.nonPersistent.delete(name);
  if (own.order !== null) own.order = own.order.filter((n) => n !== name);
}

function memberNames(module: ModuleLike): string[] {
  const names = Object.keys(module);
  const order = module[internals].order;
  if (order === null) return names;
  const ordered = new Set(order);
  return [...order.filter((n) => Object.hasOwn(module, n)), ...names.filter((n) => !ordered.has(n))];
}

/** What an array, a Set, a Map or a plain object holds, and how it is called; null for anything else. */
function contents(value: unknown): { items: unknown[]; what: string; list: boolean } | null {
  if (Array.isArray(value)) return { items: value, what: 'array', list: true };
  if (value instanceof Set) return { items: [...value], what: 'Set', list: true };
  if (value instanceof Map) return { items: [...value.values()], what: 'Map', list: false };
  if (isPlainObject(value)) return { items: Object.values(value), what: 'object', list: false };
  return null;
}

/** Says that a container holds what only a module's own field or a container module may hold. */
function checkContainer(module: ModuleLike, name: string, value: unknown, depth = 0): void {
  const found = contents(value);
  if (found === null) return;
  const { items, list } = found;
  for (const item of items) {
    const isParameter = item instanceof Parameter;
    if (!isParameter && !isModule(item)) {
      // Arrays of arrays too, but not whole datasets.
      if (depth < 2 && items.length <= 64) checkContainer(module, name, item, depth + 1);
      continue;
    }
    const what = isParameter ? 'parameters' : 'modules';
    const remedy = `${isParameter ? 'Parameter' : 'Module'}${list ? 'List' : 'Dict'}`;
    throw new TypeError(
      `${module._getName()}.${name} is a plain ${found.what} of ${what}, which would be neither trained nor ` +
        `saved. Use nn.${remedy}: this.${name} = new nn.${remedy}(${list ? '[...]' : '{...}'}).`,
    );
  }
}

/** How many {@link replaceMembers} run: then a parameter's place may hold any tensor. */
let replacing = 0;

/**
 * Runs `body` while other tensors stand in the place of a module's parameters and buffers.
 * @param tensors by their dotted names
 * @returns what `body` returned, and what stood in those places at its end
 */
export function replaceMembers<R>(
  root: ModuleLike<object>,
  tensors: Record<string, Tensor>,
  body: () => R,
): { result: R; left: Record<string, unknown> } {
  const undo: (() => void)[] = [];
  const left: Record<string, unknown> = {};
  replacing++;
  try {
    for (const [name, tensor] of Object.entries(tensors)) {
      if (!(tensor instanceof Tensor) && tensor !== null) {
        throw new TypeError(`${pyRepr(tensor)} is not an instance of torch.Tensor`);
      }
      const [path, field] = splitName(name);
      const owner = root.getSubmodule(path);
      // What is computed by a parametrization is no own field: it is hidden, and shown again by deleting.
      const before = Object.getOwnPropertyDescriptor(owner, field);
      const place = { configurable: true, enumerable: before?.enumerable ?? true, writable: true };
      Object.defineProperty(owner, field, { ...place, value: tensor });
      undo.unshift(() => {
        left[name] = (owner as Fields)[field];
        if (before === undefined) delete (owner as Fields)[field];
        else Object.defineProperty(owner, field, before);
      });
    }
    return { result: body(), left };
  } finally {
    for (const restore of undo) restore();
    replacing--;
  }
}

/** The kind of a field's value, given what its name is known as; null for an ordinary field. */
function kindOf(
  module: ModuleLike,
  name: string,
  value: unknown,
  known: MemberKind | undefined,
): MemberKind | null {
  if (value instanceof Parameter) return 'parameter';
  if (isModule(value)) return 'module';
  if (known !== undefined) {
    if (value === null || value === undefined) return known;
    if (value instanceof Tensor && (known === 'buffer' || replacing > 0)) return known;
    const kind = { parameter: 'parameter', buffer: 'buffer', module: 'child module' }[known];
    const expected = {
      parameter: 'torch.nn.Parameter or None expected',
      buffer: 'torch.nn.Buffer, torch.Tensor or None expected',
      module: 'torch.nn.Module or None expected',
    }[known];
    throw new TypeError(
      `cannot assign '${torchTypename(value)}' as ${kind} '${name}' (${expected}); it is a field of ${module._getName()}`,
    );
  }
  if (isBuffer(value)) return 'buffer';
  checkContainer(module, name, value);
  return null;
}

/**
 * Notes what a new layer's fields are, so that assigning another kind of value to one is an error later on.
 */
export function registerFields(module: ModuleLike): void {
  members(module, 'parameter');
}

/** A field that was deleted (`delete model.fc`) may come back as anything. */
function forgetDeleted(module: ModuleLike): void {
  const { kinds } = module[internals];
  for (const name of [...kinds.keys()]) if (!Object.hasOwn(module, name)) deleteMember(module, name);
}

/** A module's own members of one kind, as `[name, value]`, null ones included. */
export function members(module: ModuleLike, kind: 'parameter'): [string, Parameter | null][];
export function members(module: ModuleLike, kind: 'buffer'): [string, Tensor | null][];
export function members<M>(module: ModuleLike<M>, kind: 'module'): [string, M | null][];
export function members(module: ModuleLike, kind: MemberKind): [string, any][] {
  const found: [string, any][] = [];
  const own = module[internals];
  let registered = 0;
  for (const name of memberNames(module)) {
    let value = (module as Fields)[name];
    const known = own.kinds.get(name);
    // Numbers, booleans and strings are most fields: leave before the prototype checks.
    if (
      known === undefined &&
      (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    ) {
      continue;
    }
    const is = kindOf(module, name, value, known);
    if (is === null) continue;
    if (is !== known) {
      own.kinds.set(name, is);
      // A field that was assigned is registered when it is first seen.
      if (registrationHooks[is].size > 0) {
        value = afterRegistrationHooks(module, name, is, value);
        (module as Fields)[name] = value;
      }
      if (is === 'buffer' && isBuffer(value) && !value.persistent) own.nonPersistent.add(name);
    }
    registered++;
    if (is === kind) found.push([name, value ?? null]);
  }
  if (registered < own.kinds.size) forgetDeleted(module);
  return found;
}
