/** A progress bar's line. Twin of `format_meter` in tqdm/std.py. */

import { stripVTControlCharacters } from 'node:util';
import { type Arguments, binder, required } from '../../common/binder';
import { formatFixed, formatGeneral } from '../../python/pyfloat';

/** What a line shows. */
export interface Meter {
  /** Iterations done so far. */
  n: number;
  /** Iterations in all; null or left out where nobody knows. */
  total?: number | null | undefined;
  /** Seconds so far. */
  elapsed: number;
  /** Columns of the terminal; none: a bar of ten. */
  columns?: number | null | undefined;
  /** What stands in front, with its colon. */
  prefix?: string | undefined;
  /** What is counted. Default: 'it' */
  unit?: string | undefined;
  /** Whether large numbers are shortened: 1.5M. */
  unitScale?: boolean | undefined;
  /** What `unitScale` divides by. Default: 1000 */
  unitDivisor?: number | undefined;
  /** Iterations a second; without it the average so far. */
  rate?: number | null | undefined;
  /** What stands after the speed. */
  postfix?: string | undefined;
  /** Iterations done before the first second. */
  initial?: number | undefined;
  /** Whether the bar is drawn with ASCII characters. Default: false */
  ascii?: boolean | undefined;
}

const blocks = ' ▏▎▍▌▋▊▉█';
const hashes = ' 123456789#';

interface FormatIntervalParameters {
  /** The time, in seconds. */
  t: number;
}

type FormatIntervalOrder = [t: 't'];
const bindFormatInterval = binder<FormatIntervalParameters, FormatIntervalOrder>(
  'formatInterval',
  { t: 'any' },
  {},
);

/** Seconds in minutes and hours, as tqdm writes them: `[H:]MM:SS`. */
export function formatInterval(...args: Arguments<FormatIntervalParameters, FormatIntervalOrder>): string {
  const [seconds] = bindFormatInterval(args);
  const whole = Math.trunc(Math.abs(seconds));
  const two = (x: number) => String(x).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const text = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
  return seconds < 0 ? `-${text}` : text;
}

/** A number with a prefix of the decimal (or other) system: 1.23k. */
function formatSize(value: number, divisor = 1000): string {
  let x = value;
  for (const prefix of ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z']) {
    if (Math.abs(x) < 999.5) {
      if (Math.abs(x) < 99.95) return formatFixed(x, Math.abs(x) < 9.995 ? 2 : 1) + prefix;
      return formatFixed(x, 0) + prefix;
    }
    x /= divisor;
  }
  return `${formatFixed(x, 1)}Y`;
}

/** A number for the postfix: three digits, or all where those are fewer. */
export function formatNumber(value: number): string {
  const short = formatGeneral(value, 3).replace('e+0', 'e+').replace('e-0', 'e-');
  const whole = String(value);
  return short.length < whole.length ? short : whole;
}

function bar(fraction: number, width: number, symbols: string): string {
  const each = symbols.length - 1;
  const filled = Math.trunc(Math.min(1, Math.max(0, fraction)) * width * each);
  const [full, part] = [Math.floor(filled / each), filled % each];
  const text = symbols.at(-1)!.repeat(full);
  return full < width ? text + symbols[part] + symbols[0]!.repeat(width - full - 1) : text;
}

/** How many columns a text takes: wide East Asian characters and emoji take two. */
function displayWidth(text: string): number {
  const plain = stripVTControlCharacters(text);
  const wide = plain.match(
    /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\u{1f300}-\u{1faff}]/gu,
  );
  return [...plain].length + (wide?.length ?? 0);
}

const bindMeter = binder<Meter, []>(
  'formatMeter',
  {},
  {},
  {
    n: required,
    total: null,
    elapsed: required,
    columns: null,
    prefix: '',
    unit: 'it',
    unitScale: false,
    unitDivisor: 1000,
    rate: null,
    postfix: '',
    initial: 0,
    ascii: false,
  },
);

/**
 * The line of a progress bar, from what is done and how long it took.
 * @example
 * formatMeter({ n: 42, total: 100, elapsed: 2, columns: 60 });
 * // ' 42%|█████████▋             | 42/100 [00:02<00:02, 21.00it/s]'
 */
export function formatMeter(...args: Arguments<Meter, []>): string {
  const meter = bindMeter.named(args);
  const { n, elapsed, columns, unit, unitScale, unitDivisor, initial } = meter;
  let { total } = meter;
  if (total !== null && n >= total + 0.5) total = null;
  const rate = meter.rate ?? (elapsed > 0 ? (n - initial) / elapsed : undefined);
  const quantity = (x: number) => (unitScale ? formatSize(x) : formatFixed(x, 2).padStart(5));
  const perSecond = rate ? `${quantity(rate)}${unit}/s` : `?${unit}/s`;
  const slow = rate !== undefined && rate > 0 && 1 / rate > 1;
  const speed = slow ? `${quantity(1 / rate)}s/${unit}` : perSecond;
  const count = unitScale ? formatSize(n, unitDivisor) : String(n);
  const postfix = meter.postfix ? `, ${meter.postfix}` : '';
  const prefix = !meter.prefix ? '' : meter.prefix.endsWith(': ') ? meter.prefix : `${meter.prefix}: `;
  const time = formatInterval(elapsed);
  if (!total) {
    const text = `${prefix}${count}${unit} [${time}, ${speed}${postfix}]`;
    return columns === null ? text : trim(text, columns);
  }
  const remaining = rate ? formatInterval((total - n) / rate) : '?';
  const whole = unitScale ? formatSize(total, unitDivisor) : String(total);
  const fraction = n / total;
  const left = `${prefix}${formatFixed(fraction * 100, 0).padStart(3)}%|`;
  const right = `| ${count}/${whole} [${time}<${remaining}, ${speed}${postfix}]`;
  const width = columns === null ? 10 : Math.max(1, columns - displayWidth(left + right));
  const text = left + bar(fraction, width, meter.ascii ? hashes : blocks) + right;
  return columns === null ? text : trim(text, columns);
}

/** Cuts a line to the terminal's width: one that wraps can't be written over. */
function trim(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const characters = [...text];
  while (characters.length > 0 && displayWidth(characters.join('')) > columns) characters.pop();
  return characters.join('');
}
