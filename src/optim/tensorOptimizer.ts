/** What the optimizers share whose step is written with tensor operations, one parameter after the other. */
import { noGrad, setGradEnabled } from '../autograd/gradMode';
import { getDefaultDtype } from '../context';
import { TorchError } from '../errors';
import { torchOps } from '../functions';
import { Tensor } from '../tensor';
import { Optimizer, type ParamGroup, type ParamState } from './optimizer';

/** The dtype of step counts. */
export const scalarDtype = () => (getDefaultDtype() === 'float64' ? 'float64' : 'float32');

/** A tensor without dimensions that holds `value`, on the CPU unless the step can be captured. */
export function scalarTensor(value: number, param: Tensor, onDevice: boolean): Tensor {
  return torchOps.full([], value, {
    dtype: scalarDtype(),
    device: (onDevice ? param.device : 'cpu') as any,
  });
}

/** Zeros in the form of `x`. */
export const zerosLike = (x: Tensor) => torchOps.zerosLike(x, { memoryFormat: 'preserve_format' });

/** The tensors as real ones, where `param` is complex. */
export function asReal(param: Tensor, ...tensors: Tensor[]): Tensor[] {
  const all = [param, ...tensors];
  return param.isComplex() ? all.map((x) => torchOps.viewAsReal(x)) : all;
}

const deviceType = (x: Tensor) => String(x.device).split(':')[0]!;

/** @throws TorchError unless a captured step can run where `tensors` are */
export function checkCapturable(names: string, tensors: Tensor[], devices = CAPTURABLE): void {
  const types = new Set(tensors.map(deviceType));
  if (types.size === 1 && devices.includes([...types][0]!)) return;
  const list = devices.map((device) => `'${device}'`).join(', ');
  throw new TorchError(`If capturable=True, ${names} must be on supported devices: [${list}].`);
}

/** The devices on which a step can be captured. */
export const CAPTURABLE = ['cuda', 'xpu', 'hpu', 'privateuseone', 'xla'];

/** Settings that most of these optimizers have. */
export type TensorSettings = {
  foreach?: boolean | null;
  differentiable?: boolean;
  capturable?: boolean;
};

/** A parameter whose turn it is. */
export interface Turn {
  param: Tensor;
  grad: Tensor;
  state: ParamState;
}

/** Base class of the optimizers whose step is written with tensor operations. */
export abstract class TensorOptimizer<O extends TensorSettings & object> extends Optimizer<O> {
  /** Makes the state of a parameter before its first step. */
  protected abstract _initState(param: Tensor, group: ParamGroup<O>): ParamState;

  /** Updates the parameters of a group that have gradients. */
  protected abstract _updateParams(turns: Turn[], group: ParamGroup<O>): void;

  /** Whether gradients may be sparse. */
  protected get _takesSparse(): boolean {
    return false;
  }

  /** Refuses what the optimizer doesn't take. */
  protected _checkParam(_param: Tensor): void {}

  protected override _update(group: ParamGroup<O>): void {
    const body = () => this._updateParams(this._turns(group), group);
    if ((this.defaults as TensorSettings).differentiable) setGradEnabled(true, body);
    else noGrad(body);
  }

  private _turns(group: ParamGroup<O>): Turn[] {
    const turns: Turn[] = [];
    for (const param of group.params) {
      const grad = param.grad;
      if (grad === null || grad === undefined) continue;
      this._checkParam(param);
      if (grad.isSparse && !this._takesSparse) {
        throw new TorchError(`${this.constructor.name} does not support sparse gradients`);
      }
      let state = this.state.get(param);
      if (state === undefined || Object.keys(state).length === 0) {
        state = this._initState(param, group);
        this.state.set(param, state);
      }
      turns.push({ param, grad, state });
    }
    if (group.foreach && group.differentiable && turns.length > 0) {
      throw new TorchError("_foreach ops don't support autograd");
    }
    return turns;
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) {
      for (const [name, value] of [
        ['foreach', null],
        ['maximize', false],
        ['differentiable', false],
        ['capturable', false],
      ] as const) {
        if (name in this.defaults) (group as any)[name] ??= value;
      }
      for (const param of group.params) {
        const state = this.state.get(param);
        if (state === undefined || Object.keys(state).length === 0) continue;
        this._setParamState(param, state, group);
      }
    }
  }

  /** Turns numbers of an older version's state into tensors. */
  protected _setParamState(param: Tensor, state: ParamState, group: ParamGroup<O>): void {
    if (!(state.step instanceof Tensor)) {
      state.step = scalarTensor(Number(state.step), param, group.capturable ?? false);
    }
  }
}
