/** `torch.utils.display`: values in a notebook's output, from the middle of a cell. */
import { inspect } from 'node:util';
import { type Arguments, binder } from '../common/binder';
import {
  type Displayable,
  displayBundle,
  inNotebook,
  type MimeBundle,
  NotebookPlace,
} from '../common/display';
import { invalidArgument } from '../common/expect';

/** tslab's `display`, as far as it is used. */
export interface RawDisplay {
  /** Shows one content of a MIME type; pictures are in base64. */
  raw(contentType: string, content: string): unknown;
}

/** Options of {@link display}. */
export interface DisplayOptions {
  /** Where to: tslab's `display`. Default: null, Deno's notebook, and where there is none the console */
  to?: RawDisplay | null | undefined;
}

interface DisplayParameters extends DisplayOptions {
  /** What is shown. */
  value: unknown;
}

type DisplayOrder = [value: 'value'];
const bindDisplay = binder<DisplayParameters, DisplayOrder>(
  'display',
  { value: 'data' },
  {},
  { to: null },
  { to: 'data' },
);

/** What a channel of one content gets, the best first. */
const types = ['image/png', 'text/html', 'text/plain'];

/** What notebooks show of any value. */
export function bundleOf(value: unknown): MimeBundle {
  const own = (value as Displayable | null | undefined)?.[displayBundle];
  return typeof own === 'function' ? own.call(value) : { 'text/plain': inspect(value) };
}

/**
 * Shows a value in a notebook: tensors as tables, modules as trees, images as pictures, histories as
 * charts. A cell's last value shows itself in Deno's kernel; this is for those before it, and for tslab.
 * Where there is no notebook it prints what `console.log` does.
 *
 * @param value what is shown
 * @param options where to
 * @throws TypeError for a `to` that has no `raw`
 * @example
 * await torch.utils.display(torch.eye(3));
 * @see https://docs.deno.com/runtime/reference/cli/jupyter/
 */
export function display(...args: Arguments<DisplayParameters, DisplayOrder>): Promise<void> {
  const { value, to } = bindDisplay.named(args);
  const bundle = bundleOf(value);
  if (to !== null) {
    if (typeof to?.raw !== 'function') throw invalidArgument("tslab's display", 'to', to);
    const type = types.find((each) => each in bundle) ?? Object.keys(bundle)[0]!;
    to.raw(type, bundle[type]!);
    return Promise.resolve();
  }
  if (inNotebook()) return new NotebookPlace().show(bundle);
  console.log(bundle['text/plain']);
  return Promise.resolve();
}
