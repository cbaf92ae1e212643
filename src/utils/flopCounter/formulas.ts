/** How many floating-point operations an operator takes: the formulas of torch/utils/flop_counter.py. */
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isTorchFrom } from '../../native/torchVersion';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';

/**
 * Counts an operator's floating-point operations.
 *
 * @param args its arguments, all in the schema's order; tensors are there as their shapes, null where there
 *   is
 *   none, unless the formula is registered with `getRaw`
 * @param out its result in the same way, or an array of several
 */
export interface FlopFormula {
  (args: any[], out: any): number;
  /** Whether it gets the tensors themselves, not their shapes. */
  getRaw?: boolean | undefined;
}

/** An operator: `torch.ops.aten.mm`, or its name. */
export type OpPacket = ((...args: any[]) => unknown) | `${string}::${string}`;

type Size = readonly number[];

function check(holds: boolean, text: () => string): void {
  if (!holds) throw new TorchError(text());
}

function mm([m, k]: Size, [k2, n]: Size): number {
  check(k === k2, () => `matmul: inner dimensions must match (k == k2), got ${k} and ${k2}`);
  return m! * n! * 2 * k!;
}

function bmm([b, m, k]: Size, [b2, k2, n]: Size): number {
  check(b === b2, () => `bmm: batch dimensions must match (b == b2), got ${b} and ${b2}`);
  check(k === k2, () => `bmm: inner dimensions must match (k == k2), got ${k} and ${k2}`);
  return b! * m! * n! * 2 * k!;
}

/** Multiplications and additions for each place of the output (of the input, if transposed). */
function conv(x: Size, weight: Size, out: Size, transposed: boolean): number {
  const places = (transposed ? x : out).slice(2);
  return numelOf(places) * numelOf(weight) * x[0]! * 2;
}

const swapped = ([first, second, ...rest]: Size): Size => [second!, first!, ...rest];

function convBackward(args: any[], out: any): number {
  const [grad, x, weight, , , , , transposed, , , mask] = args as [Size, Size, Size, ...any[]];
  let count = 0;
  if (mask[0]) count += conv(grad, weight, out[0], !transposed);
  if (mask[1]) {
    count += transposed
      ? conv(swapped(grad), swapped(x), swapped(out[1]), false)
      : conv(swapped(x), swapped(grad), swapped(out[1]), false);
  }
  return count;
}

const batches = (size: Size, heads: number, rows: number, columns: number): Size => [
  size[0]! * heads,
  rows,
  columns,
];

function checkHeads(heads: number, keyHeads: number, name: string): void {
  check(
    heads >= keyHeads && heads % keyHeads === 0,
    () => `${name}: query heads (${heads}) must be a multiple of key/value heads (${keyHeads})`,
  );
}

/** Scores, and their product with the values. */
export function sdpa(query: Size, key: Size, value: Size): number {
  const [b, heads, rows, width] = query as [number, number, number, number];
  const [b2, keyHeads, columns, width2] = key as [number, number, number, number];
  const [b3, valueHeads, columns2, depth] = value as [number, number, number, number];
  check(
    b === b2 && b === b3 && keyHeads === valueHeads && width === width2 && columns === columns2,
    () => `sdpa_flop_count: query/key/value shapes are incompatible: q=[${query}], k=[${key}], v=[${value}]`,
  );
  checkHeads(heads, keyHeads, 'sdpa_flop_count');
  return (
    bmm(batches(query, heads, rows, width), batches(query, heads, width, columns)) +
    bmm(batches(query, heads, rows, columns), batches(query, heads, columns, depth))
  );
}

/** The scores anew, and the gradients of the scores, the values, the queries and the keys. */
export function sdpaBackward(grad: Size, query: Size, key: Size, value: Size): number {
  const [b, heads, rows, width] = query as [number, number, number, number];
  const [b2, keyHeads, columns, width2] = key as [number, number, number, number];
  const [b3, valueHeads, columns2, depth] = value as [number, number, number, number];
  const [b4, gradHeads, gradRows, gradDepth] = grad as [number, number, number, number];
  check(
    b === b2 && b === b3 && b === b4 && keyHeads === valueHeads && heads === gradHeads,
    () => 'sdpa_backward_flop_count: batch/heads mismatch among tensors',
  );
  checkHeads(heads, keyHeads, 'sdpa_backward_flop_count');
  check(
    width === width2 && depth === gradDepth && columns === columns2 && rows === gradRows,
    () => 'sdpa_backward_flop_count: grad_out/value/key/query shapes are incompatible',
  );
  const part = (n: number, k: number, m: number) =>
    bmm(batches(query, heads, n, k), batches(query, heads, k, m));
  return (
    part(rows, width, columns) +
    part(rows, depth, columns) +
    part(columns, rows, depth) +
    part(rows, columns, width) +
    part(width, rows, columns)
  );
}

/**
 * The shapes of sequences that lie one behind the other, each as a batch of one.
 * @param starts where each begins, and the last one ends; null for one tensor of equal sequences
 */
function sequences(tensor: Tensor, starts: Tensor | null): Size[] {
  if (starts === null) return [tensor.shape];
  const [heads, width] = tensor.shape.slice(-2) as [number, number];
  const places = (starts.tolist() as (number | bigint)[]).map(Number);
  return places.slice(1).map((end, i) => [1, heads, end - places[i]!, width]);
}

const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);

