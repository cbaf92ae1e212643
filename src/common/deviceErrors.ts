/** What is said below an accelerator's error: what it means for the process, and where to look. */

/** Codes of CUDA's errors after which nothing on the device works any more. */
const lasting = new Set([
  214, // an uncorrectable memory error
  700, // an illegal address
  702, // a launch that took too long
  710, // a device-side assertion
  714, // an error in the call stack or a trap
  715, // an illegal instruction
  716, // a misaligned address
  717, // an instruction for another kind of memory
  718, // an invalid program counter
  719, // a launch that failed
]);

/** An operator that was asked for, as binding/ops/recent_ops.h describes it, taken apart. */
interface RecentOp {
  name: string;
  tensors: Map<string, { dtype: string; shape: number[] }>;
}

function parse(text: string): RecentOp {
  const [, name = '', list = ''] = /^([^(]+)\((.*)\)$/.exec(text) ?? [];
  const tensors: RecentOp['tensors'] = new Map();
  for (const [, argument, dtype, sizes] of list.matchAll(/(\w+): (\w+) \[([^\]]*)\]/g))
    tensors.set(argument!, { dtype: dtype!, shape: sizes === '' ? [] : sizes!.split(', ').map(Number) });
  return { name, tensors };
}

/** Up to where an operator's labels or indices may go, and why; null where only it knows. */
function limitOf({ name, tensors }: RecentOp): [limit: number, why: string] | null {
  const of = (argument: string, dim: number): [number, string] | null => {
    const shape = tensors.get(argument)?.shape;
    const size = shape?.at(dim);
    return size === undefined ? null : [size, `'${argument}' is [${shape!.join(', ')}]`];
  };
  if (/::(cross_entropy_loss|nll_loss|multi_margin_loss)/.test(name))
    return of('self', (tensors.get('self')?.shape.length ?? 0) === 1 ? 0 : 1);
  if (/::embedding/.test(name)) return of('weight', 0);
  return null;
}

/** Which argument of the newest operators that take labels or indices to look at. */
function suspect(recent: readonly RecentOp[]): string {
  for (const op of recent) {
    if (/::(index|_index_put_impl_?|index_put_?|_unsafe_index\w*)$/.test(op.name))
      return `\nIf an index is out of range: ${op.name} takes some; each must be below its dimension's size.`;
    for (const [argument, { dtype, shape }] of op.tensors) {
      const isIndex =
        /^(targets?|index|indices|input_lengths)$/.test(argument) || op.name.endsWith('::one_hot');
      if (!isIndex || !/^u?int(8|16|32|64)$/.test(dtype)) continue;
      const limit = limitOf(op);
      const range =
        limit === null
          ? 'each must be at least 0 and below the size that it counts in'
          : `each must be from 0 to ${limit[0] - 1}, since ${limit[1]}`;
      const what = argument.startsWith('target') ? 'a label' : 'an index';
      return `\nIf ${what} is out of range: look at '${argument}' (${dtype} [${shape.join(', ')}]) of ${op.name}; ${range}.`;
    }
  }
  return '';
}

/**
 * What is said below the words of an accelerator's error.
 * @param recentOps what the device was asked for, the last one last
 */
export function acceleratorAdvice(message: string, code: number, recentOps: readonly string[]): string {
  const isLasting = lasting.has(code) || /device-side assert/.test(message);
  if (!isLasting) return '';
  const newestFirst = recentOps.toReversed();
  const list =
    newestFirst.length === 0
      ? ''
      : `\nThe operators that the device was asked for last, the newest first:${newestFirst.map((op) => `\n  ${op}`).join('')}`;
  return (
    "\nThis process can't use the GPU any more: whatever it does there fails from now on, and only a new process helps." +
    `${list}${suspect(newestFirst.map(parse))}` +
    '\nThe device works behind the script, so this line of the script need not be the one at fault. With CUDA_LAUNCH_BLOCKING=1 in ' +
    'the environment each operator is waited for, and the error comes from the one that caused it.'
  );
}
