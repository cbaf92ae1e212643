/** Padding and packing sequences are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { runPython, toWire } from '../../helpers/python';
import { sameErrorTexts } from '../modules/layerCases';

const {
  invertPermutation,
  PackedSequence,
  packPaddedSequence,
  packSequence,
  padPackedSequence,
  padSequence,
  unpackSequence,
  unpadSequence,
} = nn.utils.rnn;

/** All tensors of a result; a PackedSequence is iterable. */
function plain(value: any): any {
  return value === null || value instanceof torch.Tensor ? toWire(value) : [...value].map(plain);
}

/** Ours and Python's of each function, on the same tensors. */
const cases: [python: string, ours: (a: Tensor, b: Tensor, c: Tensor, x: Tensor) => unknown][] = [
  ['pad_sequence([a, b, c])', (a, b, c) => padSequence([a, b, c])],
  ['pad_sequence([a, b, c], True, -1.5, "left")', (a, b, c) => padSequence([a, b, c], true, -1.5, 'left')],
  ['pad_sequence(x)', (_a, _b, _c, x) => padSequence(x)],
  ['pad_sequence({1: a, 2: b}.values())', (a, b) => padSequence(new Set([a, b]))],
  ['pack_sequence([a, b, c])', (a, b, c) => packSequence([a, b, c])],
  ['pack_sequence([c, a, b], False)', (a, b, c) => packSequence([c, a, b], false)],
  [
    'pack_padded_sequence(x, [2, 4, 1], enforce_sorted=False)',
    (_a, _b, _c, x) => packPaddedSequence(x, [2, 4, 1], { enforceSorted: false }),
  ],
  [
    'pack_padded_sequence(x, torch.tensor([3, 3, 2, 1], dtype=torch.int32), True)',
    (_a, _b, _c, x) =>
      packPaddedSequence(x, torch.tensor([3, 3, 2, 1], { dtype: 'int32' }), { batchFirst: true }),
  ],
  ['pad_packed_sequence(pack_sequence([a, b, c]))', (a, b, c) => padPackedSequence(packSequence([a, b, c]))],
  [
    'pad_packed_sequence(pack_sequence([c, a, b], False), True, 7, 6)',
    (a, b, c) => padPackedSequence(packSequence([c, a, b], false), true, 7, 6),
  ],
  [
    'pad_packed_sequence(pack_sequence([c, a, b], False), padding_value=-1)',
    (a, b, c) => padPackedSequence(packSequence([c, a, b], false), { paddingValue: -1 }),
  ],
  [
    'unpack_sequence(pack_sequence([b, a, c], False))',
    (a, b, c) => unpackSequence(packSequence([b, a, c], false)),
  ],
  [
    'unpad_sequence(pad_sequence([a, b, c]), torch.tensor([4, 2, 1]))',
    (a, b, c) => unpadSequence(padSequence([a, b, c]), torch.tensor([4n, 2n, 1n])),
  ],
  [
    'unpad_sequence(x, torch.tensor([4, 2, 1, 0]), True)',
    (_a, _b, _c, x) => unpadSequence(x, torch.tensor([4n, 2n, 1n, 0n]), { batchFirst: true }),
  ],
  ['invert_permutation(torch.tensor([2, 0, 3, 1]))', () => invertPermutation(torch.tensor([2n, 0n, 3n, 1n]))],
  ['invert_permutation(None)', () => invertPermutation(null)],
  ['pack_sequence([a, b], False).double()', (a, b) => packSequence([a, b], false).double()],
  [
    'pack_sequence([a, b], False).to(torch.float16, non_blocking=True)',
    (a, b) => packSequence([a, b], false).to('float16', { nonBlocking: true }),
  ],
  ['pack_sequence([a, b]).cpu(dtype=torch.int64)', (a, b) => packSequence([a, b]).cpu({ dtype: 'int64' })],
  ['pack_sequence([a, b]).int()', (a, b) => packSequence([a, b]).int()],
  ['PackedSequence(a, torch.tensor([3, 1]))', (a) => new PackedSequence(a, torch.tensor([3n, 1n]))],
  ['PackedSequence((a, torch.tensor([3, 1])))', (a) => new PackedSequence([a, torch.tensor([3n, 1n])])],
];