/** @param starts the place of the starts of the queries' sequences, and of the keys', among the arguments */
const packedForward =
  (starts: number): FlopFormula =>
  (args) => {
    const [query, key, value] = args as Tensor[];
    const queries = sequences(query!, args[starts]);
    const keys = sequences(key!, args[starts + 1]);
    const values = sequences(value!, args[starts + 1]);
    return sum(queries.map((size, i) => sdpa(size, keys[i]!, values[i]!)));
  };

const packedBackward =
  (starts: number): FlopFormula =>
  (args) => {
    const [grad, query, key, value] = args as Tensor[];
    const grads = sequences(grad!, args[starts]);
    const queries = sequences(query!, args[starts]);
    const keys = sequences(key!, args[starts + 1]);
    const values = sequences(value!, args[starts + 1]);
    return sum(queries.map((size, i) => sdpaBackward(grads[i]!, size, keys[i]!, values[i]!)));
  };

/** The formulas by the operators' names: those that `registerFlopFormula` adds are here, too. */
export const flopRegistry = new Map<string, FlopFormula>();

/** The name of an operator, as the dispatcher has it. */
export function operatorName(target: unknown): string {
  if (typeof target === 'string' && /^\w+::\w+$/.test(target)) return target;
  const name =
    typeof target === 'function' ? (target as { _qualifiedOpName?: unknown })._qualifiedOpName : undefined;
  if (typeof name === 'string') return name;
  throw new RangeError(
    `register_flop_formula(targets): expected each target to be OpOverloadPacket (i.e. torch.ops.mylib.foo), or its name ('mylib::foo'), got ${String(target)} which is of type ${typeof target}`,
  );
}

interface RegisterParameters {
  /** The operators that the formula is for: one, or several. */
  targets: OpPacket | readonly OpPacket[];
  /** Whether the formula gets tensors instead of shapes. Default: false */
  getRaw?: boolean | undefined;
}

const bindRegister = binder<RegisterParameters, [targets: 'targets', getRaw: 'getRaw']>(
  'registerFlopFormula',
  { targets: 'any' },
  { getRaw: false },
);

/**
 * Has operators counted by a formula, for all counters that are made later.
 *
 * @param args targets: an operator or several; getRaw
 * @returns a function that takes the formula, and gives it back
 * @throws TorchError for an operator that has a formula
 * @throws RangeError for what is no operator
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/flop_counter.py
 * @example
 * const { registerFlopFormula } = torch.utils.flopCounter;
 * registerFlopFormula('mylib::twice')(([x]) => x.reduce((n: number, size: number) => n * size, 1));
 */
export function registerFlopFormula(
  ...args: Arguments<RegisterParameters, [targets: 'targets', getRaw: 'getRaw']>
): <F extends FlopFormula>(formula: F) => F {
  const [targets, getRaw] = bindRegister(args);
  return (formula) => {
    if (typeof formula !== 'function') throw new TypeError('registerFlopFormula(): a function is expected');
    const counted: FlopFormula = (values, out) => formula(values, out);
    counted.getRaw = getRaw || formula.getRaw;
    for (const target of Array.isArray(targets) ? targets : [targets]) {
      const name = operatorName(target);
      if (flopRegistry.has(name))
        throw new TorchError(`duplicate registrations for ${name.replace('::', '.')}`);
      flopRegistry.set(name, counted);
    }
    return formula;
  };
}

const aten = (...names: string[]) => names.map((name) => `aten::${name}` as const);
registerFlopFormula(aten('mm', '_scaled_mm'))(([a, b]) => mm(a, b));
registerFlopFormula(aten('addmm'))(([, a, b]) => mm(a, b));
registerFlopFormula(aten('bmm'))(([a, b]) => bmm(a, b));
registerFlopFormula(aten('baddbmm'))(([, a, b]) => bmm(a, b));
registerFlopFormula(
  aten(
    'convolution',
    '_convolution',
    'cudnn_convolution',
    '_slow_conv2d_forward',
    'convolution_overrideable',
  ),
)(([x, weight, , , , , transposed], out) => conv(x, weight, out, transposed));
registerFlopFormula(aten('convolution_backward'))(convBackward);
/** The CPU's own attention, which Python counts from 2.15 on. */
const ofCpu = (...names: string[]): OpPacket[] => (isTorchFrom('2.15') ? aten(...names) : []);

registerFlopFormula([
  ...aten(
    '_scaled_dot_product_efficient_attention',
    '_scaled_dot_product_flash_attention',
    '_scaled_dot_product_cudnn_attention',
  ),
  ...ofCpu('_scaled_dot_product_flash_attention_for_cpu'),
])(([query, key, value]) => sdpa(query, key, value));
registerFlopFormula([
  ...aten(
    '_scaled_dot_product_efficient_attention_backward',
    '_scaled_dot_product_flash_attention_backward',
    '_scaled_dot_product_cudnn_attention_backward',
  ),
  ...ofCpu('_scaled_dot_product_flash_attention_for_cpu_backward'),
])(([grad, query, key, value]) => sdpaBackward(grad, query, key, value));
registerFlopFormula(aten('_flash_attention_forward'), { getRaw: true })(packedForward(3));
registerFlopFormula(aten('_efficient_attention_forward'), { getRaw: true })(packedForward(4));
registerFlopFormula(aten('_flash_attention_backward'), { getRaw: true })(packedBackward(6));
registerFlopFormula(aten('_efficient_attention_backward'), { getRaw: true })(packedBackward(6));
