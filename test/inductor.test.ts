/**
 * Packages that Python's AOTInductor compiles here run with its numbers, and refuse what would read
 * beyond memory.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../src/index';
import { messageOf } from './helpers/errors';
import { runPython } from './helpers/python';
import { torchMinor } from './helpers/torchVersion';

const { aotiLoadPackage } = torch.inductor;
const folder = mkdtempSync(path.join(os.tmpdir(), 'torch-node-pt2-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'model.pt2');

interface Expected {
  out: number[][];
  pair: number[][][];
  constants: string[];
  metadata: Record<string, string>;
  missing: string;
}
/** Python's compiler calls the machine's; without one there is nothing to open. */
const expected = runPython(`
import torch, torch._inductor
class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(4, 8)
        self.second = torch.nn.Linear(8, 16)
    def forward(self, x, extra, scale):
        h = self.first(x).relu()
        return {"out": self.second(h) * scale, "pair": [h, extra["a"] - extra["b"]]}
torch.manual_seed(0)
model = Model().eval()
torch.save(model.state_dict(), ${JSON.stringify(`${file}.pt`)})
x = torch.linspace(-1, 1, 20).view(5, 4)
extra = {"a": torch.ones(2), "b": torch.full((2,), 3.)}
batch = torch.export.Dim("batch", min=2, max=64)
try:
    program = torch.export.export(model, (x, extra), {"scale": torch.tensor(2.)}, dynamic_shapes={"x": {0: batch}, "extra": {"a": None, "b": None}, "scale": None})
    torch._inductor.aoti_compile_and_package(program, package_path=${JSON.stringify(file)})
    run = torch._inductor.aoti_load_package(${JSON.stringify(file)})
    with torch.no_grad(): answer = run(x, extra, scale=torch.tensor(2.))
    result = {"out": answer["out"].tolist(), "pair": [t.tolist() for t in answer["pair"]], "constants": run.get_constant_fqns(), "metadata": run.get_metadata(), "missing": ""}
except Exception as error:
    result = {"missing": str(error)[:300]}
`) as Expected;

it('Python could compile', () => {
  expect(expected.missing).toBe('');
});

describe.skipIf(torchMinor < 12)('a package', () => {
  const x = torch.linspace(-1, 1, 20).view(5, 4);
  const extra = { b: torch.full([2], 3, { dtype: 'float32' }), a: torch.ones([2]) };
  const scale = torch.tensor(2, { dtype: 'float32' });
  const model = aotiLoadPackage(file);

  it('runs with Python’s numbers, and structures', () => {
    const answer = model(x, extra, { scale });
    expect(Object.keys(answer)).toEqual(['out', 'pair']);
    expect(answer.out.tolist()).toEqual(expected.out);
    expect(answer.pair.map((each: Tensor) => each.tolist())).toEqual(expected.pair);
    expect(model(torch.ones([9, 4]), extra, { scale }).out.shape).toEqual([9, 16]);
    expect(answer.out.requiresGrad).toBe(false);
  });

  it('says what it is of', () => {
    expect(model.getConstantFqns().sort()).toEqual([...expected.constants].sort());
    expect(model.getMetadata()).toEqual(expected.metadata);
  });

  it('refuses other inputs, which its machine code would read beyond', () => {
    const run = (a: unknown, b: unknown = extra, c: unknown = { scale }) => messageOf(() => model(a, b, c));
    // 2.12 writes the reason to the standard error output, and throws that there was one.
    const said = (text: RegExp) => (torchMinor === 12 ? /API call failed/ : text);
    expect(run(torch.ones([5, 3]))).toMatch(said(/unmatched dim value at 1, expected: 4, but got: 3/));
    expect(run(x.double())).toMatch(said(/unmatched dtype/));
    expect(run(torch.ones([5, 4], { device: 'meta' }))).toMatch(/has no memory/);
    expect(run(x.toSparse())).toMatch(/has no memory/);
    expect(run(3)).toMatch(/expected inputs vector size to be 4, but got 3/);
    expect(run(x, { a: extra.a })).toMatch(/an object of 'a', 'b' for argument 2/);
    expect(run(x, extra, {})).toMatch(/an object of 'scale'/);
    expect(messageOf(() => model(x))).toMatch(/takes 2 arguments and an object of 'scale'/);
    expect(model(x, extra, { scale }).out.tolist()).toEqual(expected.out);
  });

  it('takes constants from a live module, copied or where they are', () => {
    const names = model.getConstantFqns();
    const state = torch.load(`${file}.pt`) as Record<string, Tensor>;
    const own = aotiLoadPackage(file, { runSingleThreaded: true });
    // Of biases some are constants, and small ones in the code.
    const entries = Object.fromEntries(
      names.map((name) => [name, name.endsWith('.bias') ? state[name]! : torch.zerosLike(state[name]!)]),
    );
    own.loadConstants(entries, { checkFullUpdate: true });
    const bias = state['second.bias']!.mul(2);
    expect(own(x, extra, { scale }).out.get(0).tolist()).toEqual(bias.tolist());
    own.loadConstants(new Map(names.map((name) => [name, state[name]!])), {
      checkFullUpdate: true,
      userManaged: true,
    });
    expect(own(x, extra, { scale }).out.tolist()).toEqual(expected.out);
    const weight = state['second.weight']!;
    weight.zero_();
    expect(own(x, extra, { scale }).out.get(0).tolist()).toEqual(bias.tolist());
  });

  it('refuses constants that don’t fit', () => {
    const [name] = model.getConstantFqns() as [string];
    const load = (map: object, checkFullUpdate = false) =>
      messageOf(() => model.loadConstants(map as never, { checkFullUpdate }));
    expect(load({ [name]: torch.zeros([2, 2]) })).toMatch(/can't be replaced by Float\[2, 2\]/);
    expect(load({ nothing: torch.zeros([2]) })).toMatch(/Constant not found: nothing/);
    expect(load({}, true)).toMatch(/^Cannot find constants /);
    expect(load({ [name]: 3 })).toMatch(/must be a tensor/);
    // Part of a larger tensor: no more than the part is read.
    const shape = (torch.load(`${file}.pt`) as Record<string, Tensor>)[name]!.shape;
    const large = torch.ones([2 * shape[0]!, ...shape.slice(1)]).get(`${shape[0]}:`);
    expect(() => model.loadConstants({ [name]: large }, { checkFullUpdate: false })).not.toThrow();
  });
});

describe('refused', () => {
  it('what is no package', () => {
    expect(messageOf(() => aotiLoadPackage(path.join(folder, 'none.pt2')))).toMatch(/there is no file/);
    expect(messageOf(() => aotiLoadPackage(`${file}.pt`))).toMatch(
      /Failed to find a generated cpp file or so file/,
    );
    expect(messageOf(() => aotiLoadPackage(file, { modelName: 'other' }))).toMatch(/for model 'other'/);
    expect(() => aotiLoadPackage(3 as never)).toThrow(TypeError);
    expect(() => aotiLoadPackage(file, { numRunners: 0 })).toThrow(RangeError);
  });
});
