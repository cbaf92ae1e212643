/** Twin of torch/optim/lbfgs.py. */

import { enableGrad, noGrad } from '../autograd/gradMode';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectNumber, invalidArgument } from '../common/options';
import { partsOf } from '../tensor/flat';
import { torchOps } from '../tensor/operators';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import {
  div,
  least,
  less,
  lessEqual,
  mul,
  neg,
  operand,
  scalarOf,
  sub,
  type Value,
} from '../tensor/scalarMath';
import { Tensor } from '../tensor/tensor';
import { strongWolfe } from './lineSearch';
import { type Closure, type CommonArguments, Optimizer, type Params } from './optimizer';
import { checkLr, type SettingsOf, toScalar } from './settings';
/** Options of {@link LBFGS}. */
export interface LBFGSOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1 */
  lr?: NumberOrTensor | undefined;
  /** The most iterations in a step. Default: 20 */
  maxIter?: number | undefined;
  /** The most evaluations in a step. Default: null, i.e. maxIter × 1.25 */
  maxEval?: number | null | undefined;
  /** Ends a step when no gradient is larger. Default: 1e-7 */
  toleranceGrad?: number | undefined;
  /** Ends a step when loss and parameters change less. Default: 1e-9 */
  toleranceChange?: number | undefined;
  /** How many updates are remembered. Default: 100 */
  historySize?: number | undefined;
  /** How the step size is searched. Default: null, i.e. not */
  lineSearchFn?: 'strong_wolfe' | null | undefined;
}

/** The arguments of {@link LBFGS}, by name. */
export interface LBFGSParameters extends LBFGSOptions {
  /** The parameters: one group only. */
  params: Params<LBFGSSettings>;
}

/** The optimizer's settings. */
export type LBFGSSettings = Omit<SettingsOf<LBFGSOptions>, 'maxEval'> & {
  /** The largest number of evaluations in a step. */
  maxEval: number;
};

type LBFGSOrder = [
  params: 'params',
  lr: 'lr',
  maxIter: 'maxIter',
  maxEval: 'maxEval',
  toleranceGrad: 'toleranceGrad',
  toleranceChange: 'toleranceChange',
  historySize: 'historySize',
  lineSearchFn: 'lineSearchFn',
];
const bindLBFGS = binder<LBFGSParameters, LBFGSOrder>(
  'LBFGS',
  { params: 'object' },
  {
    lr: 1,
    maxIter: 20,
    maxEval: null,
    toleranceGrad: 1e-7,
    toleranceChange: 1e-9,
    historySize: 100,
    lineSearchFn: null,
  },
);

/**
 * L-BFGS: a quasi-Newton method. Its step needs a closure, which it calls several times.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.LBFGS.html
 * @example
 * const optimizer = new optim.LBFGS(model.parameters(), { lineSearchFn: 'strong_wolfe' });
 * optimizer.step(() => {
 *   optimizer.zeroGrad();
 *   const loss = lossFn(model(x), y);
 *   loss.backward();
 *   return loss;
 * });
 */
export class LBFGS extends Optimizer<LBFGSSettings> {
  /**
   * @param params the parameters: one group only
   * @param args lr (1), maxIter (20), maxEval (null), toleranceGrad (1e-7), toleranceChange (1e-9),
   *   historySize (100), lineSearchFn (null)
   * @throws RangeError for a negative learning rate and several groups, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<LBFGSParameters, LBFGSOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindLBFGS.named(args);
    checkLr(given.lr);
    for (const name of ['maxIter', 'toleranceGrad', 'toleranceChange', 'historySize'] as const) {
      expectNumber(given[name], name);
    }
    const maxEval = given.maxEval ?? Math.floor((given.maxIter * 5) / 4);
    expectNumber(maxEval, 'maxEval');
    super(params, { ...given, maxEval });
    if (this.paramGroups.length !== 1) {
      throw new RangeError("LBFGS doesn't support per-parameter options (parameter groups)");
    }
  }

  /** Python's default learning rate is an int, and so it is printed. */
  protected override get floatSettings(): readonly string[] {
    return [];
  }

  private get _params(): Tensor[] {
    return this.paramGroups[0]!.params;
  }

  private _flatGrad(): Tensor {
    const views = this._params.map((param) => {
      const grad = param.grad;
      let view: Tensor;
      if (grad === null || grad === undefined) {
        view = torchOps.zeros([param.numel()], { dtype: param.dtype, device: param.device });
      } else view = (grad.isSparse ? grad.toDense() : grad).view(-1);
      return view.isComplex() ? torchOps.viewAsReal(view).view(-1) : view;
    });
    return torchOps.cat(views, 0);
  }

  private _addGrad(stepSize: Value, update: Tensor): void {
    const alpha = scalarOf(stepSize);
    const params = this._params.map((own) => (own.isComplex() ? torchOps.viewAsReal(own) : own));
    for (const [param, part] of partsOf(update, params)) param.add_(part, { alpha });
  }

  protected override get _isElementwise(): boolean {
    return false;
  }

  protected override _update(): void {}

