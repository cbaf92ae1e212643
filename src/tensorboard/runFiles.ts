/** The event files of a run: one of its folder's own, and those of folders beside it. */
import { hostname } from 'node:os';
import path from 'node:path';
import { FileWriter } from './fileWriter';
import { sessionStatus } from './messages';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `runs/Nov27_15-04-05_host`, with a comment behind it. */
export function defaultFolder(comment: string): string {
  const date = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('-');
  const day = `${months[date.getMonth()]}${two(date.getDate())}`;
  return path.join('runs', `${day}_${time}_${hostname()}${comment}`);
}

/** What all files of a run are made with. */
type QueueSettings = readonly [maxQueue: number, flushSecs: number, filenameSuffix: string];

/** The files of a run: its own from the start, those of other folders when something is added. */
export class RunFiles {
  #purgeStep: number | null;
  #own: FileWriter | null = null;
  readonly #others = new Map<string, FileWriter>();

  constructor(
    private readonly folder: string,
    private readonly queue: QueueSettings,
    purgeStep: number | null,
  ) {
    this.#purgeStep = purgeStep;
    this.own();
  }

  /** The writer of the folder itself; after `close`, another one. */
  own(): FileWriter {
    if (this.#own !== null) return this.#own;
    const writer = new FileWriter(this.folder, ...this.queue);
    this.#own = writer;
    const step = this.#purgeStep;
    if (step !== null) {
      writer.addEvent({ step, fileVersion: 'brain.Event:2' });
      writer.addEvent({ step, sessionLog: { status: sessionStatus.START } });
      this.#purgeStep = null;
    }
    return writer;
  }

  /** The writer of another folder. */
  in(folder: string): FileWriter {
    let writer = this.#others.get(folder);
    if (writer === undefined) {
      writer = new FileWriter(folder, ...this.queue);
      this.#others.set(folder, writer);
    }
    return writer;
  }

  flush(): void {
    this.#own?.flush();
    for (const writer of this.#others.values()) writer.flush();
  }

  close(): void {
    this.#own?.close();
    for (const writer of this.#others.values()) writer.close();
    this.#own = null;
    this.#others.clear();
  }
}
