/** Looking whether a file is there, also where that may not be looked at. */
import * as fs from 'node:fs';

/** Whether a file is there and may be looked at; to ask for a forbidden one is an error for Node. */
export function exists(file: string): boolean {
  try {
    return fs.existsSync(file);
  } catch {
    return false;
  }
}
