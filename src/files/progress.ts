/** Where the installer writes what it does. */
export interface Output {
  /** One line of text. */
  line(text: string): void;
  /** Tells how far a task is; `total` is undefined where nobody knows. */
  progress(task: string, done: number, total: number | undefined): void;
}

/** Milliseconds between two drawings of the bar. */
const REDRAW = 100;
const BAR = 24;
/** Bytes of a task that is not worth ten lines of a log. */
const SHORT = 5e6;
/** Columns where the terminal does not tell. */
const COLUMNS = 80;

/** Bytes as people read them: `539.1 MB`, `2.81 GB`. */
export function megabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** Writes to a stream: on a terminal a bar that is redrawn, elsewhere one line for each tenth. */
export class StreamOutput implements Output {
  private drawn = false;
  private lastTenth = -1;
  private lastTask = '';
  private lastDraw = 0;
  private start = { time: 0, done: 0 };

  constructor(private readonly stream: NodeJS.WriteStream) {}

  line(text: string): void {
    this.endLine();
    this.stream.write(`${text}\n`);
  }

  progress(task: string, done: number, total: number | undefined): void {
    if (task !== this.lastTask) {
      this.lastTask = task;
      this.lastTenth = -1;
      // What an earlier run brought is no speed of this one's.
      this.start = { time: Date.now(), done };
    }
    const finished = done === total;
    if (this.stream.isTTY) {
      if (!finished && Date.now() - this.lastDraw < REDRAW) return;
      this.lastDraw = Date.now();
      this.stream.write(`\r\x1b[K${this.bar(task, done, total)}`);
      this.drawn = true;
      if (finished) this.endLine();
      return;
    }
    if (total !== undefined && total < SHORT && !finished) return;
    const tenth = total ? Math.floor((done / total) * 10) : Math.floor(done / 5e7);
    if (tenth === this.lastTenth) return;
    this.lastTenth = tenth;
    this.stream.write(`${task} ${amount(done, total)}\n`);
  }

  /** One line of the terminal; the task's name gives way first. */
  private bar(task: string, done: number, total: number | undefined): string {
    const seconds = (Date.now() - this.start.time) / 1000;
    const speed = seconds > 0 ? (done - this.start.done) / seconds : 0;
    const rest = total !== undefined && speed > 0 ? (total - done) / speed : undefined;
    const full = total ? Math.floor((BAR * done) / total) : 0;
    const parts = [
      ...(total ? [`${'█'.repeat(full)}${'░'.repeat(BAR - full)}`] : []),
      amount(done, total),
      ...(speed > 0 ? [`${megabytes(speed)}/s`] : []),
      ...(rest !== undefined && done < total! ? [timeLeft(rest)] : []),
    ].join(' ');
    const room = (this.stream.columns || COLUMNS) - parts.length - 2;
    if (room < 12) return amount(done, total);
    return `${task.length > room ? `${task.slice(0, room - 1)}…` : task} ${parts}`;
  }

  private endLine(): void {
    if (this.drawn) this.stream.write('\n');
    this.drawn = false;
  }
}

function amount(done: number, total: number | undefined): string {
  if (!total) return megabytes(done);
  return `${Math.floor((100 * done) / total)} % (${megabytes(done)} of ${megabytes(total)})`;
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} left`;
}
