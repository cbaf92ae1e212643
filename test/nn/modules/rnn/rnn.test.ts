/** Recurrent layers and cells are Python’s, bit for bit, packed sequences included. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';
import { runPython } from '../../../helpers/python';
import { type LayerCase, layerCases, sameErrorTexts } from '../layerCases';

const { packPaddedSequence, packSequence } = nn.utils.rnn;

/** Our options of a recurrent layer as Python's keywords. */
const keywords = (options: Record<string, unknown>) =>
  Object.entries(options)
    .map(([name, value]) => {
      const key = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
      if (name === 'dtype') return `dtype=torch.${value}`;
      return `${key}=${typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value)}`;
    })
    .join(', ');

type Name = 'RNN' | 'LSTM' | 'GRU';

const layer = (name: Name, options: Record<string, unknown>) => ({
  python: `nn.${name}(5, 4, ${keywords(options)})`,
  make: () => new nn[name](5, 4, options as any),
});

/** Without a hidden state, with one, unbatched with one, and packed; the last two in evaluation mode. */
function variants(name: Name, options: Record<string, unknown>): LayerCase[] {
  const layers = ((options.numLayers as number) ?? 1) * (options.bidirectional ? 2 : 1);
  const state = (options.projSize as number) ?? 4;
  const input = options.batchFirst ? [3, 6, 5] : [6, 3, 5];
  const lstm = name === 'LSTM';
  const sizes = (...batch: number[]) =>
    lstm
      ? [
          [layers, ...batch, state],
          [layers, ...batch, 4],
        ]
      : [[layers, ...batch, state]];
  const withState: LayerCase['call'] = lstm
    ? ['lambda m, x, h, c: m(x, (h, c))', (m, x, h, c) => m(x, [h, c])]
    : ['lambda m, x, h: m(x, h)', (m, x, h) => m(x, h)];
  const first = options.batchFirst === true;
  const packed: LayerCase['call'] = [
    `lambda m, x, *h: m(pack_padded_sequence(x, [2, 6, 3], batch_first=${first ? 'True' : 'False'}, enforce_sorted=False)${
      lstm ? ', h' : ', *h'
    })`,
    (m, x, ...h) =>
      m(packPaddedSequence(x, [2, 6, 3], { batchFirst: first, enforceSorted: false }), lstm ? h : h[0]),
  ];
  const dtype = options.dtype as 'float64' | undefined;
  const base = { ...layer(name, options), dtype };
  return [
    { ...base, inputs: [input] },
    { ...base, inputs: [input, ...sizes(3)], call: withState },
    { ...base, inputs: [[6, 5], ...sizes()], call: withState, train: false },
    { ...base, inputs: [input, ...sizes(3)], call: packed },
  ];
}

const packedAlone: LayerCase['call'] = [
  'lambda m, x, y: m(pack_sequence([x, y]))',
  (m, x, y) => m(packSequence([x, y])),
];

layerCases('recurrent layers', [
  ...(['RNN', 'LSTM', 'GRU'] as const).flatMap((name) => [
    ...variants(name, {}),
    ...variants(name, { numLayers: 2, bidirectional: true, batchFirst: true, dropout: 0.4 }),
    ...variants(name, { numLayers: 3, bias: false, dtype: 'float64' }),
    {
      ...layer(name, { numLayers: 2, dropout: 0.5 }),
      inputs: [
        [4, 5],
        [2, 5],
      ],
      call: packedAlone,
    },
    { ...layer(name, { numLayers: 2, dropout: 1 }), inputs: [[4, 2, 5]] },
    { ...layer(name, { bidirectional: true }), inputs: [[4, 5]], train: false, noGrad: true },
  ]),
  ...variants('RNN', { nonlinearity: 'relu', numLayers: 2 }),
  ...variants('LSTM', { projSize: 2, numLayers: 2, bidirectional: true }),
  {
    python: 'nn.RNNBase("GRU", 2, 3)',
    make: () => new nn.RNNBase('GRU', 2, 3),
    inputs: [],
    call: ['lambda m: None', () => null],
  },
]);

const cell = (name: 'RNNCell' | 'LSTMCell' | 'GRUCell', rest = '', ...options: unknown[]) => ({
  python: `nn.${name}(5, 4${rest})`,
  make: () => new nn[name](5, 4, ...(options as [])),
});
const pair: LayerCase['call'] = ['lambda m, x, h, c: m(x, (h, c))', (m, x, h, c) => m(x, [h, c])];

