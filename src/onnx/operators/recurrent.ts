/** Recurrent layers and cells. */
import { type GraphValue, isGraphValue } from '../../recorder';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { Call, Converter } from '../call';
import type { Size } from '../sizes';
import { stepsOf } from './packing';
import { type ProjectedWeights, projectedLayer } from './projections';

interface Kind {
  opType: 'LSTM' | 'GRU' | 'RNN';
  /** The gates in ONNX's order, by their numbers in PyTorch's. */
  gates: readonly number[];
  activation?: 'Tanh' | 'Relu';
}

const lstmKind: Kind = { opType: 'LSTM', gates: [0, 3, 1, 2] };
const gruKind: Kind = { opType: 'GRU', gates: [1, 0, 2] };

/** One direction's parameters with a projection, which is the last. */
const projectedWeights = (params: readonly Tensor[]): ProjectedWeights => ({
  ih: params[0]!,
  hh: params[1]!,
  biases: params.slice(2, -1),
  hr: params.at(-1)!,
});

/** A parameter's tensor: it is arranged when the file is written. */
function constant(call: Call, value: unknown): Tensor {
  const tensor = isGraphValue(value) ? call.b.tensorOf(value) : undefined;
  return tensor ?? call.fail('has weights that are computed from the inputs');
}

/** The parts of the gates in ONNX's order. */
function arranged({ gates }: Kind, weight: Tensor): Tensor {
  const parts = weight.detach().chunk(gates.length, 0);
  return torchOps.cat(gates.map((gate) => parts[gate]!));
}

/** One layer: `[output, ...states]`, the output as `[time, batch, directions * hidden]`. */
function layer(
  call: Call,
  kind: Kind,
  input: string,
  lengths: string,
  states: string[],
  weights: Tensor[][],
  hidden: number,
): string[] {
  const { b } = call;
  const stack = (pick: (params: Tensor[]) => Tensor) =>
    b.tensor(torchOps.stack(weights.map((params) => pick(params))).contiguous(), 'weights');
  const w = stack(([ih]) => arranged(kind, ih!));
  const r = stack(([, hh]) => arranged(kind, hh!));
  const hasBias = weights[0]!.length > 2;
  const bias = hasBias
    ? stack(([, , ih, hh]) => torchOps.cat([arranged(kind, ih!), arranged(kind, hh!)]))
    : '';
  const count = kind.opType === 'LSTM' ? 3 : 2;
  const directions = weights.length;
  const found = b.ops(
    kind.opType,
    [input, w, r, bias, lengths, ...states],
    {
      hidden_size: hidden,
      direction: directions === 2 ? 'bidirectional' : 'forward',
      ...(kind.opType === 'GRU' ? { linear_before_reset: 1 } : {}),
    },
    count,
  );
  if (kind.activation === 'Relu') {
    b.nodes.at(-1)!.attribute = [
      ...(b.nodes.at(-1)!.attribute ?? []),
      { name: 'activations', strings: Array<Uint8Array>(directions).fill(Buffer.from('Relu')), type: 8 },
    ];
  }
  const turned = b.op('Transpose', [found[0]!], { perm: [0, 2, 1, 3] });
  return [b.op('Reshape', [turned, b.ints([0, 0, -1])]), ...found.slice(1)];
}

