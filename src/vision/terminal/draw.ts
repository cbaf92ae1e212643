/** Pictures as the characters that terminals draw them by. */

/** Pixels of three bytes, in rows from the top. */
export interface Rgb {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** As much base64 as kitty's protocol takes in one piece. */
const PIECE = 4096;

/** kitty's graphics protocol: the PNG in pieces. `q=2`: the terminal is not to answer. */
export function kitty(png: Uint8Array, columns: number): string {
  const base64 = Buffer.from(png).toString('base64');
  let text = '';
  for (let at = 0; at < base64.length; at += PIECE) {
    const more = at + PIECE < base64.length ? 1 : 0;
    const head = at === 0 ? `a=T,f=100,q=2,c=${columns},m=${more}` : `m=${more}`;
    text += `\x1b_G${head};${base64.slice(at, at + PIECE)}\x1b\\`;
  }
  return `${text}\n`;
}

/** iTerm2's inline images, which WezTerm and mintty have, too. */
export function iterm(png: Uint8Array, columns: number): string {
  const head = `inline=1;size=${png.length};width=${columns};preserveAspectRatio=1`;
  return `\x1b]1337;File=${head}:${Buffer.from(png).toString('base64')}\x07\n`;
}

/** Six levels of each of red, green and blue: the colours of sixels and of terminals with 256. */
const level = (value: number) => Math.round(value / 51);
const colour = ({ data }: Rgb, i: number) =>
  36 * level(data[3 * i]!) + 6 * level(data[3 * i + 1]!) + level(data[3 * i + 2]!);

/** Equal characters as their number and one of them. */
function packed(row: readonly string[]): string {
  let text = '';
  for (let i = 0; i < row.length; ) {
    let end = i;
    while (end < row.length && row[end] === row[i]) end++;
    text += end - i > 3 ? `!${end - i}${row[i]}` : row[i]!.repeat(end - i);
    i = end;
  }
  return text;
}

/** DEC's sixels: bands of six rows, in each a line for every colour. */
export function sixel(picture: Rgb): string {
  const { width, height } = picture;
  let text = `\x1bPq"1;1;${width};${height}`;
  for (let c = 0; c < 216; c++) {
    const percent = [Math.floor(c / 36), Math.floor(c / 6) % 6, c % 6].map((part) => part * 20);
    text += `#${c};2;${percent.join(';')}`;
  }
  for (let top = 0; top < height; top += 6) {
    const bits = new Map<number, Uint8Array>();
    for (let y = top; y < Math.min(top + 6, height); y++)
      for (let x = 0; x < width; x++) {
        const c = colour(picture, y * width + x);
        if (!bits.has(c)) bits.set(c, new Uint8Array(width));
        bits.get(c)![x]! |= 1 << (y - top);
      }
    const lines = [...bits].map(
      ([c, row]) => `#${c}${packed(Array.from(row, (bit) => String.fromCharCode(63 + bit)))}`,
    );
    text += `${lines.join('$')}-`;
  }
  return `${text}\x1b\\\n`;
}

/** Half blocks: the upper pixel is a character's colour, the lower one its ground. */
export function halfBlocks(picture: Rgb, depth: number): string {
  const { width, height, data } = picture;
  const code = (i: number) =>
    depth < 24 ? `5;${16 + colour(picture, i)}` : `2;${data[3 * i]};${data[3 * i + 1]};${data[3 * i + 2]}`;
  let text = '';
  for (let y = 0; y < height; y += 2) {
    let before = '';
    for (let x = 0; x < width; x++) {
      const ground = y + 1 < height ? `48;${code((y + 1) * width + x)}` : '49';
      const now = `\x1b[38;${code(y * width + x)};${ground}m`;
      text += `${now === before ? '' : now}▀`;
      before = now;
    }
    text += '\x1b[0m\n';
  }
  return text;
}
