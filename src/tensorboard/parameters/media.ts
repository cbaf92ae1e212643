/** What images, figures, videos, sounds and meshes are added with. */
import { binder } from '../../common/binder';
import type { Figure } from '../images';
import type { Values } from '../values';
import { type StepOptions, step, type Tagged } from './steps';

/** Options of `addImage` and `addImages`. */
export interface AddImageOptions extends StepOptions {
  /** What the dimensions are, a letter for each. Default: 'CHW' for one image, 'NCHW' for several */
  dataformats?: string | undefined;
}
export interface AddImage extends Tagged, AddImageOptions {
  imgTensor: Values;
}
export type AddImageOrder = [
  tag: 'tag',
  imgTensor: 'imgTensor',
  globalStep: 'globalStep',
  walltime: 'walltime',
  dataformats: 'dataformats',
];
export const bindAddImage = binder<AddImage, AddImageOrder>(
  'addImage',
  { tag: 'any', imgTensor: 'object' },
  { ...step, dataformats: 'CHW' },
);
export const bindAddImages = binder<AddImage, AddImageOrder>(
  'addImages',
  { tag: 'any', imgTensor: 'object' },
  { ...step, dataformats: 'NCHW' },
);

/** Options of `addImageWithBoxes`. */
export interface AddImageWithBoxesOptions extends AddImageOptions {
  /** By how much the picture grows, once the boxes are drawn. Default: 1 */
  rescale?: number | undefined;
  /** A label for each box. Default: null, none */
  labels?: readonly string[] | string | null | undefined;
}
export interface AddImageWithBoxes extends Tagged, AddImageWithBoxesOptions {
  imgTensor: Values;
  /** The boxes, (N, 4): left, top, right, bottom in pixels. */
  boxTensor: Values;
}
export type AddImageWithBoxesOrder = [
  tag: 'tag',
  imgTensor: 'imgTensor',
  boxTensor: 'boxTensor',
  globalStep: 'globalStep',
  walltime: 'walltime',
  rescale: 'rescale',
  dataformats: 'dataformats',
  labels: 'labels',
];
export const bindAddImageWithBoxes = binder<AddImageWithBoxes, AddImageWithBoxesOrder>(
  'addImageWithBoxes',
  { tag: 'any', imgTensor: 'object', boxTensor: 'object' },
  { ...step, rescale: 1, dataformats: 'CHW', labels: null },
);

/** Options of `addFigure`. */
export interface AddFigureOptions extends StepOptions {
  /** Whether figures that have a method `close` are closed. Default: true */
  close?: boolean | undefined;
}
export interface AddFigure extends Tagged, AddFigureOptions {
  figure: Figure | readonly Figure[];
}
export type AddFigureOrder = [
  tag: 'tag',
  figure: 'figure',
  globalStep: 'globalStep',
  close: 'close',
  walltime: 'walltime',
];
export const bindAddFigure = binder<AddFigure, AddFigureOrder>(
  'addFigure',
  { tag: 'any', figure: 'data' },
  { globalStep: null, close: true, walltime: null },
);

/** Options of `addVideo`. */
export interface AddVideoOptions extends StepOptions {
  /** Frames a second. Default: 4 */
  fps?: number | undefined;
}
export interface AddVideo extends Tagged, AddVideoOptions {
  vidTensor: Values;
}
export type AddVideoOrder = [
  tag: 'tag',
  vidTensor: 'vidTensor',
  globalStep: 'globalStep',
  fps: 'fps',
  walltime: 'walltime',
];
export const bindAddVideo = binder<AddVideo, AddVideoOrder>(
  'addVideo',
  { tag: 'any', vidTensor: 'object' },
  { globalStep: null, fps: 4, walltime: null },
);

/** Options of `addAudio`. */
export interface AddAudioOptions extends StepOptions {
  /** Samples a second. Default: 44100 */
  sampleRate?: number | undefined;
}
export interface AddAudio extends Tagged, AddAudioOptions {
  sndTensor: Values;
}
export type AddAudioOrder = [
  tag: 'tag',
  sndTensor: 'sndTensor',
  globalStep: 'globalStep',
  sampleRate: 'sampleRate',
  walltime: 'walltime',
];
export const bindAddAudio = binder<AddAudio, AddAudioOrder>(
  'addAudio',
  { tag: 'any', sndTensor: 'object' },
  { globalStep: null, sampleRate: 44100, walltime: null },
);

export interface AddMesh extends Tagged, AddMeshOptions {
  /** The coordinates of the points, (B, N, 3). */
  vertices: Values;
}
/** Options of `addMesh`. */
export interface AddMeshOptions extends StepOptions {
  /** A colour for each vertex, [B, N, 3]. Default: null */
  colors?: Values | null | undefined;
  /** The vertices of each triangle, [B, M, 3]. Default: null */
  faces?: Values | null | undefined;
  /** Settings of three.js, by its classes' names. Default: null */
  configDict?: object | null | undefined;
}
export type AddMeshOrder = [
  tag: 'tag',
  vertices: 'vertices',
  colors: 'colors',
  faces: 'faces',
  configDict: 'configDict',
  globalStep: 'globalStep',
  walltime: 'walltime',
];
export const bindAddMesh = binder<AddMesh, AddMeshOrder>(
  'addMesh',
  { tag: 'any', vertices: 'object' },
  { colors: null, faces: null, configDict: null, ...step },
  {},
  {
    configDict: {
      owns: (object) => !('globalStep' in object || 'walltime' in object || 'configDict' in object),
    },
  },
);
