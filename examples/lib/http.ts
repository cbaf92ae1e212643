/** What the examples that serve share: bodies with a bound, and answers in JSON that say what was wrong. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with a request, and the status that says so. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: http.OutgoingHttpHeaders = {},
  ) {
    super(message);
  }
}

/** A request's body as JSON, of at most so many bytes. What comes beyond them is let pass, not kept. */
export async function jsonBody(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  mostBytes: number,
): Promise<unknown> {
  const tooMany = new Refusal(413, `a request has ${mostBytes} bytes at most`);
  const { headers } = request;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refusal(415, 'the body is not compressed');
  if (Number(headers['content-length']) > mostBytes) throw tooMany;
  if (headers.expect !== undefined) response.writeContinue(); // who asks first hears of a refusal first
  const parts: Buffer[] = [];
  let size = 0;
  // The connection stays, so that the refusal arrives.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > mostBytes) throw tooMany;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    throw new Refusal(400, 'the body is no JSON');
  }
}

const isShade = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;

/** The `pixels` of such a body: so many numbers from 0 to 1. */
export function pixelsIn(body: unknown, count: number): number[] {
  const { pixels } = (body ?? {}) as { pixels?: unknown };
  if (!Array.isArray(pixels) || pixels.length !== count || !pixels.every(isShade))
    throw new Refusal(400, `pixels are ${count} numbers from 0 to 1`);
  return pixels;
}

export function sendJson(
  response: http.ServerResponse,
  status: number,
  value: object,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(value));
}

/** Nobody waits longer: for a request's head, for all of it, for who doesn't read the answer. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
const MOST_IDLE = 60_000;

/** The path that is asked for, also where the whole address is given, as to a proxy. */
function placeOf({ url = '', headersDistinct }: http.IncomingMessage): string {
  if ((headersDistinct['host']?.length ?? 0) > 1) throw new Refusal(400, 'a request has one host');
  if (!/^https?:/i.test(url)) return url.split('?')[0]!;
  if (!URL.canParse(url)) throw new Refusal(400, 'the address is none');
  return new URL(url).pathname;
}

/** A server whose `answer` may throw: a Refusal is its status, a broken connection nothing, a fault 500. */
export function makeServer(
  answer: (
    request: http.IncomingMessage,
    response: http.ServerResponse,
    place: string,
  ) => void | Promise<void>,
): http.Server {
  const handle = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    response.setTimeout(MOST_IDLE, () => response.destroy());
    try {
      await answer(request, response, placeOf(request));
    } catch (error) {
      if (request.errored !== null) return void response.destroy();
      if (!(error instanceof Refusal)) console.error(error);
      const { status, message, headers } =
        error instanceof Refusal ? error : new Refusal(500, 'the server made a mistake');
      request.resume(); // what nobody reads would keep the next request on this connection waiting
      if (response.headersSent) response.destroy();
      else sendJson(response, status, { error: message }, headers);
    }
  };
  return http
    .createServer(limits, handle)
    .on('checkContinue', handle)
    .on('connect', (_, socket) => {
      socket.on('error', () => {}); // who leaves has left
      socket.end('HTTP/1.1 405 Method Not Allowed\r\nallow: GET, POST\r\nconnection: close\r\n\r\n');
    });
}

/** Listens, and gives the address. */
export async function listen(server: http.Server, port: number, host?: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
