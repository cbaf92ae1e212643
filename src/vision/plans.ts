/** What native threads can do of the vision datasets and transforms: see src/utils/data/plan.ts. */

import { internals } from '../nn/modules/module/members';
import { asTensor } from '../tensor/creation';
import { getDefaultDtype } from '../tensor/defaultDtype';
import type { Tensor } from '../tensor/tensor';
import { type BatchPlan, planColumns, type Step } from '../utils/data/plan';
import { Compose, Normalize, ToTensor } from './transforms';

/**
 * The steps of a transform of images, or null where some step is another. A subclass may do something else.
 */
function stepsOf(transform: any, isImage: boolean): Step[] | null {
  if (typeof transform !== 'function' || Object.hasOwn(transform, 'forward')) return null;
  switch (transform.constructor) {
    case ToTensor:
      return isImage ? ['unit'] : null;
    case Normalize:
      return isImage || transform[internals].callHooks !== null ? null : normalizeSteps(transform);
    case Compose: {
      const all: Step[] = [];
      for (const step of transform.transforms) {
        const steps = stepsOf(step, isImage && all.length === 0);
        if (steps === null) return null;
        all.push(...steps);
      }
      return all;
    }
    default:
      return null;
  }
}

function normalizeSteps({ mean, std }: Normalize): Step[] | null {
  const [means, deviations] = [mean, std].map((values) => {
    const tensor = asTensor(values as number[], { dtype: getDefaultDtype(), device: 'cpu' });
    return tensor.dim() === 1 ? tensor.view(-1, 1, 1) : tensor;
  });
  if (deviations!.eq(0).any().item()) return null; // its error is thrown elsewhere
  return [{ mean: means!, std: deviations! }];
}

/** What a dataset of digits is made of. */
interface Digits {
  data: Tensor;
  targets: Tensor;
  transform: unknown;
  targetTransform: unknown;
}

/** The plan of a dataset's batches, whose `getBatch` is MNIST's; null where there is none. */
export function planDigits({ data, targets, transform, targetTransform }: Digits): BatchPlan | null {
  const isOurs =
    data.dtype === 'uint8' && data.dim() === 3 && targets.dtype === 'int64' && targets.dim() === 1;
  if (!isOurs || targetTransform !== null) return null;
  const steps = stepsOf(transform, true);
  if (steps === null || steps.length === 0) return null;
  return planColumns([
    { rows: data, steps: ['unsqueeze', ...steps] },
    { rows: targets, steps: [] },
  ]);
}
