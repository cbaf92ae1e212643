/** The page on which the network runs itself, by onnxruntime-web, from the ONNX file. */
import type { InferenceSession } from 'onnxruntime-web/wasm';
import { SIDE } from '../digit';
import { byId } from './elements';
import { recognize } from './recognizer';

type Runtime = typeof import('onnxruntime-web/wasm');

const model = byId('model');
/** Served from node_modules, and not part of this page's script. */
const RUNTIME = '/ort/ort.wasm.min.mjs';

const runtime: Promise<Runtime> = import(RUNTIME).then((ort: Runtime) => {
  // Further threads would need headers that keep other pages out.
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = '/ort/';
  return ort;
});

let session: InferenceSession | null = null;

async function load(): Promise<void> {
  let ort: Runtime;
  try {
    ort = await runtime;
  } catch {
    model.textContent =
      'onnxruntime-web is not installed. Run “npm install --no-save onnxruntime-web”, and start again.';
    return;
  }
  const response = await fetch('/model.onnx');
  if (response.status === 503) {
    model.textContent = 'The network is not exported yet; trying again …';
    setTimeout(tryLoad, 1000);
    return;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const before = session;
  session = await ort.InferenceSession.create(bytes);
  await before?.release();
  const size = (bytes.length / 1000).toFixed(0);
  model.textContent = `Ready: the network of step ${response.headers.get('x-step')}, ${size} kB.`;
  again();
}

/** Loads; what goes wrong is said. */
const tryLoad = () =>
  load().catch((error: Error) => {
    model.textContent = `The model could not be loaded: ${error.message}`;
  });

const again = recognize(async (pixels) => {
  if (session === null) throw new Error('the model is not here yet');
  const ort = await runtime;
  const image = new ort.Tensor('float32', pixels, [1, 1, SIDE, SIDE]);
  const { probabilities } = await session.run({ image });
  return Array.from(probabilities!.data as Float32Array);
});

byId('load').addEventListener('click', tryLoad);
tryLoad();
