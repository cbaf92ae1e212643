/** How a call is written: its forms, and its parameters with their types and what is said of them. */
import { SymbolFlags } from 'typescript/unstable/sync';
import { commentAbove } from './comments.mjs';

/** What the compiler's printer takes for: all of a type, however long. */
export const NO_TRUNCATION = 1;

/** Names of our types that say less than what they stand for. */
const SPELT_OUT = [
  [/\.\.\.args: Takes<this, \[(.*?)\]>/g, '$1'],
  [/\bGives<this, (.*)>/g, '$1'],
  [/\bOpt<(.*)>(?=[,)\]]|$)/gs, '$1'],
  [/\bNamedInput<(\w+)>/g, '{ input: $1 }'],
  [/\bNamedOther<(\w+)>/g, '{ other: $1 }'],
  [/\bNamedDim<([^>]+)>/g, '{ dim: $1 }'],
  [/\bOutOption\b/g, '{ out?: Tensor }'],
  [/\bOutsOption<(\[[^\]]*\])>/g, '{ out?: $1 }'],
  [/\bIntOrList\b/g, 'number | number[]'],
  [/\bTensorLike\b/g, 'Tensor | Scalar'],
  [/\bNumberOrTensor\b/g, 'number | Tensor'],
  [/ \| undefined\b/g, ''],
  [/\s*;?\s*\}\s*&\s*\{\s*/g, '; '],
];

/** A declaration's text as readers want it. */
export const readable = (text) =>
  SPELT_OUT.reduce((result, [pattern, plain]) => result.replace(pattern, plain), text.replace(/\s+/g, ' '));

/**
 * @typedef Signature
 * @property {string} text
 * @property {boolean} isMain whether it stands first: the others name what it takes in order
 * @property {{ name: string, type: string, optional: boolean, text: string }[]} parameters
 */

/** The forms of a call. @returns {Signature[]} */
export function signaturesOf(checker, signatures, name) {
  const short = name.replace(/^(new )?.*\./, '$1');
  const all = signatures.map((signature) => one(checker, signature, short)).filter(Boolean);
  // Where a call binds its arguments by order and name, that form says all.
  const bound = all.filter(({ parameters }) => parameters.some((one) => one.onlyNamed !== undefined));
  if (bound.length > 0) return all.map((form) => ({ ...form, isMain: form === bound.at(-1) }));
  // An operator has forms that name arguments which the others take in their order.
  const isNamed = ({ parameters }) => parameters.at(-1)?.name === 'options' && !parameters.at(-1).optional;
  const last = all.length - 1;
  return all.map((form, i) => ({ ...form, isMain: !isNamed(form) || (i === last && all.every(isNamed)) }));
}

function one(checker, signature, name) {
  const node = signature.declaration?.resolve();
  if (node === undefined) return undefined;
  const comment = commentAbove(node);
  const described = new Map(comment.parameters);
  const isNew = name.startsWith('new ');
  const returned = () =>
    node.type?.getText() ??
    checker.typeToString(checker.getReturnTypeOfSignature(signature), node, NO_TRUNCATION);
  const returns = isNew ? '' : `: ${readable(returned())}`;
  const list = node.parameters ?? [];
  const named = list.length > 0 && bound(checker, list.at(-1).type);
  if (named && list.at(-1).dotDotDotToken) {
    const first = list.slice(0, -1).map((parameter) => plain(parameter, described));
    const parameters = [
      ...first,
      ...named.map((one) => ({ ...one, text: one.text || inArgs(one, described) })),
    ];
    return { text: `${name}(${positional(parameters)})${returns}`, parameters, comment };
  }
  const parameters = list.map((parameter) => plain(parameter, described));
  const generics = node.typeParameters?.length
    ? `<${node.typeParameters.map((parameter) => parameter.getText()).join(', ')}>`
    : '';
  const texts = list.map((parameter) => readable(parameter.getText()));
  const text = `${name}${generics}(${texts.join(', ')})${returns}`;
  return { text, parameters, comment };
}

/** What a comment says of one of `...args`: `@param args device: where it lies; dtype: what it holds`. */
function inArgs({ name }, described) {
  const parts = (described.get('args') ?? '').split(/; (?=\w+: )/).map((part) => /^(\w+): (.*)$/s.exec(part));
  return described.get(name) ?? parts.find((part) => part?.[1] === name)?.[2] ?? '';
}

/** The arguments of a call, whose types are bound by name: those in order, then what only options have. */
function positional(parameters) {
  const optional = ({ name, optional }) => `${name}${optional ? '?' : ''}`;
  const order = parameters.filter((parameter) => !parameter.onlyNamed).map(optional);
  const named = parameters.filter((parameter) => parameter.onlyNamed).map(optional);
  return [...order, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].join(', ');
}

const plain = (parameter, described) => ({
  name: parameter.name.getText(),
  type: parameter.type ? readable(parameter.type.getText()) : 'any',
  optional: parameter.questionToken !== undefined,
  text: described.get(parameter.name.getText()) ?? '',
});

/** The parameters behind `...args: Arguments<Parameters, Order>`, or undefined for anything else. */
function bound(checker, typeNode) {
  if (typeNode?.typeName === undefined) return undefined;
  if (typeNode.typeName.getText() === 'Arguments') {
    const [parameters, order] = typeNode.typeArguments.map((node) => checker.getTypeFromTypeNode(node));
    const names = checker.getTypeArguments(order).map(({ value }) => value);
    const all = checker.getPropertiesOfType(parameters).map((property) => described(checker, property));
    const place = ({ name }) => (names.includes(name) ? names.indexOf(name) : names.length);
    return all
      .map((parameter) => ({ ...parameter, onlyNamed: !names.includes(parameter.name) }))
      .toSorted((a, b) => place(a) - place(b));
  }
  // An alias of it.
  const symbol = checker.getSymbolAtLocation(typeNode.typeName);
  const target = symbol && symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const alias = target?.declarations[0]?.resolve();
  return bound(checker, alias?.type);
}

/** A property of an interface of parameters. */
function described(checker, property) {
  const node = property.declarations[0]?.resolve();
  const type = checker.typeToString(checker.getTypeOfSymbol(property), undefined, NO_TRUNCATION);
  return {
    name: property.name,
    type: readable(node?.type?.getText() ?? type),
    optional: (property.flags & SymbolFlags.Optional) !== 0,
    text: node ? commentAbove(node).text : '',
  };
}
