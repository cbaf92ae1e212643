/** `torch.numpy.loadtxt`: numbers in lines of text, CSV files among them. */

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { expectBoolean, expectInteger, expectNumber, expectString, invalidArgument } from '../common/expect';
import type { FileUrl } from '../common/node';
import { warn } from '../common/warnings';
import { bufferSource, fileSource, type Source } from '../files/source';
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import type { DType } from '../tensor/dtypes';
import { newBytes, readInto } from '../tensor/hostMemory';
import { handleOf, type Tensor } from '../tensor/tensor';

const dtypes = ['float64', 'float32', 'int64', 'int32', 'int16', 'int8', 'uint8', 'bool'] as const;

/** Options of {@link loadtxt}. */
export interface LoadtxtOptions {
  /**
   * `'float64'`, `'float32'`, `'int64'`, `'int32'`, `'int16'`, `'int8'`, `'uint8'` or `'bool'`.
   * Default: 'float64'
   */
  dtype?: DType | undefined;
  /**
   * What begins a comment, which goes to the end of its line; several, or null for none. No line ends are in
   * it. Default: '#'
   */
  comments?: string | readonly string[] | null | undefined;
  /** The character between two fields; null for any white space. Default: null */
  delimiter?: string | null | undefined;
  /** So many lines are left out at the beginning, such as the names of columns. Default: 0 */
  skiprows?: number | undefined;
  /** The columns to read, in this order; negative ones count from the end. Default: null, all */
  usecols?: number | readonly number[] | null | undefined;
  /** Gives the transpose: a row for each column. Default: false */
  unpack?: boolean | undefined;
  /** The least number of dimensions: 0, 1 or 2. Default: 0 */
  ndmin?: number | undefined;
  /** So many rows with data at most. Default: null, all */
  maxRows?: number | null | undefined;
  /** The character around fields in which delimiters, comments and line ends are text. Default: null, none */
  quotechar?: string | null | undefined;
  /**
   * The value of empty fields, `NaN` for example; with null they are errors. NumPy's `loadtxt` has no such
   * option, its `genfromtxt` has `filling_values`. Default: null
   */
  missing?: number | null | undefined;
}

type File = string | FileUrl | Uint8Array | ArrayBuffer;

interface LoadtxtParameters extends LoadtxtOptions {
  fname: File;
}

type LoadtxtOrder = [fname: 'fname', dtype: 'dtype', comments: 'comments', delimiter: 'delimiter'];
const bindLoadtxt = binder<LoadtxtParameters, LoadtxtOrder>(
  'loadtxt',
  { fname: 'object' },
  { dtype: 'float64', comments: '#', delimiter: null },
  { skiprows: 0, usecols: null, unpack: false, ndmin: 0, maxRows: null, quotechar: null, missing: null },
);

/** A character of NumPy's "text reading control", which is one of ASCII here; '' for null. */
function control(value: unknown, name: string): string {
  if (value === null) return '';
  expectString(value, name);
  if (value.length !== 1) {
    throw new TypeError(
      `Text reading control character must be a single unicode character or None; but got: ${pyRepr(value)}`,
    );
  }
  if (value === '\r' || value === '\n') {
    throw new TypeError(`Text reading control character '${name}' cannot be a newline`);
  }
  const code = value.charCodeAt(0);
  if (code === 0 || code > 127)
    throw new RangeError(`${name} must be an ASCII character, got ${pyRepr(value)}`);
  return value;
}

function commentMarks(value: unknown): string[] {
  if (value === null) return [];
  const marks: unknown[] = typeof value === 'string' ? [value] : Array.isArray(value) ? [...value] : [null];
  return marks.map((mark) => {
    if (typeof mark !== 'string')
      throw invalidArgument('a string, an array of them or null', 'comments', value);
    if (mark === '')
      throw new RangeError('comments cannot be an empty string. Use comments=null to disable comments.');
    if (/[\r\n]/.test(mark))
      throw new TypeError("control character 'comment' cannot be a newline (`\\r` or `\\n`).");
    return mark;
  });
}

function columnsOf(value: unknown): number[] | null {
  if (value === null) return null;
  if (typeof value !== 'number' && !Array.isArray(value))
    throw invalidArgument('an integer, an array of them or null', 'usecols', value);
  const columns: unknown[] = Array.isArray(value) ? [...value] : [value];
  for (const column of columns) expectInteger(column, 'usecols');
  return columns as number[];
}

/** Memory of the addon's with all that a source has. */
function bytesOf(source: Source): Tensor {
  const bytes = newBytes(source.size);
  readInto(bytes, source, 0, source.size);
  return bytes;
}

function readText(file: File): { text: Tensor; name: string } {
  if (file instanceof ArrayBuffer || file instanceof Uint8Array) {
    const data = file instanceof ArrayBuffer ? new Uint8Array(file) : file;
    return { text: bytesOf(bufferSource(data)), name: 'object' };
  }
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path or bytes', 'fname', file);
  if (name.endsWith('.gz'))
    return { text: bytesOf(bufferSource(zlib.gunzipSync(fs.readFileSync(name)))), name };
  const fd = fs.openSync(name, 'r');
  try {
    // What isn't a file, a pipe for example, has no size before its end.
    const source = fs.fstatSync(fd).isFile() ? fileSource(fd) : bufferSource(fs.readFileSync(fd));
    return { text: bytesOf(source), name };
  } finally {
    fs.closeSync(fd);
  }
}

