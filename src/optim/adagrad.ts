/** Twin of torch/optim/adagrad.py. */
import { Complex } from '../complex';
import { TorchError } from '../errors';
import { torchOps } from '../functions';
import { parseOptions, type WithOptions } from '../options';
import { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { div, neg, scalarOf } from './pyMath';
import { type CommonOptions, checkLr, checkNotNegative, type NumberOrTensor, toScalar } from './settings';
import { asReal, scalarDtype, TensorOptimizer, type Turn } from './tensorOptimizer';

/** Options of {@link Adagrad}. */
export interface AdagradOptions extends CommonOptions {
  /** Learning rate. Default: 1e-2 */
  lr?: NumberOrTensor;
  /** Decay of the learning rate. Default: 0 */
  lrDecay?: number;
  /** Weight decay (L2 penalty). Default: 0 */
  weightDecay?: number;
  /** What the sum of squared gradients begins with. Default: 0 */
  initialAccumulatorValue?: number;
  /** Added to the denominator. Default: 1e-10 */
  eps?: number;
  /** Uses one kernel for the whole step. Default: null, i.e. not */
  fused?: boolean | null;
}

/** The settings of a group of parameters. */
export type AdagradSettings = {
  lr: NumberOrTensor;
  lrDecay: number;
  eps: number;
  weightDecay: number;
  initialAccumulatorValue: number;
  foreach: boolean | null;
  maximize: boolean;
  differentiable: boolean;
  fused: boolean | null;
};

/**
 * Adagrad: divides the gradient by the root of the sum of all its squares. It takes sparse gradients.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adagrad.html
 * @example const optimizer = new optim.Adagrad(model.parameters(), { lr: 0.01 });
 */
export class Adagrad extends TensorOptimizer<AdagradSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), lrDecay (0), weightDecay (0), initialAccumulatorValue (0), eps (1e-10), foreach (null), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<AdagradSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        lrDecay: number,
        weightDecay: number,
        initialAccumulatorValue: number,
        eps: number,
        foreach: boolean | null,
      ],
      AdagradOptions
    >
  ) {
    const given = parseOptions<AdagradSettings>(
      'Adagrad',
      args,
      ['lr', 'lrDecay', 'weightDecay', 'initialAccumulatorValue', 'eps', 'foreach'],
      {
        lr: 1e-2,
        lrDecay: 0,
        eps: 1e-10,
        weightDecay: 0,
        initialAccumulatorValue: 0,
        foreach: null,
        maximize: false,
        differentiable: false,
        fused: null,
      },
    );
    checkLr(given.lr);
    checkNotNegative(given.lrDecay, 'lrDecay', 'lr_decay value');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    checkNotNegative(
      given.initialAccumulatorValue,
      'initialAccumulatorValue',
      'initial_accumulator_value value',
    );
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    super(params, given);
    if (given.fused) {
      if (given.differentiable) throw new TorchError('`fused` does not support `differentiable`');
      if (given.foreach) throw new TorchError('`fused` and `foreach` cannot be `True` together.');
    }
    for (const group of this.paramGroups) {
      for (const param of group.params) this.state.set(param, this._newState(param, group));
    }
  }

  protected override get _takesSparse(): boolean {
    return true;
  }

  private _newState(param: Tensor, group: ParamGroup<AdagradSettings>): ParamState {
    const value = group.initialAccumulatorValue;
    return {
      step: torchOps.full([], 0, {
        dtype: group.fused ? 'float32' : scalarDtype(),
        device: (group.fused ? param.device : 'cpu') as any,
      }),
      sum: torchOps.fullLike(param, param.isComplex() ? new Complex(value, value) : value, {
        memoryFormat: 'preserve_format',
      }),
    };
  }

  protected override _initState(param: Tensor, group: ParamGroup<AdagradSettings>): ParamState {
    const { initialAccumulatorValue } = this.defaults;
    return this._newState(param, { ...group, initialAccumulatorValue });
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<AdagradSettings>): void {
    if (group.fused) this._updateFused(turns, group);
    else for (const turn of turns) this._updateOne(turn, group);
  }

  private _updateOne({ param, grad: given, state }: Turn, group: ParamGroup<AdagradSettings>): void {
    const { lrDecay, weightDecay, eps, maximize, differentiable } = group;
    state.step.add_(1);
    const step = state.step.item() as number;
    let grad = maximize ? given.neg() : given;
    if (weightDecay !== 0) {
      if (grad.isSparse) {
        throw new TorchError('weight_decay option is not compatible with sparse gradients');
      }
      grad = grad.add(param, { alpha: weightDecay });
    }
    const alpha = scalarOf(neg(div(toScalar(group.lr), 1 + (step - 1) * lrDecay)));
    if (grad.isSparse) {
      grad = grad.coalesce();
      const indices = grad._indices();
      const values = grad._values();
      const sparse = (x: Tensor) => torchOps.sparseCooTensor(indices, x, grad.shape);
      state.sum.add_(sparse(values.pow(2)));
      const std = (state.sum as Tensor).sparseMask(grad)._values().sqrt_().add_(eps);
      param.add_(sparse(values.div(std)), { alpha });
      return;
    }
    const [target, real, sum] = asReal(param, grad, state.sum) as [Tensor, Tensor, Tensor];
    sum.addcmul_(real, real, { value: 1 });
    const std = differentiable ? sum.sqrt().add(eps) : sum.sqrt().add_(eps);
    target.addcdiv_(real, std, { value: alpha });
  }

  private _updateFused(turns: Turn[], group: ParamGroup<AdagradSettings>): void {
    if (turns.length === 0) return;
    if (turns.some(({ param, grad }) => grad.isSparse || param.isComplex())) {
      throw new TorchError('`fused` does not support sparse grad or complex param');
    }
    // One call takes tensors of one device and dtype.
    const together = new Map<string, Turn[]>();
    for (const turn of turns) {
      const key = `${turn.param.device} ${turn.param.dtype}`;
      together.set(key, [...(together.get(key) ?? []), turn]);
    }
    for (const some of together.values()) {
      const steps = some.map(({ state }) => state.step as Tensor);
      torchOps._foreachAdd_(steps, 1);
      const { lr } = group;
      torchOps._fusedAdagrad_(
        some.map(({ param }) => param),
        some.map(({ grad }) => grad),
        some.map(({ state }) => state.sum),
        steps,
        {
          lr: (lr instanceof Tensor ? lr.to({ device: some[0]!.param.device as any }) : lr) as any,
          lrDecay: group.lrDecay,
          weightDecay: group.weightDecay,
          eps: group.eps,
          maximize: group.maximize,
        },
      );
    }
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) group.fused ??= null;
    super._setState();
  }

  protected override _setParamState(
    param: Tensor,
    state: ParamState,
    group: ParamGroup<AdagradSettings>,
  ): void {
    if (state.step instanceof Tensor) return;
    state.step = torchOps.full([], Number(state.step), {
      dtype: group.fused ? 'float32' : scalarDtype(),
      device: (group.fused ? param.device : 'cpu') as any,
    });
  }
}
