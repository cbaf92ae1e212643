/**
 * DistributedDataParallel in a world of one: its options, and what goes wrong; trainings are in
 * test/distributed.
 */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../../src/index';
import { isAvailable } from '../../distributed/ranks';
import { assertClean, runNode } from '../../helpers/child';
import { messageOf } from '../../helpers/errors';
import { repo } from '../../helpers/python';

const { distributed: d } = torch;
const { DistributedDataParallel } = nn.parallel;
const { allreduceHook, PowerSGDState, batchedPowerSGDHook } = d.algorithms.ddpCommHooks;

const begin = () => d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0, worldSize: 1 });
const x = torch.linspace(-1, 1, 8).view([2, 4]);
const wrapped = (options = {}) => {
  torch.manualSeed(0);
  return new DistributedDataParallel(new nn.Linear(4, 3), options);
};

it('needs a group', () => {
  expect(messageOf(() => new DistributedDataParallel(new nn.Linear(1, 1)))).toContain(
    'Default process group has not been initialized',
  );
});

describe.skipIf(!isAvailable())('in a world of one', () => {
  beforeAll(begin);
  afterAll(() => d.destroyProcessGroup());

  it("has the module's names behind its own, and its gradients", () => {
    const model = wrapped();
    expect(Object.keys(model.stateDict())).toEqual(['module.weight', 'module.bias']);
    const alone = new nn.Linear(4, 3);
    alone.loadStateDict(model.module.stateDict());
    for (const each of [model, alone]) each(x).pow(2).sum().backward();
    expect(torch.equal(model.module.weight.grad!, alone.weight.grad!)).toBe(true);
    expect(String(model)).toBe(
      'DistributedDataParallel(\n  (module): Linear(in_features=4, out_features=3, bias=True)\n)',
    );
    expect([model.eval().module.training, model.train().module.training]).toEqual([false, true]);
  });

  it('notes its buckets and its hook', () => {
    const model = wrapped({ bucketCapMb: 0.00001, gradientAsBucketView: true });
    model.registerCommHook(null, allreduceHook);
    for (let i = 0; i < 3; i++) model(x).sum().backward();
    model._checkReducerFinalized();
    expect(model._getDdpLoggingData()).toMatchObject({
      world_size: 1,
      backend_name: 'gloo',
      module_name: 'Linear',
      comm_hook: 'allreduceHook',
      gradient_as_bucket_view: 1,
      rebuilt_bucket_sizes: '12, 48',
    });
  });

  it('warns of what PyTorch warns of', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    wrapped({ broadcastBuffers: false });
    wrapped({ broadcastBuffers: false, forwardSyncBuffers: true });
    wrapped({ checkReduction: true });
    wrapped({ staticGraph: true, findUnusedParameters: true })._setStaticGraph();
    const texts = warn.mock.calls.map(([text]) => String(text));
    warn.mockRestore();
    expect(texts).toEqual([
      expect.stringContaining('`broadcastBuffers` is deprecated. Use `forwardSyncBuffers` instead.'),
      expect.stringContaining('Both `broadcastBuffers` and `forwardSyncBuffers` were specified.'),
      expect.stringContaining(
        'The `checkReduction` argument in `DistributedDataParallel` module is deprecated.',
      ),
      expect.stringContaining('You passed find_unused_parameters=true'),
      expect.stringContaining("You've set static_graph to be True, no need to set it again."),
    ]);
  });

  it('noSync is a callback, an asynchronous one, or a guard', async () => {
    const model = wrapped();
    expect(model.noSync(() => model.requireBackwardGradSync)).toBe(false);
    const later = model.noSync(async () => {
      await null;
      return model.requireBackwardGradSync;
    });
    expect(await later).toBe(false);
    expect(model.requireBackwardGradSync).toBe(true);
    const guard = model.noSync().enter();
    expect(model.requireBackwardGradSync).toBe(false);
    guard.dispose();
    expect(model.requireBackwardGradSync).toBe(true);
  });

  it('join passes on what its loop returns or throws, also later', async () => {
    const model = wrapped();
    expect(model.join(() => 7)).toBe(7);
    expect(await model.join({ enable: true }, async () => model(x).sum().backward())).toBe(undefined);
    expect(() =>
      model.join(() => {
        throw new RangeError('mine');
      }),
    ).toThrow(new RangeError('mine'));
    expect(messageOf(() => (model as any).join())).toContain('join() needs the loop as its last argument');
    expect(messageOf(() => new d.algorithms.Join([]))).toContain('requires at least one joinable');
  });

  it('a hook that gives no such tensor is an error, and so is a second one', () => {
    const failing = (hook: (bucket: InstanceType<typeof d.GradBucket>) => unknown) => {
      const model = wrapped();
      model.registerCommHook(null, (_state, bucket) => hook(bucket) as Tensor);
      return messageOf(() => model(x).sum().backward());
    };
    expect(failing(() => Promise.resolve(x))).toMatch(
      /must return a Tensor or a Future of one.* nothing can be awaited inside backward/,
    );
    expect(failing(() => undefined)).toContain('must return a Tensor or a Future of one');
    expect(failing((bucket) => bucket.buffer().to('float64'))).toContain(
      "must give a tensor like the bucket's buffer, float32 [15] on cpu, but gave float64 [15] on cpu",
    );
    expect(failing((bucket) => bucket.buffer().narrow(0, 1, 3))).toContain('but gave float32 [3] on cpu');
    expect(failing(() => new torch.futures.Future())).toContain('wait() would never end');
    expect(
      failing(() => {
        throw new RangeError('of the hook');
      }),
    ).toContain('of the hook');
    expect(messageOf(() => (wrapped() as any).registerCommHook(null, 3))).toContain('hook');
  });

  it('a hook that calls its module gets an error, where waiting would not end', () => {
    const model = wrapped();
    model.registerCommHook(null, (_state, bucket) => {
      torch.enableGrad(() => model(x));
      return bucket.buffer();
    });
    expect(messageOf(() => model(x).sum().backward())).toContain(
      "a communication hook can't call the module whose gradients it communicates",
    );
  });

  it('after an error in the middle of a backward the next forward says so', () => {
    const net = new nn.Sequential(new nn.Linear(4, 4), new nn.Linear(4, 1));
    net[0].registerForwardHook((_layer, _inputs, output) => {
      output.registerHook(() => {
        throw new RangeError('in the middle');
      });
    });
    const model = new DistributedDataParallel(net);
    expect(messageOf(() => model(x).sum().backward())).toContain('in the middle');
    expect(messageOf(() => model(x))).toContain(
      'Expected to have finished reduction in the prior iteration before starting a new one',
    );
  });

  it('follows outputs of any shape for unused parameters', () => {
    class Answer {
      constructor(
        readonly first: Tensor,
        readonly rest: Map<string, Tensor[]>,
      ) {}
    }
    class Two extends nn.Module {
      a = new nn.Linear(4, 1);
      b = new nn.Linear(4, 1);
      c = new nn.Linear(4, 1);
      override forward(input: Tensor): Answer {
        return new Answer(this.a(input), new Map([['b', [this.b(input)]]]));
      }
    }
    const model = new DistributedDataParallel(new Two(), { findUnusedParameters: true });
    for (let i = 0; i < 2; i++) {
      const { first, rest } = model(x);
      first.sum().add(rest.get('b')![0]!.sum()).backward();
    }
    const { a, b, c } = model.module;
    expect([a, b, c].map(({ weight }) => weight.grad === null)).toEqual([false, false, true]);
  });

  it('waits for a backward beside the script, also where that waits for a hook', async () => {
    const model = wrapped();
    const calls: string[] = [];
    model.registerCommHook(null, (_state, bucket) => {
      calls.push('hook');
      return bucket.buffer();
    });
    const passed = model(x).sum().backwardAsync();
    const next = model(x).sum();
    calls.push('forward');
    await passed;
    model.zeroGrad();
    await next.backwardAsync();
    expect(calls).toEqual(['hook', 'forward', 'hook']);
    expect(model.module.bias!.grad!.tolist()).toEqual([2, 2, 2]);
    expect(model._getDdpLoggingData().world_size).toBe(1);
  });

  it('leaves out what it is told to', () => {
    const net = new nn.Sequential(new nn.Linear(4, 4), new nn.Linear(4, 1));
    DistributedDataParallel._setParamsAndBuffersToIgnoreForModel(net, ['0.weight']);
    const model = new DistributedDataParallel(net, { bucketCapMb: 1 });
    model(x).sum().backward();
    expect(model._getDdpLoggingData().num_parameter_tensors).toBe(3);
  });

  it('a copy is one of its own', () => {
    const model = wrapped({ forwardSyncBuffers: false }).eval();
    const copy = torch.deepcopy(model);
    expect([copy.forwardSyncBuffers, copy.training]).toEqual([false, false]);
    copy(x).sum().backward();
    expect([model.module.weight.grad, copy.module.weight.grad!.shape]).toEqual([null, [3, 4]]);
    const group = d.newGroup([0]) as InstanceType<typeof d.ProcessGroup>;
    expect(messageOf(() => torch.deepcopy(wrapped({ processGroup: group })))).toContain(
      'DDP Pickling/Unpickling are only supported',
    );
  });

  it('sends products of matrices for a bucket as a whole, where Python 2.13 fails', () => {
    const model = new DistributedDataParallel(new nn.Linear(30, 30));
    const state = new PowerSGDState(null, { startPowerSGDIter: 2, matrixApproximationRank: 31 });
    model.registerCommHook(state, batchedPowerSGDHook);
    const input = torch.randn([8, 30]);
    const gradients: Tensor[] = [];
    for (let i = 0; i < 4; i++) {
      model.zeroGrad();
      model(input).pow(2).mean().backward();
      gradients.push(model.module.weight.grad!.clone());
    }
    // As many columns as the matrix has: nothing is lost but by rounding.
    expect(state.iter).toBe(4);
    expect(torch.allclose(gradients[3]!, gradients[0]!, { atol: 1e-6 })).toBe(true);
    expect(messageOf(() => new PowerSGDState(null, { startPowerSGDIter: 1 }))).toContain(
      'start_powerSGD_iter',
    );
  });

  it('ZeroRedundancyOptimizer checks what it gets, and takes further groups', () => {
    const { ZeroRedundancyOptimizer: Zero } = d.optim;
    expect(messageOf(() => new Zero([], optim.SGD))).toContain('got an empty parameter list');
    expect(messageOf(() => new Zero(x as never, optim.SGD))).toContain('should be an iterable of Tensors');
    expect(messageOf(() => new Zero([x], optim.SGD, { overlapWithDdp: true }))).toContain('overlapWithDdp');
    expect(messageOf(() => new Zero([x, x.to('float64')], optim.SGD))).toContain('float32 and float64');
    const [one, two] = [new nn.Parameter(torch.ones([2])), new nn.Parameter(torch.ones([3]))];
    const optimizer = new Zero([one], optim.SGD, { lr: 0.5 });
    optimizer.addParamGroup({ params: [two], lr: 0.25 });
    one.sum().add(two.sum()).backward();
    optimizer.step();
    expect([one.tolist(), two.tolist()]).toEqual([
      [0.5, 0.5],
      [0.75, 0.75, 0.75],
    ]);
    expect(messageOf(() => optimizer.stateDict())).toContain('has not been consolidated on this rank');
  });
});

