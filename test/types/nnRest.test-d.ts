/**
 * What `tsc --strict` must accept, and what it must refuse, of lazy modules, hooks,
 * parametrizations and pruning. Compiled, never run.
 */
import torch, { nn, type Tensor } from '../../src/index';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<T>(): <U>(value: U, ...proof: Equal<T, U> extends true ? [] : [never]) => void;
declare const x: Tensor;

export function lazyModulesAreModules(): void {
  const layer = new nn.LazyLinear(3, { bias: false });
  expectType<Tensor>()(layer(x));
  expectType<boolean>()(layer.hasUninitializedParams());
  new nn.LazyConv2d(4, [3, 3], { padding: 'same' });
  new nn.LazyBatchNorm1d({ momentum: null });
  // @ts-expect-error no such option
  new nn.LazyConv1d(4, 3, { strid: 2 });
  // @ts-expect-error the number of channels is missing
  new nn.LazyConvTranspose1d();
  new nn.UninitializedParameter({ dtype: 'float64' }).materialize([2, 3]);
  class Own extends nn.modules.LazyModuleMixin(nn.Module) {
    weight: nn.Parameter = new nn.UninitializedParameter();
    override initializeParameters(input: Tensor): void {
      if (nn.parameter.isLazy(this.weight)) this.weight.materialize(input.shape);
    }
    override forward(input: Tensor): Tensor {
      return input.mul(this.weight);
    }
  }
  expectType<Tensor>()(new Own()(x));
}

export function hooksKnowTheirArguments(): void {
  const layer = new nn.Linear(2, 2);
  layer.registerForwardPreHook((module, args) => [args[0], module.inFeatures]);
  layer.registerForwardPreHook((_module, args, kwargs) => [args, { ...kwargs, scale: 2 }], {
    withKwargs: true,
  });
  layer.registerForwardHook((module, _args, _kwargs, output) => output.mul(module.outFeatures), {
    withKwargs: true,
    alwaysCall: true,
  });
  layer.registerFullBackwardHook((_module, gradInput) => gradInput.map((grad) => grad?.neg() ?? null));
  // @ts-expect-error no such option
  layer.registerForwardHook(() => null, { withKwarg: true });
  // @ts-expect-error positional arguments have their types
  layer.namedParameters(3);
  expectType<[string, nn.Parameter][]>()(layer.namedParameters('prefix', true));
}

export function utilitiesKeepTheModulesClass(): void {
  const { parametrizations, parametrize, prune } = nn.utils;
  expectType<nn.Linear>()(parametrizations.weightNorm(new nn.Linear(2, 2), { dim: null }));
  expectType<nn.Conv1d>()(parametrizations.spectralNorm(new nn.Conv1d(1, 1, 1), 'weight', 2));
  expectType<nn.Linear>()(parametrizations.orthogonal(new nn.Linear(2, 2), { orthogonalMap: 'cayley' }));
  // @ts-expect-error no such map
  parametrizations.orthogonal(new nn.Linear(2, 2), 'weight', 'other');
  expectType<nn.Linear>()(parametrize.removeParametrizations(new nn.Linear(2, 2), 'weight', false));
  expectType<number>()(parametrize.cached(() => 1));
  expectType<nn.Linear>()(prune.l1Unstructured(new nn.Linear(2, 2), 'weight', 0.5));
  expectType<nn.Linear>()(nn.utils.skipInit(nn.Linear, 2, 3));
  expectType<nn.Conv2d>()(nn.utils.fuseConvBnEval(new nn.Conv2d(1, 1, 1), new nn.BatchNorm2d(1)));
  expectType<Tensor>()(nn.attention.sdpaKernel(nn.attention.SDPBackend.MATH, () => x));
  // @ts-expect-error no such kernel
  nn.attention.sdpaKernel(7);
  torch.func.functionalCall(new nn.Linear(2, 2), { weight: x }, [x], null, { strict: true });
}
