/**
 * Changes to valid files: of any bytes, of a zip's headers and records, of a pickle's instructions,
 * of text headers.
 */
'use strict';
const zlib = require('node:zlib');

const INTERESTING = [
  0,
  1,
  2,
  3,
  4,
  7,
  8,
  16,
  63,
  64,
  127,
  128,
  255,
  256,
  65535,
  65536,
  2 ** 24,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
];
const INTERESTING_64 = [
  ...INTERESTING.map(BigInt),
  2n ** 32n,
  2n ** 48n,
  2n ** 53n,
  2n ** 62n,
  2n ** 63n - 1n,
  2n ** 63n,
  2n ** 64n - 1n,
];

const crc32 =
  zlib.crc32 ??
  ((data) => {
    let crc = ~0;
    for (const byte of data) {
      crc ^= byte;
      for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
  });

/** An integer of 1, 2, 4 or 8 bytes somewhere in `data`. */
function poke(data, at, width, r) {
  if (at < 0 || at + width > data.length) return;
  if (width === 8) data.writeBigUInt64LE(r.pick(INTERESTING_64), at);
  else data.writeUIntLE(r.pick(INTERESTING) % 2 ** (8 * width), at, width);
}

/** Any bytes changed, removed, doubled, moved. */
function raw(given, r) {
  let data = Buffer.from(given);
  for (let n = 1 + r.int(4); n > 0 && data.length > 0; n--) {
    const at = r.int(data.length);
    const size = 1 + r.int(r.int(3) === 0 ? data.length : 16);
    switch (r.int(8)) {
      case 0:
        data[at] ^= 1 << r.int(8);
        break;
      case 1:
        data[at] = r.int(256);
        break;
      case 2:
        poke(data, at, r.pick([1, 2, 4, 8]), r);
        break;
      case 3:
        data = data.subarray(0, at);
        break;
      case 4:
        data = Buffer.concat([data.subarray(0, at), data.subarray(at + size)]);
        break;
      case 5:
        data = Buffer.concat([data.subarray(0, at + size), data.subarray(at)]);
        break;
      case 6:
        data.copyWithin(r.int(data.length), at, Math.min(at + size, data.length));
        break;
      case 7:
        data.fill(r.pick([0, 255, 32]), at, Math.min(at + size, data.length));
        break;
    }
  }
  return data;
}

// --- Pickles -----------------------------------------------------------------------------------------------

/** Bytes behind an instruction: a number, or how its length is stated. */
const ARGUMENTS = {
  70: 'line',
  73: 'line',
  74: 4,
  75: 1,
  76: 'line',
  77: 2,
  80: 'line',
  83: 'line',
  84: 'len4',
  85: 'len1',
  86: 'line',
  88: 'len4',
  99: 'lines',
  103: 'line',
  104: 1,
  105: 'lines',
  106: 4,
  112: 'line',
  113: 1,
  114: 4,
  71: 8,
  66: 'len4',
  67: 'len1',
  128: 1,
  130: 1,
  131: 2,
  132: 4,
  138: 'len1',
  139: 'len4',
  140: 'len1',
  141: 'len8',
  142: 'len8',
  149: 8,
  150: 'len8',
};
const OPCODES = [...'(.0125FIJKLMNPQRSTUVXabcd}eghijl]opqrstu)GBC'].map((c) => c.charCodeAt(0));
for (let code = 0x80; code <= 0x98; code++) OPCODES.push(code);
const NAMES = [
  'torch._utils\n_rebuild_tensor_v2\n',
  'torch._utils\n_rebuild_tensor_v3\n',
  'torch._utils\n_rebuild_tensor\n',
  'torch._utils\n_rebuild_parameter\n',
  'torch._utils\n_rebuild_sparse_tensor\n',
  'torch._utils\n_rebuild_qtensor\n',
  'torch._utils\n_rebuild_meta_tensor_no_storage\n',
  'torch._utils\n_rebuild_nested_tensor\n',
  'torch._utils\n_rebuild_device_tensor_from_numpy\n',
  'collections\nOrderedDict\n',
  'collections\nCounter\n',
  'collections\ndefaultdict\n',
  'torch\nSize\n',
  'torch\nFloatStorage\n',
  'torch\nLongStorage\n',
  'torch\nHalfStorage\n',
  'torch\nComplexDoubleStorage\n',
  'torch.storage\nUntypedStorage\n',
  'torch\nfloat8_e4m3fn\n',
  'torch\nfloat64\n',
  'torch\ndevice\n',
  'builtins\nset\n',
  '__builtin__\nbytearray\n',
  '_codecs\nencode\n',
  'torch.serialization\n_get_layout\n',
  'torch._tensor\n_rebuild_from_type_v2\n',
  'torch.nn.parameter\nParameter\n',
  'os\nsystem\n',
  'builtins\ncomplex\n',
  'torch\nTensor\n',
  'numpy\ndtype\n',
  'copyreg\n_reconstructor\n',
];

/** The instructions of a pickle as pieces of its bytes; what follows its end is the last piece. */
function instructions(data) {
  const pieces = [];
  let at = 0;
  while (at < data.length) {
    const kind = ARGUMENTS[data[at]];
    let end = at + 1;
    if (typeof kind === 'number') end += kind;
    else if (kind === 'line' || kind === 'lines') {
      for (let n = kind === 'line' ? 1 : 2; n > 0; n--) {
        const next = data.indexOf(10, end);
        end = next === -1 ? data.length : next + 1;
      }
    } else if (kind !== undefined) {
      const width = Number(kind.slice(3));
      if (end + width <= data.length) {
        end += width + (width === 8 ? Number(data.readBigUInt64LE(end)) : data.readUIntLE(end, width));
      }
    }
    end = Math.min(end, data.length);
    pieces.push(data.subarray(at, end));
    // Legacy files hold several pickles and then data: behind each end may come the next one's beginning.
    if (data[at] === 0x2e && data[end] !== 0x80) {
      if (end < data.length) pieces.push(data.subarray(end));
      break;
    }
    at = end;
  }
  return pieces;
}

function randomInstruction(r) {
  const code = r.pick(OPCODES);
  const kind = ARGUMENTS[code];
  const head = Buffer.from([code]);
  if (kind === undefined) return head;
  if (typeof kind === 'number') {
    const data = Buffer.alloc(kind);
    if ([1, 2, 4, 8].includes(kind)) poke(data, 0, kind, r);
    if (kind === 1 && r.int(2)) data[0] = r.int(40);
    return Buffer.concat([head, data]);
  }
  if (kind === 'lines') return Buffer.concat([head, Buffer.from(r.pick(NAMES))]);
  if (kind === 'line')
    return Buffer.concat([
      head,
      Buffer.from(
        `${r.pick(['0', '1', '-1', '7', '01', '1e999', 'nan', "'a'", '9'.repeat(5000), '99999999999', 'x'])}\n`,
      ),
    ]);
  const width = Number(kind.slice(3));
  const size = Buffer.alloc(width);
  const body = Buffer.from('storage-cpu-0-torch'.slice(0, r.int(19)));
  if (r.int(3) === 0) poke(size, 0, width, r);
  else size[0] = body.length;
  return Buffer.concat([head, size, body]);
}

/** A pickle's instructions removed, doubled, exchanged, invented; their arguments changed. */
function pickle(given, r, other) {
  const pieces = instructions(given).map((piece) => Buffer.from(piece));
  for (let n = 1 + r.int(4); n > 0 && pieces.length > 0; n--) {
    const at = r.int(pieces.length);
    switch (r.int(9)) {
      case 0:
        pieces.splice(at, 1 + r.int(3));
        break;
      case 1:
        pieces.splice(at, 0, ...pieces.slice(at, at + 1 + r.int(8)));
        break;
      case 2: {
        const to = r.int(pieces.length);
        [pieces[at], pieces[to]] = [pieces[to], pieces[at]];
        break;
      }
      case 3:
        pieces.splice(at, 0, randomInstruction(r));
        break;
      case 4:
        pieces[at] = randomInstruction(r);
        break;
      case 5:
      case 6: {
        // The argument of a number or a length.
        const numbers = pieces.filter((piece) =>
          [0x4a, 0x4b, 0x4d, 0x8a, 0x58, 0x68, 0x71].includes(piece[0]),
        );
        const piece = numbers.length > 0 ? r.pick(numbers) : pieces[at];
        poke(piece, 1, r.pick([1, 1, 2, 4, 8]), r);
        break;
      }
      case 7: {
        const names = pieces.filter((piece) => piece[0] === 0x63);
        if (names.length > 0) pieces[pieces.indexOf(r.pick(names))] = Buffer.from(`c${r.pick(NAMES)}`);
        break;
      }
      case 8: {
        const theirs = instructions(other);
        const from = r.int(theirs.length);
        pieces.splice(at, r.int(4), ...theirs.slice(from, from + 1 + r.int(12)));
        break;
      }
    }
  }
  return Buffer.concat(pieces);
}

// --- Zip archives ------------------------------------------------------------------------------------------

/** The records of a valid archive, from its directory. */
function readZip(data) {
  const records = [];
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = data.readUInt32LE(end + 16);
  while (data.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [name, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(at + field));
    const header = data.readUInt32LE(at + 42);
    const start = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
    records.push({
      name: data.toString('utf8', at + 46, at + 46 + name),
      data: data.subarray(start, start + data.readUInt32LE(at + 24)),
      entry: at,
      header,
    });
    at += 46 + name + extra + comment;
  }
  return { records, end };
}

/** An archive of these records, with right checksums. */
function writeZip(records) {
  const parts = [];
  const directory = [];
  let position = 0;
  for (const { name, data } of records) {
    const text = Buffer.from(name);
    const checksum = crc32(data);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt32LE(checksum, 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(text.length, 26);
    const padding = Buffer.alloc((64 - ((position + 30 + text.length) % 64)) % 64);
    local.writeUInt16LE(padding.length, 28);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    local.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(position, 42);
    directory.push(entry, text);
    parts.push(local, text, padding, data);
    position += 30 + text.length + padding.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** One field of a header, of the directory or of its end. */
function zipHeaders(given, r) {
  const data = Buffer.from(given);
  const { records, end } = readZip(data);
  for (let n = 1 + r.int(2); n > 0; n--) {
    const { entry, header } = r.pick(records);
    const [at, width] = r.pick([
      [entry + 8, 2],
      [entry + 10, 2],
      [entry + 16, 4],
      [entry + 20, 4],
      [entry + 24, 4],
      [entry + 28, 2],
      [entry + 30, 2],
      [entry + 32, 2],
      [entry + 34, 2],
      [entry + 42, 4],
      [entry + 46, 1],
      [header, 4],
      [header + 6, 2],
      [header + 26, 2],
      [header + 28, 2],
      [header + 30, 1],
      [end + 4, 2],
      [end + 8, 2],
      [end + 10, 2],
      [end + 12, 4],
      [end + 16, 4],
      [end + 20, 2],
      [end - 20, 4],
      [end - 12, 8],
      [end - 76, 4],
      [end - 44, 8],
      [end - 36, 8],
      [end - 28, 8],
    ]);
    if (r.int(3) === 0 && at >= 0 && at < data.length) data[at] += 1 + r.int(4);
    else poke(data, at, width, r);
    if (r.int(4) === 0) {
      // Both sizes alike, so that the next check is reached.
      data.copy(data, entry + 20, entry + 24, entry + 28);
    }
  }
  return data;
}

function zipRecords(given, r, other) {
  const { records } = readZip(given);
  const own = records.map(({ name, data }) => ({ name, data }));
  const at = r.int(own.length);
  const pickles = own.filter(({ name }) => name.endsWith('.pkl'));
  switch (r.int(12)) {
    case 0:
      own.splice(at, 1);
      break;
    case 1:
      own[at].name = own[r.int(own.length)].name;
      break;
    case 2:
      own[at].name = r.pick([
        'a/b',
        '',
        '/',
        '../data.pkl',
        'archive/data/0',
        'archive/constants.pkl',
        'x'.repeat(300),
        'archive/data/\u0000',
      ]);
      break;
    case 3:
      own[at].data = r.pick(own).data;
      break;
    case 4:
      own[at].data = own[at].data.subarray(0, r.int(own[at].data.length + 1));
      break;
    case 5:
      own[at].data = raw(own[at].data, r);
      break;
    default:
      if (pickles.length > 0) {
        const theirs = readZip(other).records.find(({ name }) => name.endsWith('.pkl'));
        const one = r.pick(pickles);
        one.data = r.int(4) === 0 ? raw(one.data, r) : pickle(one.data, r, theirs?.data ?? one.data);
      }
  }
  return writeZip(own);
}

// --- Files that begin with text ----------------------------------------------------------------------------

const TOKENS = [
  '0',
  '1',
  '-1',
  '4',
  '1e3',
  '99999999999',
  '18446744073709551616',
  '9007199254740993',
  '""',
  '"F32"',
  '"I4"',
  'null',
  '[]',
  '{}',
  '[',
  '}',
  ',',
  ':',
  'true',
  "'<f8'",
  "'|O'",
  "'>i4'",
  '(',
  ')',
  'True',
  '1.5',
  '\\ud800',
  '"__metadata__"',
];

function textHeader(given, r, start, width) {
  const size = Number(width === 8 ? given.readBigUInt64LE(start) : given.readUIntLE(start, width));
  const from = start + width;
  let text = given.toString('latin1', from, from + size);
  for (let n = 1 + r.int(3); n > 0; n--) {
    const numbers = [...text.matchAll(/\d+|"[^"]*"|'[^']*'|[[\](){},:]/g)];
    if (numbers.length === 0) break;
    const { index, 0: token } = r.pick(numbers);
    const other = r.int(2) ? r.pick(TOKENS) : r.pick(numbers)[0];
    text = text.slice(0, index) + (r.int(5) === 0 ? token + other : other) + text.slice(index + token.length);
  }
  const body = Buffer.from(text, 'latin1');
  const head = Buffer.from(given.subarray(0, from));
  if (r.int(8) !== 0) {
    if (width === 8) head.writeBigUInt64LE(BigInt(body.length), start);
    else head.writeUIntLE(body.length % 2 ** (8 * width), start, width);
  }
  return Buffer.concat([head, body, given.subarray(from + size)]);
}

/** How each format is changed. */
const strategies = {
  zip: [zipRecords, zipRecords, zipRecords, zipHeaders, raw],
  legacy: [pickle, pickle, raw],
  tar: [pickle, raw, raw],
  safetensors: [(data, r) => textHeader(data, r, 0, 8), raw],
  npy: [(data, r) => textHeader(data, r, 8, 2), raw],
  npz: [zipHeaders, raw],
};

/** A changed file: everything follows from `r`. */
function mutate(sample, r, samples) {
  const change = r.pick(strategies[sample.format]);
  const alike = samples.filter(({ format }) => format === sample.format);
  return { how: change.name || 'textHeader', data: change(sample.data, r, r.pick(alike).data) };
}

module.exports = { mutate };
