/** Modules whose parameters ranks share, in worlds of Node, of Python and of both: equal bits and errors. */
import { beforeAll, describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { head, isAvailable, type Language, resultsOf, runWorld } from './ranks';

const trained = (...languages: Language[]): Promise<Record<string, any>[]> =>
  resultsOf('test/distributed/fsdp', languages, { timeout: 240 });

/** What each rank of a world in Node reports. */
async function reports(count: number, code: string): Promise<any[]> {
  const ranks = Array.from({ length: count }, () => ({ language: 'node' as const, code: `${head}${code}` }));
  return (await runWorld(ranks)).map((child) => assertClean(child).report);
}

/** How the errors begin, behind their kind. */
const refusals: Record<string, string> = {
  softmax:
    'softmax: the tensor is sharded (torch.Size([6, 4]), placements=(Shard(dim=0),)), and this would see one rank',
  values: 'tolist: the tensor is sharded',
  iterated: 'iterating: the tensor is sharded',
  initialised: 'uniform_: the tensor is sharded',
  added:
    'add_: got mixed torch.Tensor and DTensor, need to convert all torch.Tensor to DTensor before calling distributed operators!',
  otherwise: 'copy_: the two tensors lie over the ranks in different ways',
  data: "data: a tensor of shape torch.Size([6, 4]) can't be this rank's part, torch.Size([3, 4])",
  saved: 'torch.save got a tensor that is sharded',
  safetensors: 'safetensors got a tensor that is sharded',
  loaded:
    'Error(s) in loading state_dict for FSDPLinear:\n\tWhile copying the parameter named "weight", got mixed torch.Tensor and DTensor',
  assigned:
    'Error(s) in loading state_dict for FSDPLinear:\n\tWhile copying the parameter named "weight", got mixed torch.Tensor and DTensor',
  vector: 'view: the tensor is sharded',
  fromVector: 'vectorToParameters got a tensor that is sharded',
  averaged: 'FSDP does not support deepcopy. Please use state dict for serialization.',
  parallel: 'DistributedDataParallel got a tensor that is sharded',
  zero: 'ZeroRedundancyOptimizer got a tensor that is sharded',
  lbfgs: 'LBFGS got a tensor that is sharded',
  adafactor: 'Adafactor got a tensor that is sharded',
  muon: 'Muon got a tensor that is sharded',
  empty: 'fully_shard expects at least one module, but the array is empty',
  tensor: 'Expected a Module or an array of Modules for module but received [Tensor]',
  number: 'If passing reshard_after_forward as an int, it should be a factor of',
  mesh: 'Expected a DeviceMesh for mesh but received "cpu"',
  flatMesh: 'fully_shard expects a 1D or 2D DeviceMesh but got DeviceMesh((1, 1, 2)',
  nameless: 'Please init the 2D mesh for HSDP with mesh_dim_names specified',
  policy: 'Expected a MixedPrecisionPolicy for mpPolicy',
  ignored: 'Expected a Set of Parameters for ignoredParams',
  again: 'Each distinct composable distributed API can only be applied to a module once.',
  lazy: 'fully_shard: weight has no shape yet',
};

describe.skipIf(!isAvailable())('fullyShard', () => {
  let expected: Record<string, any>[];
  beforeAll(async () => {
    expected = await trained('python', 'python');
    expect(Object.keys(expected[0]!).length).toBeGreaterThan(40);
  }, 300_000);

  it('trains as Python does, to the bit', { timeout: 300_000 }, async () => {
    expect(await trained('node', 'node')).toEqual(expected);
  });

  it('trains one network in Node and in Python', { timeout: 300_000 }, async () => {
    expect(await trained('node', 'python')).toEqual(expected);
  });

  it('holds whole parameters only while they are needed', { timeout: 120_000 }, async () => {
    const program = `
      const { nn } = torch;
      d.initProcessGroup('gloo', { timeout: 60 });
      const width = 512, count = 8, layer = width * width * 4;
      const build = (reshardAfterForward) => {
        const model = new nn.Sequential(...Array.from({ length: count }, () => new nn.Linear(width, width, { bias: false })));
        for (const inner of model) d.fsdp.fullyShard(inner, { reshardAfterForward });
        return d.fsdp.fullyShard(model);
      };
      const held = () => torch.memory({ collect: true }).bytes / layer;
      // Nothing is collected: memory is let go at once, but for what gloo's thread holds of a message.
      const settled = () => {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
        return torch.memory().bytes / layer;
      };
      const found = {};
      for (const reshardAfterForward of [true, false]) {
        const before = held();
        const model = build(reshardAfterForward);
        const parts = held() - before;
        const x = torch.ones([1, width], { requiresGrad: true });
        torch.memory({ collect: true, resetPeak: true });
        const y = model(x).sum();
        const afterForward = settled() - before;
        const peak = torch.memory().peakBytes / layer - before;
        y.backward();
        const afterBackward = settled() - before;
        found[reshardAfterForward] = { parts, afterForward, peak, afterBackward };
      }
      report(found);
      d.destroyProcessGroup();`;
    // The rest are the inputs and outputs.
    const about = (layers: number) => Math.round(10 * layers) / 10;
    for (const { true: freed, false: kept } of await reports(2, program)) {
      // In layers: each rank has half of eight, and of their gradients.
      expect(about(freed.parts)).toBe(4);
      expect(about(freed.afterForward)).toBe(4);
      // A layer at work and the next, and as many of messages that gloo's thread hasn't let go yet.
      expect(freed.peak).toBeLessThan(8.5);
      expect(about(freed.afterBackward)).toBe(8);
      expect(about(kept.afterForward)).toBe(12);
      expect(about(kept.afterBackward)).toBe(8);
    }
  });

  it('refuses what would take a part for the whole', { timeout: 120_000 }, async () => {
    const program = `
      const { nn, optim } = torch;
      d.initProcessGroup('gloo', { timeout: 60 });
      const layer = d.fsdp.fullyShard(new nn.Linear(4, 6));
      const { weight } = layer;
      const plain = new nn.Linear(4, 6);
      const os = await import('node:os'), path = await import('node:path');
      const file = path.join(os.tmpdir(), 'never.pt');
      const other = d.tensor.distributeTensor(torch.ones([6, 4]), d.initDeviceMesh('cpu', [2]), [new d.tensor.Shard(1)]);
      const all = {
        softmax: () => weight.softmax(0),
        values: () => weight.tolist(),
        iterated: () => [...weight],
        initialised: () => nn.init.kaimingUniform_(weight),
        added: () => weight.add_(torch.ones([6, 4])),
        otherwise: () => weight.copy_(other),
        data: () => { weight.data = torch.ones([6, 4]); },
        saved: () => torch.save(layer.stateDict(), file),
        safetensors: () => torch.safetensors.saveFile(layer.stateDict(), file),
        loaded: () => layer.loadStateDict(plain.stateDict()),
        assigned: () => layer.loadStateDict(plain.stateDict(), { assign: true }),
        vector: () => nn.utils.parametersToVector(layer.parameters()),
        fromVector: () => nn.utils.vectorToParameters(torch.ones([15]), layer.parameters()),
        averaged: () => new optim.swaUtils.AveragedModel(layer),
        parallel: () => new nn.parallel.DistributedDataParallel(layer),
        zero: () => new d.optim.ZeroRedundancyOptimizer(layer.parameters(), optim.SGD, { lr: 1 }),
        lbfgs: () => new optim.LBFGS(layer.parameters()),
        adafactor: () => new optim.Adafactor(layer.parameters()),
        muon: () => new optim.Muon([weight]),
        empty: () => d.fsdp.fullyShard([]),
        tensor: () => d.fsdp.fullyShard(torch.ones([2])),
        number: () => d.fsdp.fullyShard(plain, { reshardAfterForward: 5 }),
        mesh: () => d.fsdp.fullyShard(plain, { mesh: 'cpu' }),
        flatMesh: () => d.fsdp.fullyShard(plain, { mesh: d.initDeviceMesh('cpu', [1, 1, 2]) }),
        nameless: () => d.fsdp.fullyShard(plain, { mesh: d.initDeviceMesh('cpu', [1, 2]) }),
        policy: () => d.fsdp.fullyShard(plain, { mpPolicy: {} }),
        ignored: () => d.fsdp.fullyShard(plain, { ignoredParams: new Set([1]) }),
        again: () => d.fsdp.fullyShard(new nn.Sequential(layer)) && d.fsdp.fullyShard(layer),
        lazy: () => d.fsdp.fullyShard(new nn.LazyLinear(3)),
      };
      const found = {};
      for (const [name, f] of Object.entries(all)) found[name] = await failure(f);
      const { existsSync } = await import('node:fs');
      report({ found, isThere: existsSync(file), isWhole: plain.weight.shape });
      await d.barrier(); // rank 0 holds the store, which the other still asks
      d.destroyProcessGroup();`;
    for (const { found, isThere, isWhole } of await reports(2, program)) {
      const texts = Object.entries(found as Record<string, string>).map(([name, text]) => [
        name,
        text.replace(/^\w+: /, ''),
      ]);
      expect(texts.map(([name]) => name).sort()).toEqual(Object.keys(refusals).sort());
      for (const [name, text] of texts)
        expect(text!.startsWith(refusals[name!]!), `${name}: ${text}`).toBe(true);
      expect(isThere).toBe(false);
      expect(isWhole).toEqual([6, 4]);
    }
  });
});
