/**
 * What holds tensors from JavaScript and from the graph at once is freed within a turn of the event loop,
 * once nobody uses it: nothing of the library's keeps itself alive through its own tensors.
 */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

// Each makes a tensor of 1 MB at least. `stop` ends what is to fail.
const program = `
const { nn } = torch;
const { graph } = torch.autograd;
const { checkpoint, createSelectiveCheckpointContexts, CheckpointPolicy } = torch.utils.checkpoint;
const x = torch.ones([1 << 18], { requiresGrad: true });
const values = torch.ones([1 << 18]);
const rows = torch.ones([512, 512]);
const linear = () => new nn.Linear(512, 512);
const model = new nn.Sequential(linear(), new nn.ReLU(), linear());
const stop = new Error('stop');
const failing = (body) => () => { try { body(); } catch (error) { if (error !== stop && error.cause !== stop && error.message !== 'stop') throw error; } };
const fail = () => { throw stop; };
class Saving extends torch.autograd.Function {
  static forward(ctx, a) { ctx.saveForBackward(a.exp()); ctx.kept = a.sin(); return a.mul(2); }
  static backward(ctx, g) { return g.mul(ctx.savedTensors[0]); }
}
class Failing extends torch.autograd.Function {
  static forward(ctx, a) { ctx.kept = a.exp(); fail(); }
  static backward(ctx, g) { return g; }
}
class Dirty extends torch.autograd.Function {
  static forward(ctx, a) { ctx.kept = a.exp(); ctx.markDirty(a); return a; }
  static backward(ctx, g) { return g; }
}
class Underived extends torch.autograd.Function {
  static forward(ctx, a) { ctx.kept = a.exp(); return a.mul(2); }
  static backward(ctx, g) { return g; }
  static jvp() { fail(); }
}
let hooked = 0;
class Mapped extends torch.autograd.Function {
  static generateVmapRule = true;
  static forward(a) { return a.mul(2); }
  static setupContext(ctx, [a]) { ctx.saveForBackward(a.exp()); }
  static backward(ctx, g) { return g.mul(ctx.savedTensors[0]); }
}
class Mode extends torch.overrides.TorchFunctionMode {
  torchFunction(fn, args) { return (this.last = super.torchFunction(fn, args)); }
}
class Net extends nn.Module {
  constructor() { super(); this.linear = linear(); this.run = (a) => this.linear.forward(a); }
  forward(a) { return (this.last = this.run(a)); }
}
const recomputed = (options) => checkpoint((a) => a.exp().sin(), x, { useReentrant: false, ...options });
const selected = (policy) => recomputed({ contextFn: () => createSelectiveCheckpointContexts(policy) });
const cases = {
  'a Function': () => Saving.apply(x),
  'a Function with its backward': () => Saving.apply(x).sum().backward(),
  'a Function whose forward throws': failing(() => Failing.apply(x)),
  'a Function whose jvp throws': failing(() => torch.autograd.forwardAd.dualLevel(() => Underived.apply(torch.autograd.forwardAd.makeDual(x, values)))),
  'a Function that changes a leaf': () => { try { Dirty.apply(x); fail(); } catch (error) { if (!/leaf Variable/.test(error.message)) throw error; } },
  'a Function under vmap': () => torch.func.vmap((a) => Mapped.apply(a))(values.reshape(4, -1)),
  'a Function under grad': () => torch.func.grad((a) => Mapped.apply(a).sum())(values),
  'a checkpoint': () => recomputed({}),
  'a checkpoint with its backward': () => recomputed({}).sum().backward(),
  'a reentrant checkpoint': () => recomputed({ useReentrant: true }),
  'a checkpoint that throws': failing(() => checkpoint((a) => { a.exp(); fail(); }, x, { useReentrant: false })),
  'a selective checkpoint': () => selected([torch.ops.aten.exp.default]),
  'a selective checkpoint with a policy': () => selected(() => CheckpointPolicy.MUST_SAVE).sum().backward(),
  'hooks on saved tensors': () => graph.savedTensorsHooks((t) => t.mul(1), (t) => t, () => x.exp().sin()),
  'a guard of them': () => { const guard = graph.savedTensorsHooks((t) => t.mul(1), (t) => t).enter(); x.exp(); guard.dispose(); },
  'changes of saved tensors': () => graph.allowMutationOnSavedTensors(() => { const y = x.exp(); y.sin(); y.mul_(2); }),
  'metadata of anomaly detection': () => torch.autograd.detectAnomaly(() => x.exp().gradFn.metadata),
  'a hook': () => { const y = x.exp(); y.registerHook((g) => g.mul(2)); y.sin(); },
  'a hook of a node': () => { const y = x.exp(); y.gradFn.registerHook(() => {}); y.gradFn.registerPrehook(() => {}); },
  'a hook after accumulation': () => { const leaf = torch.ones([512, 512], { requiresGrad: true }); leaf.registerPostAccumulateGradHook((p) => { p.grad = null; }); leaf.exp().sum().backward(); },
  'a graph of the second order': () => torch.autograd.grad(x.exp().sum(), x, { createGraph: true }),
  'a transform that throws': failing(() => torch.func.grad((a) => { a.exp(); fail(); })(values)),
  'a vjp': () => torch.func.vjp((a) => a.exp(), values)[1](values),
  'dual numbers': () => torch.autograd.forwardAd.dualLevel(() => torch.autograd.forwardAd.makeDual(values, values).exp()),
  'hooks of a module': () => { const l = linear(); l.registerForwardHook((module, input, output) => { module.last = output; }); l(rows); },
  "a module's backward hook": () => { const hook = model[2].registerFullBackwardHook(() => { hooked++; }); model(rows).sum().backward(); hook.remove(); },
  "a module's backward hook without a backward": () => { const l = linear(); l.registerFullBackwardHook(() => {}); l.registerFullBackwardPreHook(() => {}); l(rows); },
  'a module that keeps its output': () => new Net().forward(rows),
  'an optimizer with a scheduler': () => { const l = linear(); const optimizer = new torch.optim.Adam(l.parameters()); l.forward(rows).sum().backward(); optimizer.step(); new torch.optim.lrScheduler.LambdaLR(optimizer, (epoch) => 0.9 ** epoch).step(); },
  'a parametrization': () => nn.utils.parametrizations.weightNorm(linear()).forward(rows),
  'pruned weights': () => { const l = linear(); nn.utils.prune.l1Unstructured(l, 'weight', 0.5); l.forward(rows); },
  'the text of a tensor': () => String(x.exp()),
  'gradFn': () => x.exp().sum().gradFn.nextFunctions,
  'an edge of the graph': () => graph.getGradientEdge(x.exp()),
  'a mode': () => new Mode().run(() => values.mul(2)),
  'a guard of a mode': () => { const mode = new Mode().enter(); values.mul(2); mode.dispose(); },
  'a recorded graph': () => torch.utils.recordGraph(model, rows),
  'a loop that was left': () => { for (const _ of new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(values.reshape(64, -1).clone()), { batchSize: 8 })) break; },
  'autocast': () => torch.amp.autocast('cpu', () => model.forward(rows)),
  'a distribution with caches': () => { const { transforms, Normal, TransformedDistribution } = torch.distributions; const d = new TransformedDistribution(new Normal(values, values), [new transforms.ExpTransform({ cacheSize: 1 })]); d.logProb(d.rsample()); },
};
const settled = () => { x.grad = null; model.zeroGrad(); torch.memory({ collect: true }); return torch.memory({ collect: true }); };
const grown = {};
for (const [name, body] of Object.entries(cases)) {
  for (let i = 0; i < 5; i++) body();
  const before = settled();
  for (let i = 0; i < 20; i++) body();
  const after = settled();
  if (after.bytes - before.bytes > 4 << 20 || after.tensors - before.tensors > 10)
    grown[name] = [after.bytes - before.bytes, after.tensors - before.tensors];
}
report({ grown, hooked });`;

it.each([false, true])(
  'nothing is left of what is done 20 times in one turn (worker: %s)',
  async (worker) => {
    const { report } = assertClean(await runNode(program, { worker, env: { NODE_NO_WARNINGS: '1' } }));
    expect(report).toEqual({ grown: {}, hooked: 25 });
  },
);

it('a script that only waits loses what it has dropped', async () => {
  const { report } = assertClean(
    await runNode(
      `
let tensor = torch.ones([1 << 20]);
let node = (() => torch.ones([1 << 20], { requiresGrad: true }).exp().gradFn)();
torch.memory({ collect: true });
const before = torch.memory().bytes;
tensor = node = null;
for (let i = 0; i < 50 && torch.memory().bytes > 0; i++) {
  gc();
  await new Promise((resolve) => setTimeout(resolve, 10));
}
report([before, torch.memory().bytes]);`,
      { execArgv: ['--expose-gc'] },
    ),
  );
  expect(report[0]).toBeGreaterThan(8 << 20);
  expect(report[1]).toBe(0);
});
