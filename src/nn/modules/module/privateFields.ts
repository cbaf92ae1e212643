/**
 * Layers in `#private` fields, which nothing outside their class can see: they would be neither trained nor
 * saved. What can be seen is the class's source, once a class; only layers under their own names are found.
 */
import { warn } from '../../../common/warnings';

/** What has parameters: the classes of `torch.nn` that would be missed. */
const layers =
  'Parameter(?:List|Dict)?|Buffer|Sequential|Module(?:List|Dict)|(?:Lazy)?(?:Bil|L)inear|(?:Lazy)?Conv(?:Transpose)?[123]d|' +
  '(?:LSTM|GRU|RNN)(?:Cell)?|Embedding(?:Bag)?|MultiheadAttention|Transformer\\w*|(?:Lazy|Sync)?\\w*Norm(?:[123]d)?|PReLU';
const assignment = new RegExp(`#([\\w$]+)\\s*=\\s*new\\s+(?:[\\w$]+\\.)*(?:${layers})\\b`, 'g');

const seen = new WeakSet<object>();

/** Warns, once a class, of layers that `type`, or a class that it extends, keeps in `#private` fields. */
export function warnOfPrivateLayers(type: object | null): void {
  for (let each = type; typeof each === 'function' && !seen.has(each); each = Object.getPrototypeOf(each)) {
    seen.add(each);
    const names = Array.from(
      Function.prototype.toString.call(each).matchAll(assignment),
      ([, name]) => name!,
    );
    if (names.length === 0) continue;
    warn(
      `${each.name} keeps layers in #private fields (${names.map((name) => `#${name}`).join(', ')}): nothing outside the ` +
        "class sees those, so they are neither trained nor saved. Use TypeScript's private, or a field named with _",
    );
  }
}
