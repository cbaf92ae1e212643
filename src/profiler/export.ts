/** Traces in files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeAtomically } from '../files/atomicFile';
import type { Sink } from '../files/source';
import type { Session } from './session';

/** Writes the trace of a session; compressed where the name ends with `.gz`. */
export function exportTrace(session: Session, file: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'torch-node-trace-'));
  try {
    const plain = path.join(folder, 'trace.json');
    const write = (sink: Sink) => {
      // A session saves once: not before there is a place for it.
      session.save(plain);
      const trace = readFileSync(plain);
      sink.write(file.endsWith('.gz') ? gzipSync(trace) : trace);
    };
    writeAtomically(file, write, { durable: false });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
