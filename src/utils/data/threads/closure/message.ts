/** The message that an encoder writes: its nodes, and the way to the part that is being written. */
import type { Ref, WireNode } from './wire';

/** A value that another thread can't be given. */
export class Unmovable extends Error {}

/** Nodes in the order in which they were met; a value that occurs twice has one. */
export class Message {
  readonly nodes: WireNode[] = [];
  private readonly refs = new Map<unknown, Ref>();
  private readonly trail: string[] = [];

  /** Where a value stands, if it does. */
  find(value: unknown): Ref | undefined {
    return this.refs.get(value);
  }

  /** What was written, by position. */
  values(): unknown[] {
    const values: unknown[] = [];
    for (const [value, ref] of this.refs) values[ref] = value;
    return values;
  }

  add(value: unknown, node: WireNode): Ref {
    const ref = this.append(node);
    this.refs.set(value, ref);
    return ref;
  }

  /** A node that stands for no value of this thread. */
  append(node: WireNode): Ref {
    return this.nodes.push(node) - 1;
  }

  /** A place for a value that may contain itself; the returned function fills it. */
  reserve(value: unknown): [Ref, (node: WireNode) => Ref] {
    const ref = this.add(value, { kind: 'value', value: undefined });
    return [
      ref,
      (node) => {
        this.nodes[ref] = node;
        return ref;
      },
    ];
  }

  /** Goes into a part of a value; `name` is its step of the way, as a refusal shows it. */
  within<R>(name: string, body: () => R): R {
    this.trail.push(name);
    const result = body();
    this.trail.pop();
    return result;
  }

  refuse(what: string): never {
    throw new Unmovable(`${this.trail.join('')} is ${what}`);
  }
}

/** What is no object, function or symbol: `postMessage` takes it as it is. */
export function isPrimitive(value: unknown): boolean {
  return (
    value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')
  );
}
