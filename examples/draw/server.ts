/** The HTTP side: the pages, their events, the ONNX file, and answers for drawings. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { jsonBody, makeServer, pixelsIn, Refusal, sendJson } from '../lib/http';
import { type Asset, HEADERS, sendAsset } from './assets';
import { SIDE } from './digit';
import type { Learner } from './learner';

const MOST_BYTES = 64 * 1024;

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
interface Route {
  method: 'GET' | 'POST';
  answer: Answer;
}

export function drawServer(learner: Learner, assets: ReadonlyMap<string, Asset>): Server {
  const routes = new Map<string, Route>([
    ['/events', { method: 'GET', answer: (_, response) => watch(learner, response) }],
    ['/model.onnx', { method: 'GET', answer: (_, response) => sendModel(learner, response) }],
    ['/predict', { method: 'POST', answer: (request, response) => predict(learner, request, response) }],
  ]);
  for (const [place, asset] of assets)
    routes.set(place, { method: 'GET', answer: (_, response) => sendAsset(asset, response) });
  return makeServer((request, response, place) => {
    const route = routes.get(place);
    if (route === undefined) throw new Refusal(404, `nothing is at this path; the pages are / and /browser`);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (method !== route.method)
      throw new Refusal(405, `${place} takes ${route.method}`, { allow: route.method });
    return route.answer(request, response);
  });
}

function watch(learner: Learner, response: ServerResponse): void {
  learner.watchers.add(response, HEADERS, ...learner.course());
}

function sendModel({ onnx }: Learner, response: ServerResponse): void {
  if (onnx === null)
    throw new Refusal(503, 'the network is not exported yet; ask again in a second', { 'retry-after': '1' });
  const type = 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'content-type': type, 'x-step': `${onnx.step}` }).end(onnx.bytes);
}

async function predict(learner: Learner, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json')
    throw new Refusal(415, 'the body is application/json, and its content-type says so');
  const pixels = pixelsIn(await jsonBody(request, response, MOST_BYTES), SIDE * SIDE);
  sendJson(response, 200, { probabilities: learner.predict(pixels), step: learner.step });
}
