/** `FileWriter`: an event file, to which events are appended. */
import fs from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectInteger, expectNumber, expectString, invalidArgument } from '../common/expect';
import type { FileUrl } from '../common/node';
import { Tensor } from '../tensor/tensor';
import { Event, type EventMessage, type SummaryMessage } from './messages';
import { AppendedFile, RecordWriter } from './recordWriter';

/** A step's number. */
export type Step = number | bigint | Tensor;

/** Options that all writers have. */
export interface QueueOptions {
  /**
   * How many records may wait for the file. None ever does, since each is appended at once; the option is
   * there for Python's scripts. Default: 10
   */
  maxQueue?: number | undefined;
  /** Seconds after which the disk is made to have what was written. Default: 120 */
  flushSecs?: number | undefined;
  /** The end of the file's name. Default: '' */
  filenameSuffix?: string | undefined;
}

interface FileWriterParameters extends QueueOptions {
  /** The folder that the file is written to. */
  logDir: string | FileUrl;
}

type FileWriterOrder = [
  logDir: 'logDir',
  maxQueue: 'maxQueue',
  flushSecs: 'flushSecs',
  filenameSuffix: 'filenameSuffix',
];
const bindFileWriter = binder<FileWriterParameters, FileWriterOrder>(
  'FileWriter',
  { logDir: 'object' },
  { maxQueue: 10, flushSecs: 120, filenameSuffix: '' },
);

interface AddEventParameters {
  event: EventMessage;
  /** The number of the training step. Default: null */
  step?: Step | null | undefined;
  /** When it happened, in seconds since 1970. Default: null, now */
  walltime?: number | null | undefined;
}
type AddEventOrder = [event: 'event', step: 'step', walltime: 'walltime'];
const bindAddEvent = binder<AddEventParameters, AddEventOrder>(
  'addEvent',
  { event: 'data' },
  { step: null, walltime: null },
);

interface AddSummaryParameters {
  summary: SummaryMessage;
  /** The number of the training step. Default: null */
  globalStep?: Step | null | undefined;
  /** When it happened, in seconds since 1970. Default: null, now */
  walltime?: number | null | undefined;
}
type AddSummaryOrder = [summary: 'summary', globalStep: 'globalStep', walltime: 'walltime'];
const bindAddSummary = binder<AddSummaryParameters, AddSummaryOrder>(
  'addSummary',
  { summary: 'data' },
  { globalStep: null, walltime: null },
);

/** Seconds since 1970, with fractions. */
export const now = () => (performance.timeOrigin + performance.now()) / 1000;

/** The step that Python's `int` makes of a value. */
function integerStep(step: unknown): number | bigint {
  if (step instanceof Tensor) step = step.item();
  if (typeof step === 'bigint') {
    if (BigInt.asIntN(64, step) !== step) throw invalidArgument('an integer of 64 bits', 'globalStep', step);
    return step;
  }
  if (typeof step !== 'number' || !Number.isSafeInteger(Math.trunc(step)))
    throw invalidArgument('an integer', 'globalStep', step);
  return Math.trunc(step);
}

/** A folder's path, of what a script may give for one. */
export function folderOf(logDir: unknown): string {
  if (logDir instanceof URL) return fileURLToPath(logDir);
  if (typeof logDir !== 'string' || logDir === '') throw invalidArgument('a path', 'logDir', logDir);
  const [scheme] = /^[a-z][a-z0-9+.-]+:\/\//i.exec(logDir) ?? [];
  if (scheme !== undefined) throw new TorchError(`${logDir}: folders at ${scheme} can't be written to`);
  return logDir;
}

/** Numbers the files of a thread. */
let files = 0;

