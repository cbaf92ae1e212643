/** The drawing, what a network says to it, and the bars that show it: the same on both pages. */
import { asDigit, SIDE } from '../digit';
import { byId, grey, make, paint, percent } from './elements';
import { Pad } from './pad';

/** Connects the pad with a network; the result asks again about what is drawn. */
export function recognize(predict: (pixels: Float32Array) => Promise<number[]>): () => void {
  const bars = byId('bars');
  const answer = byId('answer');
  const seen = byId<HTMLCanvasElement>('seen');
  for (let digit = 0; digit < 10; digit++) {
    const row = make('li');
    row.append(make('b', `${digit}`), make('i', '', { 'aria-hidden': 'true' }), make('span', '–'));
    bars.append(row);
  }
  let isAsking = false;
  let asked: { isWhole: boolean } | null = null;

  function show(probabilities: number[] | null): void {
    const best = probabilities === null ? -1 : probabilities.indexOf(Math.max(...probabilities));
    for (const [digit, row] of [...bars.children].entries()) {
      const share = probabilities?.[digit];
      (row.children[1] as HTMLElement).style.setProperty('--share', `${share ?? 0}`);
      row.children[2]!.textContent = share === undefined ? '–' : percent(share);
      row.classList.toggle('best', digit === best);
    }
  }

  async function ask(isWhole: boolean): Promise<void> {
    const pixels = asDigit(pad.drawing());
    paint(seen, pixels ?? new Float32Array(SIDE * SIDE), SIDE, grey);
    if (pixels === null) {
      show(null);
      answer.textContent = 'Nothing is drawn yet.';
      return;
    }
    try {
      const probabilities = await predict(pixels);
      show(probabilities);
      const best = Math.max(...probabilities);
      // Only a whole stroke is said: a screen reader would not come to an end.
      if (isWhole) answer.textContent = `I read ${probabilities.indexOf(best)}, ${percent(best)} sure.`;
    } catch (error) {
      show(null);
      answer.textContent = `No answer: ${(error as Error).message}`;
    }
  }

  /** One question at a time; of those that come meanwhile the last. */
  async function want(isWhole: boolean): Promise<void> {
    asked = { isWhole: isWhole || (asked?.isWhole ?? false) };
    if (isAsking) return;
    isAsking = true;
    while (asked !== null) {
      const { isWhole } = asked as { isWhole: boolean };
      asked = null;
      await ask(isWhole);
    }
    isAsking = false;
  }

  const pad = new Pad(byId<HTMLCanvasElement>('pad'), byId('cursor'), {
    drawn: want,
    said: (words) => {
      byId('pen').textContent = words;
    },
  });
  byId('clear').addEventListener('click', () => pad.clear());
  paint(seen, new Float32Array(SIDE * SIDE), SIDE, grey);
  return () => void want(true);
}
