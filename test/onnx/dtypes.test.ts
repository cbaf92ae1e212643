/** Exports in every dtype: files that onnx.checker accepts, with the model's answers, or clear errors. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { missingDtypes } from '../../src/onnx/missingDtypes';
import { answer, opsetVersion, PACKAGES, runOnnx, temporaryFolder } from '../helpers/onnx';
import { runPython } from '../helpers/python';
import { packagesFolder } from '../helpers/pythonPackages';

const folder = temporaryFolder();
const F = nn.functional;
type DType = 'float16' | 'bfloat16' | 'float32' | 'int64' | 'int32' | 'int16' | 'int8' | 'uint8' | 'bool';

/** Functions of elements, and what puts them in order. */
const calls: Record<string, (x: Tensor) => unknown> = {
  ...Object.fromEntries(
    (
      'abs neg sign floor ceil round trunc relu exp log1p sqrt sin cos tan tanh sigmoid erf reciprocal rsqrt ' +
      'atan sinh cosh asinh isnan isinf logicalNot square any all amax amin argmax'
    )
      .split(' ')
      .map((name) => [name, (x: Tensor) => (x as unknown as Record<string, () => Tensor>)[name]!()]),
  ),
  acos: (x) => x.div(8).acos(),
  sum: (x) => x.sum(1),
  prod: (x) => x.prod(0),
  max: (x) => [...(x.max(1) as Iterable<Tensor>), x.max(), x.amax([0, 1], true)],
  min: (x) => [...(x.min(0, true) as Iterable<Tensor>), x.min()],
  sort: (x) => x.sort(1, true).values,
  topk: (x) => x.topk(2, 1).values,
  square: (x) => x.pow(2),
  // A bound below zero is another number in uint8, and versions of PyTorch differ in which.
  clamp: (x) => x.clamp(x.dtype === 'uint8' ? 1 : -1, 2),
  celu: (x) => F.celu(x, 1.5),
  maskedFill: (x) => x.maskedFill(x.gt(0), 0),
  ofTwo: (x) => [x.maximum(x.flip([0])), x.minimum(x.flip([1])), x.max(x.flip([0])), x.min(x.flip([0]))],
  add: (x) => [x.add(x), x.mul(x.flip([0]))],
  more: (x) => [x.add(1), x.mul(2)],
  sub: (x) => x.sub(x.flip([0])),
  divided: (x) => [
    x.div(2),
    x.div(2, { roundingMode: 'floor' }),
    x.floorDivide(2),
    x.remainder(2),
    x.fmod(2),
  ],
  compared: (x) => [x.eq(1), x.lt(2), x.ge(x.flip([0]))],
  matmul: (x) => x.matmul(x.t()),
  mm: (x) => [x.mm(x.t()), x.get(0).dot(x.get(1))],
  linear: (x) => F.linear(x, x),
  cumsum: (x) => x.cumsum(1),
  cummax: (x) => [...x.cummax(1), ...x.cummin(0)],
  nansum: (x) => [x.nansum(1), x.nansum()],
  counted: (x) => x.flatten().bincount(null, 9),
  unique: (x) => x.unique({ returnInverse: true, returnCounts: true }),
  erfinv: (x) => x.div(8).erfinv(),
  moved: (x) => [
    x.flip([0]),
    x.roll(1, 1),
    F.pad(x, [1, 2]),
    x.gather(1, torch.zeros([2, 2], { dtype: 'int64' })),
  ],
  limited: (x) => [F.relu6(x), x.clamp(-1, 1), x.clampMin(-1), x.clampMax(300)],
  hardened: (x) => F.hardtanh(x),
  steps: (x) => F.threshold(x, 1, 0),
  leaky: (x) => F.leakyRelu(x),
  joined: (x) => [torch.cat([x, x]), torch.stack([x, x]), torch.where(x.gt(1), x, x.flip([0]))],
};

const numbers = torch.tensor([
  [1, 3, 2, 0],
  [4, 1, 5, 3],
]);

const dtypes: DType[] = ['float32', 'float16', 'int64', 'int32', 'int8', 'uint8', 'bool'];

/** What onnxruntime has no kernels for on the CPU, though ONNX has the operator. */
const notImplemented = /NOT_IMPLEMENTED|Could not find an implementation/;

