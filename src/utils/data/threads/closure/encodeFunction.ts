/** Functions and classes for another thread: their source and what it speaks of, or where they are found. */
import path from 'node:path';
import { types } from 'node:util';
import * as threadModule from 'node:worker_threads';
import type { FunctionFacts, Inspector, Scope } from './inspect';
import { isPrimitive, type Message } from './message';
import {
  asksForPrivate,
  formOf,
  heritageOf,
  isAssigned,
  isClassSource,
  namesIn,
  privateNamesIn,
} from './source';
import type { Ref, WireFunction, WireModule, WireProperty } from './wire';

/** The encoder's part for all other values: what a function holds may be anything. */
export interface Parts {
  ref(value: unknown): Ref;
  properties(value: object, skip: readonly PropertyKey[]): WireProperty[];
}

/** Writes functions into a message. */
export class FunctionEncoder {
  /** Packages' ES modules that the receiver must import first. */
  readonly imports = new Set<string>();
  /** Each script's outermost variables, shared by its functions. */
  private readonly modules = new Map<string, Ref>();

  constructor(
    private readonly message: Message,
    private readonly parts: Parts,
    private readonly inspector: Inspector | null,
  ) {}

  encode(value: Function): Ref {
    if (this.inspector === null)
      this.message.refuse(`${value.name || 'a function'}, which the receiving thread doesn't have`);
    const facts = this.inspector.functionFacts(value);
    const source = Function.prototype.toString.call(value);
    if (facts === null || facts.url.startsWith('node:') || /\{\s*\[native code\]\s*\}\s*$/.test(source)) {
      this.message.refuse(`the native or bound function ${value.name}`);
    }
    const file = facts.url.replace(/^file:\/\//, '');
    if (value.name === 'require' && typeof (value as NodeJS.Require).resolve === 'function') {
      return this.message.add(value, {
        kind: 'require',
        file: requireFile(value as NodeJS.Require) ?? this.message.refuse('a require of no file'),
      });
    }
    if (/[\\/]node_modules[\\/]/.test(file)) {
      this.imports.add(facts.url);
      return this.message.add(value, {
        kind: 'name',
        name: { from: 'import', module: facts.url, name: value.name, source },
      });
    }
    return this.closure(value, source, facts);
  }

  /** A function by its source and by what that speaks of. */
  private closure(value: Function, source: string, facts: FunctionFacts): Ref {
    const [ref, fill] = this.message.reserve(value);
    const isClass = isClassSource(source);
    const privates = isClass ? privateNamesIn(source) : [];
    const [module, shared] = this.module(facts.script);
    const node: WireFunction = {
      kind: 'function',
      name: value.name,
      source,
      form:
        formOf(source, value.name) ?? this.message.refuse(`${value.name}, whose source can't be read again`),
      strict: isClass || !Object.hasOwn(value, 'caller'),
      heritage: null,
      privates,
      url: facts.url,
      line: facts.line,
      column: facts.column,
      variables: [],
      module,
      uses: [],
      properties: [],
      prototype: null,
    };
    fill(node);
    if (privates.some((name) => asksForPrivate(name, source))) {
      this.message.refuse(`${value.name}, which asks for a private name with "in"`);
    }
    this.variables(node, shared, facts.scopes(namesIn(source)));
    const parent = Object.getPrototypeOf(value);
    if (isClass && parent !== Function.prototype) {
      const place =
        heritageOf(source) ??
        this.message.refuse(`${value.name}, whose superclass can't be found in its source`);
      node.heritage = { value: this.message.within('.extends', () => this.parts.ref(parent)), ...place };
    }
    node.properties = this.parts.properties(value, ['name', 'length', 'prototype', 'arguments', 'caller']);
    if (!isClass && typeof value.prototype === 'object' && value.prototype !== null && !isGenerator(value)) {
      node.prototype = this.parts.properties(value.prototype, ['constructor']);
    }
    return ref;
  }

  /** What a function sees, each name from the innermost scope that has it. */
  private variables(node: WireFunction, shared: WireModule, scopes: readonly Scope[]): void {
    const seen = new Set<string>();
    for (const scope of scopes) {
      for (const [name, held] of scope.variables) {
        if (seen.has(name)) continue;
        seen.add(name);
        const encode = () => this.message.within(` → ${name}`, () => this.variable(name, held));
        if (!scope.isModule) node.variables.push([name, encode()]);
        else {
          node.uses.push(name);
          if (isAssigned(name, node.source)) shared.assigned.add(name);
          if (shared.variables.has(name)) continue;
          shared.variables.set(name, -1); // on its way
          shared.variables.set(name, encode());
        }
      }
    }
  }

  private variable(name: string, value: unknown): Ref {
    // `import { threadId } …`: not the number that it is here.
    if (
      isPrimitive(value) &&
      Object.hasOwn(threadModule, name) &&
      Reflect.get(threadModule, name) === value
    ) {
      return this.message.append({
        kind: 'name',
        name: { from: 'module', module: 'node:worker_threads', path: [name] },
      });
    }
    return this.parts.ref(value);
  }

  private module(script: string): [Ref, WireModule] {
    const found = this.modules.get(script);
    if (found !== undefined) return [found, this.message.nodes[found] as WireModule];
    const node: WireModule = { kind: 'module', variables: new Map(), assigned: new Set() };
    const ref = this.message.append(node);
    this.modules.set(script, ref);
    return [ref, node];
  }
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
