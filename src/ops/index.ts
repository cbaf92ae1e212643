/** torch.ops.aten: every operator of the dispatcher by its own name. */

import { nearestName } from '../common/nearestName';
import type { AtenOps } from '../generated/aten';
import { native } from '../native';
import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import type { AtenOverload } from '../tensor/operatorTypes';

function overload(namespace: string, name: string, overloadName: string): AtenOverload {
  const full = `${namespace}::${name}`;
  const label = `${namespace}.${name}.${overloadName === '' ? 'default' : overloadName}`;
  const op = new Operator(label, full, [overloadName], [], 0);
  const call = (...args: unknown[]): unknown => invoke(op, args);
  Object.defineProperties(call, {
    name: { value: label },
    schema: { get: () => native.opSchema(full, overloadName) },
  });
  // The types can't see what defineProperties adds.
  return call as unknown as AtenOverload;
}

/** An operator: callable, with its overloads as properties. */
function packet(namespace: string, name: string): unknown {
  const overloads = native.opOverloads(`${namespace}::${name}`, false);
  if (overloads.length === 0) return undefined;
  const callable = native.opOverloads(`${namespace}::${name}`, true);
  const op = new Operator(`${namespace}.${name}`, `${namespace}::${name}`, callable, [], 0);
  const result = (...args: unknown[]): unknown => invoke(op, args);
  Object.defineProperty(result, 'name', { value: name });
  for (const one of overloads) {
    let made: AtenOverload | undefined;
    Object.defineProperty(result, one === '' ? 'default' : one, {
      enumerable: true,
      get: () => {
        made ??= overload(namespace, name, one);
        return made;
      },
    });
  }
  return result;
}

/** A namespace of operators; each is looked up when it is first asked for. */
function namespaceOf(namespace: string): object {
  const packets = new Map<string, unknown>();
  return new Proxy(Object.create(null), {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (!packets.has(name)) {
        const found = packet(namespace, name);
        if (found === undefined) {
          const all = native
            .allSchemas()
            .map(([schema]) => schema.split(/[.(]/)[0]!.replace(`${namespace}::`, ''));
          const near = nearestName(name, new Set(all));
          throw new TypeError(
            `torch.ops.${namespace} has no operator '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`,
          );
        }
        packets.set(name, found);
      }
      return packets.get(name);
    },
    has: (_target, name) =>
      typeof name === 'string' && native.opOverloads(`${namespace}::${name}`, false).length > 0,
  });
}

const namespaces = new Map<string, object>([['aten', namespaceOf('aten')]]);

/**
 * Operators by their names in the dispatcher: `torch.ops.aten.add.Tensor(x, y, { alpha: 2 })`.
 * Other namespaces hold what libraries registered.
 * @see https://docs.pytorch.org/docs/2.13/library.html
 */
export const ops = new Proxy(Object.create(null), {
  get(_target, name) {
    if (typeof name !== 'string' || name === 'then') return undefined;
    if (!namespaces.has(name)) namespaces.set(name, namespaceOf(name));
    return namespaces.get(name);
  },
}) as { readonly aten: AtenOps } & { readonly [namespace: string]: any };
