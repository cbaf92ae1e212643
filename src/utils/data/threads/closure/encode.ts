/**
 * Takes a value apart for another thread: data by copy, tensors by their memory,
 * functions and classes by source and closure.
 */
import { types } from 'node:util';
import { typeName } from '../../../../common/brief';
import { Module } from '../../../../nn/modules/module';
import { Callable } from '../../../../nn/modules/module/callable';
import { Buffer as ModuleBuffer, Parameter } from '../../../../nn/parameter/parameter';
import { Generator } from '../../../../tensor/generator';
import { Tensor } from '../../../../tensor/tensor';
import { FunctionEncoder, type Parts } from './encodeFunction';
import type { Inspector } from './inspect';
import { moduleNameOf, type Name, nameOf } from './known';
import { isPrimitive, Message } from './message';
import { mangled, type Ref, type Wire, type WireProperty } from './wire';

const clonedAsIs = [types.isDate, types.isRegExp, types.isAnyArrayBuffer, types.isBoxedPrimitive];

/** Encodes values into one message; what occurs twice is sent once. */
export class Encoder {
  /** Tensors in the order of their nodes' `index`. */
  readonly tensors: Tensor[] = [];
  // Annotated: only so does the compiler know that `refuse` doesn't return.
  private readonly message: Message = new Message();
  private readonly functions: FunctionEncoder;
  private readonly withoutPrivates = new Set<object>();

  /**
   * @param inspector for sending functions; null where only what the receiver already has may be sent
   * @param yours what the receiver sent earlier, with its positions
   */
  constructor(
    private readonly inspector: Inspector | null,
    private readonly yours: ReadonlyMap<unknown, Ref> = new Map(),
  ) {
    const parts: Parts = {
      ref: (value) => this.ref(value),
      properties: (value, skip) => this.properties(value, skip),
    };
    this.functions = new FunctionEncoder(this.message, parts, inspector);
  }

  /** @throws Unmovable with the way to the part that can't be sent */
  encode(value: unknown, name: string): Wire {
    return { root: this.message.within(name, () => this.ref(value)), nodes: this.message.nodes };
  }

  /** What was sent, by position. */
  values(): unknown[] {
    return this.message.values();
  }

  /** Packages' ES modules that the receiver must import first. */
  get imports(): ReadonlySet<string> {
    return this.functions.imports;
  }

  /**
   * Whether functions may load further modules, which may need the loaders
   * that this process was started with.
   */
  get needsLoaders(): boolean {
    return this.message.nodes.some((node) => node.kind === 'require');
  }

  private ref(value: unknown): Ref {
    const found = this.message.find(value);
    if (found !== undefined) return found;
    if (isPrimitive(value)) return this.message.add(value, { kind: 'value', value });
    const yours = this.yours.get(value);
    if (yours !== undefined) return this.message.add(value, { kind: 'yours', ref: yours });
    const name = nameOf(value);
    if (name !== undefined) return this.message.add(value, { kind: 'name', name });
    if (typeof value === 'symbol') return this.symbol(value);
    return this.object(value as object);
  }

  private symbol(value: symbol): Ref {
    const key = Symbol.keyFor(value);
    if (key === undefined) this.message.refuse(`a symbol of its own, ${String(value)}`);
    return this.message.add(value, { kind: 'symbol', key });
  }

  private object(value: object): Ref {
    if (value instanceof Tensor) return this.tensor(value);
    if (types.isModuleNamespaceObject(value) || types.isProxy(value)) {
      // Test runners put a Proxy around a module's namespace.
      const { default: whole } = value as { default?: object };
      const name = whole === undefined ? undefined : moduleNameOf(whole);
      if (name?.from === 'module') return this.namespace(value, Object.keys(whole!), name);
      if (types.isProxy(value)) this.message.refuse('a Proxy');
    }
    if (Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype) return this.array(value);
    if (clonedAsIs.some((is) => is(value))) return this.message.add(value, { kind: 'value', value });
    if (ArrayBuffer.isView(value)) return this.view(value);
    if (value instanceof Generator) {
      return this.message.add(value, {
        kind: 'generator',
        device: value.device,
        state: this.ref(value.getState()),
      });
    }
    const module = moduleNameOf(value);
    if (module !== undefined) return this.message.add(value, { kind: 'name', name: module });
    if (types.isNativeError(value)) return this.error(value);
    if (typeof value === 'function' && !(value instanceof Callable)) return this.functions.encode(value);
    return this.instance(value);
  }

