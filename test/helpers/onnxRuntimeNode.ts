/**
 * What onnxruntime-node computes from exported files. Its package brings the runtime for the processor along,
 * and a script that fetches files for CUDA: it is installed without that, in the checkout's cache.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { nodePackages } from './nodePackages';
import { tensorToWire, type WireTensor, wireToTensor } from './python';

const VERSION = '1.30.0';

/** Whether the ONNX suites are to ask it (`npm run test:onnx`). */
export const asksNode = process.env.TORCH_NODE_ONNX_RUNTIME === 'node';

/** What one run gave. */
interface Answer {
  outputs?: WireTensor[];
  error?: string;
}

/** A file, inputs for it, and what should come. */
export interface Run {
  file: string;
  inputs: Tensor[];
  outputs: Tensor[];
}

/** Runs and the largest difference of all that this process compared. */
const all = { runs: 0, difference: 0 };

if (asksNode)
  afterAll(() => {
    console.log(`onnxruntime-node: ${all.runs} runs, largest difference ${all.difference}`);
  });

/** The largest difference of an element; where one of the two is NaN, infinity. */
function differenceOf(ours: Tensor, theirs: Tensor): number {
  if (ours.numel() === 0) return 0;
  const [a, b] = [ours.double(), theirs.double()];
  const gap = torch.where(a.eq(b), torch.zeros([], { dtype: 'float64' }), a.sub(b).abs());
  return gap.nanToNum({ nan: Number.POSITIVE_INFINITY }).max().item() as number;
}

function compare(
  { outputs }: Run,
  { outputs: found, error }: Answer,
): { difference: number; error?: string } {
  if (found === undefined) return { difference: Number.NaN, error: error! };
  const said = (tensors: readonly (Tensor | WireTensor)[]) =>
    tensors.map(({ dtype, shape }) => `${dtype}[${shape}]`).join(', ');
  if (said(outputs) !== said(found))
    return { difference: Number.NaN, error: `expected ${said(outputs)} but received ${said(found)}` };
  const gaps = outputs.map((ours, i) => differenceOf(ours, wireToTensor(torch, found[i]!)));
  return { difference: Math.max(0, ...gaps) };
}

/**
 * The largest difference of each run, or what the runtime said.
 * @param areRight whether the outputs are those of the models, whose largest difference is printed at the end
 */
export function compareInNode(
  runs: readonly Run[],
  areRight: boolean,
): { difference: number; error?: string }[] {
  const folder = nodePackages(`onnxruntime-node-${VERSION}`, [`onnxruntime-node@${VERSION}`], {
    scripts: false,
  });
  const request = {
    module: path.join(folder, 'onnxruntime-node'),
    runs: runs.map(({ file, inputs }) => ({ file, inputs: inputs.map(tensorToWire) })),
  };
  const script = path.join(__dirname, 'onnxRuntimeNode.cjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(request),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`onnxruntime-node failed: ${stderr}`);
  const answers: Answer[] = JSON.parse(stdout);
  return runs.map((run, i) => {
    const compared = compare(run, answers[i]!);
    if (areRight) all.runs++;
    if (areRight && compared.error === undefined)
      all.difference = Math.max(all.difference, compared.difference);
    return compared;
  });
}
