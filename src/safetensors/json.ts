/**
 * JSON as headers of safetensors files have it: `JSON.parse` would take the last
 * of two equal keys and round large numbers.
 */

const MAX_DEPTH = 128;

/** A number that is no integer of 64 bits. */
export class Float {
  constructor(readonly text: string) {}
}

/** Text that is no JSON, or holds a key twice. */
export class JsonError extends Error {}

/** What is read: objects are Maps, integers bigints. */
export type Json = null | boolean | string | bigint | Float | Json[] | Map<string, Json>;

const LIMIT = 2n ** 64n;

class JsonReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  private fail(what: string): never {
    throw new JsonError(`${what} at line 1 column ${this.at}`);
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at++;
    }
  }

  whole(): Json {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) this.fail('trailing characters');
    return value;
  }

  private value(): Json {
    if (this.depth >= MAX_DEPTH) this.fail('recursion limit exceeded');
    this.space();
    const char = this.text[this.at];
    if (char === undefined) this.fail('EOF while parsing a value');
    if (char === '"') return this.string();
    if (char !== '{' && char !== '[') return this.word();
    this.depth++;
    this.at++;
    const made = char === '{' ? this.object() : this.array();
    this.depth--;
    return made;
  }

  private next(char: string): boolean {
    this.space();
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private object(): Map<string, Json> {
    const made = new Map<string, Json>();
    if (this.next('}')) return made;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.fail('key must be a string');
      const key = this.string();
      if (!this.next(':')) this.fail('expected `:`');
      if (made.has(key)) this.fail(`duplicate field \`${key}\``);
      made.set(key, this.value());
    } while (this.next(','));
    if (!this.next('}')) this.fail('expected `,` or `}`');
    return made;
  }

  private array(): Json[] {
    const made: Json[] = [];
    if (this.next(']')) return made;
    do made.push(this.value());
    while (this.next(','));
    if (!this.next(']')) this.fail('expected `,` or `]`');
    return made;
  }

  private string(): string {
    const start = this.at;
    for (this.at++; this.text[this.at] !== '"'; this.at++) {
      if (this.at >= this.text.length) this.fail('EOF while parsing a string');
      if (this.text[this.at] === '\\') this.at++;
    }
    this.at++;
    let made: string;
    try {
      made = JSON.parse(this.text.slice(start, this.at));
    } catch {
      this.fail('invalid string');
    }
    // Half of a character is no text.
    if (!made.isWellFormed()) this.fail('lone surrogate in a string');
    return made;
  }

  private word(): Json {
    const [word] = /^[-+.\w]*/.exec(this.text.slice(this.at, this.at + 512))!;
    if (word === 'null' || word === 'true' || word === 'false') {
      this.at += word.length;
      return word === 'null' ? null : word === 'true';
    }
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word)) this.fail('expected value');
    this.at += word.length;
    if (!/^-?\d+$/.test(word)) return new Float(word);
    const value = BigInt(word);
    return value < LIMIT ? value : new Float(word);
  }
}

/**
 * Reads JSON.
 * @throws JsonError
 */
export function parseJson(text: string): Json {
  return new JsonReader(text).whole();
}
