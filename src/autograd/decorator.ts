/** `@torch.noGrad()` before a method: a guard that is a decorator too, as Python's context managers are. */
import { invalidArgument } from '../common/expect';
import { asGuard, type Guard, markUsed, scoped } from '../common/scoped';

type AnyFunction = (this: any, ...args: any[]) => any;

/** A guard, or the decorator of a method: then the state holds while the method runs, and not before. */
export interface GuardOrDecorator extends Guard {
  /** A function that runs `method` in the guard's state. */
  <M extends AnyFunction>(method: M): M;
  /** Decorates a method or a getter, or a field that holds a function. */
  <M extends AnyFunction>(method: M, context: ClassMethodDecoratorContext | ClassGetterDecoratorContext): M;
  <M extends AnyFunction>(field: undefined, context: ClassFieldDecoratorContext<any, M>): (initial: M) => M;
  /** Decorates a method under TypeScript's `experimentalDecorators`. */
  <M extends AnyFunction>(
    target: object,
    name: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): TypedPropertyDescriptor<M>;
}

/** A generator whose every step runs in the state: the code between its yields, not the loop around it. */
function stepwise<G extends object>(generator: G, run: <R>(body: () => R) => R): G {
  const step =
    (name: string) =>
    (...args: unknown[]): unknown =>
      // The three steps of a generator have no type in common.
      run(() => (generator as any)[name](...args));
  const steps = { next: step('next'), return: step('return'), throw: step('throw') };
  return Object.assign(Object.create(Object.getPrototypeOf(generator)), steps);
}

function wrap<M extends AnyFunction>(method: M, run: <R>(body: () => R) => R): M {
  const isGenerator = /GeneratorFunction\]$/.test(Object.prototype.toString.call(method));
  const wrapped = function (this: unknown, ...args: unknown[]): unknown {
    return isGenerator ? stepwise(method.apply(this, args), run) : run(() => method.apply(this, args));
  };
  const { name, length } = method;
  return Object.defineProperties(wrapped, { name: { value: name }, length: { value: length } }) as M;
}

/** What a decorator is called with: the standard's arguments, or those of `experimentalDecorators`. */
export type DecoratedPlace = [target: any, context?: any, descriptor?: PropertyDescriptor];

/** What a decorator answers that puts `wrapped(method)` in a method's place: a getter's and a field's too. */
export function decorated(
  [target, context, descriptor]: DecoratedPlace,
  wrapped: (method: AnyFunction) => AnyFunction,
): unknown {
  if (descriptor !== undefined) {
    const place = typeof descriptor.value === 'function' ? 'value' : 'get';
    if (typeof descriptor[place] !== 'function') throw invalidArgument('a method', 'target', descriptor);
    return { ...descriptor, [place]: wrapped(descriptor[place]) };
  }
  if (context?.kind === 'field') return wrapped;
  if (typeof target !== 'function' || context?.kind === 'class') {
    throw invalidArgument('a function or a method', 'target', target);
  }
  return wrapped(target);
}

/**
 * {@link scoped}, whose guard may also decorate: each call then enters the state anew.
 *
 * @param enter sets the state and returns what undoes it
 * @param isForGood whether a guard's state is entered at once, and may stay
 */
export function scopedOrDecorator<Result>(
  enter: () => () => void,
  body?: () => Result,
  isForGood = false,
): Result | GuardOrDecorator {
  if (body !== undefined) return scoped(enter, body) as Result;
  const run = <R>(inner: () => R): R => scoped(enter, inner) as R;
  const decorate = (...place: DecoratedPlace): unknown => {
    // What was entered at once is left again: it holds while the method runs.
    markUsed(guard);
    guard.dispose();
    return decorated(place, (method) => wrap(method, run));
  };
  const guard: Guard = asGuard(decorate, enter, isForGood);
  return guard as GuardOrDecorator;
}