/** A new event file: seconds, host, process and a number, which other threads may have taken already. */
function create(folder: string, suffix: string): AppendedFile {
  fs.mkdirSync(folder, { recursive: true });
  for (;;) {
    const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, '0');
    const name = `events.out.tfevents.${seconds}.${hostname()}.${process.pid}.${files++}${suffix}`;
    try {
      return new AppendedFile(path.join(folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Writes events to a file of their own in a folder, which is made where it is missing. `SummaryWriter`
 * writes through it; it is for events that are made by hand.
 *
 * Each event is appended as soon as it is added: a process that is killed loses nothing of before.
 *
 * @param logDir the folder
 * @param rest maxQueue, flushSecs, filenameSuffix; or {@link QueueOptions}
 * @throws what the file system says
 * @example
 * using writer = new torch.utils.tensorboard.FileWriter('runs/mine');
 * writer.addSummary({ value: [{ tag: 'loss', simpleValue: 0.5 }] }, 1);
 * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
 */
export class FileWriter {
  readonly #folder: string;
  readonly #suffix: string;
  readonly #flushSecs: number;
  #records!: RecordWriter;
  #nextFlush = 0;

  constructor(...args: Arguments<FileWriterParameters, FileWriterOrder>) {
    const [logDir, maxQueue, flushSecs, filenameSuffix] = bindFileWriter(args);
    expectInteger(maxQueue, 'maxQueue');
    expectNumber(flushSecs, 'flushSecs');
    expectString(filenameSuffix, 'filenameSuffix');
    this.#folder = folderOf(logDir);
    this.#flushSecs = flushSecs;
    this.#suffix = filenameSuffix;
    this.#open();
  }

  #open(): void {
    this.#records = new RecordWriter(create(this.#folder, this.#suffix));
    this.#nextFlush = now() + this.#flushSecs;
    this.addEvent({
      fileVersion: 'brain.Event:2',
      sourceMetadata: { writer: 'tensorboard.summary.writer.event_file_writer' },
    });
  }

  /** The folder of the event file. */
  getLogdir(...args: []): string {
    refuseArguments('getLogdir', args);
    return this.#folder;
  }

  /**
   * Adds an event.
   *
   * @param event the fields of TensorBoard's message `Event`
   * @param rest step (none), walltime: seconds since 1970 (now)
   * @throws TorchError when the writer is closed
   * @example writer.addEvent({ summary: { value: [{ tag: 'loss', simpleValue: 0.5 }] } }, 1);
   */
  addEvent(...args: Arguments<AddEventParameters, AddEventOrder>): void {
    const [event, step, walltime] = bindAddEvent(args);
    if (walltime !== null) expectNumber(walltime, 'walltime');
    const whole = { ...event, wallTime: walltime ?? now() };
    if (step !== null) whole.step = integerStep(step);
    if (this.#records.closed) throw new TorchError('Writer is closed');
    this.#records.write(Event.encode(whole));
    if (now() < this.#nextFlush) return;
    this.#records.flush();
    this.#nextFlush = now() + this.#flushSecs;
  }

  /**
   * Adds a summary.
   *
   * @param summary the fields of TensorBoard's message `Summary`
   * @param rest globalStep (none), walltime: seconds since 1970 (now)
   * @throws TorchError when the writer is closed
   * @example writer.addSummary({ value: [{ tag: 'loss', simpleValue: 0.5 }] }, 1);
   */
  addSummary(...args: Arguments<AddSummaryParameters, AddSummaryOrder>): void {
    const [summary, globalStep, walltime] = bindAddSummary(args);
    this.addEvent({ summary }, globalStep, walltime);
  }

  /** Waits until the disk has all events. @throws TorchError when the writer is closed */
  flush(...args: []): void {
    refuseArguments('flush', args);
    if (this.#records.closed) throw new TorchError('Writer is closed');
    this.#records.flush();
  }

  /** Ends the file. */
  close(...args: []): void {
    refuseArguments('close', args);
    if (this.#records.closed) return;
    this.#records.flush();
    this.#records.close();
  }

  /** After `close`: begins another file in the same folder. */
  reopen(...args: []): void {
    refuseArguments('reopen', args);
    if (this.#records.closed) this.#open();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
