/** What notebooks and debuggers show of a tensor. */
import { inspect } from 'node:util';
import { noGrad } from '../autograd/gradMode';
import { displayBundle, escapeHtml, type MimeBundle } from '../common/display';
import { handleOf, isTensor, type Tensor } from '../tensor/tensor';
import { elementFormatter } from '../tensor/text/elementFormatter';
import { getPrintoptions } from '../tensor/text/printoptions';

/** The method that VS Code's debugger and tests ask for a short text. */
const description: unique symbol = Symbol.for('debug.description') as never;

/** What `src/methods/index.ts` adds to Tensor. */
export interface DisplayMethods {
  /**
   * What notebooks show: the text that is printed, and vectors and matrices as tables, large ones without
   * their middle.
   */
  [displayBundle](): MimeBundle;
  /** What debuggers show of the tensor in a line: its dtype and shape. */
  [description](): string;
}

/** Rows and columns of a table, half of them from its beginning. */
const MOST = 20;

/** The places that are shown along a dimension; undefined stands for those left out. */
function shown(size: number): (number | undefined)[] {
  const all = Array.from({ length: Math.min(size, MOST) }, (_, i) =>
    i < MOST / 2 || size <= MOST ? i : size - MOST + i,
  );
  if (size <= MOST) return all;
  return [...all.slice(0, MOST / 2), undefined, ...all.slice(MOST / 2)];
}

/** Whether the tensor's values fit a table. */
function isTabular(tensor: Tensor): boolean {
  if (handleOf(tensor) <= 0 || tensor.isDisposed || tensor.isMeta || tensor.isNested) return false;
  const { layout, isQuantized } = tensor;
  if (layout !== 'strided' || isQuantized || tensor.isComplex() || tensor.numel() === 0) return false;
  return tensor.dim() === 1 || tensor.dim() === 2;
}

function caption(tensor: Tensor): string {
  const where = tensor.device === 'cpu' ? '' : `, ${tensor.device}`;
  return `${tensor.dtype} [${tensor.shape.join(', ')}]${where}${tensor.requiresGrad ? ', requires grad' : ''}`;
}

function table(tensor: Tensor): string {
  const matrix = tensor.detach().cpu();
  const rows = matrix.dim() === 1 ? matrix.unsqueeze(0) : matrix;
  const [ys, xs] = [shown(rows.size(0)), shown(rows.size(1))];
  const values = ys.map((y) => {
    if (y === undefined) return undefined;
    const row = rows.select(0, y);
    return xs.map((x) =>
      x === undefined ? undefined : (row.select(0, x).item() as number | bigint | boolean),
    );
  });
  const elements = values.flatMap((row) => row?.filter((value) => value !== undefined) ?? []);
  const formatter = elementFormatter(elements, tensor.isFloatingPoint(), getPrintoptions());
  const cell = (value: number | bigint | boolean | undefined) =>
    `<td>${value === undefined ? '…' : escapeHtml(formatter.format(value).trim())}</td>`;
  const body = values.map(
    (row) => `<tr>${row?.map(cell).join('') ?? `<td colspan="${xs.length}">⋮</td>`}</tr>`,
  );
  return `<table><caption>${escapeHtml(caption(tensor))}</caption><tbody>${body.join('')}</tbody></table>`;
}

/** The methods, to be put on `Tensor.prototype`. */
export const displayMethods = {
  [displayBundle]() {
    const plain = { 'text/plain': inspect(this) };
    if (!isTensor(this) || !isTabular(this)) return plain;
    return { ...plain, 'text/html': noGrad(() => table(this)) };
  },
  [description]() {
    if (!isTensor(this) || handleOf(this) <= 0 || this.isDisposed) return inspect(this);
    return `Tensor ${this.isNested ? `${this.dtype} nested` : caption(this)}`;
  },
} satisfies DisplayMethods & ThisType<Tensor>;
