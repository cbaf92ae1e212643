/** Twin of torch/nn/utils/spectral_norm.py: the spectral normalisation before parametrizations. */
import { noGrad } from '../../autograd/gradMode';
import type { Arguments } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Module } from '../modules/module';
import { deleteMember, type Fields, internals, members } from '../modules/module/members';
import type { StateDict } from '../modules/module/stateDict';
import type { StateDictMetadata } from '../modules/module/stateDictMetadata';
import { Parameter } from '../parameter/parameter';
import { isLazy } from '../parameter/uninitialized';
import {
  bindRemove,
  bindSpectralNorm,
  type RemoveOrder,
  type RemoveParameters,
  type SpectralNormArgs,
} from './normArguments';

/** What a state dict's metadata says of the spectral norms of one module. */
type Metadata = StateDictMetadata & { spectral_norm?: Record<string, number> };

const VERSION = 1;

/** Divides a module's weight by its largest singular value before every call. */
class SpectralNorm {
  constructor(
    readonly name: string,
    readonly nPowerIterations: number,
    readonly dim: number,
    readonly eps: number,
  ) {
    expectComparable(nPowerIterations, 'nPowerIterations');
    if (nPowerIterations <= 0) {
      throw new RangeError(
        `Expected n_power_iterations to be positive, but got n_power_iterations=${nPowerIterations}`,
      );
    }
  }

  matrix(weight: Tensor): Tensor {
    const others = weight.shape.map((_, d) => d).filter((d) => d !== this.dim);
    const first = this.dim === 0 ? weight : weight.permute([this.dim, ...others]);
    return first.reshape(first.size(0), -1);
  }

  computeWeight(module: any, iterate: boolean): Tensor {
    const weight: Tensor = module[`${this.name}_orig`];
    let u: Tensor = module[`${this.name}_u`];
    let v: Tensor = module[`${this.name}_v`];
    const matrix = this.matrix(weight);
    if (iterate) {
      noGrad(() => {
        const { eps } = this;
        // In place, so that the module's buffers follow.
        for (let i = 0; i < this.nPowerIterations; i++) {
          F.normalize(torchOps.mv(matrix.t(), u), { dim: 0, eps, out: v });
          F.normalize(torchOps.mv(matrix, v), { dim: 0, eps, out: u });
        }
        u = u.clone({ memoryFormat: 'contiguous_format' });
        v = v.clone({ memoryFormat: 'contiguous_format' });
      });
    }
    return weight.div(torchOps.dot(u, torchOps.mv(matrix, v)));
  }

  remove(module: Module): void {
    const weight = noGrad(() => this.computeWeight(module, false)) as Tensor;
    for (const suffix of ['', '_u', '_v', '_orig']) deleteMember(module, this.name + suffix);
    module.registerParameter(this.name, new Parameter(weight.detach()));
  }

  /** State dicts of PyTorch before 1.1 hold the weight and no `v`, which can be solved for. */
  beforeLoading(
    stateDict: StateDict,
    prefix: string,
    metadata: Metadata,
    strict: boolean,
    missing: string[],
  ): void {
    const version = metadata.spectral_norm?.[`${this.name}.version`];
    if (version !== undefined && version >= 1) return;
    const key = prefix + this.name;
    const has = (suffix: string) => Object.hasOwn(stateDict, key + suffix);
    if (version === undefined && ['_orig', '_u', '_v'].every(has) && !has('')) return;
    const absent = ['_orig', '', '_u'].filter((suffix) => !has(suffix));
    if (strict) missing.push(...absent.map((suffix) => key + suffix));
    if (absent.length > 0) return;
    noGrad(() => {
      const original = stateDict[`${key}_orig`]!;
      const weight = stateDict[key]!;
      delete stateDict[key];
      const sigma = original.div(weight).mean();
      const matrix = this.matrix(original);
      const u = stateDict[`${key}_u`]!;
      const factors = [matrix.t().mm(matrix).pinverse(), matrix.t(), u.unsqueeze(1)];
      const v = linalgOps.multiDot(factors).squeeze(1);
      stateDict[`${key}_v`] = v.mul_(sigma.div(torchOps.dot(u, torchOps.mv(matrix, v))));
    });
  }

