/** Kernels of ours take the places of LibTorch's own silently, and a script's take ours with its warning. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('LibTorch still warns of a kernel that a script puts in the place of another', () => {
  const told = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '-e'],
      "const { default: torch } = require('./src'); const lib = new torch.library.Library('aten', 'IMPL');" +
        "lib.impl('neg', (x) => x, { dispatchKey: 'CPU' });",
    ],
    { encoding: 'utf8' },
  );
  expect(told.stderr).toContain('Overriding a previously registered kernel');
  expect(told.stderr.match(/Overriding/g)).toHaveLength(1);
  expect(told.stderr).toContain('aten::neg');
});
