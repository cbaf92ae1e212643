/**
 * Twin of torch/testing/_internal/logging_tensor.py: the operators that run below autograd, a line for
 * each.
 */
import { snakeCase } from '../../common/pythonNames';
import { foreignFrames, framesOf } from '../../common/stack';
import { native } from '../../native';
import { pyDeviceRepr, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import type { DType } from '../../tensor/dtypes';
import { Tensor } from '../../tensor/tensor';
import type { EnterableContext } from './frame';

/** What dtypes are called in a line that has no room. */
const abbreviations: Partial<Record<DType, string>> = {
  uint8: 'u8',
  uint16: 'u16',
  uint32: 'u32',
  uint64: 'u64',
  int8: 'i8',
  int16: 'i16',
  int32: 'i32',
  int64: 'i64',
  float16: 'f16',
  float32: 'f32',
  float64: 'f64',
  bfloat16: 'bf16',
  complex32: 'c32',
  complex64: 'c64',
  complex128: 'c128',
  bool: 'b8',
  float8_e5m2: 'f8e5m2',
  float8_e4m3fn: 'f8e4m3fn',
  float8_e5m2fnuz: 'f8e5m2fnuz',
  float8_e4m3fnuz: 'f8e4m3fnuz',
  float8_e8m0fnu: 'f8e8m0fnu',
};

/** A line of a stack in Python's order: the file, the line, the function. */
function placeOf(frame: string): string {
  const found = /at (?:(.*) \()?(?:file:\/\/)?([^()]+):(\d+):\d+\)?$/.exec(frame.trim());
  return found === null ? frame.trim() : `${found[2]}:${found[3]}:${found[1] ?? '<anonymous>'}`;
}

/** The log of what runs in its context. */
export class OperatorLog implements EnterableContext {
  /** A line for each operator: `$1: f32[2] = torch._ops.aten.sin.default($0)`. */
  readonly lines: string[] = [];
  private readonly traces: string[][] = [];
  /** Held while the context is entered: a number stands for one tensor. */
  private readonly numbers = new Map<Tensor, number>();

  enter(): void {
    native.pushOperatorWatch((name, overload, args, keywords, results) => {
      const given = args.map((value) => this.format(value));
      for (const [key, value] of Object.entries(keywords ?? {}))
        given.push(`${snakeCase(key)}=${this.keyword(key, value)}`);
      const made = results.length === 1 ? this.result(results[0]) : pyTupleRepr(results.map(this.leaf));
      const operator = `${name.replace('::', '.')}.${overload === '' ? 'default' : overload}`;
      this.lines.push(`${made} = torch._ops.${operator}(${given.join(', ')})`);
      this.traces.push(foreignFrames(framesOf(new Error().stack)).map(placeOf));
    });
  }

  dispose(): void {
    native.popOperatorWatch();
    this.numbers.clear();
  }

  /** The lines, each with the script's calls that led to it. */
  traced(label: string): string {
    const total = this.lines.length;
    return this.lines
      .map((line, i) => {
        const places = this.traces[i]!.map((place) => `${place}\n`).join('');
        return `${line}   (${i + 1} of ${total} in ${label})\n\n${places}\n\n`;
      })
      .join('');
  }

  private number(tensor: Tensor): string {
    let number = this.numbers.get(tensor);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(tensor, number);
    }
    return `$${number}`;
  }

  private readonly leaf = (value: unknown): string =>
    value instanceof Tensor
      ? `${this.number(value)}: ${abbreviations[value.dtype] ?? value.dtype}[${value.shape.join(', ')}]`
      : pyRepr(value);

  private result(value: unknown): string {
    return Array.isArray(value) ? pyRepr(value.map(this.leaf)) : this.leaf(value);
  }

  /** In lists Python shows the text of each element as a text. */
  private format(value: unknown): string {
    if (Array.isArray(value)) return pyRepr(value.map((item) => this.format(item)));
    return value instanceof Tensor ? this.number(value) : pyRepr(value);
  }

  private keyword(key: string, value: unknown): string {
    if (key === 'dtype' && typeof value === 'string') return `torch.${value}`;
    if (key === 'layout' && typeof value === 'string') return `torch.${value}`;
    if (key === 'memoryFormat' && typeof value === 'string') return `torch.${snakeCase(value)}`;
    if (key === 'device' && typeof value === 'string') return pyDeviceRepr(value);
    return this.format(value);
  }
}
