/** gradcheck of sparse inputs, with and without `masked`: Python's verdicts, and its words. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { messageOf, pythonErrors, withoutAdvice } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { gradcheck, gradgradcheck } = torch.autograd;
const layouts = ['sparse_coo', 'sparse_csr', 'sparse_csc', 'sparse_bsr', 'sparse_bsc'] as const;

const matrix = (layout: (typeof layouts)[number]): Tensor => {
  const dense = torch.tensor(
    [
      [1, 2, 0, 0],
      [3, 4, 0, 0],
      [0, 0, 0, 5],
      [0, 0, 7, 6],
    ],
    { dtype: 'float64' },
  );
  const blocksize = layout === 'sparse_bsr' || layout === 'sparse_bsc' ? [2, 2] : null;
  return dense.toSparse({ layout, blocksize }).requiresGrad_();
};
const y = torch.arange(1, 9, { dtype: 'float64' }).view(4, 2).div(8);

const setup = `
from torch.autograd import gradcheck, gradgradcheck
def matrix(layout):
    d = torch.tensor([[1., 2, 0, 0], [3, 4, 0, 0], [0, 0, 0, 5], [0, 0, 7, 6]], dtype=torch.float64)
    return d.to_sparse(layout=layout, blocksize=(2, 2) if "bs" in str(layout) else None).requires_grad_()
y = (torch.arange(1, 9, dtype=torch.float64) / 8).view(4, 2)
`;

type Check = [ours: (x: Tensor, masked: boolean) => unknown, python: string];
const functions: Record<string, Check> = {
  toDense: [(x, masked) => x.toDense({ maskedGrad: masked }).sin(), 'x.to_dense(masked_grad=masked).sin()'],
  'toDense, masked by mistake': [(x) => x.toDense({ maskedGrad: true }), 'x.to_dense(masked_grad=True)'],
  'a product': [(x) => x.toDense({ maskedGrad: false }).matmul(y), 'x.to_dense(masked_grad=False) @ y'],
};

const verdict = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
};

describe('verdicts', () => {
  const names = Object.keys(functions);
  const expected = runPython(`
import torch, warnings
warnings.simplefilter("ignore")
${setup}
functions = {${names.map((name) => `${JSON.stringify(name)}: lambda x, masked: ${functions[name]![1]}`).join(', ')}}
result = {}
for name, f in functions.items():
    for layout in [${layouts.map((layout) => `torch.${layout}`).join(', ')}]:
        for masked in [False, True]:
            for fast in [False, True]:
                try:
                    text = str(gradcheck(lambda x: f(x, masked), [matrix(layout)], masked=masked, fast_mode=fast))
                except Exception as error:
                    text = str(error).split("\\n")[0]
                result[f"{name} {str(layout)[6:]} {masked} {fast}"] = text.replace("True", "true")
`) as Record<string, string>;
  for (const name of names) {
    for (const layout of layouts) {
      it(`${name}, ${layout}`, () => {
        for (const masked of [false, true]) {
          for (const fastMode of [false, true]) {
            const found = verdict(() =>
              gradcheck((x: Tensor) => functions[name]![0](x, masked) as Tensor, [matrix(layout)], {
                masked,
                fastMode,
              }),
            );
            const key = `${name} ${layout} ${masked ? 'True' : 'False'} ${fastMode ? 'True' : 'False'}`;
            expect(found, key).toBe(expected[key]);
          }
        }
      });
    }
  }
  it('are not all the same', () => {
    expect(new Set(Object.values(expected)).size).toBeGreaterThan(1);
  });
});

it('takes dense dimensions and complex values', () => {
  const values = torch.tensor(
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    { dtype: 'complex128' },
  );
  const x = torch
    .sparseCooTensor(torch.tensor([[0, 2, 0]], { dtype: 'int64' }), values, [3, 2])
    .requiresGrad_();
  const f = (t: Tensor): Tensor => t.coalesce().toDense({ maskedGrad: false }).abs();
  const coalesced = x.detach().coalesce().requiresGrad_();
  expect(gradcheck(f, [coalesced])).toBe(true);
  expect(
    gradcheck((t: Tensor) => t.toDense({ maskedGrad: true }).mul(2), [coalesced], { masked: true }),
  ).toBe(true);
  expect(
    gradgradcheck((t: Tensor) => t.mul(t), [torch.ones([2], { dtype: 'float64', requiresGrad: true })], {
      masked: true,
    }),
  ).toBe(true);
});

const refusals: Record<string, [ours: () => unknown, python: string]> = {
  'sparse outputs': [
    () => gradcheck((x: Tensor) => x.mul(2), [matrix('sparse_coo')]),
    'gradcheck(lambda x: x * 2, [matrix(torch.sparse_coo)])',
  ],
};
const words = pythonErrors(
  setup,
  Object.fromEntries(Object.entries(refusals).map(([name, [, piece]]) => [name, piece])),
);
it.each(Object.keys(refusals))('refuses %s', (name) => {
  const message = messageOf(refusals[name]![0], name);
  expect(withoutAdvice(message, words[name]!)).toBe(words[name]);
});
