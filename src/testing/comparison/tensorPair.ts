/** Pairs of tensors, and of typed arrays, of which tensors are made. */
import { pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { asTensor } from '../../tensor/creation';
import { dtypeInfo, dtypeOfTypedArray } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import { sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { type Identifier, scalarMismatch, type Tolerances, tensorMismatch } from './messages';
import { type CompareOptions, Failure, type Pair, type Path } from './pair';
import { item } from './scalars';
import { defaultTolerances, tolerancesOf } from './tolerances';

const layouts = new Set([
  'strided',
  'jagged',
  'sparse_coo',
  'sparse_csr',
  'sparse_csc',
  'sparse_bsr',
  'sparse_bsc',
]);

/** Whether one's class is the other's or derived from it. */
function areRelated(a: object, b: object): boolean {
  return a instanceof b.constructor || b instanceof a.constructor;
}

/** The tensor that a value is or can be made into without loss. */
function toTensor(value: unknown): Tensor | undefined {
  if (value instanceof Tensor) return value;
  return dtypeOfTypedArray(value) === undefined ? undefined : asTensor(value as Float32Array);
}

/** A pair of tensors, or of typed arrays of one kind. */
export function tensorPair(
  actual: unknown,
  expected: unknown,
  path: Path,
  options: CompareOptions,
): Pair | undefined {
  const [ours, theirs] = [toTensor(actual), toTensor(expected)];
  if (ours === undefined || theirs === undefined) return undefined;
  const [a, b] = [actual as object, expected as object];
  if (!areRelated(a, b)) return undefined;
  if (!options.allowSubclasses && a.constructor !== b.constructor) return undefined;
  for (const { layout } of [ours, theirs]) {
    if (!layouts.has(layout)) {
      throw new Failure('ValueError', `Unsupported tensor layout torch.${layout}`, path);
    }
  }
  const tolerances = tolerancesOf(options, path, () => defaultTolerances(ours.dtype, theirs.dtype));
  return new TensorPair(ours, theirs, path, options, tolerances);
}

class TensorPair implements Pair {
  readonly kind = 'TensorLikePair';

  constructor(
    private readonly actual: Tensor,
    private readonly expected: Tensor,
    private readonly path: Path,
    private readonly options: CompareOptions,
    private readonly tolerances: Tolerances,
  ) {}

  get shown(): Pair['shown'] {
    const { options } = this;
    return [
      ['actual', this.actual],
      ['expected', this.expected],
      ...Object.entries(this.tolerances),
      ['equal_nan', options.equalNan],
      ['check_device', options.checkDevice],
      ['check_dtype', options.checkDtype],
      ['check_layout', options.checkLayout],
      ['check_stride', options.checkStride],
    ];
  }

  compare(): void {
    this.compareAttributes();
    const { actual, expected } = this;
    if (isMeta(actual) || isMeta(expected)) return;
    this.compareValues(...equalize(actual, expected));
  }

  private fail(message: string): never {
    throw new Failure('AssertionError', message, this.path);
  }

  /** Shape and quantisation always; layout, strides, device and dtype as the options say. */
  private compareAttributes(): void {
    const { actual, expected, options } = this;
    const same = (attribute: string, text: (t: Tensor) => string) => {
      const [ours, theirs] = [text(actual), text(expected)];
      if (ours === theirs) return;
      this.fail(`The values for attribute '${attribute}' do not match: ${ours} != ${theirs}.`);
    };
    same('shape', (t) => sizeText(t.shape));
    same('is_quantized', (t) => (t.isQuantized ? 'True' : 'False'));
    if (actual.isQuantized) same('qscheme()', (t) => `torch.${t.qscheme()}`);
    if (options.checkLayout) same('layout', (t) => `torch.${t.layout}`);
    if (options.checkStride && actual.layout === 'strided' && expected.layout === 'strided') {
      same('stride()', (t) => pyTupleRepr(t.stride()));
    }
    if (options.checkDevice) same('device', (t) => t.device);
    if (options.checkDtype) same('dtype', (t) => `torch.${t.dtype}`);
  }

  private compareValues(actual: Tensor, expected: Tensor): void {
    const { tolerances } = this;
    const { isFloatingPoint, itemsize } = dtypeInfo(actual.dtype);
    if (actual.isQuantized) {
      const quantized = (usual: string) => `Quantized ${usual.toLowerCase()}`;
      this.close(actual.dequantize(), expected.dequantize(), tolerances, quantized);
    } else if (actual.layout === 'sparse_coo') this.compareCoo(actual, expected);
    else if (actual.layout.startsWith('sparse')) this.compareCompressed(actual, expected);
    else if (isFloatingPoint && itemsize === 1 && (tolerances.rtol !== 0 || tolerances.atol !== 0)) {
      // Python leaves the place out here.
      throw new Failure(
        'AssertionError',
        `Rtol=${pyRepr(tolerances.rtol)} and atol=${pyRepr(tolerances.atol)} are not supported for bitwise comparison of low ` +
          'dimensional floats. Please use rtol=0.0 and atol=0.0.',
        [],
      );
    } else this.close(actual, expected, tolerances);
  }

  private compareCoo(actual: Tensor, expected: Tensor): void {
    const same = (what: string, ours: number, theirs: number) => {
      if (ours === theirs) return;
      this.fail(`The number of ${what} in sparse COO tensors does not match: ${ours} != ${theirs}`);
    };
    same('sparse dimensions', actual.sparseDim(), expected.sparseDim());
    same('specified values', Number(actual._nnz()), Number(expected._nnz()));
    this.equal(actual._indices(), expected._indices(), 'Sparse COO indices');
    this.close(actual._values(), expected._values(), this.tolerances, 'Sparse COO values');
  }

  private compareCompressed(actual: Tensor, expected: Tensor): void {
    const format = actual.layout.slice('sparse_'.length).toUpperCase();
    const [ours, theirs] = [actual._nnz(), expected._nnz()];
    if (ours !== theirs) {
      this.fail(
        `The number of specified values in sparse ${format} tensors does not match: ${ours} != ${theirs}`,
      );
    }
    const isByRow = actual.layout === 'sparse_csr' || actual.layout === 'sparse_bsr';
    const compressed = (t: Tensor) => (isByRow ? t.crowIndices() : t.ccolIndices());
    const plain = (t: Tensor) => (isByRow ? t.colIndices() : t.rowIndices());
    // Two tensors may have indices of different dtypes.
    const dtype = torchOps.promoteTypes(compressed(actual).dtype, compressed(expected).dtype) as DType;
    const indices = (which: (t: Tensor) => Tensor, name: string) =>
      this.equal(which(actual).to(dtype), which(expected).to(dtype), `Sparse ${format} ${name}`);
    indices(compressed, isByRow ? 'crow_indices' : 'ccol_indices');
    indices(plain, isByRow ? 'col_indices' : 'row_indices');
    this.close(actual.values(), expected.values(), this.tolerances, `Sparse ${format} values`);
  }

  private equal(actual: Tensor, expected: Tensor, identifier: string): void {
    this.close(actual, expected, { rtol: 0, atol: 0 }, identifier, false);
  }

  private close(
    actual: Tensor,
    expected: Tensor,
    tolerances: Tolerances,
    identifier?: Identifier,
    equalNan = this.options.equalNan,
  ): void {
    const matches = torchOps.isclose(actual, expected, { ...tolerances, equalNan });
    if (matches.all().item()) return;
    this.fail(
      actual.dim() === 0
        ? scalarMismatch(item(actual), item(expected), tolerances, identifier)
        : tensorMismatch(actual, expected, matches, tolerances, identifier),
    );
  }
}

const isMeta = (t: Tensor) => t.device.startsWith('meta');

/** As int64: no dtype holds those of these and signed integers. */
const wide = new Set<DType>(['uint16', 'uint32', 'uint64']);

/** The tensors with one device, dtype and layout. */
function equalize(actual: Tensor, expected: Tensor): [actual: Tensor, expected: Tensor] {
  if (actual.device !== expected.device) [actual, expected] = [actual.cpu(), expected.cpu()];
  if (actual.dtype !== expected.dtype) {
    const plain = ({ dtype }: Tensor): DType => (wide.has(dtype) ? 'int64' : dtype);
    const dtype = torchOps.promoteTypes(plain(actual), plain(expected)) as DType;
    [actual, expected] = [actual.to(dtype), expected.to(dtype)];
  }
  if (actual.layout !== expected.layout) {
    const dense = (t: Tensor) => (t.layout === 'strided' ? t : t.toDense());
    [actual, expected] = [dense(actual), dense(expected)];
  }
  return [actual, expected];
}
