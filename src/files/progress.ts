/** Where the installer writes what it does. */
export interface Output {
  /** One line of text. */
  line(text: string): void;
  /** Tells how far a task is; `total` is undefined where nobody knows. */
  progress(task: string, done: number, total: number | undefined): void;
}

/** Writes to a stream: on a terminal a line that is redrawn, elsewhere one line for each tenth. */
export class StreamOutput implements Output {
  private drawn = false;
  private lastTenth = -1;
  private lastTask = '';
  private lastDraw = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  line(text: string): void {
    this.endLine();
    this.stream.write(`${text}\n`);
  }

  progress(task: string, done: number, total: number | undefined): void {
    if (task !== this.lastTask) {
      this.lastTask = task;
      this.lastTenth = -1;
    }
    const finished = done === total;
    if (this.stream.isTTY) {
      if (!finished && Date.now() - this.lastDraw < 100) return;
      this.lastDraw = Date.now();
      this.stream.write(`\r\x1b[K${task} ${amount(done, total)}`);
      this.drawn = true;
      if (finished) this.endLine();
      return;
    }
    const tenth = total ? Math.floor((done / total) * 10) : Math.floor(done / 5e7);
    if (tenth === this.lastTenth) return;
    this.lastTenth = tenth;
    this.stream.write(`${task} ${amount(done, total)}\n`);
  }

  private endLine(): void {
    if (this.drawn) this.stream.write('\n');
    this.drawn = false;
  }
}

function amount(done: number, total: number | undefined): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  if (!total) return `${megabytes(done)} MB`;
  return `${Math.floor((100 * done) / total)} % (${megabytes(done)} of ${megabytes(total)} MB)`;
}
