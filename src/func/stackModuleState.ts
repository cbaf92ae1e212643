/** Twin of torch/_functorch/functional_call.py: the parameters of several modules in one tensor each. */
import { TorchError } from '../common/errors';
import type { Module } from '../nn/modules/module';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';

/** One leaf of all modules' tensors of a name. */
function stack(tensors: readonly Tensor[], name: string): Tensor {
  const [first] = tensors as [Tensor];
  if (tensors.some((t) => t.requiresGrad !== first.requiresGrad)) {
    throw new TorchError(`Expected ${name} from each model to have the same .requires_grad`);
  }
  return torchOps
    .stack([...tensors])
    .detach()
    .requiresGrad_(first.requiresGrad);
}

/**
 * The parameters and the buffers of several modules of one class, stacked by name:
 * new leaves, which can be trained.
 *
 * @param models modules of one class
 * @returns `[parameters, buffers]`
 * @throws TorchError for no modules, for several classes, and for different modes
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.stack_module_state.html
 * @example const [params, buffers] = torch.func.stackModuleState(models);
 */
export function stackModuleState(
  models: Iterable<Module>,
): [params: Record<string, Tensor>, buffers: Record<string, Tensor>] {
  const list = [...models];
  const [first] = list;
  if (first === undefined) {
    throw new TorchError('stack_module_state: Expected at least one model, got 0.');
  }
  if (list.some((model) => model.training !== first.training)) {
    throw new TorchError('stack_module_state: Expected all models to have the same training/eval mode.');
  }
  if (list.some((model) => model.constructor !== first.constructor)) {
    throw new TorchError('stack_module_state: Expected all models to be of the same class.');
  }
  const stacked = (all: [string, Tensor][][]) =>
    Object.fromEntries(
      all[0]!.map(([name]) => [
        name,
        stack(
          all.map((own) => new Map(own).get(name)!),
          name,
        ),
      ]),
    );
  return [
    stacked(list.map((model) => model.namedParameters())),
    stacked(list.map((model) => model.namedBuffers())),
  ];
}
