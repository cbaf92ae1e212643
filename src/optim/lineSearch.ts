/** Twin of the line search in torch/optim/lbfgs.py: the strong Wolfe conditions. */

import { abs, add, div, largest, least, less, lessEqual, mul, sub, type Value } from '../tensor/scalarMath';
import type { Tensor } from '../tensor/tensor';

/** The loss and the gradient after a step of `t` along the direction. */
export type Evaluate = (t: Value) => readonly [loss: number, grad: Tensor];

function cubicInterpolate(
  x1: Value,
  f1: Value,
  g1: Tensor,
  x2: Value,
  f2: Value,
  g2: Tensor,
  bounds?: readonly [Value, Value],
): Value {
  const [min, max] = bounds ?? (lessEqual(x1, x2) ? [x1, x2] : [x2, x1]);
  const d1 = sub(add(g1, g2), div(mul(3, sub(f1, f2)), sub(x1, x2))) as Tensor;
  const square = d1.pow(2).sub(g1.mul(g2));
  if (!lessEqual(0, square)) return div(add(min, max), 2);
  const d2 = square.sqrt();
  let at: Value;
  if (lessEqual(x1, x2)) {
    const part = g2
      .add(d2)
      .sub(d1)
      .div(g2.sub(g1).add(d2.mul(2)));
    at = sub(x2, mul(sub(x2, x1), part));
  } else {
    const part = g1
      .add(d2)
      .sub(d1)
      .div(g1.sub(g2).add(d2.mul(2)));
    at = sub(x1, mul(sub(x1, x2), part));
  }
  return least(largest(at, min), max);
}

/** Finds a step that fulfils the strong Wolfe conditions. */
export function strongWolfe(
  evaluate: Evaluate,
  t: Value,
  d: Tensor,
  f: number,
  g: Tensor,
  gtd: Tensor,
  toleranceChange: number,
  maxLs: number,
): { loss: number; grad: Tensor; t: Value; evals: number } {
  const c1 = 1e-4;
  const c2 = 0.9;
  const copy = (x: Tensor) => x.clone({ memoryFormat: 'contiguous_format' });
  const dNorm = d.abs().max();
  g = copy(g);
  let [fNew, gNew] = evaluate(t);
  let evals = 1;
  let gtdNew = gNew.dot(d);
  let [tPrev, fPrev, gPrev, gtdPrev]: [Value, number, Tensor, Tensor] = [0, f, g, gtd];
  let done = false;
  let iteration = 0;
  let bracket: Value[] = [];
  let bracketF: number[] = [];
  let bracketG: Tensor[] = [];
  let bracketGtd: Tensor[] = [];
  const bracketHere = () => {
    bracket = [tPrev, t];
    bracketF = [fPrev, fNew];
    bracketG = [gPrev, copy(gNew)];
    bracketGtd = [gtdPrev, gtdNew];
  };
  const tooHigh = () => less(add(f, mul(mul(c1, t), gtd)), fNew);
  const flat = () => lessEqual(abs(gtdNew), mul(-c2, gtd));
  while (iteration < maxLs) {
    if (tooHigh() || (iteration > 1 && fNew >= fPrev)) {
      bracketHere();
      break;
    }
    if (flat()) {
      bracket = [t];
      bracketF = [fNew];
      bracketG = [gNew];
      done = true;
      break;
    }
    if (lessEqual(0, gtdNew)) {
      bracketHere();
      break;
    }
    const minStep = add(t, mul(0.01, sub(t, tPrev)));
    const maxStep = mul(t, 10);
    const before = t;
    t = cubicInterpolate(tPrev, fPrev, gtdPrev, t, fNew, gtdNew, [minStep, maxStep]);
    tPrev = before;
    fPrev = fNew;
    gPrev = copy(gNew);
    gtdPrev = gtdNew;
    [fNew, gNew] = evaluate(t);
    evals += 1;
    gtdNew = gNew.dot(d);
    iteration += 1;
  }
  if (iteration === maxLs) {
    bracket = [0, t];
    bracketF = [f, fNew];
    bracketG = [g, gNew];
  }
  let stuck = false;
  let [low, high] = bracketF[0]! <= bracketF.at(-1)! ? [0, 1] : [1, 0];
  while (!done && iteration < maxLs) {
    if (less(mul(abs(sub(bracket[1]!, bracket[0]!)), dNorm), toleranceChange)) break;
    t = cubicInterpolate(
      bracket[0]!,
      bracketF[0]!,
      bracketGtd[0]!,
      bracket[1]!,
      bracketF[1]!,
      bracketGtd[1]!,
    );
    const top = largest(bracket[0]!, bracket[1]!);
    const bottom = least(bracket[0]!, bracket[1]!);
    const margin = mul(0.1, sub(top, bottom));
    if (less(least(sub(top, t), sub(t, bottom)), margin)) {
      if (stuck || lessEqual(top, t) || lessEqual(t, bottom)) {
        t = less(abs(sub(t, top)), abs(sub(t, bottom))) ? sub(top, margin) : add(bottom, margin);
        stuck = false;
      } else stuck = true;
    } else stuck = false;
    [fNew, gNew] = evaluate(t);
    evals += 1;
    gtdNew = gNew.dot(d);
    iteration += 1;
    if (tooHigh() || fNew >= bracketF[low]!) {
      bracket[high] = t;
      bracketF[high] = fNew;
      bracketG[high] = copy(gNew);
      bracketGtd[high] = gtdNew;
      [low, high] = bracketF[0]! <= bracketF[1]! ? [0, 1] : [1, 0];
    } else {
      if (flat()) done = true;
      else if (lessEqual(0, mul(gtdNew, sub(bracket[high]!, bracket[low]!)))) {
        bracket[high] = bracket[low]!;
        bracketF[high] = bracketF[low]!;
        bracketG[high] = bracketG[low]!;
        bracketGtd[high] = bracketGtd[low]!;
      }
      bracket[low] = t;
      bracketF[low] = fNew;
      bracketG[low] = copy(gNew);
      bracketGtd[low] = gtdNew;
    }
  }
  return { loss: bracketF[low]!, grad: bracketG[low]!, t: bracket[low]!, evals };
}
