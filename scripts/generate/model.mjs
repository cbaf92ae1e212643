// What is known of PyTorch's operators: model.py's answer, and what later versions add to it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/** What newer.mjs writes. */
export const NEWER = join(here, 'newer.json');

/**
 * torchgen reads YAML with PyYAML, which torch itself does not depend on;
 * it goes into a cache of this checkout.
 */
const PYYAML = 'pyyaml==6.0.3';

function pyyamlFolder(python) {
  const folder = join(root, '.cache', PYYAML.replace('==', '-'));
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  try {
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', partial, PYYAML], {
      stdio: 'inherit',
    });
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** The operators of the PyTorch that a Python has. */
export function readModel(python) {
  const output = execFileSync(python, [join(here, 'model.py')], {
    env: { ...process.env, PYTHONPATH: pyyamlFolder(python), PYTHONDONTWRITEBYTECODE: '1' },
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** A model with what later versions add: it is declared, and calling it says which version has it. */
export function withNewer(model) {
  const newer = JSON.parse(readFileSync(NEWER, 'utf8'));
  const namespaces = { ...model.namespaces };
  for (const [namespace, operators] of Object.entries(newer.namespaces)) {
    const list = [...namespaces[namespace]];
    for (const op of operators) {
      const at = list.findIndex(({ python }) => python === op.python);
      if (at < 0) insert(list, op);
      else list[at] = { ...list[at], ...op };
    }
    namespaces[namespace] = list;
  }
  const names = [...new Set([...Object.keys(model.aten), ...Object.keys(newer.aten)])].sort();
  const aten = Object.fromEntries(names.map((name) => [name, newer.aten[name] ?? model.aten[name]]));
  return { ...model, namespaces, aten };
}

/** Where the alphabet wants it: what lies before and behind stays as it is. */
function insert(list, op) {
  const at = list.findIndex(({ python }) => python > op.python);
  list.splice(at < 0 ? list.length : at, 0, op);
}
