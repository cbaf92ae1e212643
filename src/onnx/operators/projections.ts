/** LSTMs whose states are projected: ONNX's LSTM has none, so that a Scan goes through the steps. */
import type { Tensor } from '../../tensor/tensor';
import type { Call } from '../call';

/** Weights of one direction, without the biases where there are none. */
export interface ProjectedWeights {
  readonly ih: Tensor;
  readonly hh: Tensor;
  readonly biases: readonly Tensor[];
  /** Of the projection. */
  readonly hr: Tensor;
}

/** What all elements of a batch do in a step. */
function step(call: Call, weights: ProjectedWeights, [h, c, x]: readonly [string, string, string]): string[] {
  const { b } = call;
  const hidden = weights.hr.shape[1]!;
  const turned = (weight: Tensor) => b.tensor(weight.detach().t().contiguous(), 'weights');
  const gates = b.op('Add', [x, b.op('MatMul', [h, turned(weights.hh)])]);
  const sizes = b.ints(Array<number>(4).fill(hidden));
  const [i, f, g, o] = b.ops('Split', [gates, sizes], { axis: 1 }, 4) as [string, string, string, string];
  const kept = b.op('Mul', [b.op('Sigmoid', [f]), c]);
  const cell = b.op('Add', [kept, b.op('Mul', [b.op('Sigmoid', [i]), b.op('Tanh', [g])])]);
  const output = b.op('Mul', [b.op('Sigmoid', [o]), b.op('Tanh', [cell])]);
  return [b.op('MatMul', [output, turned(weights.hr)]), cell];
}

/** One direction of a layer: `[output, h, c]`, time first. */
function direction(
  call: Call,
  weights: ProjectedWeights,
  input: string,
  states: readonly [h: string, c: string],
  steps: string | undefined,
  isReverse: boolean,
): string[] {
  const { b } = call;
  const product = b.op('MatMul', [input, b.tensor(weights.ih.detach().t().contiguous(), 'weights')]);
  const [first, ...more] = weights.biases;
  const bias = first && more.reduce((sum, one) => sum.add(one), first).detach();
  const x = bias === undefined ? product : b.op('Add', [product, b.tensor(bias, 'bias')]);
  const inputs = steps === undefined ? [x] : [x, steps];
  const body = b.graph(2 + inputs.length, call.dtype, ([before, cell, now, isStep]) => {
    const made = step(call, weights, [before!, cell!, now!]);
    // Of a sequence that has ended, or not begun, the states stay.
    const kept = isStep === undefined ? undefined : b.cast(isStep, 'bool');
    const [h, c] =
      kept === undefined ? made : [before!, cell!].map((old, i) => b.op('Where', [kept, made[i]!, old]));
    return [h!, c!, b.op('Identity', [h!])];
  });
  const way = Number(isReverse);
  const [h, c, y] = b.ops(
    'Scan',
    [...states, ...inputs],
    {
      body,
      num_scan_inputs: inputs.length,
      scan_input_directions: inputs.map(() => way),
      scan_output_directions: [way],
    },
    3,
  );
  return [y!, h!, c!];
}

/**
 * One layer of one direction, or of both: `[output, h, c]`, the output time first.
 * @param states the layer's, of each direction one
 * @param steps ones and zeros, `[time, batch, 1]`: which steps sequences of several lengths have
 */
export function projectedLayer(
  call: Call,
  input: string,
  states: readonly [h: string, c: string],
  weights: readonly ProjectedWeights[],
  steps: string | undefined,
): string[] {
  const { b } = call;
  const ofDirection = (state: string, d: number) =>
    b.op('Gather', [state, b.constant(d, 'int64')], { axis: 0 });
  const found = weights.map((own, d) =>
    direction(call, own, input, [ofDirection(states[0], d), ofDirection(states[1], d)], steps, d === 1),
  );
  const [outputs, ...finals] = [0, 1, 2].map((k) => found.map((one) => one[k]!));
  const output = outputs!.length === 1 ? outputs![0]! : b.op('Concat', outputs!, { axis: -1 });
  const stacked = finals.map((list) => {
    const rows = list.map((one) => b.op('Unsqueeze', [one, b.ints([0])]));
    return rows.length === 1 ? rows[0]! : b.op('Concat', rows, { axis: 0 });
  });
  return [output, ...stacked];
}
