/** A line by step as SVG, with dots of another series. */

export interface Spot {
  step: number;
  value: number;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [34, 356, 8, 130];

/** Draws anew. `least` and `most` are the ends of the upright axis. */
export function drawChart(
  svg: SVGElement,
  line: readonly Spot[],
  dots: readonly Spot[],
  { steps, least, most, label }: { steps: number; least: number; most: number; label: (n: number) => string },
): void {
  const x = (step: number) => LEFT + ((RIGHT - LEFT) * step) / Math.max(1, steps);
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * (Math.max(value, least) - least)) / (most - least);
  svg.replaceChildren();
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
    element.textContent = text;
    svg.append(element);
  };
  for (const value of [least, (least + most) / 2, most]) {
    add('line', { x1: LEFT, x2: RIGHT, y1: y(value), y2: y(value) });
    add('text', { x: LEFT - 5, y: y(value) + 4, 'text-anchor': 'end' }, label(value));
  }
  add('text', { x: LEFT, y: BOTTOM + 16 }, '0');
  add('text', { x: RIGHT, y: BOTTOM + 16, 'text-anchor': 'end' }, `${steps} steps`);
  add('polyline', { points: line.map(({ step, value }) => `${x(step)},${y(value)}`).join(' ') });
  for (const { step, value } of dots) add('circle', { cx: x(step), cy: y(value), r: 3 });
}
