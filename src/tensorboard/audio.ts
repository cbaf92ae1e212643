/** Sound, as a WAV file of 16 bits. */
import { makeError } from '../common/errors';
import { warn } from '../common/warnings';
import type { SummaryMessage } from './messages';
import { type Values, valuesOf } from './values';

const GREATEST = 32767;
const HEADER = 44;

/** A WAV file of one channel. */
function wav(samples: Int16Array, sampleRate: number): Uint8Array {
  const size = samples.length * 2;
  const file = Buffer.alloc(HEADER + size);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(HEADER - 8 + size, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16); // the bytes of this part
  file.writeUInt16LE(1, 20); // plain numbers
  file.writeUInt16LE(1, 22); // one channel
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(size, 40);
  samples.forEach((sample, i) => {
    file.writeInt16LE(sample, HEADER + 2 * i);
  });
  return file;
}

/** A summary of a sound: numbers from −1 to 1. */
export function audio(tag: string, sound: Values, sampleRate: number): SummaryMessage {
  let array = valuesOf(sound).squeeze();
  if (array.numel() === 0)
    throw new RangeError('zero-size array to reduction operation maximum which has no identity');
  if (!array.isFloatingPoint()) array = array.to('int64');
  if (Number(array.abs().max().item()) > 1) {
    warn('warning: audio amplitude out of range, auto clipped.');
    array = array.clamp({ min: -1, max: 1 });
  }
  if (array.dim() !== 1) throw makeError('AssertionError', 'input tensor should be 1 dimensional.');
  const samples = array.mul(GREATEST).to('int16').toTypedArray() as Int16Array;
  const encoded = {
    sampleRate,
    numChannels: 1,
    lengthFrames: samples.length,
    encodedAudioString: wav(samples, sampleRate),
    contentType: 'audio/wav',
  };
  return { value: [{ tag, audio: encoded }] };
}
