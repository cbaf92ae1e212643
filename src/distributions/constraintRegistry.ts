/**
 * `torch.distributions.constraintRegistry`: which transform leads from all real numbers to those that a
 * constraint admits. Twin of torch/distributions/constraint_registry.py.
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { typeName } from '../common/brief';
import { NotImplementedError } from '../common/errors';
import { expectFunction } from '../common/expect';
import { inspectCustom } from '../common/node';
import { Callable, callModule } from '../nn/modules/module/callable';
import { pyRepr } from '../python/pyrepr';
import { torchOps } from '../tensor/operators';
import * as constraints from './constraints';
import { Constraint } from './constraints';
import type { IndependentConstraint } from './constraints/constraint';
import type { Cat, Stack } from './constraints/sequences';
import { isNumber, type Parameter } from './helpers';
import type { Transform } from './transforms';
import * as transforms from './transforms';

/** A class of constraints. */
export type ConstraintClass<C extends Constraint> = abstract new (...args: any[]) => C;

/** Makes the transform for a constraint. */
export type TransformFactory<C extends Constraint> = (constraint: C) => Transform;

/** The arguments of {@link ConstraintRegistry.register}, by name. */
export interface RegisterParameters<C extends Constraint> {
  /** A class of constraints, or an instance of one. */
  constraint: C | ConstraintClass<C>;
  /** Makes the transform; without one, `register` gives a function that takes it. Default: null */
  factory?: TransformFactory<C> | null | undefined;
}
type RegisterOrder = [constraint: 'constraint', factory: 'factory'];
const bindRegister = binder<RegisterParameters<any>, RegisterOrder>(
  'register',
  { constraint: 'any' },
  { factory: null as TransformFactory<any> | null },
);

interface CallParameters {
  constraint: Constraint;
}
const bindCall = binder<CallParameters, [constraint: 'constraint']>(
  'ConstraintRegistry',
  { constraint: 'any' },
  {},
);

/** A registry is called like a function. */
export interface ConstraintRegistry {
  (constraint: Constraint): Transform;
  (options: CallParameters): Transform;
}

/**
 * Which transform takes real numbers to what a constraint allows. It is called with a constraint.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.constraint_registry.ConstraintRegistry
 * @example
 * const { constraints, transformTo } = torch.distributions;
 * transformTo(constraints.positive)(torch.zeros([2])); // 1, 1
 */
export class ConstraintRegistry extends Callable {
  declare private readonly _factories: Map<object, TransformFactory<any>>;

  constructor(...args: []) {
    super();
    refuseArguments('ConstraintRegistry', args);
    this._factories = new Map();
  }

  /**
   * Registers what makes the transform for constraints of a class.
   *
   * @param args constraint: the class or an instance of it; factory: makes the transform
   * @returns the factory; without one, a function that takes it
   * @throws TypeError for what is no constraint
   * @example bijectTo.register(constraints.simplex, () => new StickBreakingTransform());
   */
  register<C extends Constraint>(
    constraint: C | ConstraintClass<C>,
  ): (factory: TransformFactory<C>) => TransformFactory<C>;
  register<C extends Constraint>(
    ...args: Arguments<RegisterParameters<C> & { factory: TransformFactory<C> }, RegisterOrder>
  ): TransformFactory<C>;
  register(...args: readonly unknown[]): unknown {
    const [constraint, factory] = bindRegister(args);
    const prototype =
      constraint instanceof Constraint ? Object.getPrototypeOf(constraint) : constraint?.prototype;
    if (!(prototype === Constraint.prototype || prototype instanceof Constraint)) {
      throw new TypeError(
        `Expected constraint to be either a Constraint subclass or instance, but got ${pyRepr(constraint)}`,
      );
    }
    const set = (make: TransformFactory<any>) => {
      expectFunction(make, 'factory');
      this._factories.set(prototype, make);
      return make;
    };
    return factory === null ? set : set(factory);
  }

