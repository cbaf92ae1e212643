/**
 * ONNX's checker and runtime, in Python: whether files are right, and give what the model gives. Where
 * `npm run test:onnx` asks for it, onnxruntime-node has to give that, too.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import torch, { type nn, type Tensor } from '../../src/index';
import { asksNode, compareInNode, type Run } from './onnxRuntimeNode';
import { runPython } from './python';
import { packagesFolder } from './pythonPackages';

/** The version of the operators in the files of suites that leave it open. */
export const opsetVersion = Number(process.env.TORCH_NODE_ONNX_OPSET ?? 18);

/** What ONNX in Python needs. */
export const PACKAGES = [
  'onnx==1.23.2',
  'onnxruntime==1.32.0',
  'protobuf==7.36.2',
  'flatbuffers==25.12.19',
  'ml_dtypes==0.6.0',
  'packaging==26.4',
  'typing_extensions==4.16.0',
];

const script = `
import sys
sys.path.insert(0, input['packages'])
import numpy as np, onnx, onnxruntime
onnxruntime.set_default_logger_severity(3)
result = []
for run in input['runs']:
    try:
        onnx.checker.check_model(run['file'], full_check=True)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(run['file'], options, providers=['CPUExecutionProvider'])
        feed = {given.name: t.numpy() for given, t in zip(session.get_inputs(), run['inputs'])}
        found = session.run(None, feed)
        worst, scale = 0.0, 1.0
        for ours, theirs in zip(run['outputs'], found):
            ours = ours.numpy()
            assert ours.shape == theirs.shape and ours.dtype == theirs.dtype, f'{ours.dtype}{ours.shape} {theirs.dtype}{theirs.shape}'
            gap = np.abs(ours.astype(np.float64) - theirs.astype(np.float64))
            gap = gap[ours != theirs]
            if gap.size: worst = max(worst, float(gap.max()) if not np.isnan(gap).any() else float('inf'))
        names = [[given.name for given in session.get_inputs()], [given.name for given in session.get_outputs()]]
        model = onnx.load(run['file'], load_external_data=False)
        shapes = [[d.dim_param or d.dim_value for d in given.type.tensor_type.shape.dim] for given in [*model.graph.input, *model.graph.output]]
        result.append({'difference': worst, 'names': names, 'shapes': shapes, 'opset': model.opset_import[0].version, 'operators': sorted({n.op_type for n in model.graph.node})})
    except Exception as e:
        result.append({'error': f'{type(e).__name__}: {e}'})
`;

/** What the checker and the runtime say of a file. */
export interface Report {
  /** The largest difference of an element. */
  difference: number;
  names: [inputs: string[], outputs: string[]];
  shapes: (string | number)[][];
  opset: number;
  operators: string[];
  error?: string | undefined;
}

/**
 * Checks and runs files.
 * @param areRight whether the outputs are the models' own
 */
export function runOnnx(runs: readonly Run[], areRight = true): Report[] {
  const reports: Report[] = runPython(script, { packages: packagesFolder(PACKAGES), runs });
  if (!asksNode) return reports;
  const compared = compareInNode(runs, areRight);
  return reports.map((report, i) => ({
    ...report,
    difference: Math.max(report.difference, compared[i]!.difference),
    error: report.error ?? compared[i]!.error,
  }));
}

/** Removed in a hook: Vitest ends its processes by a signal, and what listens to `exit` is not called. */
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder for files, which goes once the tests of this file have run. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-onnx-'));
  folders.push(folder);
  return folder;
}

/** All tensors in a result. */
export const tensorsIn = (value: unknown): Tensor[] =>
  torch.utils.pytree.treeLeaves(value).filter((leaf): leaf is Tensor => leaf instanceof torch.Tensor);

/** What a model answers in eval mode. */
export function answer(model: nn.Module | ((...args: any[]) => unknown), args: unknown[]): Tensor[] {
  return torch.noGrad(() => tensorsIn((model as (...args: any[]) => unknown)(...args)));
}
