/** What distributions check of parameters and values, in Python's words. */
import { NotImplementedError } from '../common/errors';
import { snakeCase } from '../common/pythonNames';
import { warn } from '../common/warnings';
import { pyTupleRepr, pyTypeName } from '../python/pyrepr';
import { sameSize, sizeText } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { type Constraint, isDependent } from './constraints';
import { formatted } from './helpers';

/** What each parameter of a distribution has to fulfil. */
export type ArgConstraints = Readonly<Record<string, Constraint>>;

/** What a distribution says of itself. */
interface Checked {
  readonly batchShape: number[];
  readonly eventShape: number[];
  readonly argConstraints: ArgConstraints;
  readonly support: Constraint;
}

/** A class as Python prints it. */
const classText = (object: object): string => `<class '${object.constructor.name}'>`;

/** `Tensor of shape (2, 3)`. */
const described = (value: Tensor): string => `${pyTypeName(value)} of shape ${pyTupleRepr(value.shape)}`;

const isTrue = (valid: Tensor): boolean => valid._isAllTrue().isNonzero();

/** What `read` gives; a warning where a script's class lacks it. */
function orWarn<T>(read: () => T, text: string): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotImplementedError)) throw error;
    warn(text);
    return undefined;
  }
}

/**
 * Checks parameters against their constraints.
 *
 * @param isSkipped says of a parameter whether it is left out
 * @throws RangeError for one that doesn't fulfil its constraint
 */
export function checkParameters(owner: Checked, isSkipped: (name: string) => boolean): void {
  const constraints = orWarn(
    () => owner.argConstraints,
    `${classText(owner)} does not define \`arg_constraints\`. ` +
      'Please set `arg_constraints = {}` or initialize the distribution ' +
      'with `validate_args=False` to turn off validation.',
  );
  for (const [name, constraint] of Object.entries(constraints ?? {})) {
    if (isDependent(constraint) || isSkipped(name)) continue;
    const value = Reflect.get(owner, name) as Tensor;
    if (isTrue(constraint.check(value))) continue;
    throw new RangeError(
      `Expected parameter ${snakeCase(name)} (${described(value)}) of distribution ${owner} ` +
        `to satisfy the constraint ${constraint}, but found invalid values:\n${formatted(value)}`,
    );
  }
}

/**
 * Checks a value whose density or probability is asked for.
 *
 * @throws RangeError for a value of another shape or outside the support
 */
export function checkSample(owner: Checked, value: unknown): void {
  if (!(value instanceof Tensor)) throw new RangeError('The value argument to log_prob must be a Tensor');
  const { shape } = value;
  const { batchShape, eventShape } = owner;
  if (!sameSize(shape.slice(shape.length - eventShape.length), eventShape)) {
    throw new RangeError(
      `The right-most size of value must match event_shape: ${sizeText(shape)} vs ${sizeText(eventShape)}.`,
    );
  }
  const expected = [...batchShape, ...eventShape];
  for (let i = 1; i <= Math.min(shape.length, expected.length); i++) {
    const [a, b] = [shape.at(-i)!, expected.at(-i)!];
    if (a === 1 || b === 1 || a === b) continue;
    throw new RangeError(
      `Value is not broadcastable with batch_shape+event_shape: ${sizeText(shape)} vs ${sizeText(expected)}.`,
    );
  }
  const support = orWarn(
    () => owner.support,
    `${classText(owner)} does not define \`support\` to enable sample validation. ` +
      'Please initialize the distribution with `validate_args=False` to turn off validation.',
  );
  if (support === undefined || isTrue(support.check(value))) return;
  throw new RangeError(
    `Expected value argument (${described(value)}) to be within the support (${support}) ` +
      `of the distribution ${owner}, but found invalid values:\n${formatted(value)}`,
  );
}
