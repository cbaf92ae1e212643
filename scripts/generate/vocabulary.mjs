// How schema types and defaults read in TypeScript.

/** Strings that an operator compares with a fixed list: `name` or `operator.name` -> the list. */
const STRING_CHOICES = {
  UPLO: ['L', 'U'],
  approximate: ['none', 'tanh'],
  roundingMode: ['trunc', 'floor'],
  interpolation: ['linear', 'lower', 'higher', 'midpoint', 'nearest'],
  side: ['left', 'right'],
  indexing: ['ij', 'xy'],
  paddingSide: ['left', 'right'],
  padMode: ['constant', 'reflect', 'replicate', 'circular'],
  norm: ['forward', 'backward', 'ortho'],
  'svd.driver': ['gesvd', 'gesvdj', 'gesvda'],
  'svdvals.driver': ['gesvd', 'gesvdj', 'gesvda'],
  'lstsq.driver': ['gels', 'gelsy', 'gelsd', 'gelss'],
  'conv1d.padding': ['valid', 'same'],
  'conv2d.padding': ['valid', 'same'],
  'conv3d.padding': ['valid', 'same'],
  'scatter.reduce': ['add', 'multiply'],
  'scatter_.reduce': ['add', 'multiply'],
  'scatterReduce.reduce': ['sum', 'prod', 'mean', 'amax', 'amin'],
  'scatterReduce_.reduce': ['sum', 'prod', 'mean', 'amax', 'amin'],
  'indexReduce.reduce': ['prod', 'mean', 'amax', 'amin'],
  'indexReduce_.reduce': ['prod', 'mean', 'amax', 'amin'],
  'segmentReduce.reduce': ['sum', 'mean', 'max', 'min', 'prod'],
  'pad.mode': ['constant', 'reflect', 'replicate', 'circular'],
  'cond.p': ['fro', 'nuc'],
  'matrixNorm.ord': ['fro', 'nuc'],
  'norm.ord': ['fro', 'nuc'],
  'qr.mode': ['reduced', 'complete', 'r'],
};

/**
 * What an overload's parameter takes that the overload before it has: a value whose type has both, such as a
 * layer's own `padding`, fits neither of the two alone.
 */
const ALSO = {
  'conv1d.padding': 'IntOrList',
  'conv2d.padding': 'IntOrList',
  'conv3d.padding': 'IntOrList',
};

/** Integers that may be beyond 2^53. */
const WIDE_INTEGERS = new Set(['low', 'high', 'from', 'to']);

const BASE_TYPES = {
  Tensor: 'Tensor',
  Scalar: 'Scalar',
  SymInt: 'number',
  int: 'number',
  DeviceIndex: 'number',
  float: 'number',
  bool: 'boolean',
  str: 'string',
  ScalarType: 'DType',
  Layout: 'Layout',
  Device: 'Device',
  MemoryFormat: 'MemoryFormat',
  QScheme: 'QScheme',
  Generator: 'Generator',
};

/** Whether every argument can be written in TypeScript (a CUDA stream, for one, has no type here). */
export const isExpressible = (type) => type.base in BASE_TYPES;

const isInteger = (type) => type.base === 'int' || type.base === 'SymInt';

/** The TypeScript type of the parameter `name` of operator `op`. */
export function parameterType(op, name, type, { numbers = false } = {}) {
  let text = BASE_TYPES[type.base];
  if (type.base === 'Tensor' && numbers && !type.list) text = 'TensorLike';
  if (type.base === 'str') {
    const choices = STRING_CHOICES[`${op}.${name}`] ?? STRING_CHOICES[name];
    if (choices) text = choices.map((choice) => `'${choice}'`).join(' | ');
    const also = ALSO[`${op}.${name}`];
    if (also) text = `${also} | ${text}`;
  }
  if (isInteger(type) && !type.list && WIDE_INTEGERS.has(name)) text = 'number | bigint';
  if (type.list) {
    if (isInteger(type) && type.size) text = 'IntOrList';
    else text = `readonly ${type.elemOptional ? `(${text} | null)` : text}[]`;
  }
  return type.optional ? `${text} | null` : text;
}

/** The TypeScript type of what an overload returns. */
export function returnType(overload, { inPlace, namedFields }) {
  const { returns } = overload;
  const types = returns.map(({ type }) => (type.list ? `${BASE_TYPES[type.base]}[]` : BASE_TYPES[type.base]));
  if (returns.length === 0) return overload.givesList ? 'readonly Tensor[]' : 'void';
  if (returns.length === 1) return inPlace && types[0] === 'Tensor' ? 'this' : types[0];
  if (!namedFields) return `[${types.join(', ')}]`;
  const names = `[${namedFields.map((field) => `'${field}'`).join(', ')}]`;
  return types.every((type) => type === 'Tensor')
    ? `NamedTuple<${names}>`
    : `NamedTuple<${names}, [${types.join(', ')}]>`;
}

const DEFAULTS = {
  True: 'true',
  False: 'false',
  None: 'null',
  '::std::nullopt': 'null',
  'at::Reduction::Mean': '1',
  'c10::MemoryFormat::Contiguous': "'contiguous_format'",
};

/** A parameter's default as JavaScript writes it. */
export function defaultText(value, type) {
  if (value in DEFAULTS) return DEFAULTS[value];
  if (value === '{}') return type.list && !type.optional ? '[]' : 'null';
  if (value.startsWith('{')) return `[${value.slice(1, -1).split(',').join(', ')}]`;
  if (value.startsWith('"')) return `'${value.slice(1, -1).replace(/'/g, "\\'")}'`;
  return String(Number(value));
}
