/** The pages' files: HTML and CSS as they lie there, their scripts compiled once, onnxruntime-web's. */
import fs from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
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
/** A page whose lines `<!-- name.html -->` are the files that several pages share. */
const readPage = (name: string) => read(name).replace(/^<!-- (\w+\.html) -->\n/gm, (_, part) => read(part));

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

/**
 * All that pages load, by its path.
 * @param pages for each address the name of its HTML file and its script
 */
export async function readAssets(pages: Record<string, string>): Promise<Map<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: Object.values(pages).map((name) => path.join(folder, `${name}.ts`)),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    write: false,
  });
  return new Map<string, Asset>([
    ...Object.entries(pages).map(([place, name]): [string, Asset] => {
      return [place, { type: HTML, content: readPage(`${name}.html`) }];
    }),
    ['/style.css', { type: 'text/css; charset=utf-8', content: read('style.css') }],
    ['/icon.svg', { type: 'image/svg+xml', content: read('icon.svg') }],
    ...outputFiles.map(({ path: file, text }): [string, Asset] => {
      return [`/${path.basename(file)}`, { type: SCRIPT, content: text }];
    }),
    ...runtimeFiles(),
  ]);
}

/** Nothing from elsewhere; WebAssembly for onnxruntime. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

export async function sendAsset({ type, content }: Asset, response: ServerResponse): Promise<void> {
  response.writeHead(200, { ...HEADERS, 'content-type': type });
  if (typeof content === 'string' || content instanceof Uint8Array) response.end(content);
  else if (response.req.method === 'HEAD') response.end();
  // Who leaves in the middle has left.
  else await pipeline(fs.createReadStream(content.file), response).catch(() => response.destroy());
}
