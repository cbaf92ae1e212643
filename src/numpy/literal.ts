/** The part of Python's literals that headers of `.npy` files are written in. */
import { PyTuple } from '../tensor/pythonKinds';

const MAX_DEPTH = 32;

/** A text that is no literal, or goes on behind one. */
export class LiteralError extends Error {}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) throw new LiteralError();
    return value;
  }

  private space(): void {
    while (' \t\n\r\f'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private next(char: string): boolean {
    this.space();
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private value(): unknown {
    if (++this.depth > MAX_DEPTH) throw new LiteralError();
    this.space();
    const char = this.text[this.at];
    const value =
      char === '{'
        ? this.dict()
        : char === '('
          ? this.tuple()
          : char === '['
            ? this.items(']')
            : char === "'" || char === '"'
              ? this.string()
              : this.word();
    this.depth--;
    return value;
  }

  private dict(): Map<unknown, unknown> {
    const made = new Map<unknown, unknown>();
    this.at++;
    while (!this.next('}')) {
      const key = this.value();
      if (!this.next(':')) throw new LiteralError();
      made.set(key, this.value());
      if (!this.next(',')) {
        if (!this.next('}')) throw new LiteralError();
        break;
      }
    }
    return made;
  }

  private comma = false;

  private items(end: string): unknown[] {
    const made: unknown[] = [];
    this.at++;
    this.comma = false;
    while (!this.next(end)) {
      made.push(this.value());
      this.comma = this.next(',');
      if (!this.comma) {
        if (!this.next(end)) throw new LiteralError();
        break;
      }
    }
    return made;
  }

  private tuple(): unknown {
    const items = this.items(')');
    return items.length === 1 && !this.comma ? items[0] : new PyTuple(items);
  }

  private string(): string {
    const quote = this.text[this.at++]!;
    let made = '';
    for (;;) {
      const char = this.text[this.at++];
      if (char === undefined || char === '\n') throw new LiteralError();
      if (char === quote) return made;
      if (char !== '\\') made += char;
      else made += this.escape();
    }
  }

  private escape(): string {
    const char = this.text[this.at++] ?? '';
    const known = escapes[char];
    if (known !== undefined) return known;
    const digits = { x: 2, u: 4, U: 8 }[char];
    const hex = digits === undefined ? '' : this.text.slice(this.at, this.at + digits);
    if (digits === undefined || hex.length !== digits || !/^[\da-f]+$/i.test(hex)) throw new LiteralError();
    this.at += digits;
    const code = Number.parseInt(hex, 16);
    if (code > 0x10ffff) throw new LiteralError();
    return String.fromCodePoint(code);
  }

  /** A number or a name. Python 2 wrote large integers with an `L`. */
  private word(): unknown {
    const [word] = /^[-+]?\w*/.exec(this.text.slice(this.at, this.at + 64))!;
    this.at += word.length;
    if (word === 'True') return true;
    if (word === 'False') return false;
    if (word === 'None') return null;
    if (/^[-+]?(0|[1-9]\d*)L?$/.test(word)) return Number.parseInt(word, 10);
    throw new LiteralError();
  }
}

/**
 * The value of a literal: dicts become Maps, tuples PyTuples.
 * @throws LiteralError
 */
export function parseLiteral(text: string): unknown {
  return new Parser(text).whole();
}
