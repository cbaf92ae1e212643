/** A trace of the profiler in Chromium's own viewer of traces. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { nn } from '../../src';
import { openBrowser } from '../helpers/browser';
import { showTrace } from '../helpers/traceViewer';
import { temporaryFolder } from '../parity/examples';

const { profile, ProfilerActivity } = torch.profiler;
const folder = temporaryFolder();

it('shows ranges that lie within each other, and arrows to backward', async () => {
  const model = new nn.Sequential(new nn.Linear(8, 16), new nn.ReLU(), new nn.Linear(16, 2));
  const x = torch.randn([4, 8]);
  const activities = [ProfilerActivity.CPU];
  const prof = profile({ activities, withStack: true, profileMemory: true }, () => {
    model(x).sum().backward();
  });
  fs.mkdirSync(folder(), { recursive: true });
  const file = folder('trace.json');
  prof.exportChromeTrace(file);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const { threads, flows, warnings } = await showTrace(page, fs.readFileSync(file, 'utf8'));
    expect([warnings, errors]).toEqual([[], []]);
    const names = Object.values(threads).flat();
    for (const name of ['nn.Module: Linear_0', 'nn.Module: Linear_1', 'aten::addmm', 'AddmmBackward0'])
      expect(names).toContain(name);
    expect(names.some((name) => name.startsWith(`${path.join('test', 'browser', 'trace.test.ts')}(`))).toBe(
      true,
    );
    expect(flows).toBeGreaterThan(3);
  } finally {
    await browser.close();
  }
});
