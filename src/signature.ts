/** Signatures of the functions that PyTorch writes in Python, bound to JavaScript calls. */
import { parseOptions } from './options';
import { pyTypeName } from './pyrepr';
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
  const kinds = Object.entries(required);
  const defaults = { ...positional, ...keywordOnly } as P & K;
  const names = [...Object.keys(required), ...Object.keys(positional)] as (keyof (P & K) & string)[];

  return (rest, ...given) => {
    const checkRequired = () => {
      for (let i = 0; i < kinds.length; i++) {
        const [name, kind] = kinds[i];
        if (kind === 'Tensor') checkTensor(fn, name, i + 1, given[i]);
      }
    };
    if (rest.length === 0 && given.every((value) => value !== undefined)) {
      checkRequired();
      return { ...defaults };
    }
    const bound = parseOptions<P & K>(fn, [...given, ...rest], names, defaults);
    checkRequired();
    return bound;
  };
}