/** What `textTable` says of a text that is wrong, in NumPy's words. */
function failure(
  [kind, row, place, count, field]: readonly [number, number, number, number, string],
  dtype: DType,
): RangeError {
  if (kind === 0) {
    const shown = [...pyRepr(field)].slice(0, 100).join('');
    return new RangeError(
      `could not convert string ${shown} to ${dtype} at row ${row}, column ${place + 1}.`,
    );
  }
  if (kind === 1) {
    return new RangeError(
      `the number of columns changed from ${count} to ${place} at row ${row + 1}; ` +
        'use `usecols` to select a subset and avoid this error',
    );
  }
  return new RangeError(`invalid column index ${place} at row ${row + 1} with ${count} columns`);
}

/** NumPy's dimensions: none of size one, but `ndmin` at least. */
function withDims(table: Tensor, ndmin: number): Tensor {
  if (ndmin === 2) return table;
  const squeezed = table.squeeze();
  return squeezed.dim() < ndmin ? squeezed.reshape([1]) : squeezed;
}

/**
 * Reads numbers from text, a row a line: NumPy's `np.loadtxt`, with tensors for arrays.
 * With `delimiter: ','` it reads CSV files; lines end with `\n`, `\r\n` or `\r`, blank ones and comments are
 * left out, and so is a byte order mark. Several threads read together.
 *
 * Numbers are Python's: decimal, `inf` and `nan`, each the nearest that the dtype has; integers are
 * written without a point.
 *
 * @param fname a path, which may end with `.gz`, or the bytes of a file, in UTF-8
 * @param options.dtype the result's dtype; see {@link LoadtxtOptions} for all options
 * @returns a tensor [rows, columns], without dimensions of size one unless `ndmin` asks for them
 * @throws RangeError with row and column for what is no such number, is missing or does not fit the dtype,
 *   and for rows of different lengths; TypeError for dtypes that text isn't read as
 * @see https://numpy.org/doc/stable/reference/generated/numpy.loadtxt.html
 * @example
 * const text = Buffer.from('a,b\n1,2\n3,\n');
 * const x = torch.numpy.loadtxt(text, { delimiter: ',', skiprows: 1, missing: NaN });
 * x.tolist(); // [[1, 2], [3, NaN]]
 */
export function loadtxt(...args: Arguments<LoadtxtParameters, LoadtxtOrder>): Tensor {
  const given = bindLoadtxt.named(args);
  const { dtype, skiprows, maxRows, ndmin, unpack, missing } = given;
  if (!(dtypes as readonly unknown[]).includes(dtype))
    throw new TypeError(`text is not read as ${briefText(dtype)}; dtype is one of ${dtypes.join(', ')}`);
  const comments = commentMarks(given.comments);
  const delimiter = control(given.delimiter, 'delimiter');
  const quote = control(given.quotechar, 'quotechar');
  const marks = [delimiter, quote, ...comments].filter((mark) => mark !== '');
  if (quote !== '' && (comments.length > 1 || comments.some((mark) => mark.length > 1)))
    throw new RangeError(
      'when multiple comments or a multi-character comment is given, quotes are not supported.  In this case quotechar must be set to null.',
    );
  // Without a delimiter of its own, white space is one.
  const isDelimited = delimiter === '' && marks.some((mark) => /^[ \t\v\f]$/.test(mark));
  if (isDelimited || new Set(marks).size < marks.length)
    throw new TypeError(
      "The values for control characters 'comment', 'delimiter' and 'quotechar' are incompatible",
    );
  const columns = columnsOf(given.usecols);
  expectInteger(skiprows, 'skiprows', 0);
  if (maxRows !== null) expectInteger(maxRows, 'maxRows', 0);
  if (missing !== null) expectNumber(missing, 'missing');
  expectBoolean(unpack, 'unpack');
  if (ndmin !== 0 && ndmin !== 1 && ndmin !== 2)
    throw new RangeError(`Illegal value of ndmin keyword: ${briefText(ndmin)}`);

  const { text, name } = readText(given.fname);
  try {
    const read = native.textTable(
      handleOf(text),
      delimiter,
      quote,
      comments,
      skiprows,
      maxRows,
      columns,
      missing,
      dtype,
    );
    if (Array.isArray(read)) throw failure(read as [number, number, number, number, string], dtype);
    let table = read as Tensor;
    if (table.numel() === 0) warn(`loadtxt: input contained no data: "${name}"`);
    if (table.size(1) === 0 && columns === null) table = table.newZeros([0, 1]);
    const made = withDims(table, ndmin);
    return unpack && made.dim() === 2 ? made.t() : made;
  } finally {
    text.dispose();
  }
}
