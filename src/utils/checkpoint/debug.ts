/** `debug: true` of a checkpoint: what both runs did, in the error that says that they differ. */
import { type Arguments, binder } from '../../common/binder';
import { type Guard, scoped, splitBody, type WithBody } from '../../common/scoped';
import { CheckpointError, type ContextPair } from './frame';
import { OperatorLog } from './operatorLog';

let setting: boolean | null = null;

interface DebugParameters {
  /** Whether they show it; null leaves it to them. */
  enabled: boolean | null;
}
type DebugOrder = [enabled: 'enabled'];
const bindDebug = binder<DebugParameters, DebugOrder>('setCheckpointDebugEnabled', { enabled: 'any' }, {});

/**
 * While `body` runs, or while the returned guard is in use: says for all checkpoints that are made whether
 * they show in errors what their runs did, whatever their own `debug` says.
 *
 * @param enabled null leaves it to them
 * @see https://docs.pytorch.org/docs/2.13/checkpoint.html#torch.utils.checkpoint.set_checkpoint_debug_enabled
 * @example
 * const { checkpoint, setCheckpointDebugEnabled } = torch.utils.checkpoint;
 * const y = setCheckpointDebugEnabled(true, () => checkpoint(block, x, { useReentrant: false }));
 */
export function setCheckpointDebugEnabled(...args: Arguments<DebugParameters, DebugOrder>): Guard;
export function setCheckpointDebugEnabled<Result>(
  ...args: WithBody<Arguments<DebugParameters, DebugOrder>, Result>
): Result;
export function setCheckpointDebugEnabled<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [enabled] = bindDebug(given);
  return scoped(() => {
    const before = setting;
    setting = enabled;
    return () => {
      setting = before;
    };
  }, body);
}

/** Whether a checkpoint logs its runs. */
export const isDebugged = (own: boolean): boolean => setting ?? own;

const heading = (text: string): string => `+${'~'.repeat(78)}+\n|${text.padEnd(78)}|\n+${'-'.repeat(78)}+\n`;

/** Python's words, with the logs of the latest computation. */
const describe = (first: OperatorLog, second: OperatorLog): string => ` \
An error happened while unpacking tensors; dumping logs of latest computation
because you passed \`debug=True\` to \`torch.utils.checkpoint.checkpoint()\`.
Scroll all the way down for guidance on how to navigate these logs.

${heading('        1. Stack traces of the operators that ran in the original forward')}
${first.traced('original')}
${heading('        2. Stack traces of the operators that ran during recomputation')}
${second.traced('recompute')}
${heading('       3. Log of operators in the original forward and recomputation')}\
(Scroll up to correlate stack traces with each operation listed below. This
 helps identify their source in the code.)

IMPORTANT: Differences in "detach" calls between the original forward and the
           recomputation are expected. They are introduced by the checkpointing
           mechanism and can be ignored.

Operations executed during the original forward:

${first.lines.join('\n')}

Operations executed during recomputation:

${second.lines.join('\n')}

+${'-'.repeat(78)}+
 ERROR: Detected non-determinism while running activation checkpointing

 You are seeing this error because you passed \`debug=True\` to checkpoint and
 tensors to be saved during the original forward and differ between those saved
 during recomputation. This can happen if different operators were ran in the
 original forward and in the recomputation.

 To identify where the mismatch may be coming from, you can do the following:

 1) Compare the operators ran during original forward and recomputation to
    see where they differ. These operators are printed above in the order they
    were executed.

 2) Review the stack trace for each operator to locate its invocation source.
    Each operator's stack trace is printed in their execution order.

 Note that the logs can be quite long. Here's how they are structured:
 (Tip: you can Ctrl-f for these headers)

 1. Stack traces of the operators that ran in the original forward
 2. Stack traces of the operators that ran during recomputation
 3. Log of operators in the original forward and recomputation
 4. Error message                                             <--- You are here
${'-'.repeat(80)}
`;

/** Contexts that log both runs, and what makes a CheckpointError one that shows the logs. */
export function debugContexts(): [
  contexts: ContextPair,
  explain: (error: CheckpointError) => CheckpointError,
] {
  const logs = [new OperatorLog(), new OperatorLog()] as const;
  return [logs, (cause) => new CheckpointError(describe(...logs), { cause })];
}
