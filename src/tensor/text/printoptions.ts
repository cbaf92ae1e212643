/**
 * How tensors are printed: `torch.setPrintoptions`, `torch.getPrintoptions`, `torch.printoptions`.
 * Source: https://docs.pytorch.org/docs/2.13/generated/torch.set_printoptions.html
 */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { expectBoolean, expectInteger, expectNumber, expectOneOf } from '../../common/expect';
import { type Guard, scoped, splitBody, type WithBody } from '../../common/scoped';

/** The options in force. */
export interface PrintOptions {
  /** Digits after the point of a floating point number. */
  precision: number;
  /** Number of elements above which a tensor is summarised. */
  threshold: number;
  /** Elements shown at each end of a summarised dimension. */
  edgeitems: number;
  /** Characters a line, for breaking lines. */
  linewidth: number;
  /** Scientific notation always, never, or (`null`) where the numbers call for it. */
  sciMode: boolean | null;
}

/** A named set of options. */
export type PrintProfile = 'default' | 'short' | 'full';

/** What `setPrintoptions` and `printoptions` accept; `null` leaves an option as it is. */
export type SetPrintOptions = { [Name in keyof PrintOptions]?: PrintOptions[Name] | null } & {
  /** Sets all of the others but `sciMode` at once; any of them given beside it counts. */
  profile?: PrintProfile | null | undefined;
};

const profiles: Record<PrintProfile, Omit<PrintOptions, 'sciMode'>> = {
  default: { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80 },
  short: { precision: 2, threshold: 1000, edgeitems: 2, linewidth: 80 },
  full: { precision: 4, threshold: Infinity, edgeitems: 3, linewidth: 80 },
};

let current: PrintOptions = { ...profiles.default, sciMode: null };

/** Python's parameters, in its order. */
type PrintOptionsOrder = [
  precision: 'precision',
  threshold: 'threshold',
  edgeitems: 'edgeitems',
  linewidth: 'linewidth',
  profile: 'profile',
  sciMode: 'sciMode',
];
const bindPrintoptions = binder<SetPrintOptions, PrintOptionsOrder>(
  'setPrintoptions',
  {},
  { precision: null, threshold: null, edgeitems: null, linewidth: null, profile: null, sciMode: null },
);
const bindScopedPrintoptions = binder<SetPrintOptions, []>(
  'printoptions',
  {},
  {},
  {
    precision: null,
    threshold: null,
    edgeitems: null,
    linewidth: null,
    profile: null,
    sciMode: null,
  },
);

function apply(options: SetPrintOptions): void {
  const { precision, threshold, edgeitems, linewidth, profile, sciMode } = options;
  const next = { ...current };
  if (profile != null) {
    expectOneOf(profile, 'profile', ['default', 'short', 'full']);
    Object.assign(next, profiles[profile]);
  }
  if (precision != null) {
    expectInteger(precision, 'precision', 0);
    next.precision = precision;
  }
  if (threshold != null) {
    expectNumber(threshold, 'threshold');
    next.threshold = threshold;
  }
  if (edgeitems != null) {
    expectInteger(edgeitems, 'edgeitems', 0);
    next.edgeitems = edgeitems;
  }
  if (linewidth != null) {
    expectInteger(linewidth, 'linewidth', 0);
    next.linewidth = linewidth;
  }
  if (sciMode != null) expectBoolean(sciMode, 'sciMode');
  // Left out, sciMode goes back to its default, unlike the others: so does Python.
  next.sciMode = sciMode ?? null;
  current = next;
}

/**
 * Sets how tensors are printed. What is left out stays as it is, except `sciMode`, which goes back to `null`.
 *
 * @param options `precision`, `threshold`, `edgeitems`, `linewidth`, `profile`, `sciMode`; also
 *   positional, in this order
 * @throws TypeError for an unknown option or a wrong value
 * @example
 * torch.setPrintoptions({ precision: 2 });
 * String(torch.tensor([1.12345])); // 'tensor([1.12])'
 */
export function setPrintoptions(...args: Arguments<SetPrintOptions, PrintOptionsOrder>): void {
  apply(bindPrintoptions.named(args));
}

/** The options in force, in a form that `setPrintoptions` accepts. */
export function getPrintoptions(...args: []): PrintOptions {
  refuseArguments('getPrintoptions', args);
  return { ...current };
}

/**
 * Calls `body` with other print options; without `body`,
 * the guard changes them while it is in use.
 *
 * @returns what `body` returns, or the guard
 * @example torch.printoptions({ sciMode: true }, () => String(x));
 */
export function printoptions(...args: Arguments<SetPrintOptions, []>): Guard;
export function printoptions<Result>(...args: WithBody<Arguments<SetPrintOptions, []>, Result>): Result;
export function printoptions<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const options = bindScopedPrintoptions.named(given);
  const enter = (): (() => void) => {
    const before = current;
    apply(options);
    return () => {
      current = before;
    };
  };
  return scoped(enter, body);
}
