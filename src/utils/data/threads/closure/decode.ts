/** Puts together what encode.ts took apart. */
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { Module } from '../../../../nn/modules/module';
import { holdClass } from '../../../../nn/modules/module/arity';
import { callModule } from '../../../../nn/modules/module/callable';
import { internals } from '../../../../nn/modules/module/members';
import { Buffer as ModuleBuffer, Parameter } from '../../../../nn/parameter/parameter';
import { Generator } from '../../../../tensor/generator';
import type { Tensor } from '../../../../tensor/tensor';
import { resolve } from './known';
import { mangled, type Ref, type Wire, type WireFunction, type WireModule, type WireProperty } from './wire';

/** The variable that holds what a class extends. */
const superclass = '__superclass';

type Variables = Record<string, unknown>;

/** Builds the values of one message. */
export class Decoder {
  /** The value of each node, once built: what later messages may refer to. */
  readonly values: unknown[] = [];
  private readonly built: boolean[] = [];
  /** Functions whose source isn't evaluated yet, and who waits for them. */
  private readonly building = new Set<Ref>();
  private readonly waiting = new Map<Ref, ((value: unknown) => void)[]>();

  /**
   * @param wire what arrived
   * @param tensors the tensors in the order of their nodes
   * @param imported ES modules, by address
   * @param mine what this side sent earlier, by position
   * @param onBuilt told of every value
   */
  constructor(
    private readonly wire: Wire,
    private readonly tensors: readonly Tensor[],
    private readonly imported: ReadonlyMap<string, object> = new Map(),
    private readonly mine: readonly unknown[] = [],
    private readonly onBuilt?: (value: unknown, ref: Ref) => void,
  ) {}

  decode(): any {
    return this.at(this.wire.root);
  }

  private at(ref: Ref): any {
    if (!this.built[ref]) this.build(ref);
    return this.values[ref];
  }

  /** Sets a node's value before its parts are built: they may refer to it. */
  private set<T>(ref: Ref, value: T): T {
    this.values[ref] = value;
    this.built[ref] = true;
    this.onBuilt?.(value, ref);
    return value;
  }

  private build(ref: Ref): unknown {
    const node = this.wire.nodes[ref]!;
    switch (node.kind) {
      case 'value':
        return this.set(ref, node.value);
      case 'name':
        return this.set(ref, resolve(node.name, this.imported));
      case 'yours':
        return this.set(ref, this.mine[node.ref]);
      case 'symbol':
        return this.set(ref, Symbol.for(node.key));
      case 'require':
        return this.set(ref, createRequire(node.file));
      case 'array': {
        const array: unknown[] = this.set(ref, []);
        node.items.forEach((item, i) => {
          this.later(item, (value) => {
            array[i] = value;
          });
        });
        return array;
      }
      case 'map': {
        const map = this.set(ref, new Map());
        for (const [key, value] of node.entries) {
          this.later(key, (k) => this.later(value, (v) => map.set(k, v)));
        }
        return map;
      }
      case 'set': {
        const set = this.set(ref, new Set());
        for (const item of node.items) this.later(item, (value) => set.add(value));
        return set;
      }
      case 'view': {
        const buffer = this.at(node.buffer) as ArrayBuffer;
        if (node.type === 'Buffer') return this.set(ref, Buffer.from(buffer));
        // `node.type` is one of the typed arrays by name.
        return this.set(ref, new (globalThis as any)[node.type](buffer, node.offset, node.length));
      }
      case 'tensor': {
        const tensor = this.tensors[node.index]!;
        if (node.as === 'Parameter') {
          return this.set(ref, new Parameter(tensor.detach(), { requiresGrad: tensor.requiresGrad }));
        }
        if (node.as === 'Buffer')
          return this.set(ref, new ModuleBuffer(tensor, { persistent: node.persistent }));
        return this.set(ref, tensor);
      }
      case 'generator':
        return this.set(ref, new Generator(node.device as 'cpu').setState(this.at(node.state)));
      case 'error': {
        const error = this.set(ref, new Error(node.message));
        Object.setPrototypeOf(error, this.at(node.type).prototype);
        Object.defineProperty(error, 'stack', { value: node.stack, writable: true, configurable: true });
        this.define(error, node.properties);
        return error;
      }
      case 'object': {
        const object: object = this.set(
          ref,
          node.as === 'plain' ? {} : node.as === 'module' ? new Module() : newCallable(),
        );
        if (node.type === null) Object.setPrototypeOf(object, null);
        else
          this.later(node.type, (type: any) => {
            Object.setPrototypeOf(object, type.prototype);
            if (typeof object === 'function') holdClass(type);
          });
        this.define(object, node.properties);
        return object;
      }
      case 'module':
        return this.module(ref, node);
      case 'function':
        return this.function(ref, node);
    }
  }

