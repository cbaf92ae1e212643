/** Optimizers, schedulers and files on the stand-in, as in Python. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertClean } from '../helpers/child';
import { hasStandin, runPythonWithStandin, runWithStandin } from '../helpers/standin';
import { endings } from './endings';
import { compareRows, type Row } from './table';

const optimizers = [
  'Adadelta',
  'Adagrad',
  'Adam',
  'AdamW',
  'Adamax',
  'ASGD',
  'NAdam',
  'RAdam',
  'RMSprop',
  'Rprop',
  'SGD',
];

const before = {
  python: `
def net(device):
    torch.manual_seed(0)
    return torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1)).to(device)
def steps(model, opt, device, n, sched=None):
    g = torch.Generator().manual_seed(1)
    for _ in range(n):
        x = torch.randn(8, 3, generator=g).to(device)
        opt.zero_grad(); model(x).square().mean().backward(); opt.step()
        if sched: sched.step()
def state(opt):
    return [[k, [str(v.device) if isinstance(v, torch.Tensor) else v, v.tolist() if isinstance(v, torch.Tensor) else v]] for s in opt.state.values() for k, v in s.items() if v is not None]
def weights(model): return [p.tolist() for p in model.parameters()]`,
  ours: `
const net = (device) => { torch.manualSeed(0); return new torch.nn.Sequential(new torch.nn.Linear(3, 4), new torch.nn.Tanh(), new torch.nn.Linear(4, 1)).to(device); };
const steps = (model, opt, device, n, sched) => {
  const g = new torch.Generator().manualSeed(1);
  for (let i = 0; i < n; i++) {
    const x = torch.randn([8, 3], { generator: g }).to(device);
    opt.zeroGrad(); model(x).square().mean().backward(); opt.step();
    sched?.step();
  }
};
const state = (opt) => [...opt.state.values()].flatMap((s) => Object.entries(s).filter(([, v]) => v != null).map(([k, v]) => [k, v instanceof torch.Tensor ? [v.device, v.tolist()] : [v, v]]));
const weights = (model) => [...model.parameters()].map((p) => p.tolist());`,
};

const options = (name: string) =>
  name === 'SGD' ? ['lr=0.1, momentum=0.9', '{ lr: 0.1, momentum: 0.9 }'] : ['lr=0.01', '{ lr: 0.01 }'];

const rows: Row[] = optimizers.flatMap((name): Row[] => {
  const [python, ours] = options(name);
  return [
    [
      `${name}: steps and state`,
      `m = net("privateuseone"); o = torch.optim.${name}(m.parameters(), ${python}); steps(m, o, "privateuseone", 4); return [weights(m), state(o)]`,
      `const m = net('privateuseone'), o = new torch.optim.${name}(m.parameters(), ${ours}); steps(m, o, 'privateuseone', 4); return [weights(m), state(o)]`,
    ],
    [
      `${name}: the CPU's state loaded there`,
      `a = net("cpu"); o = torch.optim.${name}(a.parameters(), ${python}); steps(a, o, "cpu", 3); m = net("privateuseone:1"); m.load_state_dict(a.state_dict()); p = torch.optim.${name}(m.parameters(), ${python}); p.load_state_dict(o.state_dict()); steps(m, p, "privateuseone:1", 2); return [weights(m), state(p)]`,
      `const a = net('cpu'), o = new torch.optim.${name}(a.parameters(), ${ours}); steps(a, o, 'cpu', 3); const m = net('privateuseone:1'); m.loadStateDict(a.stateDict()); const p = new torch.optim.${name}(m.parameters(), ${ours}); p.loadStateDict(o.stateDict()); steps(m, p, 'privateuseone:1', 2); return [weights(m), state(p)]`,
    ],
  ];
});
/** What is chosen where a script leaves it open, and what it asks for, on each kind of device. */
for (const device of ['cpu', 'privateuseone', 'meta']) {
  for (const [python, ours] of [
    ['', ''],
    ['foreach=True', 'foreach: true'],
    ['foreach=False', 'foreach: false'],
    ['fused=True', 'fused: true'],
    ['fused=True, foreach=True', 'fused: true, foreach: true'],
  ]) {
    for (const name of ['Adam', 'AdamW', 'SGD', 'Adagrad']) {
      rows.push([
        `${name}(${python}) on ${device}`,
        `m = net("cpu").to("${device}"); o = torch.optim.${name}(m.parameters(), lr=0.1, ${python}); model = m; o.zero_grad(); m(torch.ones(2, 3, device="${device}")).square().mean().backward(); o.step(); return [[list(p.shape) if p.is_meta else p.tolist() for p in m.parameters()], [[k, str(v.device) if isinstance(v, torch.Tensor) else v] for s in o.state.values() for k, v in s.items() if v is not None], [o.param_groups[0][k] for k in ("foreach", "fused")]]`,
        `const m = net('cpu').to('${device}'), o = new torch.optim.${name}(m.parameters(), { lr: 0.1, ${ours} }); o.zeroGrad(); m(torch.ones([2, 3], { device: '${device}' })).square().mean().backward(); o.step(); return [[...m.parameters()].map((p) => (p.isMeta ? p.shape : p.tolist())), [...o.state.values()].flatMap((s) => Object.entries(s).filter(([, v]) => v != null).map(([k, v]) => [k, v instanceof torch.Tensor ? v.device : v])), [o.paramGroups[0].foreach ?? null, o.paramGroups[0].fused ?? null]]`,
      ]);
    }
  }
}
rows.push([
  'a scheduler, and its state',
  'm = net("privateuseone"); o = torch.optim.SGD(m.parameters(), lr=0.1); s = torch.optim.lr_scheduler.CosineAnnealingLR(o, 10); steps(m, o, "privateuseone", 3, s); t = torch.optim.lr_scheduler.CosineAnnealingLR(o, 10); t.load_state_dict(s.state_dict()); return [weights(m), t.get_last_lr()]',
  "const m = net('privateuseone'), o = new torch.optim.SGD(m.parameters(), { lr: 0.1 }), s = new torch.optim.lrScheduler.CosineAnnealingLR(o, 10); steps(m, o, 'privateuseone', 3, s); const t = new torch.optim.lrScheduler.CosineAnnealingLR(o, 10); t.loadStateDict(s.stateDict()); return [weights(m), t.getLastLr()]",
]);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-standin-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasStandin)('on the stand-in', () => {
  describe('optimizers', () => compareRows(rows, before));

  describe('files', () => {
    const files = { python: path.join(folder, 'python.pt'), ours: path.join(folder, 'ours.pt') };
    beforeAll(async () => {
      runPythonWithStandin(
        `x = torch.arange(4.)\ntorch.save({"a": x.to("privateuseone:1"), "b": x.to("privateuseone")[1:], "c": x}, ${JSON.stringify(files.python)})\nreport(1)`,
      );
      assertClean(
        await runWithStandin(
          `const x = torch.arange(4).to('float32');\ntorch.save({ a: x.to('privateuseone:1'), b: x.to('privateuseone').narrow(0, 1, 3), c: x }, ${JSON.stringify(files.ours)});\nreport(1)`,
        ),
      );
    }, 240_000);
    const where: [string, string, string][] = [
      ['as they were saved', 'None', 'null'],
      ['to the CPU', '"cpu"', "'cpu'"],
      ['to a device', '"privateuseone:0"', "'privateuseone:0'"],
      ['by a table', '{"privateuseone:1": "privateuseone:0"}', "{ 'privateuseone:1': 'privateuseone:0' }"],
      [
        'by a function',
        'lambda s, l: s.cpu() if l == "privateuseone:1" else None',
        "(s, l) => (l === 'privateuseone:1' ? 'cpu' : null)",
      ],
      ['to no such device', '"privateuseone:7"', "'privateuseone:7'"],
    ];
    const rows = (['python', 'ours'] as const).flatMap((from) =>
      where.map(
        ([name, python, ours]): Row => [
          `from ${from}: ${name}`,
          `torch.load(${JSON.stringify(files[from])}, map_location=${python})`,
          `torch.load(${JSON.stringify(files[from])}, { mapLocation: ${ours} })`,
        ],
      ),
    );
    compareRows(rows, { python: '', ours: '' });
  });

  test('memory statistics, the cache and the peak', { timeout: 120_000 }, async () => {
    const { report } = assertClean(
      await runWithStandin(`
      const { accelerator } = torch;
      const start = accelerator.memoryAllocated();
      let x = torch.zeros([1000], { device: 'privateuseone' });
      const one = accelerator.memoryAllocated() - start;
      x.dispose();
      const seen = [one, accelerator.memoryAllocated() - start, accelerator.maxMemoryAllocated() - start, accelerator.memoryReserved() - start];
      accelerator.emptyCache(); accelerator.resetPeakMemoryStats();
      seen.push(accelerator.memoryReserved() - start, accelerator.maxMemoryAllocated() - start, accelerator.memoryAllocated(1));
      memory.limit(0, 10000);
      seen.push(accelerator.getMemoryInfo()[1], accelerator.memoryStats()['allocated_bytes.all.current'] - start);
      report(seen);`),
    );
    expect(report).toEqual([4000, 0, 4000, 4000, 0, 0, 0, 10000, 0]);
  });

  test('out of memory: garbage is collected first, then the error has the device’s words', async () => {
    const { report } = assertClean(
      await runWithStandin(`
      memory.limit(0, 1e6);
      const device = 'privateuseone';
      // Garbage that fills the device: each only fits when the one before is gone.
      for (let i = 0; i < 20; i++) torch.zeros([100000], { device }).add(1);
      const held = torch.zeros([200000], { device });
      let error;
      try { torch.ones([100000], { device }); } catch (e) { error = e; }
      const after = torch.ones([1000], { device }).sum().item();
      report([error instanceof torch.OutOfMemoryError, error.name, error.message, after, held.sum().item()]);`),
    );
    expect(report).toEqual([
      true,
      'OutOfMemoryError',
      'The stand-in is out of memory. Tried to allocate 400000 bytes. Device 0 has a total capacity of 1000000 bytes of which ' +
        '200000 bytes are free.',
      1000,
      0,
    ]);
  });

  describe('at its end', () =>
    endings({ run: runWithStandin, device: 'privateuseone', bytes: 'memory(0)[0]' }));
});
