/** Tar archives as Python's tarfile writes them in its three formats, and damaged ones. */
import { expect, test } from 'vitest';
import { bufferSource } from '../../src/files/source';
import { isTar, readTar } from '../../src/files/tar';
import { runPython } from '../helpers/python';

const long = `${'folder/'.repeat(30)}name.txt`;
const archives: Record<string, Uint8Array> = runPython(
  `
import io, tarfile
result = {}
for name, format in (('ustar', tarfile.USTAR_FORMAT), ('gnu', tarfile.GNU_FORMAT), ('pax', tarfile.PAX_FORMAT)):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode='w', format=format) as t:
        def add(name, data, **fields):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for key, value in fields.items():
                setattr(info, key, value)
            t.addfile(info, io.BytesIO(data))
        add('./a.txt', b'first')
        add('d', b'', type=tarfile.DIRTYPE)
        add('link', b'', type=tarfile.SYMTYPE, linkname='/etc/passwd')
        add('d/' + 'x' * 110 + '/b.txt', b'y' * 1000)
        add(input if format != tarfile.USTAR_FORMAT else input[-100:].lstrip('/'), b'long')
        if format != tarfile.USTAR_FORMAT:
            add('\\u65e5\\u672c.txt', b'utf-8')
        add('empty', b'')
    result[name] = b.getvalue()
`,
  long,
);

test.each(['ustar', 'gnu', 'pax'])('%s', (format) => {
  const data = Buffer.from(archives[format]!);
  expect(isTar(data)).toBe(true);
  const found = readTar(bufferSource(data));
  const text = (name: string) => {
    const { offset, size } = found.get(name)!;
    return data.toString('latin1', offset, offset + size);
  };
  expect(text('a.txt')).toBe('first');
  expect(text(`d/${'x'.repeat(110)}/b.txt`)).toBe('y'.repeat(1000));
  expect(text('empty')).toBe('');
  expect(found.has('link') || found.has('d')).toBe(false);
  if (format === 'ustar') return;
  expect(text(long)).toBe('long');
  expect(text('日本.txt')).toBe('utf-8');
});

test('damaged ones are errors', () => {
  const broken = (change: (data: Buffer) => Buffer | void) => {
    const data = Buffer.from(archives.gnu!);
    const changed = change(data) ?? data;
    return () => readTar(bufferSource(changed));
  };
  expect(broken((data) => void data.writeUInt8(data[0]! ^ 1, 0))).toThrow('a header is none');
  expect(broken((data) => data.subarray(0, 515))).toThrow('a member lies beyond its end');
  expect(() => readTar(bufferSource(Buffer.from(archives.gnu!)), { most: 2 })).toThrow('too many members');
  expect(isTar(Buffer.alloc(512))).toBe(false);
});
