/** Types of `torch.quasirandom`. */
import { expectTypeOf } from 'vitest';
import torch, { type quasirandom, type Tensor } from '../../src/index';

const engine = new torch.quasirandom.SobolEngine(2, { scramble: true, seed: 3n });
expectTypeOf(engine).toEqualTypeOf<quasirandom.SobolEngine>();
expectTypeOf(engine.draw(3, { dtype: 'float64' })).toEqualTypeOf<Tensor>();
expectTypeOf(engine.reset().fastForward(2).drawBase2(4)).toEqualTypeOf<Tensor>();
new torch.quasirandom.SobolEngine({ dimension: 2 });
// @ts-expect-error points are drawn in numbers
engine.draw('three');
// @ts-expect-error there is no such option
new torch.quasirandom.SobolEngine(2, { scrambled: true });
// @ts-expect-error the exponent has no default
engine.drawBase2();
