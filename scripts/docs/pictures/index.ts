/**
 * npm run pictures [-- NAME …]
 *
 * The guides' pictures, in docs/pictures/: each is taken in Chromium of something that really runs, so that a
 * picture can't show what isn't so. What they need beyond the development dependencies is kept in .cache/.
 */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { openBrowser } from '../../../test/helpers/browser';
import { repo } from '../../../test/helpers/python';
import { draw } from './draw';
import { notebook } from './notebook';
import { onnx } from './onnx';
import { type Picture, take } from './picture';
import { profiler } from './profiler';
import { tensorboard } from './tensorboard';
import { show, summary } from './terminal';

const pictures: Record<string, Picture> = {
  draw,
  notebook,
  onnx,
  profiler,
  show,
  summary,
  tensorboard,
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const browser = await openBrowser();
  try {
    for (const [name, picture] of Object.entries(pictures)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const png = await take(browser, picture);
      const webp = await sharp(png).webp({ quality: 80, effort: 6, smartSubsample: true }).toBuffer();
      fs.writeFileSync(path.join(repo, 'docs', 'pictures', `${name}.webp`), webp);
      console.log(`docs/pictures/${name}.webp: ${(webp.length / 1024).toFixed(0)} KB`);
    }
  } finally {
    await browser.close();
  }
}

main();
