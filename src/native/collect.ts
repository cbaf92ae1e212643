/**
 * V8's own garbage collector as a function, so that the addon can ask for a
 * collection when tensors' memory grows.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

type Collector = (options?: { type: 'minor'; execution: 'sync' }) => void;

function findCollector(): Collector | undefined {
  const exposed = (globalThis as { gc?: Collector }).gc;
  if (exposed !== undefined) return exposed;
  try {
    // A context that is made while the flag is set has `gc`;
    // the flag itself is taken back, the script's world stays as it was.
    v8.setFlagsFromString('--expose-gc');
    const collector = vm.runInNewContext('gc') as Collector;
    v8.setFlagsFromString('--no-expose-gc');
    return typeof collector === 'function' ? collector : undefined;
  } catch {
    return undefined;
  }
}

const collector = findCollector();

/**
 * Collects garbage: the young generation, or all of the heap. Undefined where V8 offers no collector; then
 * the addon relies on V8's reaction to the memory that it reports.
 */
export const collectGarbage =
  collector &&
  ((major: boolean): void => {
    // Without an argument: Node 20 takes any object, also one that says 'major', for the young generation.
    if (major) collector();
    else collector({ type: 'minor', execution: 'sync' });
  });
