/** Twin of torch/optim/_muon.py. */
import { TorchError } from '../errors';
import { linalgOps, torchOps } from '../functions';
import { expectNumber, invalidArgument, parseOptions, type WithOptions } from '../options';
import { pyFloatRepr, pyRepr } from '../pyrepr';
import type { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { mul, neg, scalarOf, sub, type Value } from './pyMath';
import { checkOneElement, type NumberOrTensor, toScalar, valueOf } from './settings';
import { TensorOptimizer, type Turn } from './tensorOptimizer';

/** How {@link Muon} adjusts the learning rate to a matrix. */
export type MuonAdjustment = 'original' | 'match_rms_adamw' | null;

/** Options of {@link Muon}. */
export interface MuonOptions {
  /** Learning rate. Default: 1e-3 */
  lr?: NumberOrTensor;
  /** Weight decay, decoupled from the momentum. Default: 0.1 */
  weightDecay?: number;
  /** Momentum. Default: 0.95 */
  momentum?: number;
  /** Nesterov momentum. Default: true */
  nesterov?: boolean;
  /** Coefficients of the Newton–Schulz iteration. Default: [3.4445, -4.775, 2.0315] */
  nsCoefficients?: readonly [number, number, number];
  /** The least norm to divide by. Default: 1e-7 */
  eps?: number;
  /** Steps of the Newton–Schulz iteration. Default: 5 */
  nsSteps?: number;
  /** How the learning rate is adjusted to a matrix. Default: null, i.e. 'original' */
  adjustLrFn?: MuonAdjustment;
}

/** The settings of a group of parameters. */
export type MuonSettings = {
  lr: NumberOrTensor;
  weightDecay: number;
  momentum: number;
  nesterov: boolean;
  nsCoefficients: readonly [number, number, number];
  eps: number;
  nsSteps: number;
  adjustLrFn: MuonAdjustment;
};

/** The nearest orthogonal matrix, roughly, by a Newton–Schulz iteration in bfloat16. */
function orthogonalized(grad: Tensor, { nsCoefficients, nsSteps, eps }: MuonSettings): Tensor {
  if (nsSteps >= 100) {
    throw new RangeError('Number of steps must be less than 100 for computational efficiency');
  }
  if (grad.dim() !== 2) throw new RangeError('Input tensor gradient must be a 2D matrix');
  if (nsCoefficients.length !== 3) throw new RangeError('Coefficients must be a tuple of exactly 3 values');
  const [a, b, c] = nsCoefficients;
  const tall = grad.size(0) > grad.size(1);
  let x = grad.to({ dtype: 'bfloat16' });
  if (tall) x = x.t();
  x.div_(linalgOps.vectorNorm(x, 2).clamp({ min: eps }));
  for (let i = 0; i < nsSteps; i++) {
    const gram = x.matmul(x.t());
    const update = torchOps.addmm(gram, gram, gram, { beta: b, alpha: c });
    x = torchOps.addmm(x, update, x, { beta: a });
  }
  return tall ? x.t() : x;
}

function adjusted(lr: Value, how: MuonAdjustment, [rows, columns]: readonly number[]): Value {
  const ratio = rows! / columns!;
  if (how === null || how === 'original') return mul(lr, Math.sqrt(Math.max(1, ratio)));
  if (how === 'match_rms_adamw') return mul(lr, 0.2 * Math.sqrt(Math.max(rows!, columns!)));
  return lr;
}

const text = (x: unknown) => (typeof x === 'number' && !Number.isInteger(x) ? pyFloatRepr(x) : pyRepr(x));

/**
 * Muon: orthogonalizes the momentum of matrices, the weights of hidden layers. Other parameters go to another optimizer.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Muon.html
 * @example const optimizer = new optim.Muon(model.parameters().filter((p) => p.dim() === 2), { lr: 0.02 });
 */
export class Muon extends TensorOptimizer<MuonSettings> {
  /**
   * @param params the matrices, or groups of them
   * @param args lr (1e-3), weightDecay (0.1), momentum (0.95), nesterov (true), nsCoefficients, eps (1e-7), nsSteps (5), adjustLrFn (null)
   * @throws RangeError for values out of range and parameters that are no matrices, with PyTorch's texts
   */
  constructor(
    params: Params<MuonSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        weightDecay: number,
        momentum: number,
        nesterov: boolean,
        nsCoefficients: readonly [number, number, number],
        eps: number,
        nsSteps: number,
        adjustLrFn: MuonAdjustment,
      ],
      MuonOptions
    >
  ) {
    const given = parseOptions<MuonSettings>(
      'Muon',
      args,
      ['lr', 'weightDecay', 'momentum', 'nesterov', 'nsCoefficients', 'eps', 'nsSteps', 'adjustLrFn'],
      {
        lr: 1e-3,
        weightDecay: 0.1,
        momentum: 0.95,
        nesterov: true,
        nsCoefficients: [3.4445, -4.775, 2.0315],
        eps: 1e-7,
        nsSteps: 5,
        adjustLrFn: null,
      },
    );
    const { lr, weightDecay, momentum, nsCoefficients, adjustLrFn } = given;
    checkOneElement(lr, 'lr');
    if (!(valueOf(lr, 'lr') >= 0)) throw new RangeError(`Learning rate should be >= 0 but is: ${text(lr)}`);
    expectNumber(momentum, 'momentum');
    expectNumber(weightDecay, 'weightDecay');
    expectNumber(given.eps, 'eps');
    expectNumber(given.nsSteps, 'nsSteps');
    if (!(momentum >= 0)) throw new RangeError(`momentum should be >= 0 but is: ${text(momentum)}`);
    if (!(weightDecay >= 0)) throw new RangeError(`weight decay should be >= 0 but is: ${text(weightDecay)}`);
    if (!Array.isArray(nsCoefficients)) {
      throw invalidArgument('an array of three numbers', 'nsCoefficients', nsCoefficients);
    }
    if (adjustLrFn !== null && adjustLrFn !== 'original' && adjustLrFn !== 'match_rms_adamw') {
      throw new RangeError(`Adjust learning rate function ${adjustLrFn} is not supported`);
    }
    super(params, given);
    for (const group of this.paramGroups) {
      for (const param of group.params) {
        if (param.dim() === 2) continue;
        const shape = `torch.Size(${pyRepr(param.shape)})`;
        throw new RangeError(
          `Muon only supports 2D parameters whereas we found a parameter with size: ${shape}`,
        );
      }
    }
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'momentum', 'nsCoefficients', 'weightDecay'];
  }

  protected override _checkParam(param: Tensor): void {
    if (param.isComplex()) throw new TorchError('Muon does not support complex parameters');
  }

  protected override _initState(param: Tensor): ParamState {
    const grad = param.grad as Tensor;
    return { momentum_buffer: torchOps.zerosLike(grad, { memoryFormat: 'preserve_format' }) };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<MuonSettings>): void {
    const { weightDecay, momentum, nesterov, adjustLrFn } = group;
    const lr = toScalar(group.lr);
    for (const { param, grad, state } of turns) {
      if (grad.dim() !== 2) throw new RangeError('Param gradient must be a 2D matrix');
      const buffer: Tensor = state.momentum_buffer;
      buffer.lerp_(grad, 1 - momentum);
      const update = orthogonalized(nesterov ? grad.lerp(buffer, momentum) : buffer, group);
      param.mul_(sub(1, mul(lr, weightDecay)) as any);
      param.add_(update, { alpha: scalarOf(neg(adjusted(lr, adjustLrFn, param.shape))) });
    }
  }

  /** There is no step to turn into a tensor. */
  protected override _setParamState(): void {}
}
