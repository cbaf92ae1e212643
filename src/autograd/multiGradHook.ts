/** Hooks on the gradients of several tensors: torch.autograd.graph.register_multi_grad_hook. */
import { binder } from '../common/binder';
import { RemovableHandle } from '../common/hooks';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { refuseParts } from '../tensor/intercept';
import { handlesOf, Tensor } from '../tensor/tensor';
import { currentGraphTask, type GraphTask } from './graphTask';

/** When the hook runs: after all gradients that are computed, with each of them, or after the first one. */
export type MultiGradHookMode = 'all' | 'any';

type MultiGradHook = ((gradients: (Tensor | null)[]) => void) | ((gradient: Tensor) => void);

interface MultiGradHookParameters {
  tensors: readonly Tensor[];
  fn: MultiGradHook;
  /** Default: 'all' */
  mode?: MultiGradHookMode | undefined;
}

type MultiGradHookOrder = [tensors: 'tensors', fn: 'fn'];
const bind = binder<MultiGradHookParameters, MultiGradHookOrder>(
  'registerMultiGradHook',
  { tensors: 'any', fn: 'any' },
  {},
  { mode: 'all' },
);

/** The hooks of mode 'all', one for each tensor. */
function hooksForAll(tensors: readonly Tensor[], fn: (gradients: (Tensor | null)[]) => void) {
  refuseParts('registerMultiGradHook', ...tensors);
  const places = native.gradientPlaces(handlesOf(tensors));
  const count = tensors.length;
  const passes = new WeakMap<GraphTask, { missing: number; gradients: (Tensor | null)[] }>();
  return tensors.map((_, i) => (gradient: Tensor) => {
    const task = currentGraphTask()!; // a hook runs in one
    let pass = passes.get(task);
    if (pass === undefined) {
      pass = { missing: native.placesInPass(places), gradients: new Array(count).fill(null) };
      passes.set(task, pass);
    }
    pass.gradients[i] = gradient;
    if (--pass.missing > 0) return;
    passes.delete(task);
    fn(pass.gradients);
  });
}

/** The hook of mode 'any'. */
function hookForAny(fn: (gradient: Tensor) => void) {
  const passes = new WeakSet<GraphTask>();
  return (gradient: Tensor) => {
    const task = currentGraphTask()!; // a hook runs in one
    if (passes.has(task)) return;
    passes.add(task);
    fn(gradient);
  };
}

/**
 * Calls a hook when a pass backward has computed the gradients of several tensors: with all of them, and null
 * for those that the pass does not come to; or with `mode: 'any'` with the first one. The hook must not
 * change them.
 *
 * @param args tensors, fn; mode by name
 * @returns what removes the hook
 * @throws RangeError for another mode
 * @throws TypeError where `tensors` holds something else, or `fn` is no function
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.register_multi_grad_hook
 * @example
 * const [a, b] = [torch.ones([2], { requiresGrad: true }), torch.ones([2], { requiresGrad: true })];
 * torch.autograd.graph.registerMultiGradHook([a, b], (gradients) => console.log(gradients.length));
 * a.mul(b).sum().backward(); // prints 2
 */
export function registerMultiGradHook(
  tensors: readonly Tensor[],
  fn: (gradient: Tensor) => void,
  options: { mode: 'any' },
): RemovableHandle;
export function registerMultiGradHook(
  tensors: readonly Tensor[],
  fn: (gradients: (Tensor | null)[]) => void,
  options?: { mode?: 'all' | undefined },
): RemovableHandle;
export function registerMultiGradHook(...args: any[]): RemovableHandle {
  const { tensors, fn, mode } = bind.named(args);
  if (!Array.isArray(tensors) || !tensors.every((one) => one instanceof Tensor))
    throw new TypeError(
      `registerMultiGradHook(): expected an array of tensors but received ${pyTypeName(tensors)}`,
    );
  if (typeof fn !== 'function')
    throw new TypeError(`registerMultiGradHook(): expected a function but received ${pyTypeName(fn)}`);
  if (mode !== 'all' && mode !== 'any')
    throw new RangeError(`Expects mode to be one of ('all', 'any') but got ${String(mode)}`);
  const handles: RemovableHandle[] = [];
  if (mode === 'all') {
    const hooks = hooksForAll(tensors, fn as (gradients: (Tensor | null)[]) => void);
    for (const [i, hook] of hooks.entries()) handles.push((tensors[i] as Tensor).registerHook(hook));
  } else {
    const hook = hookForAny(fn as (gradient: Tensor) => void);
    for (const tensor of tensors) if (tensor.requiresGrad) handles.push(tensor.registerHook(hook));
  }
  return new RemovableHandle(() => {
    for (const handle of handles) handle.remove();
  });
}
