/** What all parts of a `SummaryWriter` stand on: its folder and its files. */
import { type Arguments, refuseArguments } from '../common/binder';
import { expectInteger, expectString } from '../common/expect';
import { folderOf, type Step } from './fileWriter';
import type { SummaryMessage } from './messages';
import * as p from './parameters';
import { defaultFolder, RunFiles } from './runFiles';

const files = new WeakMap<RunWriter, RunFiles>();

/** A writer's files. */
export const filesOf = (writer: RunWriter): RunFiles => files.get(writer)!;

/** Adds a summary to the file of a writer's own folder. */
export function addSummary(
  writer: RunWriter,
  summary: SummaryMessage,
  globalStep: Step | null,
  walltime: number | null,
): void {
  filesOf(writer).own().addSummary(summary, globalStep, walltime);
}

/** A folder with event files. */
export abstract class RunWriter {
  /** The folder. */
  readonly logDir: string;

  constructor(...args: Arguments<p.SummaryWriterOptions, p.SummaryWriterOrder>) {
    const [logDir, comment, purgeStep, maxQueue, flushSecs, filenameSuffix] = p.bindSummaryWriter(args);
    expectString(comment, 'comment');
    if (purgeStep !== null) expectInteger(purgeStep, 'purgeStep');
    this.logDir = logDir === null || logDir === '' ? defaultFolder(comment) : folderOf(logDir);
    files.set(this, new RunFiles(this.logDir, [maxQueue, flushSecs, filenameSuffix], purgeStep));
  }

  /** The folder. */
  getLogdir(...args: []): string {
    refuseArguments('getLogdir', args);
    return this.logDir;
  }

  /** Waits until the disk has everything that was added. */
  flush(...args: []): void {
    refuseArguments('flush', args);
    filesOf(this).flush();
  }

  /** Ends the event files. What is added after it goes into new ones. */
  close(...args: []): void {
    refuseArguments('close', args);
    filesOf(this).close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
