/** Calling the methods of TorchScript objects. */
import { isPlainObject } from '../common/plainObject';
import { snakeCase } from '../common/pythonNames';
import { native } from '../native';
import type { NativeScript } from '../native/jit';
import { awaitPasses, passes } from '../tensor/passes';
import { decode, encode } from './values';
import { writesInto } from './writes';

/** A method of a TorchScript object: called like a function, with its source and graph as text. */
export interface ScriptMethod {
  (...args: any[]): any;
  /** Its source, as Python. */
  readonly code: string;
  /** Its graph, as text. */
  readonly graph: string;
  /** Its graph with the calls of other methods replaced by what they do. */
  readonly inlinedGraph: string;
  /** Its parameters and results with their types. */
  readonly schema: string;
}

/** The last argument where it names parameters, rather than being a dict for one. */
function keywordsOf(
  args: readonly unknown[],
  parameters: readonly [string, boolean][],
): Record<string, unknown> | undefined {
  const last = args.at(-1);
  if (!isPlainObject(last)) return undefined;
  const [, mayBeDict] = parameters[args.length - 1] ?? [];
  return mayBeDict ? undefined : last;
}

/** A method as a function. */
export function scriptMethod(object: NativeScript, name: string): ScriptMethod {
  let known: [string, [string, boolean][]] | undefined;
  const schema = () => {
    known ??= native.jitSchema(object, name);
    return known;
  };
  let isInPlaceWork: boolean | undefined;
  const method = (...args: unknown[]): unknown => {
    if (passes.underWay > 0) {
      isInPlaceWork ??= writesInto(native.jitText(object, name, 'inlinedGraph'));
      if (isInPlaceWork) awaitPasses();
    }
    if (!isPlainObject(args.at(-1))) {
      const encoded = args.map((arg) => encode(arg));
      return decode(native.jitCall(object, name, encoded, [], []));
    }
    const [, parameters] = schema();
    const keywords = keywordsOf(args, parameters);
    const positional = keywords === undefined ? args : args.slice(0, -1);
    const given = Object.entries(keywords ?? {}).filter(([, value]) => value !== undefined);
    const names = given.map(([key]) =>
      parameters.some(([parameter]) => parameter === key) ? key : snakeCase(key),
    );
    return decode(
      native.jitCall(
        object,
        name,
        positional.map((arg) => encode(arg)),
        names,
        given.map(([, value]) => encode(value)),
      ),
    );
  };
  Object.defineProperty(method, 'name', { value: name });
  for (const which of ['code', 'graph', 'inlinedGraph'] as const) {
    Object.defineProperty(method, which, { get: () => native.jitText(object, name, which) });
  }
  Object.defineProperty(method, 'schema', { get: () => schema()[0] });
  return method as ScriptMethod;
}
