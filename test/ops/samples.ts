/** Reads what make_samples.py wrote, and says how each of PyTorch's names is called here. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import torch from '../../src/index';
import { device } from '../helpers/device';
import { decode, pythonPath, repo, type Tags } from '../helpers/python';

/**
 * [dtype, shape, stride, byte offset in data.bin, bytes, requires_grad, whether it is on the tests'
 * device]
 */
export type StoredTensor = { $t: [string, number[], number[], number, number, boolean, boolean] };

export interface Case {
  op: string;
  variant: string;
  dtype: string;
  sample: number;
  kind: 'function' | 'method' | 'property' | 'index' | 'aten';
  name: string;
  args: any[];
  kwargs: Record<string, any>;
  /**
   * False where Python's own two runs differ, as with kernels that add with atomics: bits cannot be
   * compared.
   */
  repeats?: boolean;
  /** False for ops that return uninitialised memory. */
  values?: boolean;
  out?: any;
  layout?: string | null;
  list?: boolean;
  cotangents?: StoredTensor[];
  grads?: (StoredTensor | null)[];
  gradError?: string;
  method?: string;
  inplace?: string;
  inplaceOut?: StoredTensor;
  into?: string[];
  error?: { type: string; message: string };
  /** Instead of a case: why the script left out an op, or one of its samples. */
  skipped?: string;
  dropped?: string;
}

export interface Samples {
  cases: Case[];
  data: Buffer;
}

/** Lets a Python script write samples in a temporary folder and reads them. */
export function runScript(script: string): { lines: any[]; data: Buffer } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-samples-'));
  try {
    const env = { ...process.env, PYTHONHASHSEED: '0' }; // some samples come in a set's order
    const args = [path.join(repo, script), dir];
    const r = spawnSync(pythonPath(), args, { env, encoding: 'utf8', timeout: 1_200_000 });
    if (r.error || r.status !== 0) {
      throw new Error(`${script} failed (status ${r.status}): ${r.error ?? ''}\n${r.stderr}`);
    }
    const lines = fs.readFileSync(path.join(dir, 'samples.jsonl'), 'utf8').trim().split('\n');
    return { lines: lines.map((l) => JSON.parse(l)), data: fs.readFileSync(path.join(dir, 'data.bin')) };
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** PyTorch's operator samples. */
export function makeSamples(): Samples {
  const { lines, data } = runScript('test/ops/make_samples.py');
  return { cases: lines, data };
}

/** `max_pool2d` is maxPool2d; leading and trailing underscores stay. */
export function camel(name: string): string {
  return name.replace(/(?<=[a-zA-Z0-9])_+([a-zA-Z0-9])/g, (_, c: string) => c.toUpperCase());
}

/** The function behind a name such as `nn.functional.max_pool2d`, or undefined. */
export function lookUp(name: string): ((...args: any[]) => any) | undefined {
  const dispatched = /^torch\.ops\.aten\.(\w+)$/.exec(name)?.[1];
  if (dispatched !== undefined) return (torch.ops.aten as any)[dispatched];
  let at: any = torch;
  for (const part of name.split('.')) at = at?.[camel(part)];
  return typeof at === 'function' ? at : undefined;
}

/** A stored tensor with its strides; `requires_grad` as in Python. */
export function loadTensor(
  data: Buffer,
  [dtype, shape, stride, at, bytes, requiresGrad, isOnDevice]: StoredTensor['$t'],
): any {
  const t: any = torch;
  const place = isOnDevice ? device : 'cpu';
  let x: any;
  if (bytes === 0) x = t.emptyStrided(shape, stride, { dtype, device: place });
  else {
    const stored = new Uint8Array(data.subarray(at, at + bytes));
    x = t.tensor(stored, { dtype: 'uint8', device: place }).view(dtype);
    x = x.asStrided(shape, stride);
  }
  return requiresGrad ? x.requiresGrad_() : x;
}

/**
 * An argument of the samples as a JavaScript value.
 * Tensors that require gradients are collected in `leaves`, in order.
 */
export function decodeArgument(data: Buffer, v: any, leaves: any[]): any {
  const tags: Tags = {
    $t: (stored) => {
      const t = loadTensor(data, stored);
      if (stored[5]) leaves.push(t);
      return t;
    },
    $c: ([re, im]) => new (torch as any).Complex(decode(re, tags), decode(im, tags)),
    $s: (bounds) => (torch as any).slice(...bounds),
  };
  return decode(v, tags);
}

/** Keyword arguments as the trailing options object; none at all when there are none. */
export function options(kwargs: Record<string, any>): any[] {
  const entries = Object.entries(kwargs);
  return entries.length ? [Object.fromEntries(entries.map(([k, v]) => [camel(k), v]))] : [];
}
