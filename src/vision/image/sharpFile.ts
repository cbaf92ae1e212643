/** Where sharp is, which programs with image files install beside this package. */
import { createRequire } from 'node:module';

let found: string | null | undefined;

function resolve(): string | null {
  try {
    return createRequire(__filename).resolve('sharp');
  } catch {
    return null;
  }
}

/** The file that `require('sharp')` would load, without loading it; null where it isn't installed. */
export function sharpFile(): string | null {
  if (found === undefined) found = resolve();
  return found;
}
