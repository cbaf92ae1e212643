/** Profilers in threads and at the end of a process. */
import { expect, it } from 'vitest';
import { runNode } from '../helpers/child';

it('a profiler that is left open ends with its process', async () => {
  const child = await runNode(`
    const prof = torch.profiler.profile({ activities: ['CPU'], withStack: true, profileMemory: true });
    prof.start();
    torch.profiler.recordFunction('open').enter();
    torch.ones([2, 2]).sum();
    report('done');
  `);
  expect([child.status, child.signal, child.report]).toEqual([0, null, 'done']);
});

it('a profiler that is only ready ends with its process', async () => {
  const child = await runNode(`
    const prof = torch.profiler.profile({ activities: ['CPU'] });
    prof.prepareTrace();
    report('done');
  `);
  expect([child.status, child.signal, child.report]).toEqual([0, null, 'done']);
});

it('a process that exits in the middle leaves as it is told to', async () => {
  const child = await runNode(`
    torch.profiler.profile({ activities: ['CPU'], withStack: true }, () => {
      torch.ones([2]);
      process.exit(7);
    });
  `);
  expect([child.status, child.signal]).toEqual([7, null]);
});

it('workers record, one at a time, and what ends with one is free for the next', async () => {
  const child = await runNode(`
    const { Worker } = require('node:worker_threads');
    const library = ${JSON.stringify(process.cwd())} + '/lib';
    const run = (body) => new Promise((resolve, reject) => {
      const worker = new Worker(
        'const { parentPort } = require("node:worker_threads"); const torch = require(' + JSON.stringify(library) + ').default;' + body,
        { eval: true },
      );
      let answer;
      worker.on('message', (value) => { answer = value; if (value === 'terminate me') worker.terminate(); });
      worker.on('error', reject);
      worker.on('exit', () => resolve(answer));
    });
    const own = 'const prof = torch.profiler.profile({ activities: ["CPU"], withStack: true }, () => torch.zeros([1]));' +
      'parentPort.postMessage(prof.events().map((event) => event.name).filter((name) => name === "aten::zeros"));';
    const tried = 'try { torch.profiler.profile(() => {}); } catch (error) { parentPort.postMessage(error.message); }';
    const left = 'torch.profiler.profile({ activities: ["CPU"] }).start(); torch.ones([2]);' +
      'parentPort.postMessage("terminate me"); setInterval(() => torch.ones([2]), 1);';
    (async () => {
      const answers = [await run(own)];
      const prof = torch.profiler.profile({ activities: ['CPU'] });
      prof.start();
      answers.push(await run(tried));
      torch.zeros([1]);
      prof.stop();
      answers.push(prof.events().map((event) => event.name).includes('aten::zeros'));
      answers.push(await run(left));
      answers.push(await run(own));
      answers.push(torch.profiler.profile({ activities: ['CPU'] }, () => torch.eye(2)).events().length > 0);
      report(answers);
    })();
  `);
  expect([child.status, child.signal]).toEqual([0, null]);
  expect(child.report).toEqual([
    ['aten::zeros'],
    expect.stringContaining('Profiler is already enabled on another thread'),
    true,
    'terminate me',
    ['aten::zeros'],
    true,
  ]);
});

it('a process that exits in a hook of backward leaves as it is told to', async () => {
  const child = await runNode(`
    const x = torch.ones([2], { requiresGrad: true });
    const y = x.mul(2);
    y.registerHook(() => process.exit(8));
    torch.profiler.profile({ activities: ['CPU'], withStack: true, profileMemory: true }, () => y.sum().backward());
  `);
  expect([child.status, child.signal]).toEqual([8, null]);
});

it('a process that exits with a profiler that is only ready leaves as it is told to', async () => {
  const child = await runNode(`
    torch.profiler.profile({ activities: ['CPU'] }).prepareTrace();
    process.exit(9);
  `);
  expect([child.status, child.signal]).toEqual([9, null]);
});
