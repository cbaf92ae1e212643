/**
 * Train in Node, watch it in the browser, export it, run it there: npm run example -- wholeWay
 */
import fs from 'node:fs';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { HEADERS, readAssets, sendAsset } from './draw/assets';
import { addPoint, type LossMessage, type LossPoint } from './draw/messages';
import { listen, makeServer, Refusal } from './lib/http';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';
import { Watchers } from './lib/watchers';

const F = nn.functional;
const { datasets, transforms } = torch.vision;

const options = exampleCommand('Trains here, runs in the browser.', { epochs: 1, batchSize: 64, lr: 0.001 })
  .option('--port <n>', 'where to listen; 0: any free port', count, 8000)
  .parse()
  .opts<CommonOptions & { port: number }>();
prepare(options);

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 5, { padding: 2 });
  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
  fc = new nn.Linear(32 * 7 * 7, 10);
  override forward(x: Tensor): Tensor {
    x = F.maxPool2d(F.relu(this.conv1(x)), 2);
    x = F.maxPool2d(F.relu(this.conv2(x)), 2);
    return this.fc(x.flatten(1));
  }
}

const root = datasets.findMnistData() ?? 'files';
const train = new datasets.MNIST(root, { train: true, download: true, transform: new transforms.ToTensor() });
const loader = new torch.utils.data.DataLoader(train, { batchSize: options.batchSize, shuffle: true });
const model = new Net();
const optimizer = new optim.Adam(model.parameters(), { lr: options.lr });

const steps = Math.min(options.epochs * loader.length, options.steps ?? Infinity);
const points: LossPoint[] = [];
const watchers = new Watchers<LossMessage>();
let onnx: { step: number; bytes: Uint8Array } | null = null;

async function main(): Promise<void> {
  const assets = await readAssets({ '/': 'whole' });
  const server = makeServer(async (_, response, place) => {
    const asset = assets.get(place);
    if (asset !== undefined) await sendAsset(asset, response);
    else if (place === '/events') watchers.add(response, HEADERS, { kind: 'start', steps, points });
    else if (place !== '/model.onnx') throw new Refusal(404, 'the page is /');
    else if (onnx === null) throw new Refusal(503, 'the network is not exported yet');
    else response.writeHead(200, { ...HEADERS, 'x-step': onnx.step }).end(onnx.bytes);
  });
  console.log(await listen(server, options.port)); // open it
  for (let step = 0; step < steps; )
    for await (const [images, labels] of loader) {
      optimizer.zeroGrad();
      const loss = F.crossEntropy(model(images), labels);
      await loss.backwardAsync(); // the page is answered meanwhile
      optimizer.step();
      const point = { step: ++step, loss: loss.item() as number };
      addPoint(points, point);
      watchers.tell({ kind: 'progress', point });
      if (step % 100 === 0 || step === steps) onnx = { step, bytes: exported() };
      if (step === steps) break;
    }
  watchers.tell({ kind: 'end' });
}

/** The network with its probabilities, for any number of images. */
function exported(): Uint8Array {
  const file = `${options.out}/wholeWay.onnx`;
  const [inputNames, outputNames] = [['image'], ['probabilities']];
  const dynamicShapes = { image: { 0: 'batch' } };
  const whole = new nn.Sequential(model, new nn.Softmax(1));
  torch.onnx.export(whole, torch.zeros([1, 1, 28, 28]), file, { inputNames, outputNames, dynamicShapes });
  return fs.readFileSync(file);
}

main();
