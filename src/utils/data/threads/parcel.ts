/** Packing values for the other thread and unpacking them; their tensors go through the addon's exchange. */
import { TorchError } from '../../../common/errors';
import { native } from '../../../native';
import { refuseParts } from '../../../tensor/intercept';
import { handleOf, newTensor, type Tensor } from '../../../tensor/tensor';
import { Decoder, Encoder, type Inspector, type Ref, type Wire } from './closure';
import type { Parcel } from './protocol';

/** Leaves tensors in a channel. */
export function putTensors(channel: number, tensors: readonly Tensor[]): number[] {
  refuseParts("the data loader's threads", ...tensors);
  return tensors.map((tensor) => native.exchangePut(channel, handleOf(tensor)));
}

/** Picks tensors up; with `count` their memory is this thread's from now on. */
export function takeTensors(channel: number, numbers: readonly number[], count: boolean): Tensor[] {
  return numbers.map((number) => {
    if (number < 0) throw new TorchError('the DataLoader has ended');
    return newTensor((shell) => native.exchangeTake(shell, channel, number, count));
  });
}

/** A value for a receiver that knows `yours` already. */
export function pack(
  channel: number,
  value: unknown,
  name: string,
  yours?: ReadonlyMap<unknown, Ref>,
  inspector: Inspector | null = null,
): Parcel {
  const encoder = new Encoder(inspector, yours);
  const wire = encoder.encode(value, name);
  return { ...wire, tensors: putTensors(channel, encoder.tensors) };
}

/** The value in a parcel that speaks of what this side sent as `mine`. */
export function unpack(channel: number, parcel: Parcel, mine: readonly unknown[]): any {
  const tensors = takeTensors(channel, parcel.tensors, true);
  return new Decoder(parcel as Wire, tensors, undefined, mine).decode();
}
