/** What gradcheck does with sparse inputs: it moves their values, and fills up what they leave out. */
import { TorchError } from '../common/errors';
import { tensor } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';

export const isSparse = ({ layout }: Tensor): boolean => layout.startsWith('sparse_');

/** A sparse tensor's values, to be read and written to. */
export function valuesOf(input: Tensor): Tensor {
  return (input.layout === 'sparse_coo' ? input._values() : input.values()).data;
}

const hasBlocks = ({ layout }: Tensor): boolean => layout === 'sparse_bsr' || layout === 'sparse_bsc';
const goesByRows = ({ layout }: Tensor): boolean => layout === 'sparse_csr' || layout === 'sparse_bsr';

function compressedIndices(input: Tensor): [compressed: Tensor, plain: Tensor] {
  return goesByRows(input)
    ? [input.crowIndices(), input.colIndices()]
    : [input.ccolIndices(), input.rowIndices()];
}

/** Where a matrix's specified elements are, or its blocks' first ones. */
function places(input: Tensor, [height, width]: readonly [number, number]): [row: number, column: number][] {
  const [compressed, plain] = compressedIndices(input);
  if (compressed.dim() > 1)
    throw new TorchError(`gradcheck takes matrices of the layout ${input.layout}, and no batches of them`);
  const bounds = compressed.tolist() as number[];
  const inner = plain.tolist() as number[];
  return bounds.slice(1).flatMap((end, outer) =>
    inner.slice(bounds[outer], end).map((at): [number, number] => {
      const [row, column] = goesByRows(input) ? [outer, at] : [at, outer];
      return [row * height, column * width];
    }),
  );
}

/** The index of each row of values, and those within a row: of a block's elements it is the block's. */
function specified(input: Tensor, values: Tensor): [indices: number[][], isBlock: boolean] {
  if (input.layout === 'sparse_coo') return [input._indices().t().tolist() as number[][], false];
  const isBlock = hasBlocks(input);
  const size = isBlock ? (values.shape.slice(1, 3) as [number, number]) : ([1, 1] as const);
  return [places(input, size), isBlock];
}

/** All indices of a shape, in order. */
function* indicesOf(shape: readonly number[]): Generator<number[]> {
  const [size, ...rest] = shape;
  if (size === undefined) yield [];
  else for (let i = 0; i < size; i++) for (const inner of indicesOf(rest)) yield [i, ...inner];
}

/** The specified elements, each as a view that may be written to, and its place in the dense tensor. */
export function* sparseElements(input: Tensor): Generator<[entry: Tensor, flat: number]> {
  const values = valuesOf(input);
  const [indices, isBlock] = specified(input, values);
  const stride: number[] = new Array(input.dim()).fill(1);
  for (let dim = input.dim() - 2; dim >= 0; dim--) stride[dim] = stride[dim + 1]! * input.size(dim + 1);
  for (const [i, index] of indices.entries()) {
    for (const within of indicesOf(values.shape.slice(1))) {
      const entry = within.reduce((view, at) => view.select(0, at), values.select(0, i));
      const whole = isBlock
        ? [index[0]! + within[0]!, index[1]! + within[1]!, ...within.slice(2)]
        : [...index, ...within];
      yield [entry, whole.reduce((sum, at, dim) => sum + at * stride[dim]!, 0)];
    }
  }
}

/** A COO tensor with all elements specified. */
function densifiedCoo(input: Tensor): Tensor {
  const { device, dtype, shape } = input;
  const sparseDims = input.sparseDim();
  const all = torchOps.ones(shape.slice(0, sparseDims), { dtype: 'int8', device });
  const indices = all.nonzero().t();
  const values = torchOps.zeros([all.numel(), ...shape.slice(sparseDims)], { dtype, device });
  const given = input.detach().coalesce();
  if (given._nnz() > 0) {
    const stride = tensor(all.stride(), { dtype: 'int64', device }).unsqueeze(1);
    values.indexPut_([given.indices().mul(stride).sum(0)], given.values());
  }
  return torchOps.sparseCooTensor(indices, values, shape)._coalesced_(true);
}

/** A copy of a sparse tensor that specifies all elements, of which the others are zero. */
export function densified<Value>(input: Value): Value | Tensor {
  if (!(input instanceof Tensor) || !isSparse(input)) return input;
  const { layout } = input;
  let made: Tensor;
  if (layout === 'sparse_coo') {
    made = densifiedCoo(input);
  } else {
    const blocksize = hasBlocks(input) ? input.values().shape.slice(1, 3) : null;
    const coo = densifiedCoo(input.detach().toSparse({ layout: 'sparse_coo' }));
    made = coo.toSparse({ layout, blocksize });
  }
  return made.requiresGrad_(input.requiresGrad);
}

/** A tensor of the same pattern with other values. */
export function withValues(input: Tensor, values: Tensor): Tensor {
  const { layout, shape } = input;
  if (layout === 'sparse_coo') return torchOps.sparseCooTensor(input._indices(), values, shape);
  const { dtype } = values;
  return torchOps.sparseCompressedTensor(...compressedIndices(input), values, shape, { layout, dtype });
}

/** A dense tensor of what a gradient stands for. */
export const dense = (gradient: Tensor): Tensor => (isSparse(gradient) ? gradient.toDense() : gradient);
