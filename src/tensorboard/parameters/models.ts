/** What models' graphs and embeddings are added with. */
import { binder } from '../../common/binder';
import type { FileUrl } from '../../common/node';
import type { Recordable } from '../../recorder';
import type { Tensor } from '../../tensor/tensor';
import type { Metadata } from '../embedding';
import type { Values } from '../values';

/** Options of `addGraph`. */
export interface AddGraph {
  /** The module, or a function of tensors. */
  model: Recordable;
  /** What it is called with: an array of arguments, or the only one. */
  inputToModel: unknown;
  /** Whether the graph is printed, too. Default: false */
  verbose?: boolean | undefined;
}
export type AddGraphOrder = [model: 'model', inputToModel: 'inputToModel', verbose: 'verbose'];
export const bindAddGraph = binder<AddGraph, AddGraphOrder>(
  'addGraph',
  { model: 'any', inputToModel: 'data' },
  { verbose: false },
);

/** Options of `addOnnxGraph`. */
export interface AddOnnxGraph {
  /** The file. */
  prototxt: string | FileUrl;
}
export type AddOnnxGraphOrder = [prototxt: 'prototxt'];
export const bindAddOnnxGraph = binder<AddOnnxGraph, AddOnnxGraphOrder>(
  'addOnnxGraph',
  { prototxt: 'object' },
  {},
);

/** Options of `addEmbedding`. */
export interface AddEmbeddingOptions {
  /** A label for each point, or an array of labels, one for each column. Default: null */
  metadata?: Metadata | null | undefined;
  /** A picture for each point, [N, C, H, W]. Default: null */
  labelImg?: Tensor | null | undefined;
  /** The step, which is a part of the files' path. Default: null, 0 */
  globalStep?: number | bigint | null | undefined;
  /** The embedding's name. Default: 'default' */
  tag?: string | undefined;
  /** The columns' names, where each point has several labels. Default: null */
  metadataHeader?: readonly string[] | null | undefined;
}
export interface AddEmbedding extends AddEmbeddingOptions {
  /** The points, (N, D): one in each row. */
  mat: Values;
}
export type AddEmbeddingOrder = [
  mat: 'mat',
  metadata: 'metadata',
  labelImg: 'labelImg',
  globalStep: 'globalStep',
  tag: 'tag',
  metadataHeader: 'metadataHeader',
];
export const bindAddEmbedding = binder<AddEmbedding, AddEmbeddingOrder>(
  'addEmbedding',
  { mat: 'object' },
  { metadata: null, labelImg: null, globalStep: null, tag: 'default', metadataHeader: null },
);
