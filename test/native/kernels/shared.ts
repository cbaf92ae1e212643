/** What the tests of our own kernels share. */
import torch, { type Tensor } from '../../../src/index';

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
