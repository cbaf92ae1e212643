/** What `SummaryWriter` itself takes. */
import { binder } from '../../common/binder';
import type { FileUrl } from '../../common/node';
import type { QueueOptions } from '../fileWriter';

/** Options of `SummaryWriter`. */
export interface SummaryWriterOptions extends QueueOptions {
  /** The folder. Default: null, `runs/<date>_<host><comment>` */
  logDir?: string | FileUrl | null | undefined;
  /** The end of the folder's name, where that is made here. Default: '' */
  comment?: string | undefined;
  /** The step from which what an earlier writer added to the folder is not shown any more. Default: null */
  purgeStep?: number | null | undefined;
}
export type SummaryWriterOrder = [
  logDir: 'logDir',
  comment: 'comment',
  purgeStep: 'purgeStep',
  maxQueue: 'maxQueue',
  flushSecs: 'flushSecs',
  filenameSuffix: 'filenameSuffix',
];
export const bindSummaryWriter = binder<SummaryWriterOptions, SummaryWriterOrder>(
  'SummaryWriter',
  {},
  { logDir: null, comment: '', purgeStep: null, maxQueue: 10, flushSecs: 120, filenameSuffix: '' },
  {},
  { logDir: 'object' },
);
