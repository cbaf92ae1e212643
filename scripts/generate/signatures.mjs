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

/** The members of an overload's options object: whatever has a default, and what is keyword-only. */
export const optionMembers = (sig) => [...sig.defaulted, ...sig.keyword].map(member).join('; ');

const needsOptions = (sig) => sig.keyword.some((p) => p.default === null);

/**
 * `x.sum({ dim: 1 })`: the form in which a required `dim`, and what stands after the tensor beside it, is
 * given by name, as most Python code does; null for an operator without one.
 */
function formByName(sig, method) {
  const leading = method ? 0 : 1;
  const named = sig.required.slice(leading);
  if (!named.some((p) => p.name === 'dim')) return null;
  const members = [...named, ...sig.defaulted, ...sig.keyword].map(member).join('; ');
  const parameters = sig.required.slice(0, leading).map((p) => `${identifier(p.name)}: ${p.type}`);
  return [...parameters, `options: Opt<${[`{ ${members} }`, ...sig.bases].join(' & ')}>`];
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
 * The declarations of one overload. Every parameter with a default may also be the options object.
 * @param optionsType the name or text of the options type, '' when the overload has none
 */
export function declarations(sig, optionsType, method) {
  const byName = formByName(sig, method);
  const positional = positionalForms(sig, optionsType);
  return [...(byName ? [byName] : []), ...positional].map(
    (p) => `${sig.name}(${p.join(', ')}): ${sig.returns};`,
  );
}

/** The parameter lists in which the required parameters stand first. */
function positionalForms(sig, optionsType) {
  const required = sig.required.map((p) => `${identifier(p.name)}: ${p.type}`);
  const first = [...sig.required, ...sig.defaulted][0];
  const label = first && identifier(first.name);
  if (!optionsType) return sig.varargs ? [required, [`...${label}: number[]`]] : [required];
  if (needsOptions(sig)) {
    const defaulted = sig.defaulted.map((p) => `${identifier(p.name)}: ${p.type} | undefined`);
    return [[...required, ...defaulted, `options: ${optionsType}`]];
  }
  const defaulted = sig.defaulted.map((p) => `${identifier(p.name)}?: ${p.type} | ${optionsType}`);
  const form = [...required, ...defaulted, `options?: ${optionsType}`];
  return sig.varargs
    ? [form, [`...${label}: number[] | [...${label}: number[], options: ${optionsType}]`]]
    : [form];
}
