// npm run generate [-- --check]: writes src/generated from PyTorch's own generator; --check only compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oraclePython } from '../oracle.mjs';
import { atenFile } from './aten.mjs';
import { declarationFiles } from './declarations.mjs';
import { readModel, withNewer } from './model.mjs';
import { tablesFile } from './tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const target = join(root, 'src', 'generated');

function generatedFiles(model) {
  return { 'tables.ts': tablesFile(model), 'aten.ts': atenFile(model), ...declarationFiles(model) };
}

function differences(files) {
  const present = existsSync(target) ? readdirSync(target) : [];
  const changed = Object.keys(files).filter(
    (name) => !present.includes(name) || readFileSync(join(target, name), 'utf8') !== files[name],
  );
  // The names that are missing are written by features.mjs, which needs the built package.
  return { changed, stale: present.filter((name) => !(name in files) && name !== 'missing.ts') };
}

/** The PyTorch that the files at hand were generated from. */
function presentVersion() {
  const file = join(target, 'tables.ts');
  return existsSync(file) ? /^\/\/ PyTorch (.*)\.$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

async function main() {
  const check = process.argv.includes('--check');
  const model = readModel(await oraclePython());
  if (check && presentVersion() !== undefined && presentVersion() !== model.version) {
    console.log(
      `src/generated is of PyTorch ${presentVersion()}, this one is ${model.version}: nothing to compare.`,
    );
    return;
  }
  const files = generatedFiles(withNewer(model));
  const { changed, stale } = differences(files);
  if (changed.length + stale.length === 0) {
    console.log('src/generated is up to date.');
    return;
  }
  if (check) {
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
