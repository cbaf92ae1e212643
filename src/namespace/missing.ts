/**
 * Reading what PyTorch has and this package has not is an error that says why, instead of an undefined that
 * fails elsewhere, in other words.
 *
 * Each namespace gets a link at the end of its chain of prototypes, which sees only what nothing else has
 * answered: what is there costs nothing. `'onnx' in torch` is false, copies and printouts show own members
 * only, and any name that PyTorch hasn't either (`then`, `toJSON`, `torch.mine?.of`) is undefined as ever. A
 * name of PyTorch's that is missing throws behind `?.` as well: JavaScript tells nobody what follows a read;
 * `in` is the way to ask. Members of `import * as torch` are the engine's, which gives undefined.
 */
import { camelCase, refusePythonName } from '../common/pythonNames';
import { missing } from '../generated/missing';

/** The namespace that stands for Python's; undefined when there is none. */
function find(torch: object, path: string): object | undefined {
  const parts = path
    .replace(/^torchvision\b/, 'torch.vision')
    .split('.')
    .slice(1)
    .map(camelCase);
  const found = parts.reduce<any>((at, part) => (at && part in at ? at[part] : undefined), torch);
  return typeof found === 'object' && found !== null ? found : undefined;
}

/** Why each name of a namespace is missing, by Python's name and by what it would be called here. */
function reasonsOf(path: string): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const [reason, names] of missing[path] ?? []) {
    for (const name of names.split(' ')) {
      const text = `${path}.${name} is not in torch-node: ${reason}. FEATURES.md lists all that is missing`;
      reasons.set(name, text).set(camelCase(name), text);
    }
  }
  return reasons;
}

function watch(namespace: object, reasons: ReadonlyMap<string, string>): void {
  // The engine's own namespaces, which only this package's sources have when they run as ES modules.
  if (!Object.isExtensible(namespace)) return;
  const handler: ProxyHandler<object> = {
    get(target, key, receiver) {
      if (typeof key === 'string') {
        const reason = reasons.get(key);
        if (reason !== undefined) throw new TypeError(reason);
        refusePythonName(receiver, key);
      }
      return Reflect.get(target, key, receiver);
    },
    set(target, key, value, receiver) {
      if (typeof key === 'string') refusePythonName(receiver, key);
      return Reflect.set(target, key, value, receiver);
    },
  };
  const end = Object.create(Object.getPrototypeOf(namespace));
  Object.setPrototypeOf(namespace, new Proxy(end, handler));
}

/** Whether a value is a namespace: no object of a class, no array. */
function isNamespace(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** Makes missing names of `torch` and of its namespaces speak, and Python's spellings of what is there. */
export function watchMissing(torch: object): void {
  const paths = new Map<object | undefined, string>();
  for (const path of Object.keys(missing)) paths.set(find(torch, path), path);
  const seen = new Set<object>();
  const visit = (namespace: object) => {
    if (seen.has(namespace)) return;
    seen.add(namespace);
    for (const value of Object.values(namespace)) if (isNamespace(value)) visit(value);
    watch(namespace, reasonsOf(paths.get(namespace) ?? ''));
  };
  visit(torch);
}
