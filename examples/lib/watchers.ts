/** Server-sent events: whoever watches gets each message. */
import type { ServerResponse } from 'node:http';

export class Watchers<Message> {
  #responses = new Set<ServerResponse>();

  /** Begins the answer, which lasts as long as the page watches. */
  add(response: ServerResponse, headers: Record<string, string>, first: Message): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    send(response, first);
    this.#responses.add(response);
    response.once('close', () => this.#responses.delete(response));
  }

  tell(message: Message): void {
    for (const response of this.#responses) send(response, message);
  }
}

const send = (response: ServerResponse, message: unknown) =>
  response.write(`data: ${JSON.stringify(message)}\n\n`);
