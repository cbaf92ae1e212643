/** Models as they are recorded: for inference, and as they were afterwards. */
import { noGrad } from '../autograd/gradMode';
import type { Module } from '../nn/modules/module';
import { isModule, type ModuleLike, members } from '../nn/modules/module/members';
import { backends } from '../runtime/backends';
import type { Tensor } from '../tensor/tensor';
import type { Recordable } from './record';

/** A buffer as it was. */
interface Kept {
  module: ModuleLike;
  name: string;
  tensor: Tensor | null;
  version: number;
  copy: Tensor | null;
}

/** What a model's buffers are, for calls that may change them. */
export class State {
  readonly #kept: Kept[] = [];

  constructor(model: Recordable) {
    if (!isModule<Module>(model)) return;
    for (const module of model.modules())
      for (const [name, tensor] of members(module, 'buffer')) {
        const copy = tensor === null ? null : noGrad(() => tensor.clone());
        this.#kept.push({ module, name, tensor, version: tensor?._version ?? 0, copy });
      }
  }

  /** The buffers that are other tensors by now, with their names in the modules that have them. */
  replaced(): [name: string, Tensor][] {
    const others = this.#kept.filter(({ module, name, tensor }) => Reflect.get(module, name) !== tensor);
    return others.map(({ module, name }) => [name, Reflect.get(module, name)]);
  }

  /** Makes the buffers what they were. */
  restore(): void {
    for (const one of this.#kept) {
      const { module, name, tensor, version, copy } = one;
      if (Reflect.get(module, name) !== tensor) Reflect.set(module, name, tensor);
      if (tensor === null || tensor._version === version) continue;
      noGrad(() => tensor.copy_(copy!));
      one.version = tensor._version;
    }
  }
}

/** Runs `body` with the model for inference, and layers by their operators; all is as before afterwards. */
export function forInference<Result>(model: Recordable, body: (state: State) => Result): Result {
  const modules = isModule<Module>(model) ? model.modules().map((one) => [one, one.training] as const) : [];
  const isFast = backends.mha.getFastpathEnabled();
  const state = new State(model);
  for (const [one] of modules) one.training = false;
  backends.mha.setFastpathEnabled(false);
  try {
    return noGrad(() => body(state));
  } finally {
    backends.mha.setFastpathEnabled(isFast);
    for (const [one, training] of modules) one.training = training;
    state.restore();
  }
}
