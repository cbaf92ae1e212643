/** `torch.ops.loadLibrary`, with a library of operators that is built here, in C++. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { load } from '../../src/libtorch/load';
import { runPython } from '../helpers/python';

const compiler = process.env['CXX'] ?? 'c++';
/** Windows has a compiler of another kind, which needs an environment of its own. */
const hasCompiler =
  process.platform !== 'win32' && spawnSync(compiler, ['--version'], { stdio: 'ignore' }).status === 0;

const source = `
#include <torch/library.h>
#include <torch/csrc/autograd/custom_function.h>
#include <ATen/ops/view_native.h>

static at::Tensor scaled(const at::Tensor& x, double by) { return x.mul(by); }
static std::tuple<at::Tensor, int64_t> both(const at::Tensor& x, c10::optional<std::string> word) {
  return {x.neg(), word ? static_cast<int64_t>(word->size()) : -1};
}
struct Square : torch::autograd::Function<Square> {
  static at::Tensor forward(torch::autograd::AutogradContext* ctx, const at::Tensor& x) {
    ctx->save_for_backward({x});
    return x.mul(x);
  }
  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* ctx,
                                                 torch::autograd::variable_list grads) {
    return {grads[0].mul(ctx->get_saved_variables()[0]).mul(2)};
  }
};
static int64_t views = 0;
static at::Tensor view(const at::Tensor& x, c10::SymIntArrayRef size) {
  ++views;
  return at::native::view(x, C10_AS_INTARRAYREF_SLOW(size));
}
TORCH_LIBRARY_IMPL(aten, CPU, m) { m.impl("view", &view); }
TORCH_LIBRARY(built, m) {
  m.def("views(Tensor x) -> int", [](const at::Tensor& x) { return views; });
  m.def("scaled(Tensor x, float by=2) -> Tensor", &scaled);
  m.def("both(Tensor x, str? word=None) -> (Tensor, int)", &both);
  m.def("square(Tensor x) -> Tensor", [](const at::Tensor& x) { return Square::apply(x); });
  m.def("later(Tensor x) -> Tensor");
}
`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-operators-'));
const extension = process.platform === 'darwin' ? 'dylib' : 'so';
const file = path.join(folder, `operators.${extension}`);

function build(): void {
  const { root, libDir } = load().libtorch;
  fs.writeFileSync(path.join(folder, 'operators.cpp'), source);
  const includes = ['include', 'include/torch/csrc/api/include'].flatMap((name) => [
    '-isystem',
    path.join(root, name),
  ]);
  const args = [
    '-std=c++20',
    '-O0',
    '-fPIC',
    '-shared',
    ...includes,
    path.join(folder, 'operators.cpp'),
    '-o',
    file,
  ];
  // As torch.utils.cpp_extension links it: libtorch is named, though nothing of it is used.
  if (process.platform !== 'darwin') args.push('-Wl,--no-as-needed');
  args.push(`-L${libDir}`, '-ltorch', '-ltorch_cpu', '-lc10');
  const { status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const { ops } = torch;

describe.skipIf(!hasCompiler)('a library that was built', () => {
  beforeAll(() => {
    build();
    expect('scaled' in ops['built']).toBe(false);
    ops.loadLibrary(file);
  }, 300_000);

  it('has its operators in torch.ops, with the results of Python', () => {
    const x = torch.tensor([1, -2.5]);
    const [neg, count] = ops['built'].both(x, 'word');
    expect([
      ops['built'].scaled(x).tolist(),
      ops['built'].scaled(x, { by: 3 }).tolist(),
      neg.tolist(),
      count,
    ]).toEqual(
      runPython(
        `
torch.ops.load_library(input)
x = torch.tensor([1, -2.5])
neg, count = torch.ops.built.both(x, "word")
result = [torch.ops.built.scaled(x).tolist(), torch.ops.built.scaled(x, by=3).tolist(), neg.tolist(), count]`,
        file,
      ),
    );
    expect(ops['built'].scaled.default.schema).toBe('built::scaled(Tensor x, float by=2.) -> Tensor');
  });

  it('has its gradients', () => {
    const x = torch.tensor([3, 4], { requiresGrad: true });
    ops['built'].square(x).sum().backward();
    expect(x.grad!.tolist()).toEqual([6, 8]);
  });

  it('has replaced a kernel of LibTorch', () => {
    const x = torch.ones([2, 3]);
    const before = ops['built'].views(x);
    x.view(6);
    x.reshape(3, 2);
    expect(ops['built'].views(x) - before).toBe(2);
  });

  it('may be implemented here', () => {
    using lib = new torch.library.Library('built', 'IMPL', 'CPU');
    lib.impl('later', (x: Tensor) => ops['built'].scaled(x, 5));
    expect(ops['built'].later(torch.ones([1])).item()).toBe(5);
  });

  it('is named, and may be loaded again', () => {
    expect([...ops.loadedLibraries]).toEqual([file]);
    ops.loadLibrary(pathToFileURL(file));
    expect(ops.loadedLibraries.size).toBe(1);
  });
});

it('what is no library is an error', () => {
  const text = path.join(folder, 'text.so');
  fs.writeFileSync(text, 'this is no library');
  for (const wrong of [text, path.join(folder, 'missing.so')]) {
    expect(() => ops.loadLibrary(wrong)).toThrow(torch.TorchError);
    expect(() => ops.loadLibrary(wrong)).toThrow(`Could not load this library: ${wrong}\n`);
  }
  expect(() => (ops as any).loadLibrary(5)).toThrow(/a path for path/);
  expect(() => (ops as any).loadLibrary()).toThrow(/missing 1 required positional argument: 'path'/);
});
