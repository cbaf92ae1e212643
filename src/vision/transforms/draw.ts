/** Random numbers as torchvision draws them: one-element tensors from the global generator. */
import { torchOps } from '../../tensor/operators';

/** `torch.empty(1).uniform_(from, to).item()` */
export const uniform = (from: number, to: number): number => uniforms()(from, to);

/** The same several times, with one tensor for all. */
export function uniforms(): (from: number, to: number) => number {
  const one = torchOps.empty([1], { device: 'cpu' });
  return (from, to) => one.uniform_(from, to).item() as number;
}

/** `torch.randint(low, high, size=(1,)).item()` */
export const randint = (low: number, high: number): number =>
  Number(torchOps.randint(low, high, [1], { device: 'cpu' }).item());

/** `torch.rand(1).item()` */
export const random = (): number => torchOps.rand([1], { device: 'cpu' }).item() as number;

/** `torch.rand(1) < p`: a comparison of tensors, in float32. */
export const isBelow = (p: number): boolean => random() < Math.fround(p);