  /** What `import * as` gives of a module that every thread has. */
  private namespace(value: object, keys: string[], module: Name & { from: 'module' }): Ref {
    const [, fill] = this.message.reserve(value);
    const at = (path: string[]) => this.message.append({ kind: 'name', name: { ...module, path } });
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
            : this.message.refuse(`a tensor of class ${value.constructor.name}`);
    if (value.requiresGrad && !value.isLeaf) {
      this.message.refuse('a non-leaf tensor which requires grad; detach() it first');
    }
    const persistent = value instanceof ModuleBuffer ? value.persistent : undefined;
    return this.message.add(value, { kind: 'tensor', index: this.tensors.push(value) - 1, as, persistent });
  }

  private array(value: unknown[]): Ref {
    if (value.every(isPrimitive)) return this.message.add(value, { kind: 'value', value });
    const [, fill] = this.message.reserve(value);
    const items = value.map((item, i) => this.message.within(`[${i}]`, () => this.ref(item)));
    return fill({ kind: 'array', items });
  }

  private view(value: ArrayBufferView): Ref {
    const type = value instanceof Buffer ? 'Buffer' : value.constructor.name;
    if (nameOf(value.constructor) === undefined) this.message.refuse(`an array of class ${type}`);
    // Small Buffers share one large pool: only the part that is meant is sent.
    if (value instanceof Buffer) {
      const bytes = value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
      return this.message.add(value, {
        kind: 'view',
        type,
        buffer: this.ref(bytes),
        offset: 0,
        length: value.byteLength,
      });
    }
    const length = (value as { length?: number }).length ?? value.byteLength;
    return this.message.add(value, {
      kind: 'view',
      type,
      buffer: this.ref(value.buffer),
      offset: value.byteOffset,
      length,
    });
  }

  private error(value: Error): Ref {
    const [, fill] = this.message.reserve(value);
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
    return this.message.within('.constructor', () => this.ref(value));
  }

  /** An object with its class, a plain one, or a callable one such as a transform. */
  private instance(value: object): Ref {
    const [, fill] = this.message.reserve(value);
    if (types.isMap(value) && Object.getPrototypeOf(value) === Map.prototype) {
      const entries = [...value].map(([k, v]): [Ref, Ref] => [
        this.ref(k),
        this.message.within(`.get(${String(isPrimitive(k) ? k : '…')})`, () => this.ref(v)),
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
      if (typeof constructor !== 'function' || constructor.prototype !== level)
        this.message.refuse('of no class');
      const name = nameOf(constructor) ?? moduleNameOf(constructor);
      if (name?.from === 'torch') return;
      if (name !== undefined) this.message.refuse(`a ${constructor.name}, or made of one`);
    }
  }

  /** Own fields, `#private` ones as ordinary ones where the class is sent by its source. */
  private fields(value: object, type: Ref): WireProperty[] {
    const properties = this.properties(value);
    const node = this.message.nodes[type]!;
    if (this.inspector === null) return properties;
    // All instances of a class have the same names.
    const prototype = Object.getPrototypeOf(value);
    if (this.withoutPrivates.has(prototype)) return properties;
    const fields = this.inspector.privateFields(value);
    if (fields.size === 0) this.withoutPrivates.add(prototype);
    const own = node.kind === 'function' ? new Set(this.privateNames(value)) : new Set<string>();
    // Private methods of this library's classes serve their constructors alone: a copy does without.
    for (const name of fields.keys()) {
      if (!own.has(name)) this.message.refuse(`a ${typeName(value)} with a private ${name}`);
    }
    for (const [name, field] of fields) {
      const ref = this.message.within(`.${name}`, () => this.ref(field));
      properties.push({ key: mangled(name), value: ref, flags: 1 | 4 });
    }
    return properties;
  }

  /** The private names in the sources of an object's classes, as far as those are sent. */
  private privateNames(value: object): string[] {
    const names: string[] = [];
    for (let level = Object.getPrototypeOf(value); level !== null; level = Object.getPrototypeOf(level)) {
      const ref = this.message.find(level.constructor);
      const node = ref === undefined ? undefined : this.message.nodes[ref];
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
      this.message.within(isSymbol ? `[${String(key)}]` : `.${key}`, () => {
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
}
