/** Operators that find as many elements as values say: what is done with these goes by their number. */
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { temporaryFolder } from '../helpers/onnx';
import { ints, t } from '../helpers/onnxLayers';
import { type Case, checkOperators } from '../helpers/onnxOperators';

const rows = { x: { 0: 'n' } };
const none = () => torch.ones([2, 3]).neg();
/** Other numbers of elements, other sizes, and nothing at all. */
const matrices = () => [[t(4, 3)], [t(7, 3)], [torch.ones([1, 3])], [none()]];

const finding: Case[] = [
  [
    'nonzero',
    (x) => [
      x!.gt(0).nonzero(),
      x!.relu().nonzero().add(1),
      ...torch.nonzero(x!.gt(0), { asTuple: true }),
      torch.argwhere(x!.relu()),
      ...torch.where(x!.gt(0)),
      x!.get(0).gt(0).nonzero(),
      ...torch.where({ condition: x!.gt(0) }),
      torch.maskedSelect({ input: x!, mask: x!.gt(0) }),
    ],
    matrices(),
    rows,
  ],
  [
    'masks as indices',
    (x) => [
      x!.get(x!.gt(0)).mul(2),
      x!.get(x!.get(':', 0).gt(0)),
      x!.get(':', x!.get(0).gt(0)),
      x!.unsqueeze(0).get(0, x!.gt(0)),
      x!.unsqueeze(-1).expand([-1, -1, 2]).get(x!.gt(0), ':1'),
    ],
    [[t(4, 3)], [t(7, 3)], [none()]],
    rows,
  ],
  [
    'one mask of two tensors',
    (x) => {
      const mask = x!.gt(0);
      return [x!.get(mask).add(x!.mul(2).maskedSelect(mask)), x!.get(x!.gt(0)).mul(x!.exp().get(x!.gt(0)))];
    },
    matrices(),
    rows,
  ],
  [
    'what is selected of another shape',
    (x) => [x!.maskedSelect(x!.get(0).gt(0)), x!.get(0).maskedSelect(x!.gt(0))],
    matrices(),
    rows,
  ],
];

const using: Case[] = [
  [
    'the number of elements',
    (x) => {
      const found = x!.get(x!.gt(0));
      const count = found.shape[0]!;
      return [
        found.sum(),
        torch.zeros([count, 2]),
        x!.mul(count / x!.numel()),
        found
          .view([-1, 1])
          .matmul(torch.ones([1, 3]))
          .reshape([3 * count]),
        torch.arange(count),
        found.sort(0)[0],
        torch.cat([found, x!.flatten()]),
      ];
    },
    matrices(),
    rows,
  ],
  [
    'a number of which nothing but the size is used',
    (x) => x!.add(x!.gt(0).nonzero().shape[0]!),
    matrices(),
    rows,
  ],
  [
    'two masks, in files of a fixed size',
    (x) => {
      const [a, b] = [x!.get(x!.gt(0)), x!.get(x!.lt(0.5))];
      return [torch.cat([a, b]), torch.zeros([a.shape[0]!, b.shape[0]!]), torch.outer(a, b)];
    },
    [[t(4, 3)], [t(4, 3)], [torch.ones([4, 3])]],
  ],
  [
    'a layer of what is found',
    (
      (layer) => (x: Tensor) =>
        layer(x.get(x.get(':', 0).gt(0)))
    )(new nn.Linear(3, 2)) as Case[1],
    [[t(5, 3)], [t(9, 3)], [none()]],
    rows,
  ],
];

const setting: Case[] = [
  [
    'as many values as a mask has places',
    (x) => {
      const mask = x!.gt(0);
      const y = x!.clone();
      y.set([mask], x!.get(mask).mul(-3));
      const z = x!.clone();
      z.set([x!.get(':', 0).gt(0)], x!.get(x!.get(':', 0).gt(0)).exp());
      const added = x!.indexPut([mask], x!.get(mask), true);
      return [y, z, added, x!.maskedScatter(mask, x!.get(mask).mul(5))];
    },
    matrices(),
    rows,
  ],
  [
    'values in their order',
    (x, y) => x!.maskedScatter(x!.get(0).gt(0), y!),
    [
      [t(4, 3), t(4, 3)],
      [t(6, 3), t(20, 3)],
    ],
    { x: { 0: 'n' }, y: { 0: 'm' } },
  ],
];

checkOperators({ finding, using, setting });

it('what is known when the file is written is found then', () => {
  const file = path.join(temporaryFolder(), 'known.onnx');
  const mask = torch.tensor([true, false, true]);
  torch.onnx.export((x: Tensor) => x.get(':', mask), t(2, 3), file, { dynamicShapes: { input: { 0: 'n' } } });
  const many = torch.arange(6);
  torch.onnx.export((x: Tensor) => x.add(many.get(many.gt(2)).sum()), t(2, 3), file);
});

it('what can’t go by the number is refused, with the line', () => {
  const write = (call: Case[1], x: Tensor) => () =>
    torch.onnx.export(call, x, path.join(temporaryFolder(), 'no.onnx'));
  // As many by chance: other numbers will have other masks.
  const x = torch.tensor([1, -1, 2, -2]);
  expect(write((y) => y!.get(y!.gt(0)).add(y!.get(y!.lt(0))), x)).toThrow(
    /fails with 4 elements found by get\(\) \(.*masks\.test\.ts:\d+:\d+\): /,
  );
  const branch: Case[1] = (y) => (y!.gt(9).nonzero().numel() === 0 ? y! : y!.mul(2));
  expect(write(branch, x)).toThrow(
    /calls other operators with 6 elements found by nonzero\(\) .*more are found/,
  );
  expect(write((y) => y!.get(y!.gt(0).sum().gt(1)), x)).toThrow(/number without dimensions is true/);
  expect(write((y) => y!.mul(Number(y!.get(y!.gt(0)).sum().item())), x)).toThrow(
    /item\(\) .*JavaScript gets them/,
  );
  expect(write((y) => y!.repeatInterleave(y!.gt(0).long()), ints(4, 4))).toThrow(/as often as a tensor says/);
});
