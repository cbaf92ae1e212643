/**
 * What one pixel becomes in another mode. Twin of Pillow's libImaging/Convert.c and ConvertYCbCr.c, number
 * for number.
 */
import type { ImageMode, Pixels } from './modes';

/** Converts one pixel at `i` to one at `o`. */
type Convert = (input: Pixels, i: number, out: Pixels, o: number) => void;

/** Luminance by ITU-R 601-2, rounded to 8 bits. */
const luma = (p: Pixels, i: number) => (p[i]! * 19595 + p[i + 1]! * 38470 + p[i + 2]! * 7471 + 0x8000) >> 16;
/** The same in thousandths. */
export const luma1000 = (p: Pixels, i: number) => p[i]! * 299 + p[i + 1]! * 587 + p[i + 2]! * 114;

export const clip8 = (v: number) => (v <= 0 ? 0 : v < 256 ? v : 255);

/** `a · b / 255`, rounded. */
function multiply255(a: number, b: number): number {
  const product = a * b + 128;
  return ((product >> 8) + product) >> 8;
}

const divideByAlpha = (v: number, alpha: number) =>
  alpha === 0 || alpha === 255 ? v : clip8(Math.trunc((255 * v) / alpha));

/** Grey of one value, with full alpha where there is one. */
const grey =
  (value: (p: Pixels, i: number) => number, colours: number, alpha?: number): Convert =>
  (p, i, out, o) => {
    const v = value(p, i);
    for (let b = 0; b < colours; b++) out[o + b] = v;
    if (alpha !== undefined) out[o + colours] = alpha;
  };

const same = (p: Pixels, i: number) => p[i]!;
const clipped = (p: Pixels, i: number) => {
  const v = p[i]!;
  return v <= 0 ? 0 : v >= 255 ? 255 : Math.trunc(v);
};
const bit = (p: Pixels, i: number) => (p[i] !== 0 ? 255 : 0);

/** Three colours as they are, then alpha. */
const colours =
  (alpha?: number): Convert =>
  (p, i, out, o) => {
    out[o] = p[i]!;
    out[o + 1] = p[i + 1]!;
    out[o + 2] = p[i + 2]!;
    if (alpha !== undefined) out[o + 3] = alpha;
  };

const value =
  (of: (p: Pixels, i: number) => number): Convert =>
  (p, i, out, o) => {
    out[o] = of(p, i);
  };

/** A grey value in a mode of three or four bands of which one holds it. */
const placed =
  (of: (p: Pixels, i: number) => number, ...bands: (number | 'v')[]): Convert =>
  (p, i, out, o) => {
    const v = of(p, i);
    for (let b = 0; b < bands.length; b++) out[o + b] = bands[b] === 'v' ? v : (bands[b] as number);
  };

export const toHsv: Convert = (p, i, out, o) => {
  const r = p[i]!;
  const g = p[i + 1]!;
  const b = p[i + 2]!;
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  let h = 0;
  let s = 0;
  if (least !== most) {
    const f = Math.fround;
    const range = most - least;
    const rc = f((most - r) / range);
    const gc = f((most - g) / range);
    const bc = f((most - b) / range);
    let hue: number;
    if (r === most) hue = f(bc - gc);
    else if (g === most) hue = f(2 + rc - bc);
    else hue = f(4 + gc - rc);
    const turns = hue / 6 + 1;
    hue = f(turns >= 1 ? turns - 1 : turns);
    h = clip8(Math.trunc(hue * 255));
    s = clip8(Math.trunc(f(range / most) * 255));
  }
  out[o] = h;
  out[o + 1] = s;
  out[o + 2] = most;
};

const bytes = Array.from({ length: 256 }, (_, i) => i);
/** Which sixth of the circle a hue lies in, how far, and saturation as a share. */
const sides = Uint8Array.from(bytes, (h) => Math.floor((h * 6) / 255) % 6);
const rests = Float32Array.from(bytes, (h) => (h * 6) / 255 - Math.floor((h * 6) / 255));
const shares = Float32Array.from(bytes, (s) => s / 255);

