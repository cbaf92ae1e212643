/** The page that learns, in the middle of its training, with a seven drawn. */
import path from 'node:path';
import { drawSeven } from '../../../test/helpers/drawnDigit';
import { serveExample } from '../../../test/helpers/servedExample';
import type { Picture } from './picture';

export const draw: Picture = async (page, folder) => {
  const served = await serveExample('draw', ['--epochs', '1', '--out', path.join(folder, 'out')]);
  try {
    await page.goto(served.address);
    await page.locator('#wrong canvas').nth(7).waitFor();
    await page.getByText(/it reads 9\d\.\d %/).waitFor();
    await drawSeven(page);
    await page.locator('#answer:has-text("I read 7")').waitFor();
    return await page.screenshot({ fullPage: true });
  } finally {
    await served.stop();
  }
};
