// npm run generate [-- --check]: writes src/generated from PyTorch's own generator; --check only compares.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oraclePython } from '../oracle.mjs';
import { atenFile } from './aten.mjs';
import { declarationFiles } from './declarations.mjs';
import { tablesFile } from './tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const target = join(root, 'src', 'generated');

/** torchgen reads YAML with PyYAML, which torch itself does not depend on; it goes into a cache of this checkout. */
const PYYAML = 'pyyaml==6.0.3';

function pyyamlFolder(python) {
  const folder = join(root, 'node_modules', '.cache', 'torch-node', PYYAML.replace('==', '-'));
  if (!existsSync(join(folder, 'yaml'))) {
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, PYYAML], {
      stdio: 'inherit',
    });
  }
  return folder;
}

async function readModel() {
  const python = await oraclePython();
  const output = execFileSync(python, [join(here, 'model.py')], {
    env: { ...process.env, PYTHONPATH: pyyamlFolder(python), PYTHONDONTWRITEBYTECODE: '1' },
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

function generatedFiles(model) {
  return { 'tables.ts': tablesFile(model), 'aten.ts': atenFile(model), ...declarationFiles(model) };
}

function differences(files) {
  const present = existsSync(target) ? readdirSync(target) : [];
  const changed = Object.keys(files).filter(
    (name) => !present.includes(name) || readFileSync(join(target, name), 'utf8') !== files[name],
  );
  return { changed, stale: present.filter((name) => !(name in files)) };
}

async function main() {
  const files = generatedFiles(await readModel());
  const { changed, stale } = differences(files);
  if (changed.length + stale.length === 0) {
    console.log('src/generated is up to date.');
    return;
  }
  if (process.argv.includes('--check')) {
    console.error(
      `src/generated differs from PyTorch's schemas: ${[...changed, ...stale].join(', ')}. Run: npm run generate`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(target, { recursive: true });
  for (const name of changed) writeFileSync(join(target, name), files[name]);
  for (const name of stale) rmSync(join(target, name));
  console.log(
    `Wrote ${changed.join(', ') || 'nothing'}${stale.length ? `; removed ${stale.join(', ')}` : ''}.`,
  );
}

await main();
