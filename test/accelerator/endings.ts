/** How processes and threads end that use a device: with live tensors, by force, in the middle of a step. */
import { expect, it } from 'vitest';
import { native } from '../../src/native';
import { assertClean, type ChildOptions, type ChildResult } from '../helpers/child';

export interface Endings {
  /** Runs a script in a child that has the device. */
  run: (code: string, options?: ChildOptions) => Promise<ChildResult>;
  device: string;
  /** The expression of the bytes that are in use on the device. */
  bytes: string;
}

export function endings({ run, device, bytes }: Endings): void {
  it('a process ends cleanly with live tensors, streams, events and graphs', {
    timeout: 240_000,
  }, async () => {
    const isDevice = device !== 'cpu';
    // Before 2.12, LibTorch can make graphs for CUDA only.
    const isGraphed = !isDevice || native.graphIsSupported(device);
    const code = `
      const device = '${device}';
      globalThis.kept = [torch.randn([10], { device, requiresGrad: true }).mul(2)];
      kept[0].sum().backward({ retainGraph: true });
      if (${isDevice}) kept.push(new torch.Stream(device), new torch.Event(device)), kept[2].record();
      const body = (x) => x.mul(2).sum();
      const step = ${isGraphed} ? torch.cuda.graphed(body, { device }) : body;
      for (let i = 0; i < 5; i++) kept.push(step(torch.ones([3], { device })));
      report([kept[0].shape, kept.at(-1).item()]);`;
    expect(assertClean(await run(code)).report).toEqual([[10], 6]);
    const exit = await run(`${code}\nprocess.exit(3);`);
    expect([exit.status, exit.signal, exit.report]).toEqual([3, null, [[10], 6]]);
  });

  it('workers that are terminated in mid-step leave the device to the others', {
    timeout: 480_000,
  }, async () => {
    const { report } = assertClean(
      await run(
        `
      const { Worker } = require('node:worker_threads');
      const lib = ${JSON.stringify(`${process.cwd()}/lib`)};
      const code = \`
        const torch = require(\${JSON.stringify(lib)}).default;
        const { parentPort } = require('node:worker_threads');
        const device = '${device}';
        const model = new torch.nn.Linear(64, 64).to(device);
        const opt = new torch.optim.Adam(model.parameters());
        for (let i = 0; ; i++) {
          opt.zeroGrad(); model(torch.randn([32, 64], { device })).square().mean().backward(); opt.step();
          if (i === 2) parentPort.postMessage('running');
        }\`;
      const x = torch.randn([8], { device: '${device}' });
      x.add(1).sub(x).sum().item();
      const before = ${bytes};
      for (let round = 0; round < 3; round++) {
        const worker = new Worker(code, { eval: true });
        await new Promise((resolve, reject) => { worker.once('message', resolve); worker.once('error', reject); });
        await worker.terminate();
      }
      for (let i = 0; i < 5; i++) { gc(); torch.zeros([1]); await new Promise((r) => setTimeout(r, 20)); }
      report([${bytes} - before, x.add(1).sub(x).sum().cpu().item()]);`,
        { execArgv: ['--expose-gc'], timeout: 400 },
      ),
    );
    const [left, sum] = report;
    expect(Math.round(sum)).toBe(8);
    // All that the workers had went with them; cuBLAS keeps a workspace for each thread's handle.
    expect(left).toBeLessThan(device.startsWith('cuda') ? 3 * 2 ** 26 : 10_000);
  });
}
