/**
 * The record `.data/serialization_id`: 20 digits over the names of all records, 20 over their checksums, as
 * caffe2/serialize/inline_container.cc computes them with libstdc++ (which is what
 * Python's PyTorch on Linux is built with).
 *
 * The names are combined in the order in which `std::unordered_set<std::string>` lists them,
 * so its hash function and its buckets are followed here.
 */

const MASK = (1n << 64n) - 1n;
const GOLDEN = 0x9e3779b9n;

/** `c10::hash_combine`. */
function hashCombine(seed: bigint, value: bigint): bigint {
  return (seed ^ (value + GOLDEN + (seed << 6n) + (seed >> 2n))) & MASK;
}

/** `std::hash<std::string>` of libstdc++: MurmurHash64A. */
function hashString(text: string): bigint {
  const data = Buffer.from(text, 'utf8');
  const mul = 0xc6a4a7935bd1e995n;
  const mix = (v: bigint) => v ^ (v >> 47n);
  const whole = data.length & ~7;
  let hash = (0xc70f6907n ^ (BigInt(data.length) * mul)) & MASK;
  for (let i = 0; i < whole; i += 8) {
    const piece = (mix((data.readBigUInt64LE(i) * mul) & MASK) * mul) & MASK;
    hash = ((hash ^ piece) * mul) & MASK;
  }
  if (whole < data.length) {
    let rest = 0n;
    for (let i = data.length - 1; i >= whole; i--) rest = (rest << 8n) | BigInt(data[i]!);
    hash = ((hash ^ rest) * mul) & MASK;
  }
  hash = (mix(hash) * mul) & MASK;
  return mix(hash);
}

/** The bucket counts through which a growing libstdc++ hash table goes. */
const bucketCounts = [
  1, 13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043, 85229, 172933, 351061, 712697, 1447153,
  2938679,
];

/**
 * Lists in which buckets' nodes follow each other, as libstdc++ keeps them:
 * a new node goes to the front of its bucket.
 */
class HashOrder {
  private buckets = 1;
  private growth = 0;
  private readonly hashes: bigint[] = [];
  private next: number[] = [];
  private head = -1;
  /** For each bucket the node before its first one; -2 stands for the list's head. */
  private before = new Map<number, number>();

  private bucketOf(node: number): number {
    return Number(this.hashes[node]! % BigInt(this.buckets));
  }

  private link(node: number): void {
    const bucket = this.bucketOf(node);
    const previous = this.before.get(bucket);
    if (previous !== undefined) {
      const first = previous === -2 ? this.head : this.next[previous]!;
      this.next[node] = first;
      if (previous === -2) this.head = node;
      else this.next[previous] = node;
      return;
    }
    this.next[node] = this.head;
    if (this.head !== -1) this.before.set(this.bucketOf(this.head), node);
    this.head = node;
    this.before.set(bucket, -2);
  }

  add(hash: bigint): void {
    if (this.hashes.length + 1 > (this.growth === 0 ? 0 : this.buckets)) {
      this.growth++;
      const count = bucketCounts[this.growth];
      if (count === undefined) throw new RangeError('Too many records in one file');
      const order = this.order();
      this.buckets = count;
      this.before = new Map();
      this.head = -1;
      // Rehashing walks the old list and links each node anew:
      // to the front, or behind the node before its bucket's first.
      for (const node of order) this.link(node);
    }
    this.hashes.push(hash);
    this.link(this.hashes.length - 1);
  }

  order(): number[] {
    const nodes: number[] = [];
    for (let node = this.head; node !== -1; node = this.next[node]!) nodes.push(node);
    return nodes;
  }

  *ordered(): Generator<bigint> {
    for (const node of this.order()) yield this.hashes[node]!;
  }
}

/** The id of an archive's records, which are added in the order in which they were written. */
export class SerializationId {
  private readonly names = new HashOrder();
  private byContent = 0n;

  /**
   * @param name the record's, without the root
   * @param checksum its CRC-32, if it is not empty
   */
  add(name: string, checksum: number | undefined): void {
    this.names.add(hashString(name));
    if (checksum !== undefined) this.byContent = hashCombine(this.byContent, BigInt(checksum));
  }

  /** The id of what was added. */
  text(): string {
    let byName = 0n;
    for (const hash of this.names.ordered()) byName = hashCombine(byName, hash);
    return byName.toString().padStart(20, '0') + this.byContent.toString().padStart(20, '0');
  }
}
