/**
 * Notebooks in Deno's Jupyter kernel, run by Jupyter's client. Deno 2.9 says of a cell that it is done before
 * it sends its result, now and then: nbclient loses such ones.
 */
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
import nbconvert, queue
from jupyter_client.manager import start_new_kernel
from nbformat.v4 import new_code_cell, new_notebook, output_from_msg
asked, shown = {}, {}
def take(message):
    cell = asked.get(message['parent_header'].get('msg_id'))
    kind, content = message['msg_type'], message['content']
    if cell is None: return
    place = (content.get('transient') or {}).get('display_id')
    if kind == 'execute_input': cell.execution_count = content['execution_count']
    elif kind == 'clear_output': cell.outputs = []
    elif kind == 'update_display_data':
        for output in shown.get(place, []): output.data, output.metadata = content['data'], content['metadata']
    elif kind in ('execute_result', 'display_data', 'stream', 'error'):
        cell.outputs.append(output_from_msg(message))
        if place: shown.setdefault(place, []).append(cell.outputs[-1])
def run(client, cell):
    id = client.execute(cell.source)
    asked[id] = cell
    while True:
        message = client.get_iopub_msg(timeout=300)
        take(message)
        is_status = message['msg_type'] == 'status' and message['content']['execution_state'] == 'idle'
        if is_status and message['parent_header'].get('msg_id') == id: return
def take_the_rest(client):
    try:
        while True: take(client.get_iopub_msg(timeout=2))
    except queue.Empty: pass
spec = {'name': 'deno', 'display_name': 'Deno', 'language': 'typescript'}
notebook = new_notebook(cells=[new_code_cell(source) for source in input['cells']], metadata={'kernelspec': spec})
manager, client = start_new_kernel(kernel_name='deno', cwd=input['folder'])
try:
    for cell in notebook.cells: run(client, cell)
    take_the_rest(client)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
html, _ = nbconvert.HTMLExporter(template_name='lab').from_notebook_node(notebook) if input['wants_html'] else ('', None)
result = {'outputs': [cell.outputs for cell in notebook.cells], 'html': html}
`;

/** Runs cells, in which `npm:torch-node` is this checkout's lib/. */
export function runNotebook(cells: readonly string[], wantsHtml = false): Ran {
  const bin = path.join(nodePackages('runtimes', ['deno@2', 'bun@1']), '.bin', 'deno');
  const packages = packagesFolder(['nbconvert==7.17.2', 'nbformat==5.11.1', 'jupyter_client==8.10.0'], true);
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