export const fromHsv: Convert = (p, i, out, o) => {
  const s = p[i + 1]!;
  const v = p[i + 2]!;
  if (s === 0) {
    out[o] = v;
    out[o + 1] = v;
    out[o + 2] = v;
    return;
  }
  const h = p[i]!;
  const side = sides[h]!;
  const f = rests[h]!;
  const fs = shares[s]!;
  const low = (v * (1 - fs) + 0.5) | 0;
  const falling = (v * (1 - Math.fround(fs * f)) + 0.5) | 0;
  const rising = (v * (1 - fs * (1 - f)) + 0.5) | 0;
  out[o] = side === 0 || side === 5 ? v : side === 1 ? falling : side === 4 ? rising : low;
  out[o + 1] = side === 1 || side === 2 ? v : side === 0 ? rising : side === 3 ? falling : low;
  out[o + 2] = side === 3 || side === 4 ? v : side === 2 ? rising : side === 5 ? falling : low;
};

const fromCmyk =
  (alpha?: number): Convert =>
  (p, i, out, o) => {
    const rest = 255 - p[i + 3]!;
    for (let b = 0; b < 3; b++) out[o + b] = clip8(rest - multiply255(p[i + b]!, rest));
    if (alpha !== undefined) out[o + 3] = alpha;
  };

/** JFIF's factors in 64ths: each product is rounded by itself. */
const part = (factor: number, center = 0) =>
  Int16Array.from({ length: 256 }, (_, i) => Math.trunc(factor * 64 * (i - center) + 0.5));

const toYcc = () => ({
  y: [part(0.299), part(0.587), part(0.114)],
  cb: [part(-0.16874), part(-0.33126), part(0.5)],
  cr: [part(0.5), part(-0.41869), part(-0.08131)],
});
const fromYcc = () => ({
  redOfCr: part(1.402, 128),
  greenOfCb: part(-0.34414, 128),
  greenOfCr: part(-0.71414, 128),
  blueOfCb: part(1.772, 128),
});
let toYccTables: ReturnType<typeof toYcc> | undefined;
let fromYccTables: ReturnType<typeof fromYcc> | undefined;

const toYcbcr: Convert = (p, i, out, o) => {
  toYccTables ??= toYcc();
  const weigh = ([r, g, b]: Int16Array[]) => (r![p[i]!]! + g![p[i + 1]!]! + b![p[i + 2]!]!) >> 6;
  const { y, cb, cr } = toYccTables;
  out[o] = weigh(y);
  out[o + 1] = weigh(cb) + 128;
  out[o + 2] = weigh(cr) + 128;
};

const fromYcbcr: Convert = (p, i, out, o) => {
  fromYccTables ??= fromYcc();
  const { redOfCr, greenOfCb, greenOfCr, blueOfCb } = fromYccTables;
  const y = p[i]!;
  const cb = p[i + 1]!;
  const cr = p[i + 2]!;
  out[o] = clip8(y + (redOfCr[cr]! >> 6));
  out[o + 1] = clip8(y + ((greenOfCb[cb]! + greenOfCr[cr]!) >> 6));
  out[o + 2] = clip8(y + (blueOfCb[cb]! >> 6));
};

/** Multiplies `bands` colours by the alpha behind them. */
const premultiply =
  (bands: number): Convert =>
  (p, i, out, o) => {
    const alpha = p[i + bands]!;
    for (let b = 0; b < bands; b++) out[o + b] = multiply255(p[i + b]!, alpha);
    out[o + bands] = alpha;
  };

/** Undoes it; `alpha` replaces the alpha where given. */
const unmultiply =
  (bands: number, keepsAlpha: boolean): Convert =>
  (p, i, out, o) => {
    const alpha = p[i + bands]!;
    for (let b = 0; b < bands; b++) out[o + b] = divideByAlpha(p[i + b]!, alpha);
    if (keepsAlpha) out[o + bands] = alpha;
  };

/** Grey with alpha in front of a mode's own alpha. */
const greyAlpha =
  (count: number): Convert =>
  (p, i, out, o) => {
    for (let b = 0; b < count; b++) out[o + b] = p[i]!;
    out[o + count] = p[i + 1]!;
  };

