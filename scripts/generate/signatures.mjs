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

/** NumPy's names of optional parameters, which Python accepts beside its own. */
const NUMPY_NAMES = { dim: 'axis', keepdim: 'keepdims' };
/** The types of src/tensor/operatorTypes.ts for required parameters that have names of NumPy's too. */
const NAMED_TYPES = { dim: 'NamedDim', input: 'NamedInput', other: 'NamedOther' };

const isNamedType = (p) => p.default === null && Object.hasOwn(NAMED_TYPES, p.name);

// `undefined` is "not given", also for users who compile with exactOptionalPropertyTypes.
const member = (p) =>
  p.default === null
    ? [`${p.name}: ${p.type}`]
    : [p.name, NUMPY_NAMES[p.name]].filter(Boolean).map((name) => `${name}?: ${p.type} | undefined`);

const needsOptions = (sig) => sig.keyword.some((p) => p.default === null);

/** The type of an options object that names `parameters` and what can only be named; '' for none. */
function optionsType(sig, parameters) {
  const all = [...parameters, ...sig.keyword];
  const named = all.filter(isNamedType).map((p) => `${NAMED_TYPES[p.name]}<${p.type}>`);
  const members = all.filter((p) => !isNamedType(p)).flatMap(member);
  const parts = [...named, ...(members.length > 0 ? [`{ ${members.join('; ')} }`] : []), ...sig.bases];
  if (parts.length === 0) return '';
  return parts.length === 1 && parts[0].startsWith('Out') ? parts[0] : `Opt<${parts.join(' & ')}>`;
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
 * The declarations of one overload: with all parameters in the options object, then with ever fewer of them,
 * at last with all positional: by its last declaration TypeScript explains an error. Written out, they cost
 * the compiler nothing until a call is checked; a type that works them out would double its memory.
 */
export function declarations(sig) {
  const positional = [...sig.required, ...sig.defaulted];
  const forms = positional.map((_, count) => [
    ...positional.slice(0, count).map(given),
    `options: ${optionsType(sig, positional.slice(count))}`,
  ]);
  return [...forms, allPositional(sig, positional), ...oneByOne(sig)].map(
    (form) => `${sig.name}(${form.join(', ')}): ${sig.returns};`,
  );
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
