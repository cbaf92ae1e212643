/** The plain tensor inside a sharded one, and the hooks that a sharded parameter has. */
import { addHook, type HookMap, type RemovableHandle } from '../../common/hooks';
import { onParts } from '../../tensor/intercept';
import { Tensor } from '../../tensor/tensor';

const { get: getData, set: setData } = Object.getOwnPropertyDescriptor(Tensor.prototype, 'data')!;

/** This rank's part as a plain tensor, which shares the memory but has no history. */
export const localOf = (tensor: Tensor): Tensor => getData!.call(tensor) as Tensor;

/** The same as a plain tensor without history, whose changes in place autograd sees. */
export const aliasOf = (tensor: Tensor): Tensor =>
  onParts(() => Tensor.prototype.detach.call(tensor) as Tensor);

/** Puts other values in the place of a tensor's. */
export const replaceLocal = (tensor: Tensor, local: Tensor): void =>
  onParts(() => setData!.call(tensor, local));

type Hook = (parameter: Tensor) => void;
const accumulated = new WeakMap<Tensor, HookMap<Hook>>();

/** Adds a hook that runs when a sharded parameter has its gradient, which autograd doesn't put there. */
export function addAccumulationHook(parameter: Tensor, hook: Hook): RemovableHandle {
  const hooks: HookMap<Hook> = accumulated.get(parameter) ?? new Map();
  accumulated.set(parameter, hooks);
  return addHook(hooks, hook);
}

/** Runs those hooks. */
export function runAccumulationHooks(parameter: Tensor): void {
  for (const hook of accumulated.get(parameter)?.values() ?? []) hook(parameter);
}
