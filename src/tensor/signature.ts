/** The binder for functions whose declarations are overloads: required arguments come apart from the rest. */
import { type Binder, binder, type Kind } from '../common/binder';
import { tensor } from './argument';

/**
 * Describes a function's parameters and returns its binder: it takes the arguments after the required ones,
 * then the required ones (which it only checks), and returns a value for every parameter.
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
  required: Record<string, 'Tensor' | Kind>,
  positional: P,
  keywordOnly?: K,
): (rest: readonly unknown[], ...given: unknown[]) => P & K {
  const kinds = Object.fromEntries(
    Object.entries(required).map(([name, kind]) => [name, kind === 'Tensor' ? tensor : kind]),
  );
  // The types of the parameters are in the overloads that the caller declares.
  const bind = binder<any, any>(fn, kinds, positional, keywordOnly ?? {}) as Binder<any, any>;
  const least = Object.keys(required).length;
  const names = Object.keys({ ...positional, ...keywordOnly });
  return (rest, ...given) => {
    const values = bind([...given, ...rest]);
    const bound: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) bound[names[i]!] = values[least + i];
    return bound as P & K;
  };
}