it.each(dtypes)('%s goes through functions of elements and orders as in the model', (dtype) => {
  const x = numbers.to(dtype);
  const runs: { file: string; inputs: Tensor[]; outputs: Tensor[] }[] = [];
  const names: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    try {
      answer(call, [x]);
    } catch {
      continue; // PyTorch doesn't have it of that dtype
    }
    const file = path.join(folder, `${name}-${dtype}.onnx`);
    if (name === 'linear' && /int8/.test(dtype)) {
      expect(() => torch.onnx.export(call, x, file)).toThrow(
        /linear\(\) .*int8, of which ONNX has no products/,
      );
      continue;
    }
    torch.onnx.export(call, x, file, { opsetVersion });
    runs.push({ file, inputs: [x], outputs: answer(call, [x]) });
    names.push(name);
  }
  expect(names.length).toBeGreaterThan(25);
  for (const [i, { error, difference }] of runOnnx(runs).entries()) {
    if (error !== undefined) expect(error, names[i]).toMatch(notImplemented);
    // Half precision: 2 ** -10 of numbers up to 150, which both round in other places.
    else expect(difference, names[i]).toBeLessThanOrEqual(dtype === 'float16' ? 0.07 : 1e-5);
  }
});

it('bfloat16 is in files that the checker accepts, or an error names operator and opset', () => {
  const files: string[] = [];
  const layers: [model: nn.Module, input: Tensor, isLate: boolean][] = [
    [new nn.Linear(4, 3), torch.ones([2, 4]), false],
    [new nn.Sequential(new nn.LayerNorm(4), new nn.GELU(), new nn.Softmax(1)), torch.ones([2, 4]), false],
    [new nn.Conv2d(1, 2, 3), torch.ones([1, 1, 5, 5]), true],
    [new nn.MaxPool1d(2), torch.ones([1, 1, 5]), true],
    [new nn.LSTM(3, 2), torch.ones([2, 1, 3]), true],
    [new nn.Softplus(), torch.ones([2, 1, 3]), true],
    [new nn.CELU(), torch.ones([2, 1, 3]), true],
  ];
  for (const [i, [layer, ones, isLate]] of layers.entries()) {
    const [model, input] = [layer.to('bfloat16').eval(), ones.to('bfloat16')];
    for (const version of [18, 21, 22, 23, 28]) {
      const file = path.join(folder, `bfloat16-${i}-${version}.onnx`);
      const write = () => torch.onnx.export(model, input, file, { opsetVersion: version });
      if (isLate && version < 22) {
        expect(write).toThrow(
          /has bfloat16, which ONNX's \w+ takes from opsetVersion 22 on, but not in (18|21)/,
        );
        expect(fs.existsSync(file)).toBe(false);
        continue;
      }
      write();
      files.push(file);
    }
  }
  const shrink = () =>
    torch.onnx.export(new nn.Softshrink(), torch.ones([2]).to('bfloat16'), `${folder}/no.onnx`);
  expect(shrink).toThrow(/softshrink\(\) in Softshrink .*has bfloat16, which ONNX's Shrink doesn't take/);
  const refused: string[] = runPython(
    `
import sys
sys.path.insert(0, input['packages'])
import onnx
result = []
for file in input['files']:
    try: onnx.checker.check_model(file, full_check=True)
    except Exception as e: result.append(f'{file}: {e}')
`,
    { packages: packagesFolder(PACKAGES), files },
  );
  expect(refused).toEqual([]);
  expect(files.length).toBe(25);
});

it('the dtypes that ONNX’s operators lack are those of the package onnx', () => {
  const sources = fs
    .readdirSync('src/onnx', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('missingDtypes'))
    .map((name) => fs.readFileSync(path.join('src/onnx', name), 'utf8'));
  const opTypes = new Set(sources.flatMap((text) => text.match(/(?<=')[A-Z][A-Za-z]+(?=')/g) ?? []));
  const theirs: Record<string, Record<string, string[]>> = runPython(
    `
import sys
sys.path.insert(0, input['packages'])
from onnx import defs
result = {}
for dtype in ['bfloat16', 'float16']:
    for opset in range(18, 29):
        lack = result.setdefault(dtype, {})[str(opset)] = []
        for name in input['names']:
            try: schema = defs.get_schema(name, opset, '')
            except Exception: continue
            types = {one.type_param_str: one.allowed_type_strs for one in schema.type_constraints}
            allowed = types.get(schema.outputs[0].type_str if schema.outputs else '', ())
            if 'tensor(float)' in allowed and f'tensor({dtype})' not in allowed: lack.append(name)
`,
    { packages: packagesFolder(PACKAGES), names: [...opTypes].sort() },
  );
  // These are written in another way, or in another dtype.
  const handled = ['Celu', 'TopK', 'Unique'];
  for (const [dtype, byOpset] of Object.entries(theirs)) {
    for (const [opset, lacking] of Object.entries(byOpset)) {
      const late = missingDtypes[dtype as 'bfloat16']!.filter(([since]) => Number(opset) < since);
      const ours = late.flatMap(([, names]) => names);
      expect(ours.sort(), `${dtype} ${opset}`).toEqual(lacking.filter((name) => !handled.includes(name)));
    }
  }
});