const inverted = (p: Pixels, i: number) => 255 - p[i]!;
const invertedBit = (p: Pixels, i: number) => 255 - bit(p, i);
const invertedColours: Convert = (p, i, out, o) => {
  for (let b = 0; b < 3; b++) out[o + b] = 255 - p[i + b]!;
  out[o + 3] = 0;
};
const lumaAlpha: Convert = (p, i, out, o) => {
  out[o] = luma(p, i);
  out[o + 1] = p[i + 3]!;
};
const cmykToHsv: Convert = (p, i, out, o) => {
  const rgb = new Uint8Array(3);
  fromCmyk()(p, i, rgb, 0);
  toHsv(rgb, 0, out, o);
};

const rgbLike: Readonly<Record<string, Convert>> = {
  '1': value((p, i) => (luma1000(p, i) >= 128000 ? 255 : 0)),
  L: value(luma),
  LA: grey(luma, 1, 255),
  I: value(luma),
  F: value((p, i) => Math.fround(luma1000(p, i) / 1000)),
  RGB: colours(),
  RGBX: colours(255),
  CMYK: invertedColours,
  YCbCr: toYcbcr,
  HSV: toHsv,
};

/** What each mode becomes without going through another. */
export const converters: Readonly<Partial<Record<ImageMode, Readonly<Record<string, Convert>>>>> = {
  '1': {
    L: value(bit),
    I: value(bit),
    F: value(bit),
    LA: grey(bit, 1, 255),
    RGB: grey(bit, 3),
    RGBA: grey(bit, 3, 255),
    RGBX: grey(bit, 3, 255),
    CMYK: placed(invertedBit, 0, 0, 0, 'v'),
    YCbCr: placed(bit, 'v', 128, 128),
    HSV: placed(bit, 0, 0, 'v'),
  },
  L: {
    '1': value((p, i) => (p[i]! >= 128 ? 255 : 0)),
    LA: grey(same, 1, 255),
    I: value(same),
    'I;16': value(same),
    F: value(same),
    RGB: grey(same, 3),
    RGBA: grey(same, 3, 255),
    RGBX: grey(same, 3, 255),
    CMYK: placed(inverted, 0, 0, 0, 'v'),
    YCbCr: placed(same, 'v', 128, 128),
    HSV: placed(same, 0, 0, 'v'),
  },
  LA: {
    L: value(same),
    La: premultiply(1),
    RGB: grey(same, 3),
    RGBA: greyAlpha(3),
    RGBX: greyAlpha(3),
    CMYK: placed(inverted, 0, 0, 0, 'v'),
    YCbCr: placed(same, 'v', 128, 128),
    HSV: placed(same, 0, 0, 'v'),
  },
  La: { LA: unmultiply(1, true) },
  I: {
    L: value(clipped),
    F: value(same),
    RGB: grey(clipped, 3),
    RGBA: grey(clipped, 3, 255),
    RGBX: grey(clipped, 3, 255),
    HSV: placed(clipped, 0, 0, 'v'),
    'I;16': value((p, i) => Math.min(Math.max(p[i]!, 0), 65535)),
  },
  F: { L: value(clipped), I: value((p, i) => Math.trunc(p[i]!)) },
  'I;16': { L: value(clipped), I: value(same), F: value(same), RGB: grey(clipped, 3) },
  RGB: { ...rgbLike, La: grey(luma, 1, 255), 'I;16': value(luma), RGBA: colours(255), RGBa: colours(255) },
  RGBA: { ...rgbLike, LA: lumaAlpha, RGBa: premultiply(3) },
  RGBa: { RGBA: unmultiply(3, true), RGB: unmultiply(3, false) },
  RGBX: rgbLike,
  CMYK: { RGB: fromCmyk(), RGBA: fromCmyk(255), RGBX: fromCmyk(255), HSV: cmykToHsv },
  YCbCr: { L: value(same), LA: grey(same, 1, 255), RGB: fromYcbcr },
  HSV: { RGB: fromHsv },
};
