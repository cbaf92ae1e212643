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
import { eachExport } from '../common/later';
import { camelCase, refusePythonName } from '../common/pythonNames';
import { missing } from '../generated/missing';

/** What a namespace of Python's is called here. */
function ownPath(path: string): string {
  const parts = path.replace(/^torchvision\b/, 'torch.vision').split('.');
  return parts.map(camelCase).join('.');
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

function watch(namespace: object, path: string): void {
  // The engine's own namespaces, which only this package's sources have when they run as ES modules.
  if (!Object.isExtensible(namespace)) return;
  let reasons: ReadonlyMap<string, string> | undefined;
  const handler: ProxyHandler<object> = {
    get(target, key, receiver) {
      if (typeof key === 'string') {
        reasons ??= reasonsOf(path);
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
  const paths = new Map(Object.keys(missing).map((path) => [ownPath(path), path]));
  const seen = new Set<object>();
  const visit = (namespace: object, at: string) => {
    if (seen.has(namespace)) return;
    seen.add(namespace);
    eachExport(namespace, (name, value) => {
      if (isNamespace(value)) visit(value, `${at}.${name}`);
    });
    watch(namespace, paths.get(at) ?? '');
  };
  visit(torch, 'torch');
}
