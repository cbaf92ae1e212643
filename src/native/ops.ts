/** Operators through the dispatcher: `binding/ops`. */
import type { Shell } from './handle';

export interface NativeOps {
  defineOp(label: string, name: string, overloads: string[], outs: string[], flags: number): number;
  defineKeywords(names: string[]): number;
  /** A number for a text that calls are given. */
  defineText(text: string): number;
  /**
   * Calls the operator that src/tensor/request.ts has written down; `others` are the values that are not
   * there. Afterwards io[0] > 0 is the handle that belongs behind `shell`, io[0] < 0 says that argument
   * `-io[0] - 1` is the result, and 0 that the returned value is. The least integer says that io[1] new
   * tensors are, which `takeResults` hands out: a list, or the named tuple with the number io[2].
   */
  invoke(shell: Shell, ...others: unknown[]): unknown;
  /** Puts the next of several results behind up to four shells; `io` has their handles. */
  takeResults(...shells: Shell[]): void;
  /** The names of an operator's overloads; with `callable`, of those that JavaScript can call. */
  opOverloads(name: string, callable: boolean): string[];
  opSchema(name: string, overload: string): string;
  /** Every schema of the dispatcher, with the reason beside those that can't be called. */
  allSchemas(): [schema: string, reason: string][];
  /**
   * Notes calls of these operators from now on, in forward and backward, as Python's dispatch modes see them:
   * those in `byShape` with shapes in the place of tensors. Answers the observer's number.
   */
  observeBegin(byShape: string[], whole: string[]): number;
  /** What the observer has noted since it was asked last. */
  observeTake(observer: number): [op: string, args: unknown[], results: unknown[]][];
  observeEnd(observer: number): void;
}