  afterSaving(metadata: Metadata): void {
    metadata.spectral_norm ??= {};
    const key = `${this.name}.version`;
    if (key in metadata.spectral_norm) {
      throw new TorchError(`Unexpected key in metadata['spectral_norm']: ${key}`);
    }
    metadata.spectral_norm[key] = VERSION;
  }
}

/** What a hook does, by the hook. */
const norms = new WeakMap<object, SpectralNorm>();

function mark<H extends object>(hook: H, norm: SpectralNorm): H {
  norms.set(hook, norm);
  return hook;
}

/**
 * Divides a weight by its largest singular value before every call: `weight` is computed of `weight_orig`.
 * The older form of `nn.utils.parametrizations.spectralNorm`.
 *
 * @param args module: whose weight it is; name ('weight'), nPowerIterations (1), eps (1e-12), dim (1 for
 *   transposed convolutions, else 0)
 * @returns the module
 * @throws TorchError when it was applied already
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.spectral_norm.html
 * @example const layer = nn.utils.spectralNorm(new nn.Linear(20, 40));
 */
export function spectralNorm<M extends Module>(...args: SpectralNormArgs<M>): M {
  const { module, name, nPowerIterations, eps, dim } = bindSpectralNorm(args);
  for (const { hook } of module[internals].callHooks?.forwardPre.values() ?? []) {
    if (norms.get(hook)?.name === name) {
      throw new TorchError(`Cannot register two spectral_norm hooks on the same parameter ${name}`);
    }
  }
  const norm = new SpectralNorm(name, nPowerIterations, dim, eps);
  const found = members(module, 'parameter').find(([own]) => own === name);
  if (found === undefined) throw new TorchError(`'${name}'`);
  const weight = found[1];
  if (weight === null) {
    throw new RangeError(`\`SpectralNorm\` cannot be applied as parameter \`${name}\` is None`);
  }
  if (isLazy(weight)) {
    throw new RangeError(
      "The module passed to `SpectralNorm` can't have uninitialized parameters. Make sure to run the dummy forward before applying " +
        'spectral normalization',
    );
  }
  const start = (size: number) => F.normalize(weight.newEmpty([size]).normal_(0, 1), { dim: 0, eps });
  const [u, v] = noGrad(() => norm.matrix(weight).shape.map(start)) as [Tensor, Tensor];
  deleteMember(module, name);
  module.registerParameter(`${name}_orig`, weight);
  (module as Fields)[name] = weight.data;
  module.registerBuffer(`${name}_u`, u);
  module.registerBuffer(`${name}_v`, v);
  const compute = (called: Module) => {
    (called as Fields)[name] = norm.computeWeight(called, called.training);
  };
  module.registerForwardPreHook(mark(compute, norm));
  const save = (_m: Module, _s: StateDict, _p: string, metadata: Metadata) => norm.afterSaving(metadata);
  module.registerStateDictPostHook(mark(save, norm));
  const load = (
    _m: Module,
    stateDict: StateDict,
    prefix: string,
    metadata: Metadata,
    strict: boolean,
    missing: string[],
  ) => norm.beforeLoading(stateDict, prefix, metadata, strict, missing);
  module.registerLoadStateDictPreHook(mark(load, norm));
  return module as M;
}

/**
 * Takes the normalisation away and makes the weight a plain parameter again, of its present value.
 *
 * @param args module; name: which field ('weight')
 * @returns the module
 * @throws RangeError when {@link spectralNorm} was not applied
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.remove_spectral_norm.html
 */
export function removeSpectralNorm<M extends Module>(
  ...args: Arguments<RemoveParameters<M>, RemoveOrder>
): M {
  const [module, name] = bindRemove(args, 'removeSpectralNorm');
  const { callHooks, stateDictHooks } = module[internals];
  const forwardPre = callHooks?.forwardPre ?? new Map();
  const found = [...forwardPre].find(([, { hook }]) => norms.get(hook)?.name === name);
  if (found === undefined) throw new RangeError(`spectral_norm of '${name}' not found in ${module}`);
  norms.get(found[1].hook)!.remove(module);
  forwardPre.delete(found[0]);
  for (const hooks of [stateDictHooks!.post, stateDictHooks!.loadPre]) {
    for (const [id, hook] of hooks) {
      if (norms.get(hook)?.name === name) {
        hooks.delete(id);
        break;
      }
    }
  }
  return module as M;
}
