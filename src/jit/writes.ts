/** Whether TorchScript changes tensors in place, told from a graph's text. */
import { native } from '../native';
import { isInPlace } from '../tensor/operator';

/** A node's operator and what it is given: ` = aten::add(%x.1, %y)`. */
const NODE = / = (\w+::\w+)(?:\[[^\n]*\])?\(([^\n()]*)\)/g;

/** A value with its type, be it `Tensor`, `Tensor[]` or, in a trace, `Float(2, 3)`. */
const TENSOR = /%([\w.]+) : (?:Tensor|[A-Z]\w*\(\d|[A-Z]\w*\((?:requires_grad|strides|device))/g;

const known = new Map<string, ReadonlySet<number>>();

/** How many arguments an operator has where it writes into the last one, as overloads with `out` do. */
function countsOf(operator: string): ReadonlySet<number> {
  let counts = known.get(operator);
  if (counts === undefined) {
    const overloads = native.opOverloads(operator, false);
    const lists = overloads.map((overload) => native.parseSchema(native.opSchema(operator, overload))[1]);
    counts = new Set(lists.filter((args) => args.at(-1)?.[2].includes('w')).map((args) => args.length));
    known.set(operator, counts);
  }
  return counts;
}

/**
 * Whether something in a graph, inlined, works in place. What an interface's method does is only known when
 * it is called. A graph doesn't say which overload is meant: `max(x, y)` may be the one of one tensor and
 * `out`, and counts.
 */
export function writesInto(graph: string): boolean {
  if (/ = prim::Call(Method|Function)\b/.test(graph)) return true;
  const tensors = new Set(Array.from(graph.matchAll(TENSOR), ([, name]) => `%${name}`));
  return Array.from(graph.matchAll(NODE)).some(([, operator, list]) => {
    if (isInPlace(operator!)) return true;
    const args = list!.split(', ');
    return tensors.has(args.at(-1)!) && countsOf(operator!).has(args.length);
  });
}
