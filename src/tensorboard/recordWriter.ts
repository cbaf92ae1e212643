/** Records as TensorFlow frames them, and a file of them. */
import fs from 'node:fs';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { invalidArgument } from '../common/expect';
import { crc32c } from '../files/crc32c';

/** What a `RecordWriter` writes to: a file, or whatever takes bytes. */
export interface RecordSink {
  /** Takes a record's bytes. */
  write(bytes: Uint8Array): unknown;
  /** Brings what was written to where it lasts. */
  flush?(): unknown;
  /** Ends the file, after all that was written. */
  close?(): unknown;
}

const MASK = 0xa282ead8;

/** A checksum that may itself be part of what is summed: turned and moved. */
function masked(data: Uint8Array): number {
  const crc = crc32c(data);
  return (((crc >>> 15) | (crc << 17)) + MASK) >>> 0;
}

type WriterOrder = [writer: 'writer'];
const bindWriter = binder<{ writer: RecordSink }, WriterOrder>('RecordWriter', { writer: 'data' }, {});
const bindWrite = binder<{ data: Uint8Array }, [data: 'data']>('write', { data: 'object' }, {});

/**
 * Writes records to something that takes bytes: length, checksum of the length, the bytes, their checksum.
 *
 * @param writer what has `write(bytes)`, and maybe `flush()` and `close()`
 * @throws TypeError for what has no `write`
 * @example
 * const parts: Uint8Array[] = [];
 * const records = new torch.utils.tensorboard.RecordWriter({ write: (bytes) => parts.push(bytes) });
 * records.write(new Uint8Array([1, 2, 3]));
 * console.log(parts[0].length); // 19
 * @see https://docs.pytorch.org/docs/2.13/tensorboard.html
 */
export class RecordWriter {
  readonly #sink: RecordSink;
  #closed = false;

  constructor(...args: Arguments<{ writer: RecordSink }, WriterOrder>) {
    const [writer] = bindWriter(args);
    // A script in plain JavaScript may give anything.
    if (typeof (writer as RecordSink | null)?.write !== 'function')
      throw invalidArgument('an object with a method write', 'writer', writer);
    this.#sink = writer;
  }

  /** Whether `close` was called. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Writes one record. @param args data: the record's bytes */
  write(...args: Arguments<{ data: Uint8Array }, [data: 'data']>): void {
    const [data] = bindWrite(args);
    if (!(data instanceof Uint8Array)) throw invalidArgument('a Uint8Array', 'data', data);
    const record = Buffer.alloc(data.length + 16);
    record.writeBigUInt64LE(BigInt(data.length), 0);
    record.writeUInt32LE(masked(record.subarray(0, 8)), 8);
    record.set(data, 12);
    record.writeUInt32LE(masked(data), 12 + data.length);
    this.#sink.write(record);
  }

  /** Flushes what it writes to. */
  flush(...args: []): void {
    refuseArguments('flush', args);
    this.#sink.flush?.();
  }

  /** Closes what it writes to. */
  close(...args: []): void {
    refuseArguments('close', args);
    if (this.#closed) return;
    this.#closed = true;
    this.#sink.close?.();
  }
}

/**
 * A new file that grows by whole records: each is handed to the system at once, so that a process that is
 * killed loses at most the one it was writing.
 */
export class AppendedFile implements RecordSink {
  #fd: number;
  #size = 0;

  /** @throws what the file system says, also (EEXIST) when the file is there already */
  constructor(file: string) {
    this.#fd = fs.openSync(file, 'ax');
  }

  write(bytes: Uint8Array): void {
    try {
      for (let at = 0; at < bytes.length; ) at += fs.writeSync(this.#fd, bytes, at, bytes.length - at);
      this.#size += bytes.length;
    } catch (error) {
      // Readers stop at half a record: what comes after it would be lost.
      fs.ftruncateSync(this.#fd, this.#size);
      throw error;
    }
  }

  /** Waits until the disk has it. */
  flush(): void {
    fs.fdatasyncSync(this.#fd);
  }

  close(): void {
    fs.closeSync(this.#fd);
  }
}
