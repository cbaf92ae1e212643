/**
 * Takes a value apart for another thread: data by copy, tensors by their memory,
 * functions and classes by source and closure.
 */
import path from 'node:path';
import { types } from 'node:util';
import vm from 'node:vm';
import * as threadModule from 'node:worker_threads';
import { typeName } from '../../../../common/options';
import { Module } from '../../../../nn/modules/module';
import { Callable } from '../../../../nn/modules/module/callable';
import { Buffer as ModuleBuffer, Parameter } from '../../../../nn/parameter/parameter';
import { Generator } from '../../../../tensor/generator';
import { Tensor } from '../../../../tensor/tensor';
import type { Inspector } from './inspect';
import { moduleNameOf, type Name, nameOf } from './known';
import {
  mangled,
  type Ref,
  type Wire,
  type WireFunction,
  type WireModule,
  type WireNode,
  type WireProperty,
} from './wire';

/** A value that another thread can't be given. */
export class Unmovable extends Error {}

/**
 * Names that may be variables: all words but those after a dot. More than there are do no harm, fewer would.
 */
const identifiers = /(?<![\p{ID_Continue}$#])(?<!(?<!\.)\.)[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

const clonedAsIs = [types.isDate, types.isRegExp, types.isAnyArrayBuffer, types.isBoxedPrimitive];

function isPrimitive(value: unknown): boolean {
  return (
    value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')
  );
}

/** Encodes values into one message; what occurs twice is sent once. */
export class Encoder {
  readonly nodes: WireNode[] = [];
  /** Tensors in the order of their nodes' `index`. */
  readonly tensors: Tensor[] = [];
  /** Node's and packages' ES modules that the receiver must import first. */
  readonly imports = new Set<string>();
  private readonly refs = new Map<unknown, Ref>();
  /** Each script's outermost variables, shared by its functions. */
  private readonly modules = new Map<string, Ref>();
  private readonly trail: string[] = [];
  private readonly withoutPrivates = new Set<object>();

  /**
   * @param inspector for sending functions; null where only what the receiver already has may be sent
   * @param yours what the receiver sent earlier, with its positions
   */
  constructor(
    private readonly inspector: Inspector | null,
    private readonly yours: ReadonlyMap<unknown, Ref> = new Map(),
  ) {}

  /** @throws Unmovable with the way to the part that can't be sent */
  encode(value: unknown, name: string): Wire {
    return { root: this.within(name, () => this.ref(value)), nodes: this.nodes };
  }

  /** What was sent, by position. */
  values(): unknown[] {
    const values: unknown[] = [];
    for (const [value, ref] of this.refs) values[ref] = value;
    return values;
  }

  /**
   * Whether functions may load further modules, which may need the loaders
   * that this process was started with.
   */
  get needsLoaders(): boolean {
    return this.nodes.some((node) => node.kind === 'require');
  }

  private ref(value: unknown): Ref {
    const found = this.refs.get(value);
    if (found !== undefined) return found;
    if (isPrimitive(value)) return this.add(value, { kind: 'value', value });
    const yours = this.yours.get(value);
    if (yours !== undefined) return this.add(value, { kind: 'yours', ref: yours });
    const name = nameOf(value);
    if (name !== undefined) return this.add(value, { kind: 'name', name });
    if (typeof value === 'symbol') return this.symbol(value);
    return this.object(value as object);
  }

  private add(value: unknown, node: WireNode): Ref {
    const ref = this.nodes.push(node) - 1;
    this.refs.set(value, ref);
    return ref;
  }

  /** A place for a value that may contain itself; the returned function fills it. */
  private reserve(value: unknown): [Ref, (node: WireNode) => Ref] {
    const ref = this.add(value, { kind: 'value', value: undefined });
    return [
      ref,
      (node) => {
        this.nodes[ref] = node;
        return ref;
      },
    ];
  }

  private within<R>(name: string, body: () => R): R {
    this.trail.push(name);
    const result = body();
    this.trail.pop();
    return result;
  }

  private refuse(what: string): never {
    throw new Unmovable(`${this.trail.join('')} is ${what}`);
  }

  private symbol(value: symbol): Ref {
    const key = Symbol.keyFor(value);
    if (key === undefined) this.refuse(`a symbol of its own, ${String(value)}`);
    return this.add(value, { kind: 'symbol', key });
  }

  private object(value: object): Ref {
    if (value instanceof Tensor) return this.tensor(value);
    if (types.isModuleNamespaceObject(value) || types.isProxy(value)) {
      // Test runners put a Proxy around a module's namespace.
      const { default: whole } = value as { default?: object };
      const name = whole === undefined ? undefined : moduleNameOf(whole);
      if (name?.from === 'module') return this.namespace(value, Object.keys(whole!), name);
      if (types.isProxy(value)) this.refuse('a Proxy');
    }
    if (Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype) return this.array(value);
    if (clonedAsIs.some((is) => is(value))) return this.add(value, { kind: 'value', value });
    if (ArrayBuffer.isView(value)) return this.view(value);
    if (value instanceof Generator) {
      return this.add(value, {
        kind: 'generator',
        device: value.device,
        state: this.ref(value.getState()),
      });
    }
    const module = moduleNameOf(value);
    if (module !== undefined) return this.add(value, { kind: 'name', name: module });
    if (types.isNativeError(value)) return this.error(value);
    if (typeof value === 'function' && !(value instanceof Callable)) return this.function(value);
    return this.instance(value);
  }

  /** What `import * as` gives of a module that every thread has. */
  private namespace(value: object, keys: string[], module: Name & { from: 'module' }): Ref {
    const [, fill] = this.reserve(value);
    const at = (path: string[]) => this.nodes.push({ kind: 'name', name: { ...module, path } }) - 1;
    const properties = keys.map((key): WireProperty => ({ key, value: at([...module.path, key]), flags: 7 }));
    properties.push({ key: 'default', value: at(module.path), flags: 7 });
    return fill({ kind: 'object', type: null, as: 'plain', properties });
  }

  private tensor(value: Tensor): Ref {
    const type = Object.getPrototypeOf(value);
    const as =
      type === Tensor.prototype
        ? 'Tensor'
        : type === Parameter.prototype
          ? 'Parameter'
          : type === ModuleBuffer.prototype
            ? 'Buffer'
            : this.refuse(`a tensor of class ${value.constructor.name}`);
    if (value.requiresGrad && !value.isLeaf) {
      this.refuse('a non-leaf tensor which requires grad; detach() it first');
    }
    const persistent = value instanceof ModuleBuffer ? value.persistent : undefined;
    return this.add(value, { kind: 'tensor', index: this.tensors.push(value) - 1, as, persistent });
  }

  private array(value: unknown[]): Ref {
    if (value.every(isPrimitive)) return this.add(value, { kind: 'value', value });
    const [, fill] = this.reserve(value);
    const items = value.map((item, i) => this.within(`[${i}]`, () => this.ref(item)));
    return fill({ kind: 'array', items });
  }

  private view(value: ArrayBufferView): Ref {
    const type = value instanceof Buffer ? 'Buffer' : value.constructor.name;
    if (nameOf(value.constructor) === undefined) this.refuse(`an array of class ${type}`);
    // Small Buffers share one large pool: only the part that is meant is sent.
    if (value instanceof Buffer) {
      const bytes = value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
      return this.add(value, {
        kind: 'view',
        type,
        buffer: this.ref(bytes),
        offset: 0,
        length: value.byteLength,
      });
    }
    const length = (value as { length?: number }).length ?? value.byteLength;
    return this.add(value, {
      kind: 'view',
      type,
      buffer: this.ref(value.buffer),
      offset: value.byteOffset,
      length,
    });
  }

  private error(value: Error): Ref {
    const [, fill] = this.reserve(value);
    return fill({
      kind: 'error',
      type: this.type(value.constructor),
      name: value.name,
      message: value.message,
      stack: value.stack ?? '',
      properties: this.properties(value, ['message', 'stack']),
    });
  }

  private type(value: unknown): Ref {
    return this.within('.constructor', () => this.ref(value));
  }

  /** An object with its class, a plain one, or a callable one such as a transform. */
  private instance(value: object): Ref {
    const [, fill] = this.reserve(value);
    if (types.isMap(value) && Object.getPrototypeOf(value) === Map.prototype) {
      const entries = [...value].map(([k, v]): [Ref, Ref] => [
        this.ref(k),
        this.within(`.get(${String(isPrimitive(k) ? k : '…')})`, () => this.ref(v)),
      ]);
      return fill({ kind: 'map', entries });
    }
    if (types.isSet(value) && Object.getPrototypeOf(value) === Set.prototype) {
      return fill({ kind: 'set', items: [...value].map((item) => this.ref(item)) });
    }
    const prototype = Object.getPrototypeOf(value);
    const as = value instanceof Module ? 'module' : value instanceof Callable ? 'callable' : 'plain';
    if (prototype === null || prototype === Object.prototype || types.isModuleNamespaceObject(value)) {
      const type = prototype === Object.prototype ? this.ref(Object) : null;
      return fill({ kind: 'object', type, as: 'plain', properties: this.properties(value) });
    }
    this.checkClass(prototype);
    const type = this.type(prototype.constructor);
    return fill({ kind: 'object', type, as, properties: this.fields(value, type) });
  }

  /** An instance can be rebuilt when its class, and those above it, are known or can be sent. */
  private checkClass(prototype: any): void {
    for (
      let level = prototype;
      level !== null && level !== Object.prototype;
      level = Object.getPrototypeOf(level)
    ) {
      const { constructor } = level;
      if (typeof constructor !== 'function' || constructor.prototype !== level) this.refuse('of no class');
      const name = nameOf(constructor) ?? moduleNameOf(constructor);
      if (name?.from === 'torch') return;
      if (name !== undefined) this.refuse(`a ${constructor.name}, or made of one`);
    }
  }

  /** Own fields, `#private` ones as ordinary ones where the class is sent by its source. */
  private fields(value: object, type: Ref): WireProperty[] {
    const properties = this.properties(value);
    const node = this.nodes[type]!;
    if (this.inspector === null) {
      return properties;
    }
    // All instances of a class have the same names.
    const prototype = Object.getPrototypeOf(value);
    if (this.withoutPrivates.has(prototype)) return properties;
    const fields = this.inspector.privateFields(value);
    if (fields.size === 0) this.withoutPrivates.add(prototype);
    const own = node.kind === 'function' ? new Set(this.privateNames(value)) : new Set<string>();
    // Private methods of this library's classes serve their constructors alone: a copy does without.
    for (const name of fields.keys()) {
      if (!own.has(name)) this.refuse(`a ${typeName(value)} with a private ${name}`);
    }
    for (const [name, field] of fields) {
      const ref = this.within(`.${name}`, () => this.ref(field));
      properties.push({ key: mangled(name), value: ref, flags: 1 | 4 });
    }
    return properties;
  }

  /** The private names in the sources of an object's classes, as far as those are sent. */
  private privateNames(value: object): string[] {
    const names: string[] = [];
    for (let level = Object.getPrototypeOf(value); level !== null; level = Object.getPrototypeOf(level)) {
      const ref = this.refs.get(level.constructor);
      const node = ref === undefined ? undefined : this.nodes[ref];
      if (node?.kind === 'function') names.push(...node.privates);
    }
    return names;
  }

  private properties(value: object, skip: readonly PropertyKey[] = []): WireProperty[] {
    const result: WireProperty[] = [];
    // What a compiler makes of a module has getters; it is what they give that is meant.
    const isModule =
      Object.hasOwn(value, '__esModule') ||
      (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] === 'Module';
    for (const key of Reflect.ownKeys(value)) {
      if (skip.includes(key)) continue;
      let property = Object.getOwnPropertyDescriptor(value, key)!;
      if (isModule && property.get !== undefined)
        property = { value: Reflect.get(value, key), enumerable: true };
      const isSymbol = typeof key === 'symbol';
      this.within(isSymbol ? `[${String(key)}]` : `.${key}`, () => {
        if (isSymbol && types.isModuleNamespaceObject(value)) return; // Symbol.toStringTag
        const flags =
          (property.writable ? 1 : 0) | (property.enumerable ? 2 : 0) | (property.configurable ? 4 : 0);
        const wire: WireProperty = { key: isSymbol ? this.ref(key) : (key as string), isSymbol, flags };
        if ('value' in property) wire.value = this.ref(property.value);
        if (property.get !== undefined) wire.get = this.ref(property.get);
        if (property.set !== undefined) wire.set = this.ref(property.set);
        result.push(wire);
      });
    }
    return result;
  }

  private function(value: Function): Ref {
    if (this.inspector === null)
      this.refuse(`${value.name || 'a function'}, which the receiving thread doesn't have`);
    const facts = this.inspector.functionFacts(value);
    const source = Function.prototype.toString.call(value);
    if (facts === null || facts.url.startsWith('node:') || /\{\s*\[native code\]\s*\}\s*$/.test(source)) {
      this.refuse(`the native or bound function ${value.name}`);
    }
    const file = facts.url.replace(/^file:\/\//, '');
    if (value.name === 'require' && typeof (value as NodeJS.Require).resolve === 'function') {
      const resolver = value as NodeJS.Require & { cache: object };
      return this.add(value, {
        kind: 'require',
        file: requireFile(resolver) ?? this.refuse('a require of no file'),
      });
    }
    if (/[\\/]node_modules[\\/]/.test(file)) {
      this.imports.add(facts.url);
      return this.add(value, {
        kind: 'name',
        name: { from: 'import', module: facts.url, name: value.name, source },
      });
    }
    return this.closure(value, source, facts);
  }

  /** A function by its source and by what that speaks of. */
  private closure(
    value: Function,
    source: string,
    facts: NonNullable<ReturnType<Inspector['functionFacts']>>,
  ): Ref {
    const [ref, fill] = this.reserve(value);
    const isClass = /^class\b/.test(source);
    const privates = isClass
      ? [...new Set(source.match(/(?<=\.\s*)#[\p{ID_Start}$_][\p{ID_Continue}$]*/gu))]
      : [];
    const node: WireFunction = {
      kind: 'function',
      name: value.name,
      source,
      form: formOf(source, value.name) ?? this.refuse(`${value.name}, whose source can't be read again`),
      strict: isClass || !Object.hasOwn(value, 'caller'),
      heritage: null,
      privates,
      url: facts.url,
      line: facts.line,
      column: facts.column,
      variables: [],
      module: -1,
      uses: [],
      properties: [],
      prototype: null,
    };
    fill(node);
    if (privates.some((name) => new RegExp(`${name.replace('$', '\\$')}\\s+in\\b`, 'u').test(source))) {
      this.refuse(`${value.name}, which asks for a private name with "in"`);
    }
    const names = new Set(source.match(identifiers));
    if (/^(class|(async\s+)?function)\b/.test(source)) names.delete('this');
    const seen = new Set<string>();
    const [ref_, module] = this.module(facts.script);
    node.module = ref_;
    for (const scope of facts.scopes(names)) {
      for (const [name, held] of scope.variables) {
        if (seen.has(name)) continue;
        seen.add(name);
        const encode = () => this.within(` → ${name}`, () => this.variable(name, held));
        if (!scope.isModule) node.variables.push([name, encode()]);
        else {
          node.uses.push(name);
          if (isAssigned(name, source)) module.assigned.add(name);
          if (module.variables.has(name)) continue;
          module.variables.set(name, -1); // on its way
          module.variables.set(name, encode());
        }
      }
    }
    const parent = Object.getPrototypeOf(value);
    if (isClass && parent !== Function.prototype) {
      const place =
        heritageOf(source) ?? this.refuse(`${value.name}, whose superclass can't be found in its source`);
      node.heritage = { value: this.within('.extends', () => this.ref(parent)), ...place };
    }
    node.properties = this.properties(value, ['name', 'length', 'prototype', 'arguments', 'caller']);
    if (!isClass && typeof value.prototype === 'object' && value.prototype !== null && !isGenerator(value)) {
      node.prototype = this.properties(value.prototype, ['constructor']);
    }
    return ref;
  }

  private variable(name: string, value: unknown): Ref {
    // `import { threadId } …`: not the number that it is here.
    if (
      isPrimitive(value) &&
      Object.hasOwn(threadModule, name) &&
      Reflect.get(threadModule, name) === value
    ) {
      return (
        this.nodes.push({
          kind: 'name',
          name: { from: 'module', module: 'node:worker_threads', path: [name] },
        }) - 1
      );
    }
    return this.ref(value);
  }

  private module(script: string): [Ref, WireModule] {
    const found = this.modules.get(script);
    if (found !== undefined) return [found, this.nodes[found] as WireModule];
    const node: WireModule = { kind: 'module', variables: new Map(), assigned: new Set() };
    const ref = this.nodes.push(node) - 1;
    this.modules.set(script, ref);
    return [ref, node];
  }
}

/** Whether a source may assign to a variable. */
function isAssigned(name: string, source: string): boolean {
  const word = name.replaceAll('$', '\\$');
  const before = new RegExp(`(\\+\\+|--)\\s*${word}(?![\\p{ID_Continue}$])`, 'u');
  const after = new RegExp(
    `(?<![\\p{ID_Continue}$.])${word}\\s*(=(?![=>])|\\+\\+|--|(\\*\\*|<<|>>>?|&&|\\|\\||\\?\\?|[-+*/%&|^])=(?!=))`,
    'u',
  );
  // Destructuring can assign as well; it looks like any other use.
  const destructured = new RegExp(`[\\[{,:]\\s*${word}\\s*([,\\]}][^;{}]*)?[\\]}]\\s*=(?![=>])`, 'u');
  return [before, after, destructured].some((pattern) => pattern.test(source));
}

function isGenerator(value: Function): boolean {
  return types.isGeneratorFunction(value) || types.isAsyncFunction(value);
}

/** Which module a `require` function belongs to. */
function requireFile(require: NodeJS.Require): string | null {
  // Where it looks first for packages lies beside the file.
  const [first] = require.resolve.paths('a-package') ?? [];
  return first === undefined ? null : path.join(path.dirname(first), 'module.js');
}

function compiles(code: string): boolean {
  try {
    new vm.Script(code);
    return true;
  } catch {
    return false;
  }
}

/** Where a class's source names its superclass. */
function heritageOf(source: string): { start: number; end: number } | null {
  const head = /^class(\s+[\p{ID_Start}$_][\p{ID_Continue}$]*)?\s+extends\b\s*/u.exec(source);
  if (head === null) return null;
  const start = head[0].length;
  for (let end = source.indexOf('{', start); end >= 0; end = source.indexOf('{', end + 1)) {
    const expression = source.slice(start, end);
    if (compiles(`(${expression}\n)`) && compiles(`(class extends X ${source.slice(end)}\n)`))
      return { start, end };
  }
  return null;
}

/** How a function's source must be written to be read again. */
function formOf(source: string, name: string): WireFunction['form'] | null {
  if (compiles(`(${source}\n)`)) return 'expression';
  if (!compiles(`({${source}\n})`)) return null;
  if (/^get\b/.test(name) && /^get\b/.test(source)) return 'get';
  return /^set\b/.test(name) && /^set\b/.test(source) ? 'set' : 'method';
}
