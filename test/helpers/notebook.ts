/** Notebooks in Deno's Jupyter kernel, run by Jupyter's own client. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodePackages } from './nodePackages';
import { repo, runPython } from './python';
import { packagesFolder } from './pythonPackages';

/** An output as notebooks keep it (nbformat's). */
export interface Output {
  output_type: 'execute_result' | 'display_data' | 'stream' | 'error';
  data?: Record<string, string>;
  text?: string;
  ename?: string;
  evalue?: string;
}

/** A notebook that has been run. */
export interface Ran {
  /** The outputs of each cell. */
  outputs: Output[][];
  /** The notebook as Jupyter shows it, a page of HTML. */
  html: string;
}

const script = `
import os, sys
os.environ['JUPYTER_DATA_DIR'] = input['folder']
os.environ['JUPYTER_PATH'] = os.path.join(input['packages'], 'share', 'jupyter')
sys.path.insert(0, input['packages'])
import nbformat, nbclient, nbconvert
cells = [nbformat.v4.new_code_cell(source) for source in input['cells']]
spec = {'name': 'deno', 'display_name': 'Deno', 'language': 'typescript'}
notebook = nbformat.v4.new_notebook(cells=cells, metadata={'kernelspec': spec})
client = nbclient.NotebookClient(notebook, timeout=300, kernel_name='deno', allow_errors=True,
                                 resources={'metadata': {'path': input['folder']}})
client.execute()
html, _ = nbconvert.HTMLExporter(template_name='lab').from_notebook_node(notebook) if input['wants_html'] else ('', None)
result = {'outputs': [cell.outputs for cell in notebook.cells], 'html': html}
`;

/** Runs cells, in which `npm:torch-node` is this checkout's lib/. */
export function runNotebook(cells: readonly string[], wantsHtml = false): Ran {
  const bin = path.join(nodePackages('runtimes', ['deno@2', 'bun@1']), '.bin', 'deno');
  const packages = packagesFolder(['nbconvert==7.17.2', 'nbclient==0.11.0', 'nbformat==5.11.1'], true);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-notebook-'));
  try {
    const kernel = path.join(folder, 'kernels', 'deno');
    fs.mkdirSync(kernel, { recursive: true });
    const argv = [bin, 'jupyter', '--kernel', '--conn', '{connection_file}'];
    const spec = { argv, display_name: 'Deno', language: 'typescript' };
    fs.writeFileSync(path.join(kernel, 'kernel.json'), JSON.stringify(spec));
    const imports = { 'npm:torch-node': path.join(repo, 'lib', 'index.mjs') };
    fs.writeFileSync(path.join(folder, 'deno.json'), JSON.stringify({ imports }));
    return runPython(script, { folder, packages, cells, wants_html: wantsHtml }, { timeout: 600 });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
