/** `linearCrossEntropy` in pieces, against Python, forward and backward. */
import { describe } from 'vitest';
import torch from '../../../src/index';
import { type Case, sameErrors, twins, values } from '../../helpers/twin';

const F = torch.nn.functional;
const labels = values([1, 0, 4, 2, 4, 1]);

describe('linear cross entropy in pieces', () => {
  const chunked = (o: object) => ({ options: new (torch as any).nn.LinearCrossEntropyOptions(o) });
  const py = (o: string, more = '') =>
    `lambda x, w, b, y: F.linear_cross_entropy(x, w, y, linear_bias=b, options=torch.nn.LinearCrossEntropyOptions(${o})${more})`;
  const inputs: Case[1] = [[6, 3], [5, 3], [5], labels];
  const cases: [string, object][] = [
    ['batch_chunk_size=4', { batchChunkSize: 4 }],
    ["chunking_method='aspect_ratio'", { chunkingMethod: 'aspect_ratio' }],
    ["batch_chunk_size=2, acc_policy='balanced'", { batchChunkSize: 2, accPolicy: 'balanced' }],
    [
      "batch_chunk_size=3, acc_policy='accurate', acc_dtype=torch.float32",
      { batchChunkSize: 3, accPolicy: 'accurate', accDtype: 'float32' },
    ],
    ['', {}],
  ];
  const wide: Case[1] = [[6, 8], [5, 8], [5], labels];
  for (const [text, o] of cases) {
    for (const reduction of ['mean', 'sum', 'none'] as const) {
      const more = `, reduction='${reduction}', ignore_index=4`;
      const ours = (x: any, w: any, b: any, y: any) =>
        F.linearCrossEntropy(x, w, y, { linearBias: b, reduction, ignoreIndex: 4, ...chunked(o) });
      twins([
        [py(text, more), inputs, ours],
        [py(text, more), wide, ours],
      ]);
      if (!text.includes('float32')) twins([[py(text, more), inputs, ours, { dtype: 'bfloat16' }]]);
    }
  }
  twins([
    [
      py('batch_chunk_size=4', ', weight=torch.tensor([0.5, 1, 2, 0.25, 3])'),
      inputs,
      (x, w, b, y) =>
        F.linearCrossEntropy(x, w, y, {
          linearBias: b,
          weight: torch.tensor([0.5, 1, 2, 0.25, 3]),
          ...chunked({ batchChunkSize: 4 }),
        }),
    ],
    [
      py("batch_chunk_size=4, acc_policy='compact', acc_dtype=torch.float32"),
      inputs,
      (x, w, b, y) =>
        F.linearCrossEntropy(x, w, y, {
          linearBias: b,
          ...chunked({ batchChunkSize: 4, accPolicy: 'compact', accDtype: 'float32' }),
        }),
      { dtype: 'float16' },
    ],
    [
      py('allow_retain_graph=True'),
      inputs,
      (x, w, b, y) =>
        F.linearCrossEntropy(x, w, y, { linearBias: b, ...chunked({ allowRetainGraph: true }) }),
    ],
    [
      'lambda x, w, y: F.linear_cross_entropy(x, w, y, options=torch.nn.LinearCrossEntropyOptions())',
      [[3], [5, 3], values([2], [])],
      (x, w, y) => F.linearCrossEntropy(x, w, y, chunked({})),
    ],
  ]);
  sameErrors([
    ["torch.nn.LinearCrossEntropyOptions(acc_policy='fast')", () => chunked({ accPolicy: 'fast' })],
    [
      "torch.nn.LinearCrossEntropyOptions(chunking_method='aspect_ratio:0')",
      () => chunked({ chunkingMethod: 'aspect_ratio:0' }),
    ],
    ['torch.nn.LinearCrossEntropyOptions(batch_chunk_size=0)', () => chunked({ batchChunkSize: 0 })],
    [
      "F.linear_cross_entropy(torch.ones(6, 3), torch.ones(5, 3), torch.ones(6).long(), options=torch.nn.LinearCrossEntropyOptions(batch_chunk_size=3, chunking_method='aspect_ratio'))",
      () =>
        F.linearCrossEntropy(
          torch.ones([6, 3]),
          torch.ones([5, 3]),
          torch.ones([6]).long(),
          chunked({ batchChunkSize: 3, chunkingMethod: 'aspect_ratio' }),
        ),
    ],
  ]);
});
