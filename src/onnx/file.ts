/** The file: constants inside, or in a file beside it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TorchError } from '../common/errors';
import type { FileUrl } from '../common/node';
import { writeAtomically } from '../files/atomicFile';
import { native } from '../native';
import { __version__ } from '../runtime/version';
import { handleOf, type Tensor } from '../tensor/tensor';
import { dataType } from './builder';
import { ModelProto, type TensorMessage } from './messages';
import type { Translated } from './translate';

/** What a message of protocol buffers can hold. */
const LIMIT = 2 ** 31 - 1;
/** Constants smaller than this stay in the file. */
const SMALL = 1024;
/** Where tensors begin in the file beside: pages can be mapped. */
const ALIGNMENT = 4096;

/** The most that the system is given to write at once. */
const PIECE = 2 ** 30;

/** The versions of the file's format that came with those of the operators. */
const irVersions: Record<number, number> = {
  ...{ 18: 8, 19: 9, 20: 9, 21: 10, 22: 10, 23: 11 },
  ...{ 24: 12, 25: 13, 26: 13, 27: 13, 28: 14 },
};

const bytesOf = (tensor: Tensor) =>
  new Uint8Array(native.tensorArrayBuffer(handleOf(tensor.detach().cpu().contiguous()), false));

/** Writes the larger constants one behind the other, and says where they are. */
function writeBeside(
  file: string,
  constants: ReadonlyMap<string, Tensor>,
): Map<string, [offset: number, length: number]> {
  const places = new Map<string, [number, number]>();
  writeAtomically(file, (sink) => {
    let end = 0;
    for (const [name, tensor] of constants) {
      const bytes = bytesOf(tensor);
      if (bytes.length < SMALL) continue;
      const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
      sink.write(new Uint8Array(offset - end));
      for (let done = 0; done < bytes.length; done += PIECE) sink.write(bytes.subarray(done, done + PIECE));
      places.set(name, [offset, bytes.length]);
      end = offset + bytes.length;
    }
  });
  return places;
}

/**
 * @param externalData whether constants are beside the file; null where they would not fit into it
 * @throws TorchError where they don't fit, and shall be inside
 */
export function writeModel(
  file: string | FileUrl,
  { nodes, initializers, inputs, outputs }: Translated,
  opsetVersion: number,
  externalData: boolean | null,
): void {
  const target = file instanceof URL ? fileURLToPath(file) : file;
  const size = [...initializers.values()].reduce((sum, tensor) => sum + tensor.nbytes, 0);
  // The nodes take some of it.
  const fits = size < LIMIT - 2 ** 24;
  if (externalData === false && !fits)
    throw new TorchError(
      `torch.onnx.export: ${size} bytes of weights don't fit into one file, which holds 2 GB: let externalData be true`,
    );
  const beside = externalData ?? !fits;
  const places = beside ? writeBeside(`${target}.data`, initializers) : new Map<string, [number, number]>();
  const initializer = [...initializers].map(([name, tensor]): TensorMessage => {
    const head = { dims: tensor.shape, dataType: dataType(tensor.dtype), name };
    const place = places.get(name);
    if (place === undefined) return { ...head, rawData: bytesOf(tensor) };
    const entries = {
      location: `${path.basename(target)}.data`,
      offset: String(place[0]),
      length: String(place[1]),
    };
    return {
      ...head,
      externalData: Object.entries(entries).map(([key, value]) => ({ key, value })),
      dataLocation: 1,
    };
  });
  const model = ModelProto.encode({
    irVersion: irVersions[opsetVersion]!,
    producerName: 'torch-node',
    producerVersion: __version__,
    graph: { node: nodes, name: 'main', initializer, input: inputs, output: outputs },
    opsetImport: [{ domain: '', version: opsetVersion }],
  });
  writeAtomically(target, (sink) => sink.write(model));
}
