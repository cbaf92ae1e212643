/**
 * How a value travels between threads: a list of nodes that refer to each other by position,
 * made of what `postMessage` can clone.
 */
import type { Name } from './known';

/** A position in the list of nodes. */
export type Ref = number;

/** An own property: its key (a string, or a symbol's position), its value or accessors, and its flags. */
export interface WireProperty {
  key: string | Ref;
  isSymbol?: boolean;
  value?: Ref;
  get?: Ref;
  set?: Ref;
  /** Bits: 1 writable, 2 enumerable, 4 configurable. */
  flags: number;
}

/** The outermost variables of a file; those that a function assigns to are shared by all. */
export interface WireModule {
  kind: 'module';
  variables: Map<string, Ref>;
  assigned: Set<string>;
}

export interface WireFunction {
  kind: 'function';
  name: string;
  source: string;
  /** `method`: the source is one of an object literal, such as `get x() {}`. */
  form: 'expression' | 'method' | 'get' | 'set';
  strict: boolean;
  /** What a class extends, and where its source says so: at its definition, which is no part of a closure. */
  heritage: { value: Ref; start: number; end: number } | null;
  /** `#private` names in the source that become ordinary ones. */
  privates: string[];
  url: string;
  line: number;
  column: number;
  /** What it sees of its own scopes. */
  variables: [name: string, value: Ref][];
  /** Its file's variables, and which of them it uses. */
  module: Ref;
  uses: string[];
  properties: WireProperty[];
  /** Properties of the prototype, of a function that is used as a class. */
  prototype: WireProperty[] | null;
}

export type WireNode =
  | { kind: 'value'; value: unknown }
  | { kind: 'name'; name: Name }
  /** Something that the receiving side sent earlier, in the position it had then. */
  | { kind: 'yours'; ref: Ref }
  | { kind: 'array'; items: Ref[] }
  | { kind: 'map'; entries: [Ref, Ref][] }
  | { kind: 'set'; items: Ref[] }
  | { kind: 'view'; type: string; buffer: Ref; offset: number; length: number }
  | { kind: 'tensor'; index: number; as: 'Tensor' | 'Parameter' | 'Buffer'; persistent: boolean | undefined }
  | { kind: 'generator'; device: string; state: Ref }
  | { kind: 'require'; file: string }
  /** `Symbol.for(key)` */
  | { kind: 'symbol'; key: string }
  | { kind: 'error'; type: Ref; name: string; message: string; stack: string; properties: WireProperty[] }
  | { kind: 'object'; type: Ref | null; as: 'plain' | 'callable' | 'module'; properties: WireProperty[] }
  | WireModule
  | WireFunction;

/** A value, with the tensors that are in it beside. */
export interface Wire {
  nodes: WireNode[];
  root: Ref;
}

/** What a `#private` name becomes: no name that anyone else uses. */
export const mangled = (name: string): string => `__private_${name.slice(1)}`;
