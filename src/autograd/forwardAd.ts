/** Twin of torch/autograd/forward_ad.py: tangents that operations carry along. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectComparable } from '../common/expect';
import { inspectCustom } from '../common/node';
import { type Guard, splitBody } from '../common/scoped';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { dtypeInfo } from '../tensor/dtypes';
import { presentDualLevel, setDualLevel } from '../tensor/dualLevel';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { type GuardOrDecorator, scopedOrDecorator } from './decorator';

/**
 * Enters a level: from here to {@link exitDualLevel} tensors may have tangents. {@link dualLevel} does both.
 *
 * @returns the level, which is 0: there is but one at a time in a process, worker threads included
 * @throws TorchError where one is entered already
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.forward_ad.enter_dual_level.html
 * @example
 * const { enterDualLevel, exitDualLevel } = torch.autograd.forwardAd;
 * const level = enterDualLevel();
 * exitDualLevel({ level });
 */
export function enterDualLevel(...args: []): number {
  refuseArguments('enterDualLevel', args);
  const level = native.enterDualLevel();
  setDualLevel(level);
  return level;
}

/** Options of the functions of forward mode. */
export interface DualLevelOptions {
  /** The level. Default: the one that is entered */
  level?: number | null | undefined;
}

const bindExit = binder<DualLevelOptions, []>('exitDualLevel', {}, {}, { level: null });

/**
 * Leaves the level, and all tangents are gone.
 *
 * @param options `level`: which, that is the last one
 * @throws TorchError where that level is not entered
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.forward_ad.exit_dual_level.html
 */
export function exitDualLevel(...args: Arguments<DualLevelOptions, []>): void {
  const level = bindExit.named(args).level ?? presentDualLevel();
  if (level !== presentDualLevel()) {
    throw new TorchError(
      'Trying to exit a forward AD level that was not the last one that was created. This is not supported.',
    );
  }
  if (level < 0) throw new TorchError('Dual level must be a positive number.');
  native.exitDualLevel(level);
  setDualLevel(level - 1);
}

/**
 * While `body` runs, or while the returned guard is in use: tensors may have tangents.
 *
 * $$\dot y = J_f(x)\,\dot x$$
 *
 * One level at a time: inside of it another one is an error.
 *
 * @param body what runs in it; it may be async
 * @returns what `body` returns, or a guard, which also decorates methods
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.forward_ad.dual_level.html
 * @example
 * const { dualLevel, makeDual, unpackDual } = torch.autograd.forwardAd;
 * const x = torch.tensor([1, 2]);
 * const derivative = dualLevel(() => unpackDual(makeDual(x, torch.ones(2)).pow(2)).tangent);
 * console.log(derivative?.tolist()); // [ 2, 4 ]
 */
export function dualLevel(): GuardOrDecorator;
export function dualLevel<Result>(body: () => Result): Result;
export function dualLevel<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  refuseArguments('dualLevel', given);
  const enter = () => {
    enterDualLevel();
    return () => exitDualLevel();
  };
  return scopedOrDecorator(enter, body);
}

function checkTensor(fn: string, name: string, value: unknown): asserts value is Tensor {
  if (!(value instanceof Tensor))
    throw new TypeError(`${fn}(): argument '${name}' must be Tensor, not ${pyTypeName(value)}`);
}

interface MakeDualParameters extends DualLevelOptions {
  /** The tensor, of a floating or complex dtype: the value itself. */
  tensor: Tensor;
  /** The direction that goes with it: of the same shape, dtype and device. */
  tangent: Tensor;
}
type MakeDualOrder = [tensor: 'tensor', tangent: 'tangent'];
const bindMakeDual = binder<MakeDualParameters, MakeDualOrder>(
  'makeDual',
  { tensor: 'any', tangent: 'any' },
  {},
  { level: null },
);

/**
 * A tensor with a tangent: operations on it compute their results' tangents beside the results. It is a view
 * of `tensor`, and backward goes through it.
 *
 * @param tensor floating point or complex
 * @param tangent of the same shape
 * @throws TorchError outside of a level, for another shape, and for a tensor that has a tangent already;
 *   RangeError for integers
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.forward_ad.make_dual.html
 * @example
 * const { dualLevel, makeDual } = torch.autograd.forwardAd;
 * const one = torch.ones(1);
 * dualLevel(() => console.log(`${makeDual(one, one)}`)); // tensor([1.], tangent=tensor([1.]))
 */
export function makeDual(...args: Arguments<MakeDualParameters, MakeDualOrder>): Tensor {
  const { tensor, tangent, level } = bindMakeDual.named(args);
  const at = level ?? presentDualLevel();
  expectComparable(at, 'level');
  if (at < 0) {
    throw new TorchError(
      'Trying to create a dual Tensor for forward AD but no level exists, make sure to enter_dual_level() first.',
    );
  }
  checkTensor('makeDual', 'tensor', tensor);
  checkTensor('makeDual', 'tangent', tangent);
  for (const [name, value] of Object.entries({ primal: tensor, tangent })) {
    const { isFloatingPoint, isComplex } = dtypeInfo(value.dtype);
    if (!isFloatingPoint && !isComplex) {
      throw new RangeError(`Expected ${name} to be floating point or complex, but got: torch.${value.dtype}`);
    }
  }
  return torchOps._makeDual(tensor, tangent, at);
}

/** What `unpackDual` returns: a pair, with the names `primal` and `tangent`. */
export class UnpackedDualTensor {
  /** The number of its values, primal and tangent, as of a pair. */
  readonly length = 2;
  /**
   * @param primal the value
   * @param tangent its tangent, or null
   */
  constructor(
    readonly primal: Tensor,
    readonly tangent: Tensor | null,
  ) {}
  get 0(): Tensor {
    return this.primal;
  }
  get 1(): Tensor | null {
    return this.tangent;
  }
  *[Symbol.iterator](): Generator<Tensor | null, void> {
    yield this.primal;
    yield this.tangent;
  }
  /** As Python prints it. */
  toString(): string {
    return `UnpackedDualTensor(primal=${this.primal}, tangent=${this.tangent ?? 'None'})`;
  }
  [inspectCustom](): string {
    return this.toString();
  }
}

interface UnpackDualParameters extends DualLevelOptions {
  /** Any tensor; one without a tangent gives null for it. */
  tensor: Tensor;
}
type UnpackDualOrder = [tensor: 'tensor'];
const bindUnpackDual = binder<UnpackDualParameters, UnpackDualOrder>(
  'unpackDual',
  { tensor: 'any' },
  {},
  { level: null },
);

/**
 * A tensor's value and its tangent, which is null where it has none and outside of a level.
 *
 * @param tensor any tensor
 * @returns `{ primal, tangent }`, which also destructures as an array
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.forward_ad.unpack_dual.html
 * @example
 * const { primal, tangent } = torch.autograd.forwardAd.unpackDual(torch.ones(2));
 * console.log(tangent); // null
 */
export function unpackDual(...args: Arguments<UnpackDualParameters, UnpackDualOrder>): UnpackedDualTensor {
  const { tensor, level } = bindUnpackDual.named(args);
  checkTensor('unpackDual', 'tensor', tensor);
  const at = level ?? presentDualLevel();
  expectComparable(at, 'level');
  if (at < 0) return new UnpackedDualTensor(tensor, null);
  const { primal, tangent } = torchOps._unpackDual(tensor, at) as { primal: Tensor; tangent: Tensor | null };
  return new UnpackedDualTensor(primal, tangent ?? null);
}
