// What each operator computes, in a line or two: by name, one entry for function, method,
// in-place form and second names.
import { aliases } from './aliases.mjs';
import { backends } from './backends.mjs';
import { comparison } from './comparison.mjs';
import { creation } from './creation.mjs';
import { fft } from './fft.mjs';
import { indexing } from './indexing.mjs';
import { linalg } from './linalg.mjs';
import { matrix } from './matrix.mjs';
import { nn } from './nn.mjs';
import { pointwise } from './pointwise.mjs';
import { random } from './random.mjs';
import { reduction } from './reduction.mjs';
import { shape } from './shape.mjs';
import { sparse } from './sparse.mjs';
import { special } from './special.mjs';
import { tensorMethods } from './tensorMethods.mjs';

export { aliases };

export const families = {
  pointwise,
  comparison,
  reduction,
  shape,
  indexing,
  creation,
  random,
  matrix,
  linalg,
  fft,
  special,
  nn,
  sparse,
  tensorMethods,
  backends,
};

/** name -> summary; names of `torch.linalg` and its like are written with their namespace. */
export const summaries = Object.assign({}, ...Object.values(families));

/** Namespaces whose operators share the plain names. */
const PLAIN = ['torch', 'tensor', 'nn'];

/**
 * The summary of the operator `name` of a namespace of the model, '' where there is none.
 * @param namespace `torch`, `tensor`, `nn`, `linalg`, …
 * @param name the operator's own name there, in camelCase
 */
export function summaryOf(namespace, name) {
  const text = summaryByKey(PLAIN.includes(namespace) ? name : `${namespace}.${name}`);
  return namespace === 'tensor' ? aboutThis(text) : text;
}

function summaryByKey(key) {
  if (key in summaries) return summaries[key];
  if (key in aliases) return `The same as \`${aliases[key]}\`${explained(key)}`;
  const [, variant, base, suffix] = /^(_foreach)?(.*?)(_|Copy)?$/.exec(key);
  if (variant) {
    const one = base.charAt(0).toLowerCase() + base.slice(1);
    return known(one) ? `\`${one}\` of each tensor of a list${suffix === '_' ? ', in place' : ''}.` : '';
  }
  if (!known(base)) return '';
  if (suffix === '_') return `\`${base}\`, in place${inPlace(explained(base))}`;
  return suffix === 'Copy' ? `\`${base}\`, as a copy and not a view${explained(base)}` : '';
}

/** The first clause: what follows it is mostly on the dtype of a new tensor, and here that stays. */
const inPlace = (text) => text.replace(FIRST_CLAUSE, '$1.').replace('as booleans', 'as 1 and 0');
const FIRST_CLAUSE = /^((?:`[^`]*`|[^`;.]|\.(?! |$))+)[;.] ?.*$/s;

/** What a name stands for, behind a colon. */
function explained(key) {
  const text = summaries[key] ?? summaries[aliases[key]?.replace(/^torch\./, '')];
  if (text === undefined) return '.';
  // Names of people and of other libraries keep their capital.
  const isWord = /^(The|An?|As|To|Whether|[A-Z][a-z]+s) /.test(text);
  return `: ${isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
}

const known = (key) => key in summaries || key in aliases;

/** A method's text: what a function calls `input` is the tensor itself. */
const aboutThis = (text) =>
  text.replace(/`[^`]*`/g, (code) => code.replace(/(?<![\w.])input(?!\w)/g, 'this'));
