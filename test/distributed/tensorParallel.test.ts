/** Layers of which each rank computes a part, in worlds of Node and of Python: equal bits and errors. */
import { describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { head, isAvailable, type Language, resultsOf, runWorld } from './ranks';

const ran = (...languages: Language[]) => resultsOf('test/distributed/tensorParallel', languages);

describe.skipIf(!isAvailable())('parallelizeModule', () => {
  it('trains as Python does, to the bit, also in a world of both', { timeout: 600_000 }, async () => {
    const expected = await ran('python', 'python');
    expect(Object.keys(expected[0]).length).toBeGreaterThan(12);
    expect(await ran('node', 'node')).toEqual(expected);
    // Python's Rprop changes its terms between two sums.
    const together = expected.map(({ 'Rprop 0': _, ...rest }) => ({ ...rest, 'Rprop 0': expect.anything() }));
    expect(await ran('node', 'python')).toEqual(together);
    expect(await ran('python', 'node')).toEqual(together);
  });

  it('divides unevenly, and refuses what it cannot divide', { timeout: 120_000 }, async () => {
    const program = `
      const { nn } = torch;
      const { ColwiseParallel, PrepareModuleInput, RowwiseParallel, SequenceParallel, lossParallel, parallelizeModule } = d.tensor.parallel;
      const { DTensor, Replicate, Shard } = d.tensor;
      d.initProcessGroup('gloo', { timeout: 60 });
      const mesh = d.initDeviceMesh('cpu', [3]);
      const make = () => {
        torch.manualSeed(3);
        return new nn.Sequential(new nn.Embedding(7, 4), new nn.Linear(4, 5), new nn.Tanh(), new nn.Linear(5, 4)).double();
      };
      const plain = make();
      const model = parallelizeModule(make(), mesh, {
        0: new RowwiseParallel({ inputLayouts: new Replicate(), outputLayouts: new Shard(1), useLocalOutput: false }),
        1: new ColwiseParallel({ inputLayouts: new Shard(1) }),
        3: new RowwiseParallel({ outputLayouts: new Shard(0) }),
      });
      const ids = torch.tensor([[0, 3, 6, 1], [2, 2, 5, 4]], { dtype: 'int64' });
      const out = model(ids);
      const all = Array.from({ length: 3 }, () => torch.zeros([1, 4, 4], { dtype: 'float64' }));
      d.allGather(all, torch.cat([out.detach(), torch.zeros([1 - out.size(0), 4, 4], { dtype: 'float64' })]));
      const y = torch.cat([all[0], all[1]]);
      const expected = plain(ids);
      expected.pow(2).sum().backward();
      out.pow(2).sum().backward();
      // Sums in another order, of float64.
      const near = (a, b) => torch.allclose(a, b, 1e-12, 1e-14);
      const same = [near(y, expected), ...model.parameters().map((p, i) => near(p.grad.fullTensor(), plain.parameters()[i].grad))];
      const linear = () => new nn.Linear(4, 4);
      const logits = DTensor.fromLocal(torch.ones([4, 2]), mesh, [new Shard(1)]);
      const first = new d.DeviceMesh('cpu', [0]);
      const rows = d.tensor.distributeTensor(ids.get(0), mesh, [new Shard(0)]);
      const all2 = {
        again: () => parallelizeModule(model, mesh, { 1: new ColwiseParallel() }),
        sharded: () => parallelizeModule(d.fsdp.fullyShard(linear()), mesh, new ColwiseParallel()),
        divided: () => d.fsdp.fullyShard(model),
        style: () => parallelizeModule(linear(), mesh, 'columns'),
        inner: () => parallelizeModule(new nn.Sequential(linear()), mesh, { 0: 1 }),
        module: () => parallelizeModule(torch.ones([2]), mesh, new ColwiseParallel()),
        mesh: () => parallelizeModule(linear(), 'cpu', new ColwiseParallel()),
        flat: () => parallelizeModule(linear(), d.initDeviceMesh('cpu', [1, 3]), new ColwiseParallel()),
        layout: () => new ColwiseParallel({ inputLayouts: 'Shard(0)' }),
        output: () => new RowwiseParallel({ useLocalOutput: 0 }),
        sparse: () => parallelizeModule(new nn.Embedding(4, 4, { sparse: true }), mesh, new RowwiseParallel()),
        sequence: () => new SequenceParallel({ sequenceDim: 'x' }),
        prepare: () => new PrepareModuleInput({ inputLayouts: 3 }),
        target: () => lossParallel(() => nn.functional.crossEntropy(logits, rows)),
        probabilities: () => lossParallel(() => nn.functional.crossEntropy(logits, logits)),
        smoothing: () => lossParallel(() => nn.functional.crossEntropy(logits, ids.get(0), { labelSmoothing: 0.1 })),
        targets: () => lossParallel(() => nn.functional.crossEntropy(logits, ids.get(0).narrow(0, 0, 3))),
        callback: () => lossParallel(3),
        part: () => DTensor.fromLocal(torch.ones([2]), mesh, [new Shard(0)], { shape: [3] }),
        strides: () => DTensor.fromLocal(torch.ones([2]), mesh, [new Shard(0)], { shape: [9], stride: [1] }),
        placements: () => logits.redistribute({ placements: [new Replicate(), new Replicate()] }),
        beyond: () => logits.redistribute({ placements: [new Shard(2)] }),
        softmax: () => logits.softmax(1),
        plain: () => nn.functional.crossEntropy(logits, ids.get(0)),
        dtype: () => logits.redistribute({ placements: [new Replicate()], forwardDtype: 'x' }),
        outside: () => (rank === 0 ? DTensor.fromLocal(logits, mesh) : DTensor.fromLocal(torch.ones([2]), first)),
        dimension: () => parallelizeModule(linear(), mesh, new RowwiseParallel({ inputLayouts: new Shard(4) }))(torch.ones([2, 4])),
      };
      const found = {};
      for (const [name, f] of Object.entries(all2)) found[name] = await failure(f);
      report({ same, found });
      d.destroyProcessGroup();`;
    const ranks = Array.from({ length: 3 }, () => ({ language: 'node' as const, code: `${head}${program}` }));
    const begins: Record<string, string> = {
      again: 'TorchError: distribute_module should only be called once on a module,',
      sharded: 'TorchError: parallelize_module: weight of FSDPLinear lies over a mesh already (Shard(dim=0))',
      divided: 'TorchError: fully_shard: weight lies over a mesh already',
      style: 'TypeError: Expect Union[ParallelStyle, Dict[str, ParallelStyle]] for parallelize_plan,',
      inner: 'TypeError: Expect Union[ParallelStyle, Dict[str, ParallelStyle]] for parallelize_plan,',
      module: 'TypeError: Expected a Module for module but received [Tensor]',
      mesh: 'TypeError: Expected a DeviceMesh for deviceMesh but received "cpu"',
      flat: 'RangeError: parallelize_module only accepts a 1-D DeviceMesh',
      layout: 'TypeError: Expected a placement for inputLayouts but received "Shard(0)"',
      output: 'TypeError: Expected a boolean for useLocalOutput but received 0',
      sparse:
        'NotImplementedError: RowwiseParallel of an Embedding with sparse gradients, maxNorm or scaleGradByFreq is not here',
      sequence: 'TypeError: Expected an integer for sequenceDim but received "x"',
      prepare:
        'TypeError: Expected a placement or an array of placements and null for inputLayouts but received 3',
      target: 'TorchError: Expected (Replicate(),) but got (Shard(dim=0),).',
      probabilities: 'NotImplementedError: loss_parallel() takes class indices',
      smoothing: 'NotImplementedError: loss_parallel() does not support label_smoothing',
      targets: 'RangeError: Expected target size [4], got [3]',
      callback: 'TypeError: lossParallel() takes 0 positional arguments but 1 was given',
      part: 'TorchError: Found shape:',
      strides: 'TorchError: Expects size torch.Size(',
      placements: 'RangeError: `placements` must have the same length as `device_mesh.ndim`!',
      beyond: 'RangeError: placements: Shard(dim=2) of a tensor of 2 dimensions',
      softmax: 'TorchError: softmax: the tensor is sharded',
      plain: 'TorchError: crossEntropy: the logits are sharded',
      dtype: 'TypeError: ',
      outside: 'TorchError: ',
      dimension: 'TorchError: Sharding dim 4 greater than tensor ndim 2 for placement number 0',
    };
    for (const child of await runWorld(ranks)) {
      const { same, found } = assertClean(child).report as { same: boolean[]; found: Record<string, string> };
      expect(same).toEqual(Array(6).fill(true));
      expect(Object.keys(found).sort()).toEqual(Object.keys(begins).sort());
      for (const [name, text] of Object.entries(found))
        expect(text.startsWith(begins[name]!), `${name}: ${text}`).toBe(true);
    }
  });
});
