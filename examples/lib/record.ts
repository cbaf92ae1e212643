/** What a run leaves behind for comparison with another one. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Tensor } from 'torch-node';

/** Writes a JSON file that is either whole or not there. */
export function writeJson(file: string, value: unknown): void {
  fs.writeFileSync(`${file}.part`, `${JSON.stringify(value)}\n`);
  fs.renameSync(`${file}.part`, file);
}

/** The SHA-256 of each tensor's bytes, by name. */
export function digests(tensors: Iterable<readonly [string, Tensor]>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, tensor] of tensors) {
    const bytes = tensor.detach().cpu().contiguous().view(-1).view('uint8').toTypedArray() as Uint8Array;
    result[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return result;
}
