/** Writes bytes: as `bytes` and as `bytearray`, which older protocols have no instructions for. */
import { marksOf } from '../../tensor/pythonKinds';
import type { PickleOut } from './pickleOut';

/** What a Uint8Array is: bytes, or the bytearray that was loaded. */
export function writeUint8Array(pickler: PickleOut, value: Uint8Array): void {
  if (marksOf(value)?.kind === 'bytearray') writeByteArray(pickler, value, value);
  else writeBytes(pickler, value, value);
}

/** Bytes; `given` is whom later references go to. */
export function writeBytes(pickler: PickleOut, value: Uint8Array, given?: object): void {
  const { out } = pickler;
  // Python has one object for no bytes, and one for each single byte.
  const object = given && value.length <= 1 ? pickler.oneOf(`bytes ${value[0]}`, given) : given;
  if (object !== undefined && out.recall(object)) return;
  if (out.protocol >= 3) {
    out.binary(value, object);
    return;
  }
  if (value.length === 0) {
    out.reduce('builtins', 'bytes', 0, () => {}, object);
    return;
  }
  const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  const write = () => {
    if (text.length === 1) out.string(text);
    else out.freshString(text);
    out.string('latin1');
  };
  out.reduce('_codecs', 'encode', 2, write, object);
}

/** A bytearray; `object` is whom later references go to. */
export function writeByteArray(pickler: PickleOut, value: Uint8Array, object: object): void {
  const { out } = pickler;
  if (out.protocol >= 5) {
    out.byteArray(value, object);
    return;
  }
  const empty = value.length === 0;
  out.reduce('builtins', 'bytearray', empty ? 0 : 1, () => writeBytes(pickler, value), object);
}
