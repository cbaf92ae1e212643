/** Twin of torchvision/datasets/vision.py: what all vision datasets have in common. */
import { homedir } from 'node:os';
import { inspect } from 'node:util';
import { Dataset } from '../../utils/data/dataset';

/** A dataset's two transforms as one. */
export class StandardTransform {
  constructor(
    readonly transform: ((input: any) => any) | null,
    readonly targetTransform: ((target: any) => any) | null,
  ) {}

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

  constructor(
    root: string,
    options: {
      transform?: ((input: any) => any) | null | undefined;
      targetTransform?: ((target: any) => any) | null | undefined;
    } = {},
  ) {
    super();
    this.root = root.replace(/^~(?=$|[/\\])/, homedir());
    this.transform = options.transform ?? null;
    this.targetTransform = options.targetTransform ?? null;
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

  [inspect.custom](): string {
    return this.toString();
  }
}
