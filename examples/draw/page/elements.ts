/** What the pages' scripts share: finding, making and painting elements. */

export function byId<Kind extends Element = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Element as Kind;
}

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Paints a canvas, a pixel for each value; `colour` gives red, green, blue. */
export function paint(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  side: number,
  colour: (value: number) => [number, number, number],
): void {
  [canvas.width, canvas.height] = [side, side];
  const image = new ImageData(side, side);
  for (let i = 0; i < values.length; i++) image.data.set([...colour(values[i]!), 255], 4 * i);
  canvas.getContext('2d')!.putImageData(image, 0, 0);
}

/** White ink on black, as MNIST has it. */
export const grey = (value: number): [number, number, number] => [255 * value, 255 * value, 255 * value];

/** A picture with words for who does not see it. */
export function picture(
  words: string,
  ...painted: Parameters<typeof paint> extends [any, ...infer Rest] ? Rest : never
) {
  const canvas = make('canvas', '', { role: 'img', 'aria-label': words });
  paint(canvas, ...painted);
  return canvas;
}
