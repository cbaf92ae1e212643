/** Unpacks records that are too large for memory. */
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { NodeBuffer } from '../../common/node';
import { crc32 } from '../crc32';
import type { ZipReader, ZipRecord } from './reader';

const PIECE = 1 << 18;

function* piecesOf({ source }: ZipReader, { offset, packed }: ZipRecord): Generator<NodeBuffer> {
  for (let at = 0; at < packed; at += PIECE) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, packed - at));
    source.read(piece, offset + at);
    yield piece;
  }
}

/** Passes the bytes on, and fails where they are more than the record's or, at their end, other ones. */
function checked(zip: ZipReader, record: ZipRecord): Transform {
  let size = 0;
  let checksum = 0;
  return new Transform({
    transform(piece: NodeBuffer, _encoding, done) {
      size += piece.length;
      checksum = crc32(piece, checksum);
      if (size > record.size) done(zip.badlyPacked(record, 'it is longer than its size'));
      else done(null, piece);
    },
    flush(done) {
      try {
        if (size !== record.size) throw zip.badlyPacked(record, 'it is shorter than its size');
        zip.check(record, checksum);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** Writes a record's bytes, unpacked, to a stream, which is ended. */
export async function unpackTo(zip: ZipReader, record: ZipRecord, target: Writable): Promise<void> {
  const pieces = () => piecesOf(zip, record);
  if (record.isPacked) await pipeline(pieces, zlib.createInflateRaw(), checked(zip, record), target);
  else await pipeline(pieces, checked(zip, record), target);
}
