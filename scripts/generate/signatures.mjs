// One overload as TypeScript sees it: required parameters, parameters with defaults, options, result.
import { camelCase } from './names.mjs';
import { defaultText, isExpressible, parameterType, returnType } from './vocabulary.mjs';

const RESERVED = new Set(['in', 'var', 'default', 'function', 'with', 'for', 'new', 'this']);

/** @returns the overload's signature model, or null where a type has no TypeScript counterpart */
export function signatureModel(op, overload, { method }) {
  const all = [...overload.positional, ...overload.keyword];
  if (!all.every((a) => isExpressible(a.type))) return null;
  const name = camelCase(op.python);
  const parameter = (a) => ({
    name: camelCase(a.name),
    type: parameterType(name, camelCase(a.name), a.type, { numbers: op.numbers }),
    default: a.default === null ? null : defaultText(a.default, a.type),
    intList: a.type.list && ['int', 'SymInt'].includes(a.type.base),
  });
  const positional = overload.positional.map(parameter);
  const keyword = overload.keyword.map(parameter);
  return {
    name,
    required: positional.filter((p) => p.default === null),
    defaulted: positional.filter((p) => p.default !== null),
    keyword,
    bases: optionBases(overload, method),
    varargs: positional.length === 1 && positional[0].intList,
    returns: returnType(overload, {
      inPlace: method && overload.mutates,
      namedFields: overload.returns.every((r) => r.name)
        ? overload.returns.map((r) => camelCase(r.name))
        : null,
    }),
  };
}

/** The shared option types an overload's own options extend. */
function optionBases(overload, method) {
  const bases = [];
  if (overload.factory) bases.push('TensorOptions');
  if (overload.out !== null && !method) {
    const tensors = `[${Array(overload.outs).fill('Tensor').join(', ')}]`;
    bases.push(overload.outs === 1 ? 'OutOption' : `OutsOption<${tensors}>`);
  }
  return bases;
}

const identifier = (name) => (RESERVED.has(name) ? `${name}_` : name);

// `undefined` is "not given", also for users who compile with exactOptionalPropertyTypes.
const member = (p) => (p.default === null ? `${p.name}: ${p.type}` : `${p.name}?: ${p.type} | undefined`);

const needsOptions = (sig) => sig.keyword.some((p) => p.default === null);

/** The type of an options object that names `parameters` and what can only be named; '' for none. */
function optionsType(sig, parameters) {
  const members = [...parameters, ...sig.keyword].map(member).join('; ');
  if (members === '' && sig.bases.length === 0) return '';
  if (members === '' && sig.bases.length === 1 && sig.bases[0].startsWith('Out')) return sig.bases[0];
  return `Opt<${[...(members ? [`{ ${members} }`] : []), ...sig.bases].join(' & ')}>`;
}

/**
 * A signature's parameter list with its defaults, for the documentation; '' when there is nothing to tell.
 */
export function signatureDoc(sig) {
  if (![...sig.defaulted, ...sig.keyword].some((p) => p.default !== null)) return '';
  const positional = [
    ...sig.required.map((p) => p.name),
    ...sig.defaulted.map((p) => `${p.name} = ${p.default}`),
  ];
  const keyword = sig.keyword.map((p) => (p.default === null ? p.name : `${p.name} = ${p.default}`));
  return `${sig.name}(${[...positional, ...(keyword.length ? [`{ ${keyword.join(', ')} }`] : [])].join(', ')})`;
}

/**
 * The declarations of one overload: with all parameters positional, then with ever more of them, from the
 * last on, named in the options object. Written out, they cost the compiler nothing until a call is checked;
 * a type that works them out would double its memory.
 */
export function declarations(sig) {
  const positional = [...sig.required, ...sig.defaulted];
  const forms = [allPositional(sig, positional)];
  for (let count = positional.length - 1; count >= 0; count--) {
    const named = optionsType(sig, positional.slice(count));
    forms.push([...positional.slice(0, count).map(given), `options: ${named}`]);
  }
  return [...forms, ...oneByOne(sig)].map((form) => `${sig.name}(${form.join(', ')}): ${sig.returns};`);
}

/** A parameter that stands before another argument. */
const given = (p) => `${identifier(p.name)}: ${p.type}${p.default === null ? '' : ' | undefined'}`;

function allPositional(sig, positional) {
  const keywords = optionsType(sig, []);
  if (needsOptions(sig)) return [...positional.map(given), `options: ${keywords}`];
  const defaulted = sig.defaulted.map((p) => `${identifier(p.name)}?: ${p.type}`);
  return [...sig.required.map(given), ...defaulted, ...(keywords ? [`options?: ${keywords}`] : [])];
}

/** The form of an operator with a single list of integers: they may come one by one. */
function oneByOne(sig) {
  if (!sig.varargs) return [];
  const keywords = optionsType(sig, []);
  const label = identifier([...sig.required, ...sig.defaulted][0].name);
  return [[`...${label}: number[]${keywords ? ` | [...${label}: number[], options: ${keywords}]` : ''}`]];
}
