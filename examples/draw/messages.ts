/** What the trainer tells the server, and the server its pages. */

/** The loss at one step: the mean since the point before. */
export interface LossPoint {
  step: number;
  loss: number;
}

/** The course of a training at one step: means since the point before. */
export interface Point extends LossPoint {
  /** The share of the training images that were read rightly. */
  accuracy: number;
}

/** The share of test images that were read rightly at one step. */
export type Test = Omit<Point, 'loss'>;

export interface Wrong {
  label: number;
  answer: number;
  probability: number;
  /** 28 × 28 bytes in base64. */
  pixels: string;
}

/** How the network does on images that it is not trained with. */
export interface Report {
  step: number;
  images: number;
  accuracy: number;
  /** `confusion[label][answer]` images. */
  confusion: number[][];
  /** The mistakes of which it is most sure. */
  wrong: Wrong[];
  /** The first layer's kernels, square. */
  filters: number[][][];
}

/** What a page gets. The first message has all that was before. */
export type Message =
  | { kind: 'start'; steps: number; points: Point[]; tests: Test[] }
  | { kind: 'progress'; point: Point }
  | { kind: 'report'; report: Report }
  | { kind: 'end' }
  | { kind: 'failed'; error: string };

/** What the page of the whole way gets. */
export type LossMessage =
  | { kind: 'start'; steps: number; points: LossPoint[] }
  | { kind: 'progress'; point: LossPoint }
  | { kind: 'end' };

/** What the trainer sends: beside a page's message the weights of that moment, and the network as ONNX. */
export interface Parcel {
  message: Exclude<Message, { kind: 'start' }>;
  weights?: Uint8Array;
  onnx?: Uint8Array;
}

/** What the trainer is told. */
export interface Task {
  root: string;
  limit: number;
  epochs: number;
  steps?: number;
  batchSize: number;
  lr: number;
  seed: number;
  threads: number;
  out: string;
}

const MOST_POINTS = 400;

/** Adds a point; of too many every second one stays. */
export function addPoint<One extends LossPoint>(points: One[], point: One): void {
  points.push(point);
  if (points.length <= MOST_POINTS) return;
  const kept = points.filter((_, i) => i % 2 === 1 || i === points.length - 1);
  points.splice(0, points.length, ...kept);
}
