/** Which function computes the divergence of which classes. */
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { expectFunction } from '../../common/expect';
import { warn } from '../../common/warnings';
import { pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { Distribution } from '../distribution';

/** A class of distributions. */
export type DistributionClass<D extends Distribution> = abstract new (...args: any[]) => D;

/** Computes KL(p ‖ q). */
export type KlFunction<P extends Distribution, Q extends Distribution> = (p: P, q: Q) => Tensor;

// What is registered for classes is called with their instances.
type Entry = { p: Function; q: Function; compute: KlFunction<any, any> };

const entries: Entry[] = [];

/** What was found for a pair of classes, until something new is registered. */
let found = new WeakMap<Function, WeakMap<Function, KlFunction<any, any> | null>>();

const isSubclass = (type: Function, base: Function): boolean =>
  type === base || type.prototype instanceof base;

/** The arguments of {@link registerKl}, by name. */
export interface RegisterKlParameters<P extends Distribution, Q extends Distribution> {
  /** The class of the first distribution, `p`; subclasses of it count, too. */
  typeP: DistributionClass<P>;
  /** The class of the second distribution, `q`; subclasses of it count, too. */
  typeQ: DistributionClass<Q>;
}
type RegisterKlOrder = [typeP: 'typeP', typeQ: 'typeQ'];
const bindRegisterKl = binder<RegisterKlParameters<any, any>, RegisterKlOrder>(
  'registerKl',
  { typeP: 'any', typeQ: 'any' },
  {},
);

/**
 * Registers what computes `klDivergence(p, q)` for two classes and those derived from them. Where several
 * fit, the most specific one is taken: by the class of p first.
 *
 * @param args typeP, typeQ: the classes
 * @returns a function that takes the one to register, and gives it back
 * @throws TypeError for what is no class of distributions
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.kl.register_kl
 * @example
 * const { Laplace, Normal, registerKl } = torch.distributions;
 * registerKl(Laplace, Laplace)((p, q) => p.scale.log().sub(q.scale.log()));
 */
export function registerKl<P extends Distribution, Q extends Distribution>(
  ...args: Arguments<RegisterKlParameters<P, Q>, RegisterKlOrder>
): <F extends KlFunction<P, Q>>(compute: F) => F {
  const [p, q] = bindRegisterKl(args);
  for (const [name, type] of [
    ['type_p', p],
    ['type_q', q],
  ] as const) {
    if (typeof type !== 'function' || !isSubclass(type, Distribution))
      throw new TypeError(`Expected ${name} to be a Distribution subclass but got ${pyRepr(type)}`);
  }
  return (compute) => {
    expectFunction(compute, 'compute');
    const before = entries.findIndex((entry) => entry.p === p && entry.q === q);
    if (before >= 0) entries.splice(before, 1);
    entries.push({ p, q, compute });
    found = new WeakMap();
    return compute;
  };
}

/** Whether the first of two lists of classes is at least as specific, from the front. */
function isNearer(a: readonly Function[], b: readonly Function[]): boolean {
  for (const [i, type] of a.entries()) {
    if (!isSubclass(type, b[i]!)) return false;
    if (type !== b[i]) return true;
  }
  return true;
}

/** The most specific of entries by lists of classes. */
const nearest = (list: readonly Entry[], types: (entry: Entry) => Function[]): Entry =>
  list.reduce((best, entry) => (isNearer(types(best), types(entry)) ? best : entry));

function dispatch(p: Function, q: Function): KlFunction<any, any> | null {
  const matches = entries.filter((entry) => isSubclass(p, entry.p) && isSubclass(q, entry.q));
  if (matches.length === 0) return null;
  const left = nearest(matches, (entry) => [entry.p, entry.q]);
  const right = nearest(matches, (entry) => [entry.q, entry.p]);
  if (left.compute !== right.compute) {
    warn(
      `Ambiguous kl_divergence(${p.name}, ${q.name}). Please register_kl(${left.p.name}, ${right.q.name})`,
    );
  }
  return left.compute;
}

/** The arguments of {@link klDivergence}, by name. */
export interface KlDivergenceParameters {
  /** The distribution over which the mean of `log p - log q` is taken. */
  p: Distribution;
  /** The distribution that `p` is compared with. */
  q: Distribution;
}
type KlDivergenceOrder = [p: 'p', q: 'q'];
const bindKlDivergence = binder<KlDivergenceParameters, KlDivergenceOrder>(
  'klDivergence',
  { p: 'any', q: 'any' },
  {},
);

/**
 * The Kullback-Leibler divergence KL(p ‖ q): the mean of `log p(x) - log q(x)` over draws from p.
 *
 * @param args p, q: the distributions
 * @returns a tensor of the batches' common shape
 * @throws NotImplementedError where nothing is registered for the two classes
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.kl.kl_divergence
 * @example
 * const { klDivergence, Normal } = torch.distributions;
 * klDivergence(new Normal(0, 1), new Normal(1, 1)).item(); // 0.5
 */
export function klDivergence(...args: Arguments<KlDivergenceParameters, KlDivergenceOrder>): Tensor {
  const [p, q] = bindKlDivergence(args);
  const [typeP, typeQ] = [p?.constructor, q?.constructor];
  let byQ = found.get(typeP);
  if (byQ === undefined) {
    byQ = new WeakMap();
    found.set(typeP, byQ);
  }
  let compute = byQ.get(typeQ);
  if (compute === undefined) {
    compute = dispatch(typeP, typeQ);
    byQ.set(typeQ, compute);
  }
  if (compute === null) {
    throw new NotImplementedError(
      `No KL(p || q) is implemented for p type ${typeP.name} and q type ${typeQ.name}`,
    );
  }
  return compute(p, q);
}

/** Registers a function for a class and each of several others. */
export function registerEach<P extends Distribution>(
  p: DistributionClass<P>,
  others: readonly DistributionClass<any>[],
  compute: (p: P) => Tensor,
): void {
  for (const q of others) registerKl(p, q)(compute);
}
