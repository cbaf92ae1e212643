/** How far a task is: a bar on a terminal, a few lines elsewhere. */
import { expect, it, vi } from 'vitest';
import { megabytes, StreamOutput } from '../../src/files/progress';

/** A stream that keeps what is written. */
function stream(isTTY: boolean, columns = 100) {
  const written: string[] = [];
  // Only what StreamOutput asks of a stream.
  const made = { isTTY, columns, write: (text: string) => written.push(text) } as unknown;
  return { output: new StreamOutput(made as NodeJS.WriteStream), written };
}

it('writes one line for each tenth, and one for what is short', () => {
  const { output, written } = stream(false);
  for (let done = 0; done <= 2e7; done += 1e5) output.progress('Downloading a', done, 2e7);
  expect(written).toHaveLength(11);
  expect(written[5]).toBe('Downloading a 50 % (10.0 MB of 20.0 MB)\n');
  written.length = 0;
  for (let done = 0; done <= 1e6; done += 1e5) output.progress('Downloading b', done, 1e6);
  expect(written).toEqual(['Downloading b 100 % (1.0 MB of 1.0 MB)\n']);
  written.length = 0;
  for (let done = 0; done <= 1.2e8; done += 1e7) output.progress('Downloading c', done, undefined);
  expect(written).toEqual(['0.0', '50.0', '100.0'].map((mb) => `Downloading c ${mb} MB\n`));
});

it('draws a bar on a terminal, with speed and time, and never more than a line', () => {
  vi.useFakeTimers();
  try {
    for (const columns of [100, 60, 20]) {
      const { output, written } = stream(true, columns);
      const task = 'Downloading torch-2.15.0-cp312-cp312-manylinux_2_28_x86_64.whl';
      output.progress(task, 1e8, 5e8); // an earlier run's
      vi.advanceTimersByTime(10_000);
      output.progress(task, 2e8, 5e8);
      const last = written.at(-1)!.replace('\r\x1b[K', '');
      expect(last.length).toBeLessThanOrEqual(columns < 30 ? 40 : columns);
      if (columns === 100) {
        expect(last).toContain('█████████░');
        expect(last).toContain('40 % (200.0 MB of 500.0 MB) 10.0 MB/s 0:30 left');
      }
      output.progress(task, 5e8, 5e8);
      output.line('done');
      expect(written.slice(-2)).toEqual(['\n', 'done\n']);
    }
  } finally {
    vi.useRealTimers();
  }
});

it('names amounts as people read them', () => {
  expect([0, 539_136_850, 2_810_000_000].map(megabytes)).toEqual(['0.0 MB', '539.1 MB', '2.81 GB']);
});
