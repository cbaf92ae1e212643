/** Signatures of the functions that PyTorch writes in Python, bound to JavaScript calls. */
import { isPlainObject, parseOptions } from '../common/options';
import { pyTypeName } from '../python/pyrepr';
import { Tensor } from './tensor';

/** What a required parameter must be: a Tensor, or anything (whoever uses it checks it). */
type Kind = 'Tensor' | 'any';

/**
 * Throws unless a value is a Tensor.
 *
 * @throws TypeError in the words of PyTorch's own argument parser
 */
export function checkTensor(fn: string, name: string, position: number, value: unknown): void {
  if (!(value instanceof Tensor)) {
    throw new TypeError(
      `${fn}(): argument '${name}' (position ${position}) must be Tensor, not ${pyTypeName(value)}`,
    );
  }
}

/**
 * Describes a function's parameters and returns its binder: it takes the arguments after the required ones, then the
 * required ones (which it only checks), and returns a value for every other parameter.
 *
 * @param fn the function's name in messages
 * @param required the required parameters in order
 * @param positional the other positional parameters in order, with their defaults
 * @param keywordOnly the defaults of what only the options object may hold
 * @example
 * const bind = signature('dropout', { input: 'Tensor' }, { p: 0.5, training: true });
 * const { p, training } = bind(rest, input);
 */
export function signature<P extends object, K extends object = {}>(
  fn: string,
  required: Record<string, Kind>,
  positional: P,
  keywordOnly?: K,
): (rest: readonly unknown[], ...given: unknown[]) => P & K {
  type Bound = P & K;
  const requiredNames = Object.keys(required);
  const isTensor = requiredNames.map((name) => required[name] === 'Tensor');
  const positionalNames = Object.keys(positional) as (keyof Bound & string)[];
  const names = [...requiredNames, ...positionalNames] as typeof positionalNames;
  const defaults: Bound = { ...positional, ...keywordOnly } as Bound;
  /** Each option's place among the optional positional parameters; Infinity for keyword-only ones. */
  const places = new Map(
    Object.keys(defaults).map((name, i) => [name, i < positionalNames.length ? i : Infinity]),
  );

  return (rest, ...given) => {
    let count = rest.length;
    const last = count > 0 ? rest[count - 1] : undefined;
    const options = isPlainObject(last) ? last : undefined;
    if (options !== undefined) count--;
    let isPlain = count <= positionalNames.length;
    for (let i = 0; i < given.length; i++) {
      if (given[i] === undefined) isPlain = false;
      else if (isTensor[i] && !(given[i] instanceof Tensor))
        checkTensor(fn, requiredNames[i]!, i + 1, given[i]);
    }
    const bound: Record<string, unknown> = { ...(defaults as object) };
    for (let i = 0; isPlain && i < count; i++) {
      if (rest[i] !== undefined) bound[positionalNames[i]!] = rest[i];
    }
    if (options !== undefined) {
      for (const key of Object.keys(options)) {
        const index = places.get(key);
        if (index === undefined || index < count) isPlain = false;
        else if (options[key] !== undefined) bound[key] = options[key];
      }
    }
    // parseOptions says what is wrong; it would bind what is right as well, but more slowly.
    return isPlain ? (bound as Bound) : parseOptions<Bound>(fn, [...given, ...rest], names, defaults);
  };
}
