/** What the tests of our own kernels share. */
import torch, { type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';

/** Bytes of any tensor's elements, in the order of indices. */
export const bits = (tensor: Tensor) => {
  const elements = tensor.detach().clone({ memoryFormat: torch.contiguousFormat }).view([-1]);
  return Buffer.from(elements.view(torch.uint8).tolist() as number[]).toString('base64');
};

/** The same in Python. */
export const bitsInPython = `
import base64, torch
def bits(tensor):
    return base64.b64encode(bytes(tensor.detach().clone(memory_format=torch.contiguous_format).view(-1).view(torch.uint8).tolist())).decode()
`;

/** Numbers that look random and are the same each time. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of a list, by such a number. */
export const picker =
  (roll: (below: number) => number) =>
  <T>(list: readonly T[]): T =>
    list[roll(list.length)]!;

/**
 * What each case gives here and in Python, from the same random numbers and with as many threads.
 * @param program Python that defines `run(case)`, with `bits` at hand
 */
export function bothOf<Case>(
  program: string,
  cases: readonly Case[],
  threads: number,
  run: (given: Case) => unknown,
): { ours: unknown[]; theirs: unknown[] } {
  const rest = 'torch.manual_seed(1)\nresult = [run(case) for case in input]';
  const theirs = runPython(`${bitsInPython}\n${program}\n${rest}`, cases, { threads }) as unknown[];
  torch.setNumThreads(threads);
  torch.manualSeed(1);
  return { ours: cases.map(run), theirs };
}
