/**
 * Operators that are given tensors over a mesh: once functions of `torch` took this rank's part for the whole
 * without a word. They give what Python's DTensors give, to the bit, or an error.
 */
import { describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { head, isAvailable, type Language, resultsOf, runWorld } from './ranks';

const computed = (...languages: Language[]): Promise<Record<string, any>[]> =>
  resultsOf('test/distributed/dtensorOps', languages, { timeout: 300 });

const refused: Record<string, RegExp> = {
  softmax: /^TorchError: softmax: the tensor is sharded .* and this would see one rank's part of it/,
  cat: /^TorchError: cat: the tensor is sharded/,
  norm: /^TorchError: vectorNorm: the tensor is sharded/,
  argmax: /^TorchError: argmax: the tensor is sharded/,
  equal: /^TorchError: equal: the tensor is sharded/,
  layer: /^TorchError: layerNorm: the tensor is sharded/,
  dropout: /^TorchError: dropout: .*each rank would draw other numbers/,
  plain: /^TorchError: add: got mixed torch.Tensor and DTensor/,
  plainFirst: /^TorchError: add: got mixed torch.Tensor and DTensor/,
  ways: /^TorchError: add: the tensors lie over the ranks in different ways/,
  shapes: /^TorchError: add: the tensors lie over the ranks in different ways/,
  matrices: /^TorchError: mm: the tensors lie over the ranks in different ways/,
  meshes: /^TorchError: add: the tensors lie over different meshes/,
  terms: /^TorchError: add: .*each rank has a term of it only/,
  relu: /^TorchError: relu: .*each rank has a term of it only/,
  mean: /^TorchError: mean: .*the mean of parts of unequal sizes is not that of the whole/,
  largest: /^TorchError: amax: .*its gradient would be that of a part/,
  out: /^TorchError: add: .*out= is not here/,
  inPlace: /^TorchError: relu_: .*changes in place that autograd notes are not here/,
  collective: /^TorchError: a collective: got a DTensor/,
  function: /^TorchError: Double.apply: got a DTensor/,
  vmap: /^TorchError: vmap: got a DTensor/,
  func: /^TorchError: torch.func: got a DTensor/,
  backward: /^TorchError: backward: the output or its gradient is a DTensor that is sharded/,
  data: /^TorchError: data: got a DTensor/,
  grad: /^TorchError: grad: got a DTensor/,
  second: /^NotImplementedError: second derivatives through what a DTensor sends in backward/,
};

describe.skipIf(!isAvailable())('operators of DTensors', () => {
  it('compute as in Python, to the bit, also in one world with it', { timeout: 900_000 }, async () => {
    const expected = await computed('python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(40);
    expect(await computed('node', 'node')).toEqual(expected);
    expect(await computed('node', 'python')).toEqual(expected);
  });

  it('refuse what would be of one part', { timeout: 300_000 }, async () => {
    const code = `${head}
      const F = torch.nn.functional;
      const { distributeTensor, DTensor, Partial, Replicate, Shard } = d.tensor;
      d.initProcessGroup('gloo', { timeout: 60 });
      const mesh = d.initDeviceMesh('cpu', [2]);
      const square = torch.arange(16, { dtype: 'float32' }).reshape([4, 4]);
      const on = (placement, value = square) => distributeTensor(value.clone(), mesh, [placement]);
      const [x, c, w] = [on(new Shard(0)), on(new Shard(1)), on(new Replicate())];
      const u = on(new Shard(0), torch.ones([3, 2]));
      const p = DTensor.fromLocal(torch.ones([4, 4]), mesh, [new Partial()]);
      const other = distributeTensor(square.clone(), d.initDeviceMesh('cpu', [1, 2]), [new Replicate(), new Shard(0)]);
      const leaf = () => on(new Shard(0)).requiresGrad_();
      class Double extends torch.autograd.Function {
        static forward(ctx, x) { return x.mul(2); }
        static backward(ctx, gradient) { return gradient.mul(2); }
      }
      const calls = {
        softmax: () => F.softmax(x, 0),
        cat: () => torch.cat([x, x]),
        norm: () => torch.norm(x),
        argmax: () => torch.argmax(x),
        equal: () => torch.equal(x, x),
        layer: () => F.layerNorm(c, [4]),
        dropout: () => F.dropout(x, 0.5),
        plain: () => torch.add(x, square),
        plainFirst: () => torch.add(torch.ones([2, 4]), x),
        ways: () => torch.add(x, c),
        shapes: () => torch.add(x, w),
        matrices: () => torch.mm(w, x),
        meshes: () => torch.add(x, other),
        terms: () => torch.add(p, 1),
        relu: () => F.relu(p),
        mean: () => torch.mean(u),
        largest: () => torch.amax(leaf(), 0),
        out: () => torch.add(x, x, { out: x }),
        inPlace: () => torch.relu_(torch.mul(leaf(), 2)),
        collective: () => d.allReduce(x),
        function: () => Double.apply(x),
        vmap: () => torch.vmap((row) => row.sum())(x),
        func: () => torch.func.grad((each) => each.sum())(x),
        backward: () => torch.autograd.backward([torch.mul(on(new Shard(0), torch.ones([2])).requiresGrad_(), 2)]),
        data: () => { torch.ones([4, 4]).data = x; },
        grad: () => { torch.ones([2, 4], { requiresGrad: true }).grad = x; },
        second: () => {
          const own = leaf();
          const [g] = torch.autograd.grad(own.redistribute({ placements: [new Replicate()] }).pow(3).toLocal().sum(), [own], { createGraph: true });
          torch.autograd.grad(g.toLocal().sum(), [own]);
        },
      };
      const found = {};
      for (const [name, call] of Object.entries(calls)) found[name] = await failure(call);
      const dry = F.dropout(x, 0.5, false).fullTensor().sum().item();
      torch.noGrad(() => torch.relu_(torch.neg_(x)));
      found.rest = [dry, x.fullTensor().sum().item(), torch.sum(w).item(), torch.numel(x)];
      report(found);`;
    for (const child of await runWorld([0, 1].map(() => ({ language: 'node' as const, code })))) {
      const { rest, ...found } = assertClean(child).report;
      expect(Object.keys(found)).toEqual(Object.keys(refused));
      for (const [name, text] of Object.entries(refused)) expect(found[name], name).toMatch(text);
      expect(rest).toEqual([120, 0, 120, 8]);
    }
  });
});
