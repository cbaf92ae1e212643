/** A step's trace in Chromium's viewer, with one of its ranges picked. */
import fs from 'node:fs';
import { showTrace } from '../../../test/helpers/traceViewer';
import { type Picture, printed } from './picture';

export const profiler: Picture = async (page, folder) => {
  const file = `${folder}/trace.json`;
  await printed('train.ts', [file]);
  await page.setViewportSize({ width: 1200, height: 560 });
  await showTrace(page, fs.readFileSync(file, 'utf8'));
  await page.waitForTimeout(1000);
  await drag(page.mouse, [600, 181], [600, 400]); // the bar above what it says of a range
  await page.keyboard.press('1'); // the pointer picks
  await page.mouse.click(520, 133);
  await page.waitForTimeout(1000);
  return page.screenshot();
};

type Mouse = Parameters<Picture>[0]['mouse'];

async function drag(mouse: Mouse, from: [number, number], to: [number, number]): Promise<void> {
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to, { steps: 5 });
  await mouse.up();
}
