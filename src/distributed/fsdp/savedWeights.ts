/**
 * What autograd keeps of whole parameters between forward and backward: their names instead of their memory,
 * which is let go meanwhile and gathered again. (Python empties the storage, on which all views of a
 * parameter lie; here a graph would hold the memory by its views.)
 */

import { noGrad } from '../../autograd/gradMode';
import { currentGraphTask } from '../../autograd/graphTask';
import { hasSavedHooks, savedTensorsHooks } from '../../autograd/savedTensors';
import { TorchError } from '../../common/errors';
import { native } from '../../native';
import { sizeText } from '../../tensor/sizes';
import { handleOf, type Tensor } from '../../tensor/tensor';

/** A whole parameter that is there now, and the views of it that operations have saved or been given back. */
interface Gathered {
  readonly whole: Tensor;
  readonly views: Set<Tensor>;
}

/** By where their memory is. */
const gathered = new Map<number | bigint, Gathered>();

export const noteGathered = (storage: number | bigint, whole: Tensor): void =>
  void gathered.set(storage, { whole, views: new Set() });

/** Lets the views go, which would hold the memory: as in Python they are of no more use. */
export function forgetGathered(storage: number | bigint): void {
  for (const view of gathered.get(storage)?.views ?? []) view.dispose();
  gathered.delete(storage);
}

const gatheredAt = (tensor: Tensor): Gathered | undefined =>
  tensor.layout === 'strided' ? gathered.get(native.tensorStoragePointer(handleOf(tensor))) : undefined;

/** A view of a whole parameter. */
interface SavedWeight {
  readonly whole: Tensor;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
}

/** Any other tensor, and its version when it was saved. */
interface SavedTensor {
  readonly tensor: Tensor;
  readonly version: number;
}

function pack(tensor: Tensor): SavedWeight | SavedTensor {
  const there = gatheredAt(tensor);
  if (there === undefined || there.whole.dtype !== tensor.dtype)
    return { tensor: tensor.detach(), version: tensor._version };
  const { whole, views } = there;
  if (tensor !== whole) views.add(tensor);
  return { whole, shape: tensor.shape, strides: tensor.stride(), offset: tensor.storageOffset() };
}

function unpack(saved: SavedWeight | SavedTensor): Tensor {
  if ('tensor' in saved) {
    const { tensor, version } = saved;
    if (tensor._version === version) return tensor;
    throw new TorchError(
      'one of the variables needed for gradient computation has been modified by an inplace operation: ' +
        `[${tensor.type()} ${sizeText(tensor.shape)}], is at version ${tensor._version}; expected version ${version} instead.`,
    );
  }
  const { whole, shape, strides, offset } = saved;
  const there = gatheredAt(whole);
  if (there?.whole !== whole)
    throw new TorchError(
      `backward needs a parameter of the shape ${sizeText(whole.shape)}, whose parts are not gathered at present. A module that ` +
        "fullyShard divides gathers its parameters when the gradients of its outputs come: don't change those outputs in place, " +
        'and use its parameters in its own forward only',
    );
  return noGrad(() => {
    const all = whole.detach();
    const view = all.asStrided([...shape], [...strides], offset);
    all.dispose();
    there.views.add(view);
    return view;
  });
}

let isWatching = false;

/**
 * Runs the outermost forward of modules whose parameters the ranks share. Within a script's own hooks, and
 * those of a checkpoint, which recomputes, these count.
 */
export function withSavedWeights<Result>(forward: () => Result): Result {
  if (isWatching || currentGraphTask() !== undefined || hasSavedHooks()) return forward();
  isWatching = true;
  try {
    return savedTensorsHooks(pack, unpack, forward);
  } finally {
    isWatching = false;
  }
}
