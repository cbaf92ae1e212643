/** The page on which one sees the network learn; its server reads the drawings. */
import { addPoint, type Message, type Point, type Report, type Test } from '../messages';
import { drawChart } from './chart';
import { byId, grey, make, percent, picture } from './elements';
import { showLoss } from './loss';
import { recognize } from './recognizer';

let points: Point[] = [];
let tests: Test[] = [];
let steps = 1;

recognize(async (pixels) => {
  const response = await fetch('/predict', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pixels: Array.from(pixels) }),
  });
  const { probabilities, error } = await response.json();
  if (!response.ok) throw new Error(error);
  return probabilities;
});

function showCourse(): void {
  const last = points.at(-1);
  showLoss(points, steps);
  drawChart(
    byId<SVGElement>('accuracy'),
    points.map(({ step, accuracy }) => ({ step, value: accuracy })),
    tests.map(({ step, accuracy }) => ({ step, value: accuracy })),
    { steps, least: 0, most: 1, label: (n) => `${100 * n}%` },
  );
  if (last === undefined) return;
  byId('accuracy-now').textContent = percent(last.accuracy);
  byId('accuracy').setAttribute(
    'aria-label',
    `Accuracy by step: ${percent(last.accuracy)} at step ${last.step}`,
  );
  byId<HTMLProgressElement>('progress').value = last.step / steps;
}

function showReport({ step, images, accuracy, confusion, wrong, filters }: Report): void {
  byId('state').textContent =
    `Step ${step} of ${steps}: it reads ${percent(accuracy)} of ${images} new images.`;
  showConfusion(confusion);
  const mistakes = Math.round((1 - accuracy) * images);
  byId('wrong-count').textContent =
    mistakes === 0 ? 'None.' : `${mistakes} of ${images}; these are those of which it is most sure.`;
  byId('wrong').replaceChildren(
    ...wrong.map(({ label, answer, probability, pixels }) => {
      const values = Array.from(atob(pixels), (c) => c.charCodeAt(0) / 255);
      const words = `A ${label}, read as ${answer}, ${percent(probability)} sure`;
      const item = make('li');
      item.append(
        picture(words, values, 28, grey),
        make('span', `${label} → ${answer}`, { 'aria-hidden': 'true' }),
      );
      return item;
    }),
  );
  const most = Math.max(...filters.flat(2).map(Math.abs));
  byId('filters').replaceChildren(
    ...filters.map((filter, i) => {
      const item = make('li');
      item.append(
        picture(`Filter ${i + 1}`, filter.flat(), filter.length, (value) => weightColour(value / most)),
      );
      return item;
    }),
  );
}

/** From blue through white to orange. */
function weightColour(value: number): [number, number, number] {
  const full = value < 0 ? [31, 95, 153] : [200, 75, 10];
  return full.map((one) => 255 + (one - 255) * Math.abs(value)) as [number, number, number];
}

function showConfusion(confusion: number[][]): void {
  const digits = confusion.map((_, i) => i);
  const table = byId('confusion');
  const head = make('tr');
  head.append(make('td', ''), ...digits.map((digit) => make('th', `${digit}`, { scope: 'col' })));
  const rows = confusion.map((counts, label) => {
    const row = make('tr');
    const all = counts.reduce((sum, n) => sum + n, 0);
    row.append(make('th', `${label}`, { scope: 'row' }));
    for (const [answer, n] of counts.entries()) {
      const cell = make('td', n === 0 ? '' : `${n}`);
      const share = answer === label ? n / all : Math.min(1, (5 * n) / all);
      cell.style.setProperty('--share', `${share || 0}`);
      cell.classList.toggle('right', answer === label);
      row.append(cell);
    }
    return row;
  });
  const caption = make('caption', 'Rows: what the image is. Columns: what the network reads.');
  table.replaceChildren(caption, head, ...rows);
}

function take(message: Message): void {
  if (message.kind === 'start') {
    ({ points, tests, steps } = message);
    showCourse();
  } else if (message.kind === 'progress') {
    addPoint(points, message.point);
    showCourse();
  } else if (message.kind === 'report') {
    const { step, accuracy } = message.report;
    if (tests.at(-1)?.step !== step) tests.push({ step, accuracy });
    showReport(message.report);
    showCourse();
  } else if (message.kind === 'end') byId('state').textContent += ' The training is over.';
  else byId('state').textContent = `The training failed: ${message.error}`;
}

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
events.addEventListener('error', () => {
  byId('state').textContent = 'The server does not answer; trying again …';
});
