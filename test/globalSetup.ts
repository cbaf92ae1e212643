/** Once before all tests: find the Python that they compare against, so that each file need not. */
import { pythonPath } from './helpers/python';

export default function setup(): void {
  try {
    pythonPath();
  } catch (e) {
    console.warn(
      `No Python with PyTorch: the tests that compare against it will fail.\n${(e as Error).message}`,
    );
  }
}
