/** Server-sent events: whoever watches gets each message. */
import type { ServerResponse } from 'node:http';

/** A watcher that has not read so much is let go: it comes again by itself. */
const MOST_UNREAD = 4 * 1024 * 1024;

export class Watchers<Message> {
  #responses = new Set<ServerResponse>();

  /** Begins the answer, which lasts as long as the page watches, with what was before. */
  add(response: ServerResponse, headers: Record<string, string>, ...before: Message[]): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    if (response.req.method === 'HEAD') return void response.end();
    response.setTimeout(0); // nothing may come for long
    for (const message of before) send(response, message);
    this.#responses.add(response);
    response.once('close', () => this.#responses.delete(response));
  }

  tell(message: Message): void {
    for (const response of this.#responses) send(response, message);
  }
}

function send(response: ServerResponse, message: unknown): void {
  response.write(`data: ${JSON.stringify(message)}\n\n`);
  if (response.writableLength > MOST_UNREAD) response.destroy();
}
