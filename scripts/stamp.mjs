/**
 * What scripts/build.mjs has made, and of what: it says what need not be done again. vitest.config.mts asks
 * it whether lib/ is what src/ would give. Node's own modules only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const stampFile = path.join(root, '.cache', 'build', 'stamp.json');

/** A hash over names, sizes and times of files and of all files in folders, and over further words. */
export function fingerprint(names, words = [], filter = () => true) {
  const hash = createHash('sha1');
  const visit = (file, name) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const child of readdirSync(file).sort()) visit(path.join(file, child), child);
    } else if (filter(name)) hash.update(`${path.relative(root, file)} ${stat?.size} ${stat?.mtimeMs}\n`);
  };
  for (const name of names) visit(path.join(root, name), name);
  for (const word of words) hash.update(`${word}\n`);
  return hash.digest('hex');
}

export function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

export function writeStamp(changes) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), ...changes }));
}

/** Of what lib/ is compiled. */
export function typescriptState() {
  return fingerprint(['src', 'tsconfig.json', 'tsconfig.build.json', 'node_modules/typescript/package.json']);
}

/** Of what lib/'s indexes and entries are made. */
export function entriesState() {
  const isOurs = (name) => /\.(js|d\.ts)$/.test(name);
  return `${fingerprint(['scripts/entries.mjs', 'scripts/indexes.mjs'])} ${fingerprint(['lib'], [], isOurs)}`;
}

/** Whether lib/ is what a build would make of src/ now. */
export function isCompiled() {
  const stamp = readStamp();
  return (
    existsSync(path.join(root, 'lib', 'index.js')) &&
    stamp.typescript === typescriptState() &&
    stamp.entries === entriesState()
  );
}
