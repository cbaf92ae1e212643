/** The pages' files: HTML and CSS as they lie there, their scripts compiled once, onnxruntime-web's. */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  type: string;
  /** The bytes, or the file that has them. */
  content: string | Uint8Array | { file: string };
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const folder = path.join(__dirname, 'page');
const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');

/** The files of onnxruntime-web that the page loads; the package is optional. */
const RUNTIME = ['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

function runtimeFiles(): Map<string, Asset> {
  let dist: string;
  try {
    dist = path.dirname(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  } catch {
    return new Map(); // Not installed: the page says what to do.
  }
  return new Map(
    RUNTIME.map((name) => {
      const type = name.endsWith('.wasm') ? 'application/wasm' : SCRIPT;
      return [`/ort/${name}`, { type, content: { file: path.join(dist, name) } }];
    }),
  );
}

/** All that the pages load, by its path. */
export async function readAssets(): Promise<Map<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: ['index.ts', 'browser.ts'].map((name) => path.join(folder, name)),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    write: false,
  });
  const drawing = read('draw.html');
  const page = (name: string): Asset => ({
    type: HTML,
    content: read(name).replace('<!-- draw.html -->', drawing),
  });
  return new Map<string, Asset>([
    ['/', page('index.html')],
    ['/browser', page('browser.html')],
    ['/style.css', { type: 'text/css; charset=utf-8', content: read('style.css') }],
    ['/icon.svg', { type: 'image/svg+xml', content: read('icon.svg') }],
    ...outputFiles.map(({ path: file, text }) => {
      return [`/${path.basename(file)}`, { type: SCRIPT, content: text }] as [string, Asset];
    }),
    ...runtimeFiles(),
  ]);
}