describe.skipIf(!isAvailable())('a process goes on', () => {
  const world = `
    const { nn, distributed: d } = torch;
    const { DistributedDataParallel } = nn.parallel;
    const begin = () => d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0, worldSize: 1 });
    const failure = (f) => { try { f(); return 'nothing was thrown'; } catch (e) { return e.message; } };
    const collect = async () => { for (let i = 0; i < 3; i++) { global.gc(); await new Promise((go) => setTimeout(go, 5)); } };`;

  it('when modules are dropped before, in and after a backward, and groups while they are used', {
    timeout: 120_000,
  }, async () => {
    const child = await runNode(
      `${world}
      begin();
      const net = new nn.Linear(4, 3);
      const seen = [];
      const lossOf = (hook, options) => {
        const model = new DistributedDataParallel(net, { bucketCapMb: 0.00001, ...options });
        if (hook) model.registerCommHook(null, hook);
        return model(torch.ones([2, 4])).sum();
      };
      // The graph holds what reduces it: dropping the module changes nothing.
      const loss = lossOf();
      await collect();
      net.weight.grad = null;
      loss.backward();
      seen.push(net.weight.grad.tolist()[0]);
      // The module goes while its hook runs.
      let other = lossOf((_state, bucket) => { other = null; global.gc(); return bucket.buffer(); });
      const root = other;
      root.backward();
      await collect();
      for (const options of [{ findUnusedParameters: true }, { staticGraph: true }, { gradientAsBucketView: true }]) {
        lossOf(null, options).backward();
        await collect();
      }
      // The group goes while a module has it.
      const model = new DistributedDataParallel(net);
      const last = model(torch.ones([2, 4])).sum();
      d.destroyProcessGroup();
      seen.push(typeof failure(() => last.backward()), typeof failure(() => model(torch.ones([2, 4])).sum().backward()));
      seen.push(failure(() => new DistributedDataParallel(net)).includes('has not been initialized'));
      begin();
      net.zeroGrad();
      const again = new DistributedDataParallel(net);
      again(torch.ones([2, 4])).sum().backward();
      seen.push(net.weight.grad.tolist()[0]);
      report(seen);`,
      { execArgv: ['--expose-gc'] },
    );
    expect(assertClean(child).report).toEqual([[2, 2, 2, 2], 'string', 'string', true, [2, 2, 2, 2]]);
  });

  it('when a worker ends in the middle of a backward', { timeout: 120_000 }, async () => {
    const child = await runNode(
      `const { Worker } = require('node:worker_threads');
      const code = ${JSON.stringify(`
        const torch = require(process.argv[2]).torch;
        const { parentPort } = require('node:worker_threads');
        ${world}
        begin();
        const model = new DistributedDataParallel(new nn.Linear(4, 3));
        model.registerCommHook(null, (_state, bucket) => {
          parentPort.postMessage('inside');
          if (process.argv[3] === 'stuck') for (;;);
          return bucket.buffer();
        });
        model(torch.ones([2, 4])).sum().backward();
        parentPort.postMessage('done');
      `)};
      const answers = [];
      for (const how of ['stuck', 'whole']) {
        const worker = new Worker(code, { eval: true, argv: [${JSON.stringify(path.join(repo, 'lib/index.cjs'))}, how] });
        await new Promise((go, fail) => {
          worker.on('error', fail);
          worker.on('exit', go);
          worker.on('message', (text) => {
            answers.push(text);
            if (how === 'stuck') worker.terminate();
          });
        });
      }
      report(answers);`,
    );
    expect(assertClean(child).report).toEqual(['inside', 'inside', 'done']);
  });
});
