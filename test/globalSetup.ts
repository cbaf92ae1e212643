/**
 * Once before all tests: find the Python that they compare against, and import torch there, so that each
 * file need not.
 */
import { startForks } from './helpers/pythonProcess';

export default function setup(): () => void {
  try {
    return startForks();
  } catch (e) {
    console.warn(
      `No Python with PyTorch: the tests that compare against it will fail.\n${(e as Error).message}`,
    );
    return () => {};
  }
}
