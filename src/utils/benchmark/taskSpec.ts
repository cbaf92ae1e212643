/** What was measured, in words. */

import { binder, refuseArguments, required } from '../../common/binder';
import { expectInteger, expectString } from '../../common/expect';
import { markValues } from '../../common/optionsObject';

/** Fields of a {@link TaskSpec}. */
export interface TaskSpecOptions {
  /** The statement's code. */
  stmt: string;
  /** The code that ran before it; empty where there was none. */
  setup?: string | undefined;
  /** What the table is called that has this measurement. */
  label?: string | null | undefined;
  /** What the table's row is called. */
  subLabel?: string | null | undefined;
  /** What the table's column is called. */
  description?: string | null | undefined;
  /** Where it ran: two versions of a library, say. */
  env?: string | null | undefined;
  /** How many threads an operator had. */
  numThreads?: number | undefined;
}

const bind = binder<TaskSpecOptions, []>(
  'TaskSpec',
  {},
  {},
  {
    stmt: required,
    setup: '',
    label: null,
    subLabel: null,
    description: null,
    env: null,
    numThreads: 1,
  },
);

/** Text whose lines begin with two spaces. */
const indent = (text: string) => text.replace(/^(?=.*\S)/gm, '  ');

/**
 * What was measured: all of a `Timer` but its functions. Measurements with equal ones are of the same thing.
 *
 * @example
 * const spec = new torch.utils.benchmark.TaskSpec({ stmt: 'x.add(y)', label: 'add', subLabel: '4 x 8' });
 * spec.title; // 'add: 4 x 8'
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export class TaskSpec {
  /** The statement's code. */
  readonly stmt: string;
  /** The code that ran before it; empty where there was none. */
  readonly setup: string;
  /** What the table is called that has this measurement. */
  readonly label: string | null;
  /** What the table's row is called. */
  readonly subLabel: string | null;
  /** What the table's column is called. */
  readonly description: string | null;
  /** Where it ran. */
  readonly env: string | null;
  /** How many threads an operator had. */
  readonly numThreads: number;

  /** @param args the fields by name */
  constructor(...args: [options: TaskSpecOptions]) {
    const bound = bind.named(args);
    for (const [name, value] of Object.entries(bound)) {
      if (name === 'numThreads') expectInteger(value, name, 1);
      else if (value !== null || name === 'stmt' || name === 'setup') expectString(value, name);
    }
    this.stmt = bound.stmt;
    this.setup = bound.setup;
    this.label = bound.label;
    this.subLabel = bound.subLabel;
    this.description = bound.description;
    this.env = bound.env;
    this.numThreads = bound.numThreads;
  }

  /** The label, else the statement, and behind it the sub-label. */
  get title(): string {
    const { label, subLabel, stmt } = this;
    if (label !== null) return label + (subLabel ? `: ${subLabel}` : '');
    if (!stmt.includes('\n')) return stmt + (subLabel ? `: ${subLabel}` : '');
    return `stmt:${subLabel ? ` (${subLabel})` : ''}\n${indent(stmt)}`;
  }

  /** The code that ran before, as a line or a block; empty where there was none. */
  setupStr(...args: []): string {
    refuseArguments('setupStr', args);
    const { setup } = this;
    if (setup === 'pass' || setup === '') return '';
    return setup.includes('\n') ? `setup:\n${indent(setup)}` : `setup: ${setup}`;
  }

  /** Title, description and setup, as they stand in a measurement's text. */
  summarize(...args: []): string {
    refuseArguments('summarize', args);
    return [this.title, this.description ?? '', this.setupStr()]
      .filter((part) => part !== '')
      .map((part) => (part.includes('\n') ? `${part}\n` : part))
      .join('\n');
  }
}

markValues(TaskSpec);