  /**
   * Moves the parameters towards the minimum.
   * @param closure computes the loss anew, with gradients, and returns it
   * @returns what the closure returned first
   * @throws TypeError without a closure, or for an asynchronous one
   */
  protected override _step<T>(closure: Closure<T> | undefined): T {
    if (closure === undefined || closure === null) {
      throw new TypeError("LBFGS.step() missing 1 required positional argument: 'closure'");
    }
    if (typeof closure !== 'function') throw invalidArgument('a function', 'closure', closure);
    const call = () => {
      const loss = enableGrad(closure) as T;
      if (typeof (loss as Partial<PromiseLike<unknown>> | null)?.then === 'function') {
        throw new TypeError('the closure given to optimizer.step() must not be asynchronous');
      }
      return loss;
    };
    return noGrad(() => this._minimize(call));
  }

  private _minimize<T>(closure: () => T): T {
    const numberOf = (loss: unknown) => Number(loss instanceof Tensor ? loss.item() : loss);
    const group = this.paramGroups[0]!;
    const { maxIter, maxEval, toleranceGrad, toleranceChange, lineSearchFn, historySize } = group;
    const lr = toScalar(group.lr);
    const first = this._params[0]!;
    const state = this.state.get(first) ?? {};
    this.state.set(first, state);
    state.func_evals ??= 0;
    state.n_iter ??= 0;

    const result = closure();
    let loss = numberOf(result);
    let evals = 1;
    state.func_evals += 1;
    let flatGrad = this._flatGrad();
    const smallGrad = () => lessEqual(flatGrad.abs().max(), toleranceGrad);
    let optimal = smallGrad();
    if (optimal) return result;

    let d: Tensor = state.d;
    let t: Value = state.t;
    let oldDirs: Tensor[] = state.old_dirs;
    let oldSteps: Tensor[] = state.old_stps;
    let ro: Tensor[] = state.ro;
    let hDiag: Value = state.H_diag;
    let prevGrad: Tensor | undefined = state.prev_flat_grad;
    let prevLoss: number = state.prev_loss;
    let iteration = 0;
    while (iteration < maxIter) {
      iteration += 1;
      state.n_iter += 1;
      if (state.n_iter === 1) {
        d = flatGrad.neg();
        oldDirs = [];
        oldSteps = [];
        ro = [];
        hDiag = 1;
      } else {
        const y = flatGrad.sub(prevGrad!);
        const s = d.mul(operand(t));
        const ys = y.dot(s);
        if (less(1e-10, ys)) {
          if (oldDirs.length === historySize) {
            oldDirs.shift();
            oldSteps.shift();
            ro.shift();
          }
          oldDirs.push(y);
          oldSteps.push(s);
          ro.push(div(1, ys) as Tensor);
          hDiag = ys.div(y.dot(y));
        }
        const count = oldDirs.length;
        state.al ??= Array(historySize).fill(null);
        const al: Tensor[] = state.al;
        const q = flatGrad.neg();
        for (let i = count - 1; i >= 0; i--) {
          al[i] = oldSteps[i]!.dot(q).mul(ro[i]!);
          q.add_(oldDirs[i]!, { alpha: scalarOf(neg(al[i]!)) });
        }
        d = q.mul(operand(hDiag));
        for (let i = 0; i < count; i++) {
          const be = oldDirs[i]!.dot(d).mul(ro[i]!);
          d.add_(oldSteps[i]!, { alpha: scalarOf(sub(al[i]!, be)) });
        }
      }
      if (prevGrad === undefined || prevGrad === null) {
        prevGrad = flatGrad.clone({ memoryFormat: 'contiguous_format' });
      } else prevGrad.copy_(flatGrad);
      prevLoss = loss;
      t = state.n_iter === 1 ? mul(least(1, div(1, flatGrad.abs().sum())), lr) : lr;
      const gtd = flatGrad.dot(d);
      if (less(-toleranceChange, gtd)) break;

      let searchEvals = 0;
      if (lineSearchFn !== null && lineSearchFn !== undefined) {
        if (lineSearchFn !== 'strong_wolfe') throw new TorchError("only 'strong_wolfe' is supported");
        const start = this._params.map((param) => param.clone({ memoryFormat: 'contiguous_format' }));
        const evaluate = (at: Value) => {
          this._addGrad(at, d);
          const found = numberOf(closure());
          const grad = this._flatGrad();
          this._params.forEach((param, i) => {
            param.copy_(start[i]!);
          });
          return [found, grad] as const;
        };
        const found = strongWolfe(evaluate, t, d, loss, flatGrad, gtd, 1e-9, maxEval - evals);
        loss = found.loss;
        flatGrad = found.grad;
        t = found.t;
        searchEvals = found.evals;
        this._addGrad(t, d);
        optimal = smallGrad();
      } else {
        this._addGrad(t, d);
        // After the last iteration nothing would use the loss.
        if (iteration !== maxIter) {
          loss = numberOf(closure());
          flatGrad = this._flatGrad();
          optimal = smallGrad();
          searchEvals = 1;
        }
      }
      evals += searchEvals;
      state.func_evals += searchEvals;
      if (iteration === maxIter || evals >= maxEval || optimal) break;
      if (lessEqual(d.mul(operand(t)).abs().max(), toleranceChange)) break;
      if (Math.abs(loss - prevLoss) < toleranceChange) break;
    }
    Object.assign(state, {
      d,
      t,
      old_dirs: oldDirs,
      old_stps: oldSteps,
      ro,
      H_diag: hDiag,
      prev_flat_grad: prevGrad,
      prev_loss: prevLoss,
    });
    return result;
  }
}
