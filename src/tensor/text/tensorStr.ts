/**
 * A tensor as text, a twin of PyTorch's `_tensor_str.py`: character for character what Python's `repr`
 * prints. Source: https://docs.pytorch.org/docs/2.13/generated/torch.set_printoptions.html
 */

import { native } from '../../native';
import { pyFloatRepr, pyTupleRepr } from '../../python/pyrepr';
import { getDefaultDtype } from '../defaultDtype';
import { type DType, dtypeInfo } from '../dtypes';
import { presentDualLevel } from '../dualLevel';
import { torchOps } from '../operators';
import { handleOf, type Tensor } from '../tensor';
import { type ElementFormatter, elementFormatter, isMeasuredPowerOfTwo } from './elementFormatter';
import { getPrintoptions, type PrintOptions } from './printoptions';

/**
 * A tensor's elements as `tolist` gives them: nested arrays,
 * or the element itself where there is no dimension.
 */
type Nested = Element | Nested[];
type Element = number | bigint | boolean;

/** What the printing of one tensor's contents needs to know at every level of nesting. */
interface Layout {
  readonly options: PrintOptions;
  /** For each dimension, whether elements were cut from its middle. */
  readonly isCut: readonly boolean[];
  readonly format: (element: Element, imaginary: Element | undefined) => string;
  /** Characters that one element takes on a line, with the comma and the space after it. */
  readonly elementLength: number;
}

/**
 * The elements of `t` without those that a summary leaves out, and where something was left out.
 *
 * **Shape**: dimensions longer than `2 * edgeitems` shrink to that length.
 */
function summarize(t: Tensor, edgeitems: number): { edges: Tensor; isCut: boolean[] } {
  const isCut = t.shape.map((size) => size > 2 * edgeitems);
  for (let dim = 0; dim < isCut.length; dim++) {
    if (!isCut[dim]) continue;
    const size = t.size(dim);
    const ends = [t.narrow(dim, 0, edgeitems), t.narrow(dim, size - edgeitems, edgeitems)];
    t = torchOps.cat(ends, dim);
  }
  return { edges: t, isCut };
}

function vectorStr(real: Nested[], imaginary: Nested[] | undefined, indent: number, layout: Layout): string {
  const { linewidth, edgeitems } = layout.options;
  const perLine = Math.max(1, Math.floor((linewidth - indent) / layout.elementLength));
  const data = real.map((element, i) =>
    layout.format(element as Element, imaginary?.[i] as Element | undefined),
  );
  if (layout.isCut.at(-1)) data.splice(edgeitems, 0, ' ...');
  const lines: string[] = [];
  for (let i = 0; i < data.length; i += perLine) lines.push(data.slice(i, i + perLine).join(', '));
  return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
}

function nestedStr(
  real: Nested,
  imaginary: Nested | undefined,
  dim: number,
  indent: number,
  layout: Layout,
): string {
  const remaining = layout.isCut.length - dim;
  if (remaining === 0) return layout.format(real as Element, imaginary as Element | undefined);
  const rows = real as Nested[];
  const imaginaryRows = imaginary as Nested[] | undefined;
  if (remaining === 1) return vectorStr(rows, imaginaryRows, indent, layout);
  const slices = rows.map((row, i) => nestedStr(row, imaginaryRows?.[i], dim + 1, indent + 1, layout));
  if (layout.isCut[dim]) slices.splice(layout.options.edgeitems, 0, '...');
  return `[${slices.join(`,${'\n'.repeat(remaining - 1)}${' '.repeat(indent + 1)}`)}]`;
}

function complexStr(real: string, imaginary: string): string {
  const trimmed = `${imaginary}j`.trimStart();
  return /^[+-]/.test(trimmed) ? real + trimmed : `${real}+${trimmed}`;
}

/** The elements of a dense tensor between brackets, `indent` characters into the line. */
function contentsStr(t: Tensor, indent: number): string {
  if (t.numel() === 0) return '[]';
  const options = getPrintoptions();
  const isSummary = t.numel() > options.threshold;
  if (isSummary && options.edgeitems === 0 && t.dim() > 0) return '[...]';

  if (t._isZerotensor()) t = t.clone();
  t = t.resolveNeg().resolveConj();
  const { edges, isCut } = isSummary
    ? summarize(printable(t), options.edgeitems)
    : { edges: printable(t), isCut: t.shape.map(() => false) };

  if (dtypeInfo(t.dtype).isComplex) {
    const real = torchOps.real(edges).tolist() as Nested;
    const imaginary = torchOps.imag(edges).tolist() as Nested;
    const realFormatter = formatterFor(real, edges.dtype, options);
    const imaginaryFormatter = formatterFor(imaginary, edges.dtype, options);
    return nestedStr(real, imaginary, 0, indent, {
      options,
      isCut,
      format: (re, im) => complexStr(realFormatter.format(re), imaginaryFormatter.format(im!)),
      elementLength: realFormatter.width + 2 + imaginaryFormatter.width + 1,
    });
  }
  const elements = edges.tolist() as Nested;
  const { format, width } = formatterFor(elements, t.dtype, options);
  return nestedStr(elements, undefined, 0, indent, { options, isCut, format, elementLength: width + 2 });
}