  /** @internal */
  override [callModule](args: unknown[]): unknown {
    const [constraint] = bindCall(args);
    const factory =
      constraint instanceof Constraint ? this._factories.get(Object.getPrototypeOf(constraint)) : undefined;
    if (factory === undefined)
      throw new NotImplementedError(`Cannot transform ${typeName(constraint)} constraints`);
    return factory(constraint);
  }

  override toString(): string {
    return 'ConstraintRegistry()';
  }

  override [inspectCustom](): string {
    return this.toString();
  }
}

/**
 * The bijection from real numbers to what a constraint allows: `logAbsDetJacobian` is there, for which
 * Hamiltonian Monte Carlo asks.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.constraint_registry
 * @example
 * const { bijectTo, constraints } = torch.distributions;
 * bijectTo(constraints.simplex)(torch.zeros([2])); // a third each
 */
export const bijectTo = new ConstraintRegistry();

/**
 * A transform from real numbers to what a constraint allows, whose numbers are all of one kind: for
 * optimizers, which go by coordinates.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.constraint_registry
 * @example
 * const { constraints, transformTo } = torch.distributions;
 * transformTo(constraints.simplex)(torch.zeros([3])); // a third each
 */
export const transformTo = new ConstraintRegistry();

for (const registry of [bijectTo, transformTo]) {
  registry.register(constraints.real, () => transforms.identityTransform);
  registry.register(
    constraints.independent as ConstraintClass<IndependentConstraint>,
    ({ baseConstraint, reinterpretedBatchNdims }) =>
      new transforms.IndependentTransform(registry(baseConstraint), reinterpretedBatchNdims),
  );
  // Those above 0 and those that are not below 0 are of these classes.
  const above = ({ lowerBound }: { lowerBound: Parameter }) =>
    new transforms.ComposeTransform([
      new transforms.ExpTransform(),
      new transforms.AffineTransform(lowerBound, 1),
    ]);
  registry.register(constraints.greaterThan, above);
  registry.register(constraints.greaterThanEq, above);
  registry.register(
    constraints.lessThan,
    ({ upperBound }) =>
      new transforms.ComposeTransform([
        new transforms.ExpTransform(),
        new transforms.AffineTransform(upperBound, -1),
      ]),
  );
  registry.register(constraints.interval, between);
  registry.register(constraints.halfOpenInterval, between);
  registry.register(constraints.corrCholesky, () => new transforms.CorrCholeskyTransform());
  registry.register(
    constraints.cat as ConstraintClass<Cat>,
    ({ cseq, dim, lengths }) =>
      new transforms.CatTransform(
        cseq.map((constraint) => registry(constraint)),
        dim,
        lengths,
      ),
  );
  registry.register(
    constraints.stack as ConstraintClass<Stack>,
    ({ cseq, dim }) =>
      new transforms.StackTransform(
        cseq.map((constraint) => registry(constraint)),
        dim,
      ),
  );
}

function between({ lowerBound, upperBound }: { lowerBound: Parameter; upperBound: Parameter }): Transform {
  if (lowerBound === 0 && upperBound === 1) return new transforms.SigmoidTransform();
  return new transforms.ComposeTransform([
    new transforms.SigmoidTransform(),
    new transforms.AffineTransform(lowerBound, width(lowerBound, upperBound)),
  ]);
}

/** `upper - lower` */
function width(lower: Parameter, upper: Parameter): Parameter {
  if (isNumber(upper)) return isNumber(lower) ? upper - lower : torchOps.rsub(lower, upper);
  return isNumber(lower) ? upper.sub(lower) : upper.sub(lower);
}

bijectTo.register(constraints.simplex, () => new transforms.StickBreakingTransform());
transformTo.register(constraints.simplex, () => new transforms.SoftmaxTransform());
transformTo.register(constraints.lowerCholesky, () => new transforms.LowerCholeskyTransform());
transformTo.register(constraints.positiveDefinite, () => new transforms.PositiveDefiniteTransform());
transformTo.register(constraints.positiveSemidefinite, () => new transforms.PositiveDefiniteTransform());
