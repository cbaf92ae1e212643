/** A digit on the page of the example `draw`. */
import type { Page } from 'playwright-core';

/** Draws a seven with the mouse. */
export async function drawSeven(page: Page): Promise<void> {
  const { x, y } = (await page.locator('#pad').boundingBox())!;
  await page.mouse.move(x + 75, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 60, { steps: 5 });
  await page.mouse.move(x + 115, y + 230, { steps: 8 });
  await page.mouse.up();
}
