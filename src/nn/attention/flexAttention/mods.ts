/** The functions that flexAttention takes: what changes a score, and what says whether there is one. */
import { refuseArguments } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { withLevel } from '../../../functorch/layers';
import { native } from '../../../native';
import { ops } from '../../../ops';
import { TorchFunctionMode } from '../../../overrides';
import { pyRepr, pyTypeName } from '../../../python/pyrepr';
import { tensor } from '../../../tensor/creation';
import type { TorchFunction } from '../../../tensor/intercept';
import { handleOf, Tensor } from '../../../tensor/tensor';

/** Changes a score; all are tensors without dimensions. */
export type ScoreMod = (score: Tensor, batch: Tensor, head: Tensor, qIdx: Tensor, kvIdx: Tensor) => Tensor;

/** Whether a query attends to a key; all are tensors without dimensions, the answer one of `bool`. */
export type MaskMod = (batch: Tensor, head: Tensor, qIdx: Tensor, kvIdx: Tensor) => Tensor;

/** Which of both a function is, by the number of its parameters. */
export function isScoreMod(mod: ScoreMod | MaskMod): mod is ScoreMod {
  if (mod.length === 5 || mod.length === 4) return mod.length === 5;
  throw new Error(`Expected 4 or 5 positional args, got ${mod.length}`);
}

/**
 * The mask that lets every query attend to every key.
 * @example
 * const { createBlockMask, noopMask } = nn.attention.flexAttention;
 * createBlockMask(noopMask, null, null, 256, 256).sparsity(); // 0
 */
export const noopMask: MaskMod = (batch, _head, _qIdx, _kvIdx, ...more: []) => {
  refuseArguments('noopMask', [batch, _head, _qIdx, _kvIdx, ...more], 4);
  return batch.newOnes([], { dtype: 'bool', device: batch.device });
};

function checkMods(mods: readonly unknown[]): void {
  if (mods.every((mod) => typeof mod === 'function')) return;
  throw new TorchError(`All inputs should be callable mask_mods: ${pyRepr([...mods])}`);
}

/**
 * The mask that is where one of several masks is.
 * @throws TorchError for what is no function
 * @example
 * const { orMasks } = nn.attention.flexAttention;
 * const prefix = orMasks((b, h, q, kv) => kv.lt(16), (b, h, q, kv) => q.ge(kv));
 */
export function orMasks(...maskMods: readonly MaskMod[]): MaskMod {
  checkMods(maskMods);
  const orMask: MaskMod = (b, h, qIdx, kvIdx) =>
    maskMods.reduce(
      (result, mask) => result.bitwiseOr(mask(b, h, qIdx, kvIdx)),
      b.newZeros([], { dtype: 'bool' }),
    );
  return orMask;
}

/**
 * The mask that is where all of several masks are.
 * @throws TorchError for what is no function
 * @example
 * const { andMasks } = nn.attention.flexAttention;
 * const window = andMasks((b, h, q, kv) => q.ge(kv), (b, h, q, kv) => q.sub(kv).le(32));
 */
export function andMasks(...maskMods: readonly MaskMod[]): MaskMod {
  checkMods(maskMods);
  const andMask: MaskMod = (b, h, qIdx, kvIdx) =>
    maskMods.reduce(
      (result, mask) => result.bitwiseAnd(mask(b, h, qIdx, kvIdx)),
      b.newOnes([], { dtype: 'bool' }),
    );
  return andMask;
}

/**
 * `bias.get(head, qIdx)` with tensors of one slice takes elements, as `index` does for tensors of indices: an
 * ordinary call would have to read the numbers.
 */
class GetIsIndex extends TorchFunctionMode {
  override torchFunction(fn: TorchFunction, args: readonly unknown[]): unknown {
    const [self, ...indices] = args;
    const isIndexed =
      fn.name === 'get' &&
      self instanceof Tensor &&
      indices.length > 0 &&
      indices.every((index) => index instanceof Tensor || Number.isInteger(index));
    if (!isIndexed) return super.torchFunction(fn, args);
    const tensors = indices.map((index) =>
      index instanceof Tensor ? index : tensor(index as number, { dtype: 'int64', device: self.device }),
    );
    return ops.aten.index.Tensor(self, tensors);
  }
}

/**
 * Calls a mod as if once for each batch, head, query and key, whose numbers `indices` has: four vmaps in each
 * other. `scores` has all four dimensions; a mask has none.
 */
export function mapMod(
  mod: (...args: Tensor[]) => Tensor,
  scores: Tensor | null,
  indices: readonly Tensor[],
): Tensor {
  const lead = scores === null ? [] : [scores];
  const run = (depth: number, args: readonly Tensor[]): Tensor => {
    if (depth === indices.length) {
      const result: unknown = mod(...args);
      if (result instanceof Tensor) return result;
      throw new RangeError(
        `vmap(${mod.name || '<lambda>'}, ...): \`${mod.name || '<lambda>'}\` must only return Tensors, got type ` +
          `<class '${pyTypeName(result)}'>. Did you mean to set out_dims= to None for output?`,
      );
    }
    const place = lead.length + depth;
    const size = indices[depth]!.size(0);
    return withLevel(
      () => native.functorchPushVmap(size, 'error'),
      (level) => {
        const mapped = args.map((arg, i) =>
          i < lead.length || i === place
            ? (native.functorchAddBatchDim(handleOf(arg), 0, level) as Tensor)
            : arg,
        );
        const inside = run(depth + 1, mapped);
        return native.functorchRemoveBatchDim(handleOf(inside), level, size, 0) as Tensor;
      },
    );
  };
  return new GetIsIndex().run(() => run(0, [...lead, ...indices]));
}