  private define(target: object, properties: readonly WireProperty[]): void {
    for (const { key, isSymbol, value, get, set, flags } of properties) {
      const name: PropertyKey = isSymbol ? this.at(key as Ref) : (key as string);
      const common = { enumerable: (flags & 2) !== 0, configurable: (flags & 4) !== 0 };
      if (get !== undefined || set !== undefined) {
        const accessors = {
          get: get === undefined ? undefined : this.at(get),
          set: set === undefined ? undefined : this.at(set),
        };
        Object.defineProperty(target, name, { ...common, ...accessors });
        continue;
      }
      this.later(value!, (held) => {
        const own = Object.getOwnPropertyDescriptor(target, name);
        if (own === undefined || own.configurable) {
          Object.defineProperty(target, name, { ...common, writable: (flags & 1) !== 0, value: held });
          // Any field of any object.
        } else if (own.writable) (target as any)[name] = held;
        // A module's bookkeeping is made by its constructor, once.
        else if (name === internals) Object.assign(own.value, held);
      });
    }
  }

  /** An object whose properties stand for the variables of a file that functions assign to. */
  private module(ref: Ref, node: WireModule): Variables {
    const variables = this.set(ref, Object.create(null) as Variables);
    for (const name of node.assigned) {
      this.later(node.variables.get(name)!, (value) => {
        variables[name] = value;
      });
    }
    return variables;
  }

  /** Hands a value over now, or as soon as it is there: functions may speak of each other. */
  private later(ref: Ref, use: (value: unknown) => void): void {
    if (this.building.has(ref)) {
      const waiting = this.waiting.get(ref) ?? [];
      this.waiting.set(ref, [...waiting, use]);
    } else use(this.at(ref));
  }

  private function(ref: Ref, node: WireFunction): unknown {
    this.building.add(ref);
    const module = this.wire.nodes[node.module] as WireModule;
    const shared = this.at(node.module) as Variables;
    const held = new Map<string, Ref>();
    for (const name of node.uses) if (!module.assigned.has(name)) held.set(name, module.variables.get(name)!);
    for (const [name, value] of node.variables) held.set(name, value);
    if (node.heritage !== null) held.set(superclass, node.heritage.value);
    const self = held.get('this');
    held.delete('this');
    const values: unknown[] = [];
    const missing: [string, Ref][] = [];
    for (const [name, value] of held) {
      if (this.building.has(value)) missing.push([name, value]);
      values.push(this.building.has(value) ? undefined : this.at(value));
    }
    // Whoever was built on the way may have needed this one, and made it.
    const [holder, assign] = compile(node, [...held.keys()], module.assigned.size > 0)(
      shared,
      self === undefined ? undefined : this.at(self),
      ...values,
    );
    const value =
      node.form === 'expression'
        ? holder
        : Reflect.get(
            Object.values(Object.getOwnPropertyDescriptors(holder))[0]!,
            node.form === 'method' ? 'value' : node.form,
          );
    this.building.delete(ref);
    this.set(ref, value);
    for (const [name, wanted] of missing) this.later(wanted, (late) => assign(name, late));
    for (const use of this.waiting.get(ref) ?? []) use(value);
    this.waiting.delete(ref);
    if (value.name !== node.name)
      Object.defineProperty(value, 'name', { value: node.name, configurable: true });
    this.define(value, node.properties);
    if (node.prototype !== null) this.define(value.prototype, node.prototype);
    return value;
  }
}

/**
 * The function's source again, with its old place in stack traces. What it speaks of are
 * parameters of a function around it, as fast as variables are; only what functions of its file
 * assign to are properties, which all of them share.
 */
function compile(
  node: WireFunction,
  names: readonly string[],
  shares: boolean,
): (shared: Variables, self: unknown, ...values: unknown[]) => [any, (name: string, value: unknown) => void] {
  let { source } = node;
  // Padded: what follows keeps its columns.
  if (node.heritage !== null) {
    const { start, end } = node.heritage;
    source = source.slice(0, start) + superclass.padEnd(end - start) + source.slice(end);
  }
  for (const name of node.privates) {
    const pattern = new RegExp(`${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`, 'gu');
    source = source.replace(pattern, () => mangled(name));
  }
  const [open, close] = node.form === 'expression' ? ['(', '\n)'] : ['({', '\n})'];
  const mode = node.strict ? '"use strict"; ' : '';
  const scope = shares ? 'with (__shared) ' : '';
  const cases = names.map((name) => `case '${name}': ${name} = __value; break;`).join(' ');
  const assign = `(__name, __value) => { switch (__name) { ${cases} } }`;
  const parameters = ['__shared', '__self', ...names].join(', ');
  const head = `(function (${parameters}) { ${scope}return (function () { ${mode}return [${open}`;
  const tail = `${close}, ${assign}]; }).call(__self); })`;
  const script = new vm.Script(`${head}${source}${tail}`, {
    filename: node.url || 'dataset',
    lineOffset: node.line,
    columnOffset: node.column - head.length,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext();
}

/** A callable without a class yet, as `Callable`'s constructor makes it. */
function newCallable(): object {
  const self: any = (...args: unknown[]) => self[callModule](args);
  delete self.name;
  delete self.length;
  return self;
}
