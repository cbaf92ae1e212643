/** docs/worker-threads.md: its blocks run, one after the other in one file, and print what it says. */
import { expect, test } from 'vitest';
import torch from '../../src';
import { pageFolder, promised, readPage, runTypeScript } from '../helpers/page';

test('the page’s blocks print what it says', async () => {
  const { blocks } = readPage('docs/worker-threads.md');
  expect(blocks.map(({ language }) => language)).toEqual(Array(4).fill('ts'));
  const code = blocks.map((block) => block.code).join('\n');
  const lines = promised(code, /console\.log\(.*\); \/\/ (.*)$/gm);
  expect(lines).toHaveLength(7);
  torch.setNumThreads(1);
  expect(await runTypeScript(pageFolder('worker-threads'), code)).toEqual([...lines]);
});