describe('nn.utils.rnn', () => {
  it('packs and pads as Python does', () => {
    torch.manualSeed(5);
    const [a, b, c] = [4, 2, 1].map((length) => torch.randn([length, 3]).mul(10)) as [Tensor, Tensor, Tensor];
    const x = torch.randn([4, 4, 2]).narrow(1, 0, 4);
    const batch = x.narrow(1, 0, 3);
    const input = { a, b, c, x, batch, code: cases.map(([python]) => python) };
    const theirs = runPython(
      `
      import torch
      from torch.nn.utils.rnn import *
      def plain(v):
          return v if v is None or isinstance(v, torch.Tensor) else [plain(item) for item in v]
      a, b, c = input["a"], input["b"], input["c"]
      result = []
      for code in input["code"]:
          x = input["batch"] if "[2, 4, 1]" in code else input["x"]
          value = eval(code)
          result.append([plain(value), repr(value) if isinstance(value, PackedSequence) else None])
      `,
      input,
    );
    cases.forEach(([python, ours], i) => {
      const value = ours(a, b, c, python.includes('[2, 4, 1]') ? batch : x);
      const [tensors, text] = theirs[i];
      expect(plain(value), python).toEqual(tensors);
      if (text !== null) expect(String(value)).toBe(text);
    });
  });

  it('has a named tuple', () => {
    const packed = packSequence([torch.ones([1, 2]), torch.ones([3, 2])], false);
    const [data, batchSizes, sorted, unsorted] = packed;
    const items = [data, batchSizes, sorted, unsorted];
    items.forEach((item, i) => {
      expect(packed[i as 0]).toBe(item);
    });
    expect(packed.length).toBe(4);
    expect(data).toBe(packed.data);
    expect(unsorted).toBe(packed.unsortedIndices);
    expect([packed.isCuda, packed.isPinned()]).toEqual([false, false]);
    expect(packed.to('cpu')).toBe(packed);
    expect(packed.cpu()).toBe(packed);
    expect(packed.float()).toBe(packed);
    expect(torch.equal(torch.deepcopy(packed).data, data)).toBe(true);
  });

  const a = torch.ones([3, 2]);
  sameErrorTexts([
    ['pad_sequence(3)', () => padSequence(3 as any)],
    ['pad_sequence([])', () => padSequence([])],
    [
      'pad_sequence([torch.ones(3, 2)], padding_side="up")',
      () => padSequence([a], { paddingSide: 'up' as any }),
    ],
    ['pack_sequence([torch.ones(1, 2), torch.ones(3, 2)])', () => packSequence([torch.ones([1, 2]), a])],
    ['pack_padded_sequence(torch.ones(3, 2), [3, 0])', () => packPaddedSequence(a, [3, 0])],
    ['pack_padded_sequence(torch.ones(3, 2), [3])', () => packPaddedSequence(a, [3])],
    [
      'pad_packed_sequence(pack_sequence([torch.ones(3, 2)]), total_length=2)',
      () => padPackedSequence(packSequence([a]), { totalLength: 2 }),
    ],
    [
      'unpad_sequence(torch.ones(3, 2), torch.tensor([1]), True)',
      () => unpadSequence(a, torch.tensor([1n]), true),
    ],
    [
      'unpad_sequence(torch.ones(3, 2), torch.tensor([1, 1, 1, 1]), True)',
      () => unpadSequence(a, torch.tensor([1n, 1n, 1n, 1n]), true),
    ],
    ['PackedSequence(torch.ones(3, 2))', () => new PackedSequence(a)],
  ]);

  it('refuses unknown options and wrong kinds', () => {
    expect(() => padPackedSequence([] as any)).toThrow(
      'Expected a PackedSequence for sequence but received []',
    );
    expect(() => packSequence(3 as any)).toThrow('Expected iterable for input sequences');
    expect(() => packSequence([a], { sorted: false } as any)).toThrow(
      "packSequence: unknown option 'sorted'",
    );
  });
});
