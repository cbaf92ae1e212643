/** Boxes and their labels on a picture, as Pillow draws lines and text. */
import { escapeHtml } from '../common/display';
import { warn } from '../common/warnings';
import { Image } from '../vision/image';

const RED = [255, 0, 0] as const;
/** Of a label's letters, in pixels, and the room that it is drawn in first. */
const FONT_SIZE = 10;
const ROOM = 2 * FONT_SIZE;

/** Fills rows and columns, both ends included, with red. */
function fill(image: Image, left: number, top: number, right: number, bottom: number): void {
  const { width, height, data, channels } = image;
  for (let y = Math.max(top, 0); y <= Math.min(bottom, height - 1); y++) {
    for (let x = Math.max(left, 0); x <= Math.min(right, width - 1); x++) {
      for (let c = 0; c < channels; c++) data[(y * width + x) * channels + c] = RED[c] ?? 255;
    }
  }
}

/** A line of two pixels, to the right of its way where that is not the very same pixel. */
function line(image: Image, x0: number, y0: number, x1: number, y1: number): void {
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
  const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
  if (x0 === x1 && y0 === y1) fill(image, x0, y0, x0, y0);
  else if (y0 === y1) fill(image, left, x1 > x0 ? y0 : y0 - 1, right, x1 > x0 ? y0 + 1 : y0);
  else fill(image, y1 > y0 ? x0 : x0 - 1, top, y1 > y0 ? x0 + 1 : x0, bottom);
}

/** How dark the letters of a label are, in the smallest picture that has them all; null without a font. */
function letters(text: string): { width: number; height: number; ink: Uint8Array } | null {
  const room = ROOM + text.length * FONT_SIZE;
  const style = `font-family="sans-serif" font-size="${FONT_SIZE}"`;
  const words = `<text x="1" y="${FONT_SIZE + 4}" ${style}>${escapeHtml(text)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${room}" height="${ROOM}">${words}</svg>`;
  const drawn = Image.openSync(Buffer.from(svg)).convert('RGBA').getchannel('A');
  const columns: number[] = [];
  const rows: number[] = [];
  drawn.data.forEach((dark, i) => {
    if (dark === 0) return;
    columns.push(i % drawn.width);
    rows.push(Math.floor(i / drawn.width));
  });
  if (rows.length === 0) return null;
  const edge = (list: number[], of: (a: number, b: number) => number) => list.reduce((a, b) => of(a, b));
  const left = edge(columns, Math.min);
  const top = edge(rows, Math.min);
  const box = [left, top, edge(columns, Math.max) + 1, edge(rows, Math.max) + 1] as const;
  const cut = drawn.crop([...box]);
  return { width: cut.width, height: cut.height, ink: cut.data as Uint8Array };
}

/** A label in black on red, at the lower left corner of its box, inside. */
function label(image: Image, left: number, bottom: number, text: string): void {
  const found = letters(text);
  if (found === null) {
    if (text.trim() !== '') warn(`addImageWithBoxes: no font was found for the label '${text}'`);
    return;
  }
  const margin = Math.ceil(0.05 * found.height);
  const top = bottom - found.height - 2 * margin;
  fill(image, left, top, left + found.width + margin, bottom);
  const { width, height, data, channels } = image;
  for (let i = 0; i < found.ink.length; i++) {
    const x = left + margin + (i % found.width);
    const y = bottom - found.height - margin + Math.floor(i / found.width);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = (y * width + x) * channels;
    // Of red, only the first band is not black already.
    data[at] = Math.round((data[at]! * (255 - found.ink[i]!)) / 255);
  }
}

/**
 * Draws boxes into a picture, a pair of opposite corners each.
 * @param boxes x and y of both corners, four numbers a box
 */
export function drawBoxes(image: Image, boxes: ArrayLike<number>, labels: readonly string[] | null): void {
  for (let i = 0; i < boxes.length / 4; i++) {
    const [left, top, right, bottom] = [0, 1, 2, 3].map((k) => Math.trunc(boxes[4 * i + k]!)) as [
      number,
      number,
      number,
      number,
    ];
    line(image, left, top, left, bottom);
    line(image, left, bottom, right, bottom);
    line(image, right, bottom, right, top);
    line(image, right, top, left, top);
    const text = labels?.[i];
    if (text) label(image, left, bottom, text);
  }
}
