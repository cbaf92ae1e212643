/** The training as the server sees it: its thread, what it told, and a network with its newest weights. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Watchers } from '../lib/watchers';
import { SIDE } from './digit';
import {
  addPoint,
  type Message,
  type Parcel,
  type Point,
  type Report,
  type Task,
  type Test,
} from './messages';
import { makeNetwork, predict, unpackWeights } from './network';

const TRAIN_IMAGES = 60_000;

export class Learner {
  /** The network as an ONNX file, as of the last report. */
  onnx: { step: number; bytes: Uint8Array } | null = null;
  step = 0;
  /** How it ended, in words. */
  readonly finished: Promise<string>;
  readonly watchers = new Watchers<Message>();
  #network = makeNetwork().eval();
  #steps: number;
  #points: Point[] = [];
  #tests: Test[] = [];
  #report: Report | null = null;
  #end: Message | null = null;

  constructor(task: Task) {
    const perEpoch = Math.ceil(Math.min(task.limit, TRAIN_IMAGES) / task.batchSize);
    this.#steps = Math.min(task.epochs * perEpoch, task.steps ?? Infinity);
    // The thread reads TypeScript by tsx, as this one does.
    const worker = new Worker(path.join(__dirname, 'trainer.ts'), {
      workerData: task,
      execArgv: ['--require', 'tsx/cjs'],
    });
    worker.on('message', (parcel: Parcel) => this.#take(parcel));
    this.finished = new Promise((resolve, reject) => {
      worker.once('error', (error) => {
        this.#tell({ kind: 'failed', error: error.message });
        reject(error);
      });
      worker.once('exit', () => resolve(`${this.step} steps`));
    });
  }

  /** The probabilities of the ten digits for 28 × 28 values, by the newest weights. */
  predict(pixels: readonly number[]): number[] {
    if (pixels.length !== SIDE * SIDE) throw new RangeError(`${pixels.length} pixels`);
    return predict(this.#network, pixels);
  }

  /** What was told so far, for who comes now. */
  course(): Message[] {
    const messages: Message[] = [
      { kind: 'start', steps: this.#steps, points: this.#points, tests: this.#tests },
    ];
    if (this.#report !== null) messages.push({ kind: 'report', report: this.#report });
    if (this.#end !== null) messages.push(this.#end);
    return messages;
  }

  #take({ message, weights, onnx }: Parcel): void {
    if (weights !== undefined) unpackWeights(this.#network, weights);
    if (message.kind === 'progress') {
      this.step = message.point.step;
      addPoint(this.#points, message.point);
    } else if (message.kind === 'report') {
      this.#report = message.report;
      const { step, accuracy } = message.report;
      this.#tests.push({ step, accuracy });
      if (onnx !== undefined) this.onnx = { step, bytes: onnx };
    }
    this.#tell(message);
  }

  #tell(message: Message): void {
    if (message.kind === 'end' || message.kind === 'failed') this.#end = message;
    this.watchers.tell(message);
  }
}
