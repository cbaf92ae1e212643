/**
 * The engine's own garbage collector as a function, so that the addon can ask for a
 * collection when tensors' memory grows.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

type Collector = (options?: { type: 'minor'; execution: 'sync' }) => void;

/** Of so many collections of Bun's young generation one is of the whole heap. */
const WHOLE_HEAP_EVERY = 8;

/**
 * JavaScriptCore's collector, in Bun. It hears of no memory outside its heap and promotes what survives once;
 * so what was promoted is looked at without being asked for, too.
 */
function bunCollector(): Collector | undefined {
  const jsc = process.getBuiltinModule?.('bun:jsc') as { edenGC?(): void; fullGC?(): void } | undefined;
  const { edenGC, fullGC } = jsc ?? {};
  if (edenGC === undefined || fullGC === undefined) return undefined;
  let turn = 0;
  return (options) => {
    if (options === undefined || ++turn % WHOLE_HEAP_EVERY === 0) fullGC();
    else edenGC();
  };
}

function findCollector(): Collector | undefined {
  const exposed = (globalThis as { gc?: Collector }).gc;
  if (exposed !== undefined) return exposed;
  if (process.versions.bun !== undefined) return bunCollector();
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

// Where less than a kilobyte of JavaScript's objects is made in a millisecond, V8 up to version 11 (Node 20)
// gives the pages of its young generation back behind each collection, and takes new ones at the next: eight
// changes of the address space, for which all threads wait, 0.15 ms where the collection takes 0.1.
const GIVES_PAGES_BACK = Number.parseInt(process.versions.v8 ?? '', 10) <= 11;
/** Places of arrays a millisecond: twice as many as keep it from that. */
const PLACES_A_MILLISECOND = 256;
/** In longer pauses than these are for, the pages cost little. */
const MOST_PLACES = 1 << 15;
/** Larger arrays are no part of the young generation's pages. */
const PLACES_AT_ONCE = 1 << 13;

let last = 0;
/** Something outside of the function, so that the arrays in it are made. */
const garbage: { made?: unknown[] | undefined } = {};

/** Makes as much garbage as keeps V8 from giving the pages back. */
function keepPages(): void {
  const now = performance.now();
  let places = Math.min(Math.ceil((now - last) * PLACES_A_MILLISECOND), MOST_PLACES);
  for (; places > 0; places -= PLACES_AT_ONCE) garbage.made = new Array(Math.min(places, PLACES_AT_ONCE));
  garbage.made = undefined;
  last = now;
}

/**
 * Collects garbage: the young generation, or all of the heap. Undefined where the engine offers no collector;
 * then the addon relies on its reaction to the memory that it reports.
 */
export const collectGarbage =
  collector &&
  ((major: boolean): void => {
    if (GIVES_PAGES_BACK) keepPages();
    // Without an argument: Node 20 takes any object, also one that says 'major', for the young generation.
    if (major) collector();
    else collector({ type: 'minor', execution: 'sync' });
  });

/** Calls what is registered with it on the turn of the event loop behind the engine's next collection. */
const afterCollection = new FinalizationRegistry<() => void>((sweep) => {
  sweep();
  sweepWhenIdle(sweep);
});

/**
 * Has `sweep` called behind each collection: what a script has dropped is freed where tensors are made, and
 * otherwise here.
 */
export function sweepWhenIdle(sweep: () => void): void {
  afterCollection.register({}, sweep);
}