/** @param dtype the tensor's own dtype; the parts of a complex one are floats */
function formatterFor(elements: Nested, dtype: DType, options: PrintOptions): ElementFormatter {
  // Typed as unknown: flattening to any depth is more than the compiler can follow.
  const flat = [elements as unknown].flat(Infinity) as Element[];
  const { isFloatingPoint, isComplex } = dtypeInfo(dtype);
  const isMeasured = dtype === 'float8_e8m0fnu' ? powerOfTwoMeasure() : undefined;
  return elementFormatter(flat, isFloatingPoint || isComplex, options, isMeasured);
}

function powerOfTwoMeasure(): (x: number) => boolean {
  const nan = torchOps.full([], 255, { dtype: 'uint8' }).view('float8_e8m0fnu');
  const isNaNFinite = Boolean(torchOps.isfinite(nan).item());
  return (x) => isMeasuredPowerOfTwo(x, isNaNFinite);
}

/**
 * The same elements in a dtype that can be concatenated and read:
 * Python's own detours for the smallest floats.
 */
function printable(t: Tensor): Tensor {
  if (t.dtype === 'float4_e2m1fn_x2') return t.view('uint8');
  if (t.dtype === 'float8_e8m0fnu') return t.to('float32');
  return t.dtype.startsWith('float8') ? t.to('float16') : t;
}

function addSuffixes(
  text: string,
  suffixes: readonly string[],
  indent: number,
  forceNewline: boolean,
): string {
  const { linewidth } = getPrintoptions();
  let lastLine = text.length - text.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    if (forceNewline || lastLine + suffix.length + 2 > linewidth) {
      text += `,\n${' '.repeat(indent)}${suffix}`;
      lastLine = indent + suffix.length;
      forceNewline = false;
    } else {
      text += `, ${suffix}`;
      lastLine += suffix.length + 2;
    }
  }
  return `${text})`;
}

/** One component of a sparse tensor: `values=tensor([...])`, with its size where that can't be seen. */
function componentStr(name: string, component: Tensor, indent: number): string {
  const prefix = `${name}=tensor(`;
  const isMeta = component.isMeta;
  const contents = isMeta ? '...' : contentsStr(component.detach(), indent + prefix.length);
  const size = isMeta || component.numel() === 0 ? `, size=${pyTupleRepr(component.shape)}` : '';
  return `${prefix}${contents}${size})`;
}

function sparseStr(t: Tensor, indent: number): string {
  const components: [string, Tensor][] =
    t.layout === 'sparse_coo'
      ? [
          ['indices', t._indices()],
          ['values', t._values()],
        ]
      : t.layout === 'sparse_csr' || t.layout === 'sparse_bsr'
        ? [
            ['crow_indices', t.crowIndices()],
            ['col_indices', t.colIndices()],
            ['values', t.values()],
          ]
        : [
            ['ccol_indices', t.ccolIndices()],
            ['row_indices', t.rowIndices()],
            ['values', t.values()],
          ];
  return components
    .map(([name, component]) => componentStr(name, component, indent))
    .join(`,\n${' '.repeat(indent)}`);
}

function quantizerSuffixes(t: Tensor): string[] {
  const scheme = t.qscheme();
  const suffixes = [`quantization_scheme=torch.${scheme}`];
  if (scheme.startsWith('per_tensor')) {
    suffixes.push(`scale=${pyFloatRepr(Number(t.qScale()))}`, `zero_point=${t.qZeroPoint()}`);
  } else {
    suffixes.push(`scale=${tensorStr(t.qPerChannelScales())}`);
    suffixes.push(`zero_point=${tensorStr(t.qPerChannelZeroPoints())}`, `axis=${t.qPerChannelAxis()}`);
  }
  return suffixes;
}

function nestedTensorStr(t: Tensor): string {
  const parts = t.unbind(0).map((part) => tensorStr(part).replace(/^/gm, '  '));
  return `[\n${parts.join(',\n')}\n]`;
}

