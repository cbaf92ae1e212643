/** Tensors of ONNX files whose data lie in files beside; twin of onnx/external_data_helper.py. */
import fs from 'node:fs';
import path from 'node:path';
import { TorchError } from '../common/errors';
import { warn } from '../common/warnings';
import { fileSource } from '../files/source';
import type { AttributeMessage, InnerGraph, ModelOutlineMessage, TensorOutlineMessage } from './messages';

/** The number of the place of data that lie in another file. */
const EXTERNAL = 1;
const KEYS = ['basepath', 'checksum', 'length', 'location', 'offset'];

interface Place {
  location: string;
  offset: bigint;
  /** As far as the file goes where it is not given. */
  length: bigint | undefined;
}

/** An integer in text, as Python's `int` reads it. */
function readInteger(text: string, what: string, of: string): bigint {
  const digits = /^\s*\+?(-?\d+(?:_\d+)*)\s*$/.exec(text)?.[1]?.replaceAll('_', '');
  if (digits === undefined)
    throw new TorchError(`${of}: the ${what} of external data is no integer: '${text}'`);
  const value = BigInt(digits);
  if (value < 0n) throw new TorchError(`${of}: External data ${what} must be non-negative, got ${value}`);
  return value;
}

function placeOf({ externalData = [] }: TensorOutlineMessage, of: string): Place {
  const entries = new Map([...externalData].map(({ key = '', value = '' }) => [key, value]));
  const unknown = [...entries.keys()].filter((key) => !KEYS.includes(key)).sort();
  if (unknown.length > 0)
    warn(
      `${of}: Ignoring unknown external data key(s) ${unknown.join(', ')}. Allowed keys: ${KEYS.join(', ')}`,
    );
  const [offset, length] = ['offset', 'length'].map((key) => {
    const text = entries.get(key);
    return text === undefined ? undefined : readInteger(text, key, of);
  });
  return { location: entries.get('location') ?? '', offset: offset ?? 0n, length };
}

/**
 * The file that a location names.
 * @throws TorchError where that is none, or may be one that the model's author has no right to name
 */
function fileAt(folder: string, location: string, of: string): string {
  if (location === '') throw new TorchError(`${of}: the location of its external data should not be empty`);
  if (path.isAbsolute(location))
    throw new TorchError(
      `${of}: the location should be a relative path, but it is an absolute path: ${location}`,
    );
  const inside = path.normalize(location);
  // As in onnx: no name with two dots, be it a folder's or not.
  if (inside.includes('..'))
    throw new TorchError(
      `${of}: data should be inside '${folder}', but '${location}' points outside the directory`,
    );
  const file = path.join(folder, inside);
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  const wrong = stat?.isSymbolicLink()
    ? 'it is a symbolic link'
    : !stat?.isFile()
      ? `${stat === undefined ? 'there is none: ' : ''}it is not a regular file`
      : stat.nlink > 1
        ? 'it has multiple hard links, and may be a file of another folder'
        : undefined;
  if (wrong !== undefined) throw new TorchError(`${of}: data should be stored in ${file}, but ${wrong}`);
  const real = path.relative(fs.realpathSync(folder), fs.realpathSync(file));
  if (real.startsWith('..') || path.isAbsolute(real))
    throw new TorchError(`${of}: '${location}' resolves outside the directory '${folder}'`);
  return file;
}

/** Opens a tensor's file and checks that its data are there; reads them where they are wanted. */
function readData(tensor: TensorOutlineMessage, file: string, isWanted: boolean): Uint8Array {
  const of = `${file}: tensor '${tensor.name ?? ''}'`;
  const { location, offset, length } = placeOf(tensor, of);
  // What became a link since it was looked at is not followed, where the system can say so.
  const flags = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0);
  const fd = fs.openSync(fileAt(path.dirname(file), location, of), flags);
  try {
    const source = fileSource(fd);
    const size = BigInt(source.size);
    if (offset > size)
      throw new TorchError(`${of}: External data offset (${offset}) exceeds file size (${size})`);
    const available = size - offset;
    if (length !== undefined && length > available)
      throw new TorchError(
        `${of}: External data length (${length}) exceeds available data (${available} bytes from offset ${offset})`,
      );
    const data = Buffer.alloc(isWanted ? Number(length ?? available) : 0);
    source.read(data, Number(offset));
    return data;
  } finally {
    fs.closeSync(fd);
  }
}

const usesExternalData = ({ dataLocation }: TensorOutlineMessage) => dataLocation === EXTERNAL;

type Graph = Pick<InnerGraph, 'node'> & { readonly initializer?: Iterable<TensorOutlineMessage> | undefined };

const attributesOf = ({ node = [] }: Pick<Graph, 'node'>): AttributeMessage[] =>
  [...node].flatMap(({ attribute = [] }) => [...attribute]);
const graphsOf = ({ g, graphs = [] }: AttributeMessage) => [...(g === undefined ? [] : [g]), ...graphs];
const tensorsOf = ({ t, tensors = [] }: AttributeMessage) => [...(t === undefined ? [] : [t]), ...tensors];

/** The tensors in the attributes of a graph's nodes, and of graphs within them. */
const attributeTensors = (graph: Pick<Graph, 'node'>): ReturnType<typeof tensorsOf> =>
  attributesOf(graph).flatMap((one) => [...tensorsOf(one), ...graphsOf(one).flatMap(attributeTensors)]);

/** The initializers of graphs within a graph's nodes. */
const innerInitializers = (graph: Pick<Graph, 'node'>): ReturnType<typeof tensorsOf> =>
  attributesOf(graph).flatMap((one) =>
    graphsOf(one).flatMap((inner) => [...(inner.initializer ?? []), ...innerInitializers(inner)]),
  );

/**
 * Puts the data that lie beside a model's file into its attributes, as `onnx.load` does. Of the graph's own
 * initializers, and of functions, it is only checked that they are there: an outline has no place for them.
 *
 * @param file the model's absolute path
 * @throws TorchError for a file that is missing, too short, or not in the model's folder
 */
export function loadExternalData({ graph = {}, functions = [] }: ModelOutlineMessage, file: string): void {
  for (const tensor of graph.initializer ?? []) if (usesExternalData(tensor)) readData(tensor, file, false);
  for (const tensor of [...innerInitializers(graph), ...attributeTensors(graph)]) {
    if (!usesExternalData(tensor)) continue;
    tensor.rawData = readData(tensor, file, true);
    tensor.dataLocation = 0;
    tensor.externalData = [];
  }
  for (const tensor of [...functions].flatMap(attributeTensors))
    if (usesExternalData(tensor)) readData(tensor, file, false);
}
