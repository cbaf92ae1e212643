/** The drawing area: mouse, pen, finger and keyboard draw on the same canvas. */
import type { Drawing } from '../digit';

const CELLS = 28;
const WIDTH = 22;

/** The keys that move the pen, and where to. */
const MOVES: Record<string, [x: number, y: number]> = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
  ...{ Home: [-1, -1], PageUp: [1, -1], End: [-1, 1], PageDown: [1, 1] },
};

export interface PadEvents {
  /** The drawing has changed; `isWhole` where the pen was lifted. */
  drawn: (isWhole: boolean) => void;
  /** What the keyboard's pen did, in words. */
  said: (words: string) => void;
}

export class Pad {
  readonly #context: CanvasRenderingContext2D;
  #cell = { x: CELLS / 2, y: CELLS / 2 };
  #isDown = false;
  #last: [x: number, y: number] | null = null;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly cursor: HTMLElement,
    readonly events: PadEvents,
  ) {
    this.#context = canvas.getContext('2d', { willReadFrequently: true })!;
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#last = null;
      this.#to(...this.#placeOf(event));
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      for (const each of event.getCoalescedEvents()) this.#to(...this.#placeOf(each));
    });
    canvas.addEventListener('lostpointercapture', () => events.drawn(true));
    canvas.addEventListener('keydown', (event) => this.#key(event));
    canvas.addEventListener('blur', () => this.#lift());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#recolour());
    this.#showCursor();
  }

  clear(): void {
    this.#context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.#last = null;
    this.events.drawn(true);
  }

  /** How much ink each pixel has. */
  drawing(): Drawing {
    const { width, height } = this.canvas;
    const { data } = this.#context.getImageData(0, 0, width, height);
    const ink = Float32Array.from({ length: width * height }, (_, i) => data[4 * i + 3]! / 255);
    return { width, height, ink };
  }

  #placeOf({ clientX, clientY }: PointerEvent): [x: number, y: number] {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [((clientX - left) / width) * this.canvas.width, ((clientY - top) / height) * this.canvas.height];
  }

  get #colour(): string {
    return getComputedStyle(this.canvas).color;
  }

  /** Draws from the last place to this one. */
  #to(x: number, y: number): void {
    const context = this.#context;
    Object.assign(context, { lineWidth: WIDTH, lineCap: 'round', strokeStyle: this.#colour });
    context.beginPath();
    context.moveTo(...(this.#last ?? [x, y]));
    context.lineTo(x, y);
    context.stroke();
    this.#last = [x, y];
    this.events.drawn(false);
  }

  /** What was drawn, in the colour of now. */
  #recolour(): void {
    const context = this.#context;
    context.save();
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = this.#colour;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.restore();
  }

  #key(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (move !== undefined) this.#move(...move);
    else if (event.key === ' ') this.#isDown ? this.#lift() : this.#lower();
    else if (event.key === 'Escape') this.#lift();
    else if (event.key === 'Delete' || event.key === 'Backspace') this.clear();
    else return;
    event.preventDefault();
  }

  #move(x: number, y: number): void {
    const inside = (at: number) => Math.min(CELLS - 1, Math.max(0, at));
    this.#cell = { x: inside(this.#cell.x + x), y: inside(this.#cell.y + y) };
    if (this.#isDown) this.#drawCell();
    this.#showCursor();
  }

  #lower(): void {
    this.#isDown = true;
    this.#last = null;
    this.#drawCell();
    this.#showCursor();
    this.#say('Pen down');
  }

  #lift(): void {
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#showCursor();
    this.#say('Pen up');
    this.events.drawn(true);
  }

  #drawCell(): void {
    const size = this.canvas.width / CELLS;
    this.#to((this.#cell.x + 0.5) * size, (this.#cell.y + 0.5) * size);
  }

  #say(what: string): void {
    this.events.said(`${what}, row ${this.#cell.y + 1}, column ${this.#cell.x + 1} of ${CELLS}`);
  }

  #showCursor(): void {
    this.cursor.style.left = `${((this.#cell.x + 0.5) / CELLS) * 100}%`;
    this.cursor.style.top = `${((this.#cell.y + 0.5) / CELLS) * 100}%`;
    this.cursor.classList.toggle('down', this.#isDown);
  }
}
