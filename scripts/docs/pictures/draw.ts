/** The page that learns, in the middle of its training, with a seven drawn. */
import path from 'node:path';
import { serveExample } from '../../../test/helpers/servedExample';
import type { Picture } from './picture';

export const draw: Picture = async (page, folder) => {
  const served = await serveExample('draw', ['--epochs', '1', '--out', path.join(folder, 'out')]);
  try {
    await page.goto(served.address);
    await page.locator('#wrong canvas').nth(7).waitFor();
    await page.getByText(/it reads 9\d\.\d %/).waitFor();
    const { x, y } = (await page.locator('#pad').boundingBox())!;
    await page.mouse.move(x + 75, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 60, { steps: 5 });
    await page.mouse.move(x + 115, y + 230, { steps: 8 });
    await page.mouse.up();
    await page.locator('#answer:has-text("I read 7")').waitFor();
    return await page.screenshot({ fullPage: true });
  } finally {
    await served.stop();
  }
};
