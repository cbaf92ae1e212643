/** The course of the loss: a line, and its last value in words. */
import type { LossPoint } from '../messages';
import { drawChart } from './chart';
import { byId } from './elements';

export function showLoss(points: readonly LossPoint[], steps: number): void {
  const line = points.map(({ step, loss }) => ({ step, value: loss }));
  const most = Math.max(0.1, ...line.map(({ value }) => value));
  drawChart(byId<SVGElement>('loss'), line, [], { steps, least: 0, most, label: (n) => n.toFixed(1) });
  const last = line.at(-1);
  if (last === undefined) return;
  const value = last.value.toFixed(3);
  byId('loss-now').textContent = value;
  byId('loss').setAttribute('aria-label', `Loss by step: ${value} at step ${last.step}`);
}
