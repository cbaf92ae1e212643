/** Twin of torch/optim/_adafactor.py. */
import { TorchError } from '../errors';
import { finfo } from '../finfo';
import { linalgOps, torchOps } from '../functions';
import { expectNumber, invalidArgument, parseOptions, type WithOptions } from '../options';
import { pyFloatRepr, pyRepr } from '../pyrepr';
import { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { div, largest, least, mul, neg, pow, scalarOf, sub } from './pyMath';
import { checkOneElement, type NumberOrTensor, toScalar, valueOf } from './settings';
import { scalarDtype, scalarTensor, TensorOptimizer, type Turn } from './tensorOptimizer';

/** Options of {@link Adafactor}. */
export interface AdafactorOptions {
  /** The largest relative step size, and the factor of the weight decay. Default: 1e-2 */
  lr?: NumberOrTensor;
  /** Decay rate of beta2. Default: -0.8 */
  beta2Decay?: number;
  /** The least variance (null: the dtype's own) and the least scale of a parameter. Default: [null, 1e-3] */
  eps?: readonly [number | null, number];
  /** The largest update. Default: 1 */
  d?: number;
  /** Weight decay. Default: 0 */
  weightDecay?: number;
  /** Updates all parameters of a group together. Default: null, i.e. not */
  foreach?: boolean | null;
  /** Maximizes instead of minimizing. Default: false */
  maximize?: boolean;
}

/** The settings of a group of parameters. */
export type AdafactorSettings = {
  lr: NumberOrTensor;
  beta2Decay: number;
  eps: readonly [number | null, number];
  d: number;
  weightDecay: number;
  foreach: boolean | null;
  maximize: boolean;
};

const text = (x: unknown) => (typeof x === 'number' && !Number.isInteger(x) ? pyFloatRepr(x) : pyRepr(x));
function check(ok: boolean, what: string, value: unknown): void {
  if (!ok) throw new RangeError(`${what} but is: ${text(value)}`);
}

const norm = (x: Tensor, dim: number[] | null = null, keepdim = false) =>
  linalgOps.vectorNorm(x, 2, dim as any, keepdim);

/**
 * Adafactor: keeps the squared gradients' rows and columns only, and so needs little memory.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adafactor.html
 * @example const optimizer = new optim.Adafactor(model.parameters(), { lr: 0.01 });
 */
export class Adafactor extends TensorOptimizer<AdafactorSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), beta2Decay (-0.8), eps ([null, 1e-3]), d (1), weightDecay (0), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<AdafactorSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        beta2Decay: number,
        eps: readonly [number | null, number],
        d: number,
        weightDecay: number,
      ],
      AdafactorOptions
    >
  ) {
    const given = parseOptions<AdafactorSettings>(
      'Adafactor',
      args,
      ['lr', 'beta2Decay', 'eps', 'd', 'weightDecay'],
      {
        lr: 1e-2,
        beta2Decay: -0.8,
        eps: [null, 1e-3],
        d: 1,
        weightDecay: 0,
        foreach: null,
        maximize: false,
      },
    );
    const { lr, beta2Decay, eps, d, weightDecay } = given;
    checkOneElement(lr, 'lr');
    check(valueOf(lr, 'lr') >= 0, 'Learning rate should be >= 0', lr);
    expectNumber(beta2Decay, 'beta2Decay');
    check(beta2Decay <= 0, 'beta2_decay should be <= 0', beta2Decay);
    if (!Array.isArray(eps) || eps.length !== 2) throw invalidArgument('an array of two numbers', 'eps', eps);
    if (eps[0] !== null) {
      expectNumber(eps[0], 'eps[0]');
      check(eps[0] >= 0, 'epsilon1 should be >= 0', eps[0]);
    }
    expectNumber(eps[1], 'eps[1]');
    check(eps[1] >= 0, 'epsilon2 should be >= 0', eps[1]);
    expectNumber(d, 'd');
    check(d >= 1, 'Clipping threshold d should be >= 1', d);
    expectNumber(weightDecay, 'weightDecay');
    check(weightDecay >= 0, 'weight_decay should be >= 0', weightDecay);
    super(params, given);
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'beta2Decay', 'd', 'weightDecay'];
  }

  protected override _checkParam(param: Tensor): void {
    if (param.isComplex()) throw new TorchError('Adafactor does not support complex parameters');
  }

  protected override _initState(param: Tensor): ParamState {
    const grad = param.grad as Tensor;
    const step = torchOps.full([], 0, { dtype: scalarDtype(), device: 'cpu' });
    if (grad.dim() <= 1) {
      return { step, variance: torchOps.zerosLike(grad, { memoryFormat: 'preserve_format' }) };
    }
    const rows = [...grad.shape];
    rows[rows.length - 1] = 1;
    const columns = [...grad.shape];
    columns[columns.length - 2] = 1;
    return { step, row_var: grad.newZeros(rows), col_var: grad.newZeros(columns) };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<AdafactorSettings>): void {
    const { beta2Decay, d, weightDecay, maximize } = group;
    const lr = toScalar(group.lr);
    let [eps1, eps2] = group.eps;
    for (const { param, grad: given, state } of turns) {
      const grad = maximize ? given.neg() : given;
      // As in Python, the first parameter's dtype decides for the whole group.
      eps1 ??= finfo(param.dtype).eps;
      state.step.add_(1);
      const step = state.step.item() as number;
      const weight = pow(step, beta2Decay);
      const rho = least(lr, 1 / pow(step, 0.5));
      const scale = Number(norm(param).item()) / pow(param.numel(), 0.5);
      const alpha = mul(largest(eps2, scale), rho);
      if (weightDecay !== 0) param.mul_(sub(1, mul(lr, weightDecay)) as any);
      let variance: Tensor;
      if (grad.dim() > 1) {
        const rowVar: Tensor = state.row_var;
        const colVar: Tensor = state.col_var;
        rowVar.lerp_(norm(grad, [-1], true).square_().div_(grad.size(-1)), weight);
        colVar.lerp_(norm(grad, [-2], true).square_().div_(grad.size(-2)), weight);
        variance = rowVar.matmul(colVar);
        variance.div_(rowVar.mean(-2, { keepdim: true }).clamp_({ min: eps1 }));
      } else {
        state.variance.lerp_(grad.mul(grad), weight);
        variance = state.variance.clone();
      }
      const update = variance.clamp_({ min: eps1 * eps1 }).rsqrt_();
      update.mul_(grad);
      const size = Number(norm(update).item()) / (pow(update.numel(), 0.5) * d);
      const denom = largest(1, size);
      param.add_(update, { alpha: scalarOf(div(neg(alpha), denom)) });
    }
  }

  protected override _setParamState(param: Tensor, state: ParamState): void {
    if (!(state.step instanceof Tensor)) state.step = scalarTensor(Number(state.step), param, false);
  }
}
