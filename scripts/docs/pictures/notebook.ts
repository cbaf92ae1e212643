/** A notebook that Deno's kernel has run, as Jupyter shows it. */
import { runNotebook } from '../../../test/helpers/notebook';
import type { Picture } from './picture';

const CELLS = [
  "import torch, { nn } from 'npm:torch-node';\n\ntorch.manualSeed(0);\ntorch.randn([3, 5])",
  'const model = new nn.Sequential(new nn.Conv2d(1, 8, 3), new nn.ReLU());\nawait torch.utils.display(model)',
  `const history = new torch.utils.metrics.History();
for (let step = 0; step < 60; step++)
  history.add({ loss: Math.exp(-step / 16), accuracy: 1 - 0.7 * Math.exp(-step / 10) });
history`,
];

export const notebook: Picture = async (page) => {
  await page.setContent(runNotebook(CELLS, true).html, { waitUntil: 'domcontentloaded' });
  await page
    .locator('.jp-Cell')
    .nth(CELLS.length - 1)
    .waitFor();
  await page.setViewportSize({ width: 1000, height: 630 });
  return page.screenshot();
};