const recurrent =
  (kind: Kind): Converter =>
  (call) => {
    const { b } = call;
    const isLstm = kind.opType === 'LSTM';
    const input = call.value(0);
    // A packed sequence has its sizes behind it, and then the other arguments.
    const isPacked = Array.isArray(call.arg<unknown>(3, 'hasBiases'));
    const packed = b.packed.get(input);
    const at = isPacked ? 1 : 0;
    if (isPacked && packed === undefined) call.fail('takes a packed sequence that no operator packed');
    const given = call.arg<unknown>(1 + at, 'hx');
    const initial = (isLstm ? (given as GraphValue[]) : [given as GraphValue]).map((value) => b.of(value));
    if (!isPacked && input.shape.length !== 3) call.fail('gets an input without a batch');
    const params = call.arg<unknown[]>(2 + at, 'params').map((value) => constant(call, value));
    const hasBias = call.flag(3 + at, 'hasBiases', true);
    const layers = call.int(4 + at, 'numLayers');
    if (call.flag(6 + at, 'train') && call.float(5 + at, 'dropout', 0) > 0)
      call.fail('draws random numbers: it is in training mode');
    const directions = call.flag(7 + at, 'bidirectional') ? 2 : 1;
    const batchFirst = !isPacked && call.flag(8, 'batchFirst');
    const per = hasBias ? 4 : 2;
    const isProjected = params.length !== layers * directions * per;
    const hidden = params[1]!.shape[1]!;
    const swap = (name: string) => (batchFirst ? b.op('Transpose', [name], { perm: [1, 0, 2] }) : name);
    let name = packed?.padded ?? swap(b.of(input));
    const lengths = packed === undefined ? '' : b.cast(packed.lengths, 'int32');
    const steps =
      packed === undefined || !isProjected
        ? undefined
        : b.cast(b.op('Unsqueeze', [stepsOf(call, packed.steps, packed.lengths), b.ints([2])]), call.dtype);
    const finals: string[][] = initial.map(() => []);
    for (let i = 0; i < layers; i++) {
      const own = (state: string) =>
        layers === 1
          ? state
          : b.op('Slice', [state, b.ints([i * directions]), b.ints([(i + 1) * directions]), b.ints([0])]);
      const count = isProjected ? per + 1 : per;
      const weights = Array.from({ length: directions }, (_, d) => {
        const start = (i * directions + d) * count;
        return params.slice(start, start + count);
      });
      const before = initial.map(own);
      const [output, ...states] = isProjected
        ? projectedLayer(call, name, before as [string, string], weights.map(projectedWeights), steps)
        : layer(call, kind, name, lengths, before, weights, hidden);
      name = output!;
      for (const [k, state] of states.entries()) finals[k]!.push(state);
    }
    const joined = finals.map((states) =>
      states.length === 1 ? states[0]! : b.op('Concat', states, { axis: 0 }),
    );
    if (packed === undefined) return [swap(name), ...joined];
    b.packed.set(call.out, { ...packed, padded: name });
    return ['', ...joined];
  };

/** `x @ w_ih.T + b_ih`, and the same of the state. */
function gates(call: Call, state: string, place: number): [ofInput: string, ofState: string] {
  const { b } = call;
  const linear = (x: string, weight: number, bias: number, name: string) => {
    const inputs = [x, call.t(weight, `w_${name}`)];
    if (call.isTensor(bias, `b_${name}`)) inputs.push(call.t(bias, `b_${name}`));
    return b.op('Gemm', inputs, { transB: 1 });
  };
  return [linear(call.t(0), place, place + 2, 'ih'), linear(state, place + 1, place + 3, 'hh')];
}

function parts(call: Call, name: string, count: number, size: Size): string[] {
  return call.b.ops('Split', [name, call.b.sizes(Array(count).fill(size))], { axis: 1 }, count);
}

const lstmCell: Converter = (call) => {
  const { b } = call;
  const [h, c] = call.arg<GraphValue[]>(1, 'hx') as [GraphValue, GraphValue];
  const all = b.op('Add', gates(call, b.of(h), 2));
  const [i, f, g, o] = parts(call, all, 4, h.shape[1]!) as [string, string, string, string];
  const kept = b.op('Mul', [b.op('Sigmoid', [f]), b.of(c)]);
  const added = b.op('Mul', [b.op('Sigmoid', [i]), b.op('Tanh', [g])]);
  const cell = b.op('Add', [kept, added]);
  return [b.op('Mul', [b.op('Sigmoid', [o]), b.op('Tanh', [cell])]), cell];
};

const gruCell: Converter = (call) => {
  const { b } = call;
  const h = call.value(1, 'hx');
  const [ofInput, ofState] = gates(call, b.of(h), 2);
  const size = h.shape[1]!;
  const [ri, zi, ni] = parts(call, ofInput, 3, size) as [string, string, string];
  const [rh, zh, nh] = parts(call, ofState, 3, size) as [string, string, string];
  const reset = b.op('Sigmoid', [b.op('Add', [ri, rh])]);
  const update = b.op('Sigmoid', [b.op('Add', [zi, zh])]);
  const fresh = b.op('Tanh', [b.op('Add', [ni, b.op('Mul', [reset, nh])])]);
  const kept = b.op('Mul', [update, b.op('Sub', [b.of(h), fresh])]);
  return b.op('Add', [fresh, kept]);
};

const rnnCell =
  (activation: string): Converter =>
  (call) =>
    call.b.op(activation, [call.b.op('Add', gates(call, call.t(1, 'hx'), 2))]);

export const recurrents: Record<string, Converter> = {
  ...{ lstm: recurrent(lstmKind), gru: recurrent(gruKind), lstmCell, gruCell },
  rnnTanh: recurrent({ opType: 'RNN', gates: [0], activation: 'Tanh' }),
  rnnRelu: recurrent({ opType: 'RNN', gates: [0], activation: 'Relu' }),
  ...{ rnnTanhCell: rnnCell('Tanh'), rnnReluCell: rnnCell('Relu') },
};
