/** What the calls of recurrent layers give, by what they take. */
import { expectTypeOf, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';

type Packed = InstanceType<typeof nn.utils.rnn.PackedSequence>;

it('a recurrent layer gives a sequence of the kind it took', () => {
  const x = torch.ones([2, 3, 4]);
  const packed = nn.utils.rnn.packSequence([torch.ones([3, 4])]);
  const lstm = new nn.LSTM(4, 5, { batchFirst: true });
  expectTypeOf(lstm(x)).toEqualTypeOf<[output: Tensor, state: [h: Tensor, c: Tensor]]>();
  expectTypeOf(lstm(packed)).toEqualTypeOf<[output: Packed, state: [h: Tensor, c: Tensor]]>();
  const gru = new nn.GRU(4, 5);
  expectTypeOf(gru(x)).toEqualTypeOf<[output: Tensor, hidden: Tensor]>();
  expectTypeOf(gru(packed, torch.ones([1, 1, 5]))).toEqualTypeOf<[output: Packed, hidden: Tensor]>();
  expectTypeOf(new nn.RNN(4, 5, 2, 'relu')(x)[0]).toEqualTypeOf<Tensor>();
  expectTypeOf(gru.weight_ih_l0_reverse).toEqualTypeOf<nn.Parameter | undefined>();
  expectTypeOf(new nn.LSTMCell(4, 5)(x)).toEqualTypeOf<[h: Tensor, c: Tensor]>();
  // @ts-expect-error two states
  lstm(x, [x]);
  // @ts-expect-error no such option
  new nn.GRU(4, 5, { projSize: 2 });
});
