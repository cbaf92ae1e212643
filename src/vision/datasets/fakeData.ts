/** Twin of torchvision/datasets/fakedata.py. */

import { type Arguments, binder } from '../../common/binder';
import { getRngState, manualSeed, setRngState } from '../../runtime/random';
import { torchOps } from '../../tensor/operators';
import type { Image } from '../image';
import { toPilImage } from '../transforms/functional';
import { VisionDataset } from './vision';

/** Options of {@link FakeData}. */
export interface FakeDataOptions<X = any> {
  /** How many images there are. Default: 1000 */
  size?: number | undefined;
  /** Channels, height and width. Default: [3, 224, 224] */
  imageSize?: readonly [channels: number, height: number, width: number] | undefined;
  /** How many classes there are. Default: 10 */
  numClasses?: number | undefined;
  /** Applied to each image. */
  transform?: ((image: Image) => X) | null | undefined;
  /** Applied to each label, a tensor. */
  targetTransform?: ((target: any) => any) | null | undefined;
  /** Added to the index that seeds each image. Default: 0 */
  randomOffset?: number | undefined;
}

type FakeDataOrder = [
  size: 'size',
  imageSize: 'imageSize',
  numClasses: 'numClasses',
  transform: 'transform',
  targetTransform: 'targetTransform',
  randomOffset: 'randomOffset',
];
const bindFakeData = binder<FakeDataOptions<any>, FakeDataOrder>(
  'FakeData',
  {},
  {
    size: 1000,
    imageSize: [3, 224, 224],
    numClasses: 10,
    transform: null,
    targetTransform: null,
    randomOffset: 0,
  },
);

/**
 * Random images with random labels; each index always gives the same ones,
 * and the global generator is left alone.
 *
 * @example
 * const transform = new transforms.ToTensor();
 * const data = new datasets.FakeData({ size: 100, imageSize: [3, 32, 32], transform });
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.FakeData.html
 */
export class FakeData<X = Image> extends VisionDataset<[X, number]> {
  readonly size: number;
  readonly numClasses: number;
  readonly imageSize: readonly [number, number, number];
  readonly randomOffset: number;

  /** @param args {@link FakeDataOptions}'s in order */
  constructor(...args: Arguments<FakeDataOptions<X>, FakeDataOrder>) {
    const [size, imageSize, numClasses, transform, targetTransform, randomOffset] = bindFakeData(args);
    super('', { transform, targetTransform });
    this.size = size;
    this.imageSize = imageSize;
    this.numClasses = numClasses;
    this.randomOffset = randomOffset;
  }

  override get length(): number {
    return this.size;
  }

  /** @throws RangeError beyond the end */
  override getItem(index: number): [X, number] {
    if (index >= this.length) throw new RangeError(`${this.constructor.name} index out of range`);
    const state = getRngState();
    manualSeed(index + this.randomOffset);
    const pixels = torchOps.randn([...this.imageSize], { device: 'cpu' });
    const target = torchOps.randint(0, this.numClasses, [1], { dtype: 'int64', device: 'cpu' }).get(0);
    setRngState(state);
    const image = toPilImage(pixels);
    const label = this.targetTransform === null ? target : this.targetTransform(target);
    return [(this.transform === null ? image : this.transform(image)) as X, label.item()];
  }
}
