/** Twin of torchvision/datasets/vision.py: what all vision datasets have in common. */

import { homedir } from 'node:os';
import { type Arguments, binder } from '../../common/binder';
import { expectString } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { Dataset } from '../../utils/data/dataset';

/** Options of {@link StandardTransform} and {@link VisionDataset}. */
export interface StandardTransformOptions {
  /** Applied to each image. Default: null */
  transform?: ((input: any) => any) | null | undefined;
  /** Applied to each target. Default: null */
  targetTransform?: ((target: any) => any) | null | undefined;
}

type StandardTransformOrder = [transform: 'transform', targetTransform: 'targetTransform'];
const noTransforms = { transform: null, targetTransform: null };
const bindStandardTransform = binder<StandardTransformOptions, StandardTransformOrder>(
  'StandardTransform',
  {},
  noTransforms,
);

/** A dataset's two transforms as one: of images and of their targets. */
export class StandardTransform {
  readonly transform: ((input: any) => any) | null;
  readonly targetTransform: ((target: any) => any) | null;

  /** @param args transform (null), targetTransform (null) */
  constructor(...args: Arguments<StandardTransformOptions, StandardTransformOrder>) {
    [this.transform, this.targetTransform] = bindStandardTransform(args);
  }

  /** What Python prints of it: each transform with its settings. */
  toString(): string {
    const lines = [this.constructor.name];
    if (this.transform !== null) lines.push(...indented('Transform: ', this.transform));
    if (this.targetTransform !== null) lines.push(...indented('Target transform: ', this.targetTransform));
    return lines.join('\n');
  }
}

/** The transform's printout after a heading, its further lines below its first. */
function indented(heading: string, transform: (input: any) => any): string[] {
  const isPlain = Object.getPrototypeOf(transform) === Function.prototype;
  const text = isPlain ? `<function ${transform.name || '<lambda>'}>` : String(transform);
  return text.split('\n').map((line, i) => (i === 0 ? heading : ' '.repeat(heading.length)) + line);
}

interface VisionDatasetParameters extends StandardTransformOptions {
  root: string;
}

type VisionDatasetOrder = [root: 'root'];
const bindVisionDataset = binder<VisionDatasetParameters, VisionDatasetOrder>(
  'VisionDataset',
  { root: 'any' },
  {},
  noTransforms,
);

/**
 * Base class of vision datasets: a place on disk and the transforms of image and target.
 *
 * @param root the dataset's folder; `~` is the home folder
 * @param options.transform applied to each image
 * @param options.targetTransform applied to each target
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.VisionDataset.html
 */
export abstract class VisionDataset<T = any> extends Dataset<T> {
  readonly root: string;
  transform: ((input: any) => any) | null;
  targetTransform: ((target: any) => any) | null;

  constructor(...args: Arguments<VisionDatasetParameters, VisionDatasetOrder>) {
    super();
    const { root, transform, targetTransform } = bindVisionDataset.named(args, new.target.name);
    expectString(root, 'root');
    this.root = root.replace(/^~(?=$|[/\\])/, homedir());
    this.transform = transform;
    this.targetTransform = targetTransform;
  }

  /** Further lines of the printout. */
  protected extraRepr(): string {
    return '';
  }

  /** Python's `repr`. */
  override toString(): string {
    const body = [`Number of datapoints: ${this.length}`];
    if (this.root !== '') body.push(`Root location: ${this.root}`);
    const extra = this.extraRepr();
    if (extra !== '') body.push(...extra.split('\n'));
    if (this.transform !== null || this.targetTransform !== null) {
      body.push(String(new StandardTransform(this.transform, this.targetTransform)));
    }
    return [`Dataset ${this.constructor.name}`, ...body.map((line) => `    ${line}`)].join('\n');
  }

  [inspectCustom](): string {
    return this.toString();
  }
}
