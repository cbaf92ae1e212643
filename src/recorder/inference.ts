/** Models as they are recorded: for inference. */
import { noGrad } from '../autograd/gradMode';
import type { Module } from '../nn/modules/module';
import { isModule } from '../nn/modules/module/members';
import { backends } from '../runtime/backends';
import type { Recordable } from './record';

/** Runs `body` with the model for inference, and layers by their operators; all is as before afterwards. */
export function forInference<Result>(model: Recordable, body: () => Result): Result {
  const modules = isModule<Module>(model) ? model.modules().map((one) => [one, one.training] as const) : [];
  const isFast = backends.mha.getFastpathEnabled();
  for (const [one] of modules) one.training = false;
  backends.mha.setFastpathEnabled(false);
  try {
    return noGrad(body);
  } finally {
    backends.mha.setFastpathEnabled(isFast);
    for (const [one, training] of modules) one.training = training;
  }
}