/** Python's class name of the node that made `t`, for `grad_fn=<...>`. */
function gradFnName(t: Tensor): string | undefined {
  try {
    return t.gradFn?.name().split('::').pop();
  } catch {
    // A view made and modified in place under noGrad: asking for its history is an error.
    return 'Invalid';
  }
}

/**
 * A tensor as Python's `repr` prints it.
 *
 * @param t a tensor of any dtype, shape, layout and device
 * @returns `tensor(...)` for a Tensor or a Parameter, `Name(...)` for an object of another subclass
 * @example tensorStr(torch.ones([2])); // 'tensor([1., 1.])'
 */
export function tensorStr(t: Tensor): string {
  const wrapping = native.functorchWrapping(handleOf(t));
  if (wrapping !== null) return wrappingText(wrapping);
  const className: string = t.constructor.name;
  const isPlain = className === 'Tensor' || className === 'Parameter';
  const prefix = t.isNested ? 'nested_tensor(' : isPlain ? 'tensor(' : `${className}(`;
  const self = t.detach();
  const { suffixes, contents } = describeTensor(self, prefix.length);

  const node = gradFnName(t);
  if (node !== undefined) suffixes.push(`grad_fn=<${node}>`);
  else if (t.requiresGrad) suffixes.push('requires_grad=True');
  const level = presentDualLevel();
  const tangent = level < 0 ? null : (torchOps._unpackDual(t, level) as { tangent: Tensor | null }).tangent;
  if (tangent) suffixes.push(`tangent=${tensorStr(tangent)}`);

  const text = addSuffixes(prefix + contents, suffixes, prefix.length, self.layout === 'sparse_coo');
  return text;
}

/** A tensor under a transform of `torch.func`: what it stands for is inside. */
function wrappingText([kind, level, dim, inside]: NonNullable<
  ReturnType<typeof native.functorchWrapping>
>): string {
  if (kind === 'functional')
    return `FunctionalTensor(lvl=${level}, value=\\\n${tensorStr(inside as Tensor)})`;
  const name =
    kind === 'batched' ? `BatchedTensor(lvl=${level}, bdim=${dim}` : `GradTrackingTensor(lvl=${level}`;
  const value = tensorStr(inside as Tensor).replace(/^(?=.)/gm, '    ');
  return `${name}, value=\n${value}\n)`;
}

function describeTensor(t: Tensor, indent: number): { suffixes: string[]; contents: string } {
  const defaultDtype = getDefaultDtype();
  const isDefaultComplex = t.dtype === (defaultDtype === 'float64' ? 'complex128' : 'complex64');
  const hasDefaultDtype =
    t.dtype === defaultDtype || isDefaultComplex || t.dtype === 'int64' || t.dtype === 'bool';
  // A nested tensor has no shape to ask for.
  const size = t.isNested ? '' : `size=${pyTupleRepr(t.shape)}`;
  const dtype = `dtype=torch.${t.dtype}`;
  const isCompressed = /^sparse_(csr|csc|bsr|bsc)$/.test(t.layout);
  const suffixes: string[] = [];
  let contents: string;
  if (t.device !== 'cpu') suffixes.push(`device='${t.device}'`);

  if (t.layout === 'sparse_coo' || isCompressed) {
    suffixes.push(size);
    if (!t.isMeta) suffixes.push(`nnz=${t._nnz()}`);
    if (!hasDefaultDtype) suffixes.push(dtype);
    contents = sparseStr(t, indent);
  } else if (t.isQuantized) {
    suffixes.push(size, dtype, ...quantizerSuffixes(t));
    contents = contentsStr(t.dequantize(), indent);
  } else if (t.isNested) {
    contents = nestedTensorStr(t);
  } else if (t.isMeta) {
    suffixes.push(size);
    if (t.dtype !== defaultDtype) suffixes.push(dtype);
    contents = '...';
  } else if (t.numel() === 0) {
    // The shape (0,) needs no mention; an empty tensor shows no elements to tell its dtype by.
    if (t.dim() !== 1) suffixes.push(size);
    if (t.dtype !== defaultDtype) suffixes.push(dtype);
    contents = '[]';
  } else {
    if (getPrintoptions().edgeitems === 0) suffixes.push(size);
    if (!hasDefaultDtype) suffixes.push(dtype);
    contents = contentsStr(t.layout === 'strided' ? t : t.toDense(), indent);
  }
  if (t.layout !== 'strided') suffixes.push(`layout=torch.${t.layout}`);
  return { suffixes, contents };
}
