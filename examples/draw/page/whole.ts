/** The page of the whole way: the loss live, and the exported network at work. */
import { addPoint, type LossMessage, type LossPoint } from '../messages';
import './browser';
import { byId } from './elements';
import { showLoss } from './loss';

let points: LossPoint[] = [];
let steps = 1;

function take(message: LossMessage): void {
  if (message.kind === 'start') ({ points, steps } = message);
  else if (message.kind === 'progress') addPoint(points, message.point);
  const step = points.at(-1)?.step ?? 0;
  byId('state').textContent =
    message.kind === 'end' ? `${step} steps: the training is over.` : `Step ${step} of ${steps}.`;
  if (message.kind === 'end') byId('load').click();
  showLoss(points, steps);
}

const events = new EventSource('/events');
events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
events.addEventListener('error', () => {
  byId('state').textContent = 'The server does not answer; trying again …';
});
