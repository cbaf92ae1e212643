/** Traces in files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Session } from './session';

/** Writes the trace of a session; compressed where the name ends with `.gz`. */
export function exportTrace(session: Session, file: string): void {
  if (!file.endsWith('.gz')) {
    session.save(file);
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'torch-node-trace-'));
  try {
    const plain = path.join(folder, 'trace.json');
    session.save(plain);
    writeFileSync(file, gzipSync(readFileSync(plain)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
