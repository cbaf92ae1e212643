// The interfaces of src/generated: TensorMethods, TorchFunctions, …
import { camelCase } from './names.mjs';
import { declarations, signatureDoc, signatureModel } from './signatures.mjs';
import { summaryOf } from './summaries/index.mjs';

const HEADER = '// Written by `npm run generate`; do not edit.\n';
/** The formatter's line width. */
const WIDTH = 110;
/** The types that declarations mention, by the file of src/tensor/ that has them. */
const TYPES = {
  generator: ['Generator'],
  operatorTypes: [
    ...['NamedDim', 'NamedInput', 'NamedOther', 'NamedTuple', 'Opt', 'OutOption', 'OutsOption'],
    ...['TensorLike', 'TensorOptions'],
  ],
  tensor: ['Tensor'],
  types: ['DType', 'Device', 'IntOrList', 'Layout', 'MemoryFormat', 'QScheme', 'Scalar'],
};

const isInternal = (op) => op.python.startsWith('_');
/** Methods that torch/_tensor.py replaces; src/methods/python.ts declares them. */
const REPLACED_METHODS = ['nonzero', 'norm', 'split', 'stft', 'unflatten'];
const isMethod = (op) => !isInternal(op) && !REPLACED_METHODS.includes(op.python);
/** interface -> [file, namespace of the model, which operators, its documentation] */
const INTERFACES = {
  TensorMethods: ['tensor', 'tensor', isMethod, "Tensor's operators."],
  TensorInternalMethods: [
    'tensorInternal',
    'tensor',
    isInternal,
    "Tensor's operators with a leading underscore, undocumented in PyTorch.",
  ],
  TorchFunctions: [
    'torch',
    'torch',
    (op) => !isInternal(op) && !op.wrapped,
    'The operators of `torch` that Python shows as they are.',
  ],
  TorchWrappedFunctions: [
    'torchWrapped',
    'torch',
    (op) => op.wrapped,
    'The operators of `torch` that Python shows behind a function of the same name; src/functional.',
  ],
  TorchInternalFunctions: [
    'torchInternal',
    'torch',
    isInternal,
    'The operators of `torch` with a leading underscore, undocumented in PyTorch.',
  ],
  NNFunctions: [
    'nn',
    'nn',
    () => true,
    'The operators of `torch._C._nn`, on which `torch.nn.functional` stands.',
  ],
  LinalgFunctions: ['linalg', 'linalg', () => true, 'The operators of `torch.linalg`.'],
  FFTFunctions: ['fft', 'fft', () => true, 'The operators of `torch.fft`.'],
  SpecialFunctions: ['special', 'special', () => true, 'The operators of `torch.special`.'],
  SparseFunctions: ['sparse', 'sparse', () => true, 'The operators of `torch.sparse`.'],
  NestedFunctions: ['nested', 'nested', () => true, 'The operators of `torch.nested`.'],
};
const EXTENDS = { TensorMethods: 'TensorInternalMethods', TorchFunctions: 'TorchInternalFunctions' };

/**
 * The declarations of all overloads of one operator, each with its documentation; the page stands at the
 * first, and what PyTorch doesn't document has its text there only: repeated, they were a quarter of the
 * package's declarations.
 */
function operatorLines(op, { namespace, version }) {
  const method = namespace === 'tensor';
  const summary = summaryOf(namespace, camelCase(op.python));
  const newer = op.since && `LibTorch ${op.since} and newer have it.`;
  const see = op.page === null ? '' : `@see https://docs.pytorch.org/docs/${op.since ?? version}/${op.page}`;
  const lines = [];
  for (const overload of op.overloads) {
    const sig = signatureModel(op, overload, { method });
    if (sig === null) continue;
    const signature = signatureDoc(sig);
    const texts = [summary, newer, signature && `\`${signature}\``].filter(Boolean);
    for (const declaration of declarations(sig)) {
      const isFirst = lines.length === 0;
      const doc = isFirst || !isInternal(op) ? docComment(texts, isFirst ? see : '') : [];
      lines.push(...doc, `  ${declaration}`);
    }
  }
  return lines;
}

/**
 * A member's documentation: on one line where it fits, else wrapped; no line where there is nothing to say.
 */
function docComment(texts, see) {
  const line = [...texts, see].filter(Boolean).join(' ');
  if (line === '') return [];
  if (line.length <= WIDTH - '  /**  */'.length) return [`  /** ${line} */`];
  const width = WIDTH - '   * '.length;
  const text =
    texts.join(' ').length <= width ? [texts.join(' ')] : texts.flatMap((part) => wrap(part, width));
  return ['  /**', ...[...text, see].filter(Boolean).map((row) => `   * ${row}`), '   */'];
}

function wrap(text, width) {
  const rows = [''];
  for (const word of text.split(' ')) {
    if (rows.at(-1) && rows.at(-1).length + 1 + word.length > width) rows.push('');
    rows.push([rows.pop(), word].filter(Boolean).join(' '));
  }
  return rows;
}

/** A file: header, the imports that its text needs, the text. */
function moduleFile(text) {
  const used = (names) =>
    names
      .filter((name) =>
        new RegExp(`(?<![\\w'.\`])${name}(?![\\w'\`])`).test(text.replace(/\/\*\*.*?\*\//gs, '')),
      )
      .sort();
  const imports = [
    ...Object.entries(TYPES).map(([file, names]) => [`../tensor/${file}`, used(names)]),
    ...Object.entries(EXTENDS).map(([, base]) => [
      `./${INTERFACES[base][0]}`,
      text.includes(`extends ${base} `) ? [base] : [],
    ]),
  ];
  const lines = imports.filter(([, names]) => names.length).map(([from, names]) => importLine(names, from));
  return `${HEADER}${lines.join('\n')}\n\n${text}`;
}

function importLine(names, from) {
  const line = `import type { ${names.join(', ')} } from '${from}';`;
  if (line.length <= WIDTH) return line;
  const rows = [''];
  for (const name of names) {
    if (rows.at(-1).length + name.length > WIDTH - 5) rows.push('');
    rows.push(`${rows.pop()} ${name},`);
  }
  return `import type {\n ${rows.join('\n ')}\n} from '${from}';`;
}

/** All declaration files: name -> text. */
export function declarationFiles({ namespaces, version }) {
  const minor = version.split('.').slice(0, 2).join('.');
  const texts = {};
  for (const [name, [file, namespace, chosen, about]] of Object.entries(INTERFACES)) {
    const lines = namespaces[namespace]
      .filter(chosen)
      .flatMap((op) => operatorLines(op, { namespace, version: minor }));
    const base = EXTENDS[name] ? ` extends ${EXTENDS[name]}` : '';
    texts[`${file}.ts`] = `/** ${about} */\nexport interface ${name}${base} {\n${lines.join('\n')}\n}\n`;
  }
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, moduleFile(text)]));
}