layerCases('recurrent cells', [
  ...(['RNNCell', 'GRUCell'] as const).flatMap((name) => [
    { ...cell(name), inputs: [[3, 5]] },
    { ...cell(name), inputs: [[5], [4]] },
    {
      ...cell(name, ', bias=False', { bias: false }),
      inputs: [
        [3, 5],
        [3, 4],
      ],
    },
  ]),
  {
    ...cell('RNNCell', ', False, "relu"', false, 'relu'),
    inputs: [
      [3, 5],
      [3, 4],
    ],
  },
  { ...cell('LSTMCell'), inputs: [[3, 5]] },
  { ...cell('LSTMCell'), inputs: [[5], [4], [4]], call: pair },
  {
    ...cell('LSTMCell', ', False', false),
    inputs: [
      [3, 5],
      [3, 4],
      [3, 4],
    ],
    call: pair,
  },
]);

describe('recurrent layers', () => {
  const x = torch.zeros([6, 3, 5]);
  const h = torch.zeros([1, 3, 4]);
  sameErrorTexts([
    ['nn.LSTM(5, 4, dropout=1.5)', () => new nn.LSTM(5, 4, { dropout: 1.5 })],
    ['nn.LSTM(5, 4, dropout=True)', () => new nn.LSTM(5, 4, { dropout: true as any })],
    ['nn.LSTM(5, 4, bias=1)', () => new nn.LSTM(5, 4, { bias: 1 as any })],
    ['nn.GRU(5, 4, batch_first="yes")', () => new nn.GRU(5, 4, { batchFirst: 'yes' as any })],
    ['nn.LSTM(5.5, 4)', () => new nn.LSTM(5.5, 4)],
    ['nn.LSTM(0, 4)', () => new nn.LSTM(0, 4)],
    ['nn.LSTM(5, "4")', () => new nn.LSTM(5, '4' as any)],
    ['nn.LSTM(5, -4)', () => new nn.LSTM(5, -4)],
    ['nn.LSTM(5, 4, 0)', () => new nn.LSTM(5, 4, 0)],
    ['nn.LSTM(5, 4, proj_size=-1)', () => new nn.LSTM(5, 4, { projSize: -1 })],
    ['nn.LSTM(5, 4, proj_size=4)', () => new nn.LSTM(5, 4, { projSize: 4 })],
    ['nn.GRU(5, 4, proj_size=2)', () => new nn.GRU(5, 4, { projSize: 2 } as any)],
    ['nn.RNN(5, 4, proj_size=2)', () => new nn.RNN(5, 4, { projSize: 2 } as any)],
    ['nn.RNN(5, 4, 1, "sine")', () => new nn.RNN(5, 4, 1, 'sine' as any)],
    ['nn.RNNBase("LTSM", 5, 4)', () => new nn.RNNBase('LTSM' as any, 5, 4)],
    ['nn.LSTM(5, 4)(torch.zeros(5))', () => new nn.LSTM(5, 4)(torch.zeros([5]))],
    ['nn.GRU(5, 4)(torch.zeros(5))', () => new nn.GRU(5, 4)(torch.zeros([5]))],
    ['nn.RNN(5, 4)(torch.zeros(5))', () => new nn.RNN(5, 4)(torch.zeros([5]))],
    ['nn.RNN(5, 4)(torch.zeros(6, 3, 4))', () => new nn.RNN(5, 4)(torch.zeros([6, 3, 4]))],
    ['nn.RNN(5, 4)(torch.zeros(6, 3, 5).double())', () => new nn.RNN(5, 4)(x.double())],
    [
      'nn.GRU(5, 4)(torch.zeros(6, 3, 5), torch.zeros(1, 2, 4))',
      () => new nn.GRU(5, 4)(x, torch.zeros([1, 2, 4])),
    ],
    ['nn.GRU(5, 4)(torch.zeros(6, 3, 5), torch.zeros(3, 4))', () => new nn.GRU(5, 4)(x, torch.zeros([3, 4]))],
    ['nn.RNN(5, 4)(torch.zeros(6, 5), torch.zeros(1, 3, 4))', () => new nn.RNN(5, 4)(x.get(':', 0), h)],
    [
      'nn.LSTM(5, 4)(torch.zeros(6, 3, 5), (torch.zeros(3, 4), torch.zeros(3, 4)))',
      () => new nn.LSTM(5, 4)(x, [h.get(0), h.get(0)]),
    ],
    [
      'nn.LSTM(5, 4)(torch.zeros(6, 5), (torch.zeros(1, 3, 4), torch.zeros(1, 3, 4)))',
      () => new nn.LSTM(5, 4)(x.get(':', 0), [h, h]),
    ],
    [
      'nn.LSTM(5, 4)(torch.zeros(6, 3, 5), (torch.zeros(2, 3, 4), torch.zeros(1, 3, 4)))',
      () => new nn.LSTM(5, 4)(x, [torch.zeros([2, 3, 4]), h]),
    ],
    [
      'nn.LSTM(5, 4)(torch.zeros(6, 3, 5), (torch.zeros(1, 3, 4), torch.zeros(1, 3, 5)))',
      () => new nn.LSTM(5, 4)(x, [h, torch.zeros([1, 3, 5])]),
    ],
    ['nn.LSTM(5, 4)(torch.zeros(6, 3, 5), torch.zeros(1, 3, 4))', () => new nn.LSTM(5, 4)(x, h as any)],
    ['nn.RNNBase("GRU", 2, 3)(torch.zeros(1))', () => new nn.RNNBase('GRU', 2, 3)(torch.zeros([1]))],
    ['nn.RNNCell(5, 4)(torch.zeros(1, 1, 5))', () => new nn.RNNCell(5, 4)(torch.zeros([1, 1, 5]))],
    [
      'nn.GRUCell(5, 4)(torch.zeros(1, 5), torch.zeros(1, 1, 4))',
      () => new nn.GRUCell(5, 4)(torch.zeros([1, 5]), torch.zeros([1, 1, 4])),
    ],
    ['nn.LSTMCell(5, 4)(torch.zeros(1, 1, 5))', () => new nn.LSTMCell(5, 4)(torch.zeros([1, 1, 5]))],
    [
      'nn.LSTMCell(5, 4)(torch.zeros(1, 5), (torch.zeros(1, 4), torch.zeros(1, 1, 4)))',
      () => new nn.LSTMCell(5, 4)(torch.zeros([1, 5]), [torch.zeros([1, 4]), torch.zeros([1, 1, 4])]),
    ],
    [
      'nn.LSTMCell(5, 4)(torch.zeros(2, 5), (torch.zeros(1, 4), torch.zeros(1, 4)))',
      () => new nn.LSTMCell(5, 4)(torch.zeros([2, 5]), [torch.zeros([1, 4]), torch.zeros([1, 4])]),
    ],
    [
      'nn.RNNCell(5, 4, nonlinearity="sine")(torch.zeros(5))',
      () => new nn.RNNCell(5, 4, true, 'sine' as any)(torch.zeros([5])),
    ],
  ]);

  it('lists its weights', () => {
    const lstm = new nn.LSTM(5, 4, { numLayers: 2, bidirectional: true, bias: false });
    expect(lstm.allWeights.length).toBe(4);
    expect(lstm.allWeights[3]![1]).toBe(lstm.weight_hh_l1_reverse);
    expect(lstm.weight_ih_l1!.shape).toEqual([16, 8]);
    lstm.flattenParameters();
  });

  it('takes new weights, converts and copies', () => {
    const gru = new nn.GRU(5, 4);
    gru.weight_ih_l0 = new nn.Parameter(torch.zeros([12, 5]));
    const x = torch.randn([6, 3, 5]);
    const [before] = gru(x);
    const copy = torch.deepcopy(gru);
    expect(torch.equal(copy(x)[0], before)).toBe(true);
    gru.double();
    expect(gru(x.double())[0].dtype).toBe('float64');
    expect(copy.weight_hh_l0!.dtype).toBe('float32');
  });

  it('takes the state as an option, and no other', () => {
    const gru = new nn.GRU(5, 4);
    const [a] = gru(x, { hx: h.add(1) });
    expect(torch.equal(a, gru(x, h.add(1))[0])).toBe(true);
    expect(() => gru(x, { hy: h } as any)).toThrow("GRU: unknown option 'hy'. Did you mean 'hx'?");
    expect(() => gru(x, 3 as any)).toThrow("GRU(): argument 'hx' (position 2) must be Tensor, not int");
    expect(() => new nn.LSTM(5, 4)(x, [h] as any)).toThrow(
      'Expected a pair of Tensors for hx but received [[Tensor]]',
    );
    expect(() => gru(3 as any)).toThrow("GRU(): argument 'input' (position 1) must be Tensor, not int");
    expect(() => new nn.LSTM(5, 4, { numLayer: 2 } as any)).toThrow(
      "LSTM: unknown option 'numLayer'. Did you mean 'numLayers'?",
    );
  });

  it('warns of dropout without a further layer, with the text of Python', () => {
    const texts: string[] = [];
    const listen = (warning: Error) => texts.push(warning.message);
    process.on('warning', listen);
    new nn.LSTM(5, 4, { dropout: 0.25 });
    const theirs = runPython(`
      import torch, warnings
      with warnings.catch_warnings(record=True) as seen:
          warnings.simplefilter("always")
          torch.nn.LSTM(5, 4, dropout=0.25)
      result = [str(w.message) for w in seen]
    `);
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      process.off('warning', listen);
      expect(theirs.length).toBe(1);
      expect(texts).toContain(theirs[0]);
    });
  });

  it('refuses weights of other shapes, where LibTorch would read beyond them', () => {
    const names = [
      'weight_ih_l0',
      'weight_hh_l0',
      'bias_ih_l0',
      'bias_hh_l0',
      'weight_ih_l1_reverse',
    ] as const;
    for (const name of names) {
      for (const shape of [[1], [1, 1], [16, 9], [64]]) {
        const lstm = new nn.LSTM(5, 4, { numLayers: 2, bidirectional: true });
        lstm[name] = new nn.Parameter(torch.zeros(shape));
        expect(() => lstm(x), `${name} ${shape}`).toThrow(
          'aten::lstm: the weights must be [4 * hidden, input] and [4 * hidden, hidden], the biases [4 * hidden]',
        );
      }
    }
    // Elsewhere the operators' own checks remain, with Python's texts.
    const double = new nn.LSTM(5, 4, { dtype: 'float64' });
    double.weight_hh_l0 = new nn.Parameter(torch.zeros([1, 1], { dtype: 'float64' }));
    expect(() => double(x.double())).toThrow('mat1 and mat2 shapes cannot be multiplied');
    const layer = torch.ops.aten.mkldnn_rnn_layer as any;
    const [w, u, b, s] = [[8, 3], [8, 2], [8], [1, 2]].map((shape) => torch.zeros(shape));
    const rest = [false, [], 2, 2, 1, true, false, false, false];
    expect(layer(torch.zeros([4, 1, 3]), w, u, b, b, s, s, ...rest)[0].shape).toEqual([4, 1, 2]);
    for (const i of [0, 1, 2, 3, 4, 5]) {
      const tensors = [w, u, b, b, s, s];
      tensors[i] = torch.zeros([1]);
      expect(() => layer(torch.zeros([4, 1, 3]), ...tensors, ...rest)).toThrow('aten::mkldnn_rnn_layer: ');
    }
  });

  it('learns a sequence as Python does', () => {
    const run = () => {
      torch.manualSeed(0);
      class Tagger extends nn.Module {
        embedding = new nn.Embedding(20, 6);
        lstm = new nn.LSTM(6, 8, { numLayers: 2, dropout: 0.2, bidirectional: true, batchFirst: true });
        head = new nn.Linear(16, 5);
        override forward(x: Tensor, lengths: number[]): Tensor {
          const packed = packPaddedSequence(this.embedding(x), lengths, {
            batchFirst: true,
            enforceSorted: false,
          });
          const [output] = this.lstm(packed);
          return this.head(nn.utils.rnn.padPackedSequence(output, true)[0]);
        }
      }
      const model = new Tagger();
      const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.01 });
      const x = torch.randint(0, 20, [4, 7]);
      const y = torch.randint(0, 5, [4, 7]);
      const losses: number[] = [];
      for (let step = 0; step < 12; step++) {
        optimizer.zeroGrad();
        const loss = nn.functional.crossEntropy(model(x, [3, 7, 5, 1]).transpose(1, 2), y);
        loss.backward();
        optimizer.step();
        losses.push(loss.item() as number);
      }
      return losses;
    };
    const theirs = runPython(`
      import torch, torch.nn as nn
      from torch.nn.utils.rnn import *
      torch.manual_seed(0)
      class Tagger(nn.Module):
          def __init__(self):
              super().__init__()
              self.embedding = nn.Embedding(20, 6)
              self.lstm = nn.LSTM(6, 8, num_layers=2, dropout=0.2, bidirectional=True, batch_first=True)
              self.head = nn.Linear(16, 5)
          def forward(self, x, lengths):
              packed = pack_padded_sequence(self.embedding(x), lengths, batch_first=True, enforce_sorted=False)
              output, _ = self.lstm(packed)
              return self.head(pad_packed_sequence(output, True)[0])
      model = Tagger()
      optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
      x = torch.randint(0, 20, (4, 7))
      y = torch.randint(0, 5, (4, 7))
      result = []
      for step in range(12):
          optimizer.zero_grad()
          loss = nn.functional.cross_entropy(model(x, [3, 7, 5, 1]).transpose(1, 2), y)
          loss.backward()
          optimizer.step()
          result.append(loss.item())
    `);
    expect(run()).toEqual(theirs);
  });
});
