/** What native threads can do of the vision datasets and transforms: see src/utils/data/plan.ts. */

import { internals } from '../nn/modules/module/members';
import { keepBeyondScopes } from '../runtime/memory';
import { asTensor } from '../tensor/creation';
import { getDefaultDtype } from '../tensor/defaultDtype';
import type { Tensor } from '../tensor/tensor';
import { type BatchPlan, planColumns } from '../utils/data/plan';
import { batchOf, type Column, type Step } from '../utils/data/recipe';
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

/** The steps of a Normalize as it was last asked for, so that a pass does not make them for each batch. */
const known = new WeakMap<Normalize, { numbers: readonly unknown[]; dtype: string; steps: Step[] }>();

function normalizeSteps(transform: Normalize): Step[] | null {
  const { mean, std } = transform;
  if (!Array.isArray(mean) || !Array.isArray(std)) return stepsFrom(transform);
  const numbers = [...mean, null, ...std];
  // What elements hold could change without them.
  if (!numbers.every((number) => number === null || typeof number === 'number')) return stepsFrom(transform);
  const dtype = getDefaultDtype();
  const last = known.get(transform);
  const isSame =
    last?.dtype === dtype &&
    last.numbers.length === numbers.length &&
    last.numbers.every((number, i) => Object.is(number, numbers[i]));
  if (isSame) return last.steps;
  const steps = stepsFrom(transform);
  if (steps === null) return null;
  keepBeyondScopes(steps);
  known.set(transform, { numbers, dtype, steps });
  return steps;
}

function stepsFrom({ mean, std }: Normalize): Step[] | null {
  const [means, deviations] = [mean, std].map((values) => {
    const tensor = asTensor(values as number[], { dtype: getDefaultDtype(), device: 'cpu' });
    return tensor.dim() === 1 ? tensor.view(-1, 1, 1) : tensor;
  });
  if (deviations!.eq(0).any().item()) return null; // its error is thrown elsewhere
  // As is that of numbers for more channels, or more dimensions, than a picture of digits has.
  if ([means!, deviations!].some((tensor) => tensor.dim() > 3 || (tensor.shape.at(-3) ?? 1) !== 1))
    return null;
  return [{ mean: means!, std: deviations! }];
}

/** What a dataset of digits is made of. */
interface Digits {
  data: Tensor;
  targets: Tensor;
  transform: unknown;
  targetTransform: unknown;
}

/** Whether pictures and labels are what the files hold: a script may have put others in their places. */
export function areDigits(data: Tensor, targets: Tensor): boolean {
  return data.dtype === 'uint8' && data.dim() === 3 && targets.dtype === 'int64' && targets.dim() === 1;
}

/** What a batch of digits is made of; null where transforms are others than these. */
function columnsOf({ data, targets, transform, targetTransform }: Digits): Column[] | null {
  if (targetTransform !== null || !areDigits(data, targets)) return null;
  const steps = stepsOf(transform, true);
  if (steps === null || steps.length === 0) return null;
  return [
    { rows: data, steps: ['unsqueeze', ...steps] },
    { rows: targets, steps: [] },
  ];
}

/** The plan of a dataset's batches, whose `getBatch` is MNIST's; null where there is none. */
export function planDigits(dataset: Digits): BatchPlan | null {
  const columns = columnsOf(dataset);
  return columns === null ? null : planColumns(columns);
}

/** A batch of digits in one native call; null where it has to be made otherwise. */
export function digitsAt(dataset: Digits, indices: readonly number[]): [Tensor, Tensor] | null {
  const columns = columnsOf(dataset);
  return columns === null ? null : (batchOf(columns, indices) as [Tensor, Tensor] | null);
}
