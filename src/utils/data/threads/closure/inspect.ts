/**
 * What a function closes over, where it was written, and an object's `#private` parts:
 * none of it can be asked in the language itself, all of it of V8's inspector, which
 * answers synchronously and without a debugger.
 */
import type { Session } from 'node:inspector';

/** A variable scope that a function can see, from the inside out. */
export interface Scope {
  variables: Map<string, unknown>;
  /** Whether it is the outermost one of its file, which all functions of the file share. */
  isModule: boolean;
}

/** Where a function was written, and what it can see. */
export interface FunctionFacts {
  /** The file's URL or path; empty where there is none. */
  url: string;
  script: string;
  line: number;
  column: number;
  /** The scopes it can see, with those of their variables that are among `names`. */
  scopes(names: ReadonlySet<string>): Scope[];
}

interface RemoteObject {
  type: string;
  objectId?: string;
  value?: unknown;
  unserializableValue?: string;
}

interface Properties {
  result: { name: string; value?: RemoteObject }[];
  internalProperties?: { name: string; value?: RemoteObject }[];
  privateProperties?: { name: string; value?: RemoteObject }[];
}

const slot = '__torchNodeInspected';

/** There is no inspector that answers: under Deno and Bun, and where Node's permissions forbid it. */
export class NoInspector extends Error {}

/** One connection to the inspector; `close` it. */
export class Inspector {
  private readonly session: Session;
  private readonly urls = new Map<string, string>();
  private readonly shared: { values: unknown[]; taken: unknown[] } = { values: [], taken: [] };
  /** Whose globals expressions see: those of this file's realm. */
  private contextId: number | undefined;

  /** @throws NoInspector where nothing can be asked */
  constructor() {
    try {
      const { Session } = require('node:inspector') as typeof import('node:inspector');
      this.session = new Session();
      this.session.connect();
      if (this.evaluate('1')?.value !== 1) throw new Error('no answer');
    } catch (error) {
      const { bun, deno } = process.versions;
      const runtime = bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node ${process.version}`;
      const reason = (error as Error).message.trim().replace(/\.$/, '');
      throw new NoInspector(
        `what a dataset's code uses can't be found out for another (${runtime}'s node:inspector: ${reason})`,
      );
    }
    Object.defineProperty(globalThis, slot, { value: this.shared, configurable: true });
    // Jest and Vitest's vm pools evaluate this file in a context of its own.
    if (!this.seesGlobals()) this.enterContext();
    this.session.on('Debugger.scriptParsed', ({ params }) => {
      this.urls.set(params.scriptId, params.url);
    });
    this.post('Debugger.enable');
  }

  close(): void {
    this.session.disconnect();
    Reflect.deleteProperty(globalThis, slot);
  }

  private seesGlobals(): boolean {
    return this.evaluate(`typeof globalThis.${slot}`)?.value === 'object';
  }

  /** Finds the context whose globals are this file's. */
  private enterContext(): void {
    const ids: number[] = [];
    this.session.on('Runtime.executionContextCreated', ({ params }) => ids.push(params.context.id));
    this.post('Runtime.enable');
    // The latest first: it is most likely the one.
    for (const id of ids.reverse()) {
      this.contextId = id;
      if (this.seesGlobals()) return;
    }
    this.contextId = undefined;
  }

  private evaluate(expression: string): RemoteObject | undefined {
    const { contextId } = this;
    const where = contextId === undefined ? {} : { contextId };
    const answer = this.post<{ result?: RemoteObject } | undefined>('Runtime.evaluate', {
      expression,
      ...where,
    });
    return answer?.result;
  }

  /** Where a function was written, and what it can see; null for one that isn't JavaScript. */
  functionFacts(fn: object): FunctionFacts | null {
    const { internalProperties = [] } = this.propertiesOf(fn);
    const find = (name: string) => internalProperties.find((p) => p.name === name)?.value;
    const location = find('[[FunctionLocation]]')?.value as
      | { scriptId: string; lineNumber: number; columnNumber: number }
      | undefined;
    if (location === undefined) return null;
    const list = find('[[Scopes]]')?.objectId;
    return {
      url: this.urls.get(location.scriptId) ?? '',
      script: location.scriptId,
      line: location.lineNumber,
      column: location.columnNumber,
      scopes: (names) => (list === undefined ? [] : this.scopes(list, names)),
    };
  }

  /** The names and values of an object's private fields. */
  privateFields(object: object): Map<string, unknown> {
    const { privateProperties = [] } = this.propertiesOf(object);
    const fields = privateProperties.filter((p) => p.value !== undefined);
    const values = this.take(fields.map((p) => p.value));
    return new Map(fields.map((p, i) => [p.name, values[i]]));
  }

  private scopes(list: string, names: ReadonlySet<string>): Scope[] {
    const found = this.properties(list).result.filter((p) => /^\d+$/.test(p.name));
    const scopes = found.filter(
      (p) => !/^Global\b/.test((p.value as { description?: string }).description ?? ''),
    );
    return scopes.map((scope, i) => {
      const variables = this.properties(scope.value!.objectId!).result.filter((v) => names.has(v.name));
      const values = this.take(variables.map((v) => v.value));
      return {
        variables: new Map(variables.map((v, j) => [v.name, values[j]])),
        isModule: i === scopes.length - 1,
      };
    });
  }

  private propertiesOf(value: object): Properties {
    this.shared.values = [value];
    return this.properties(this.evaluate(`globalThis.${slot}.values[0]`)!.objectId!);
  }

  private properties(objectId: string): Properties {
    return this.post<Properties>('Runtime.getProperties', { objectId, ownProperties: true });
  }

  /** The values behind remote objects. */
  private take(objects: readonly (RemoteObject | undefined)[]): unknown[] {
    if (objects.length === 0) return [];
    this.post('Runtime.callFunctionOn', {
      objectId: this.evaluate(`globalThis.${slot}`)!.objectId,
      functionDeclaration: 'function (...values) { this.taken = values; }',
      arguments: objects.map((o) => {
        if (o === undefined) return {};
        if (o.objectId !== undefined) return { objectId: o.objectId };
        return o.unserializableValue === undefined
          ? { value: o.value }
          : { unserializableValue: o.unserializableValue };
      }),
    });
    return this.shared.taken;
  }

  private post<R>(method: string, params?: object): R {
    let answer: R | undefined;
    let failure: Error | null = null;
    // Its types know each method by a literal name.
    (this.session.post as any)(method, params, (error: Error | null, result: R) => {
      failure = error;
      answer = result;
    });
    if (failure !== null) throw new Error(`inspector: ${method}: ${JSON.stringify(failure)}`);
    return answer as R;
  }
}
