/** Operators as the addon knows them: by number, made known at their first call. */
import { native } from '../native';
import type { TorchFunction } from './intercept';

/** An operator's overloads under one Python name; the addon learns of it at the first call. */
export class Operator {
  id = -1;
  /** What modes see of it, once one has. */
  seenAs: TorchFunction | undefined;
  constructor(
    /** The Python name, as errors show it. */
    readonly label: string,
    /** The name in the dispatcher: `aten::add`. */
    readonly name: string,
    readonly overloads: string[],
    readonly outs: string[],
    readonly flags: number,
  ) {}
}

/** Whether an operator changes its first argument in place: `add_` and `__iand__` do, `__and__` does not. */
export const isInPlace = (name: string): boolean => /[^_]_$|\b__i(and|or|xor|lshift|rshift)__$/.test(name);

/** The flag of an operator that is a method: its first argument is `this`. */
export const METHOD = 8;

const keywordIds = new Map<string, number>();

/** The addon's number for a combination of options. */
export function keywordId(names: string[]): number {
  const key = names.length === 1 ? names[0]! : names.join('\0');
  let id = keywordIds.get(key);
  if (id === undefined) {
    id = native.defineKeywords(names);
    keywordIds.set(key, id);
  }
  return id;
}

/** Numbers of texts: a script has few different ones, and a longer one or one of many goes as it is. */
const textIds = new Map<string, number>();
const MOST_TEXTS = 256;
const LONGEST_TEXT = 32;

/** The addon's number for a text, or -1 for one that has none. */
export function textId(text: string): number {
  const known = textIds.get(text);
  if (known !== undefined) return known;
  if (textIds.size === MOST_TEXTS || text.length > LONGEST_TEXT) return -1;
  const id = native.defineText(text);
  textIds.set(text, id);
  return id;
}

/** Tells the addon of an operator. */
export function defineOp(op: Operator): number {
  op.id = native.defineOp(op.label, op.name, op.overloads, op.outs, op.flags);
  return op.id;
}
