/** Protocol buffers as text: fields by their numbers, one on each line, messages in braces. */

import { snakeCase } from '../common/pythonNames';
import {
  bytes,
  double,
  type Enumeration,
  type Field,
  float,
  type Kind,
  type Message,
  messageKind,
  string,
} from '../files/protobuf';
import { formatGeneral } from './pyfloat';

/** The fields of a message that are set, by their numbers. */
export function setFields<Values>(
  { fields }: Message<Values>,
  values: Values,
): { name: string; field: Field<unknown>; value: unknown }[] {
  return Object.entries(fields)
    .map(([name, field]) => ({ name, field, value: (values as Record<string, unknown>)[name] }))
    .filter(
      ({ value, field }) => value !== undefined && !(field.several && (value as unknown[]).length === 0),
    )
    .sort((a, b) => a.field.number - b.field.number);
}

const escapes: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
};

/** Text in quotes; other signs of ASCII than the printable ones are octal, and so are bytes beyond. */
function quoted(text: string, isBytes: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
  const special = isBytes ? /[^ -~]|["'\\]/g : /[\x00-\x1f\x7f"'\\]/g;
  const octal = (char: string) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
  return `"${text.replace(special, (char) => escapes[char] ?? octal(char))}"`;
}

/** The fewer digits where they read back as the same number. */
function roundTrip(value: number, fewer: number, more: number, round: (text: string) => number): string {
  const text = formatGeneral(value, fewer);
  return !Number.isFinite(value) || round(text) === value ? text : formatGeneral(value, more);
}

function scalarText(kind: Kind<any>, value: unknown): string {
  if (kind === string) return quoted(value as string, false);
  if (kind === bytes) return quoted(Buffer.from(value as Uint8Array).toString('latin1'), true);
  if (kind === float) return roundTrip(value as number, 6, 9, (text) => Math.fround(Number(text)));
  if (kind === double) return roundTrip(value as number, 15, 17, Number);
  return (kind as Partial<Enumeration>).names?.[value as number] ?? String(value);
}

/** A message as text, as Python prints it: `x: 1.5`, and a line break behind each field. */
export function messageText<Values>(kind: Message<Values>, values: Values, indent = ''): string {
  return setFields(kind, values)
    .flatMap(({ name, field, value }) => {
      const inner = messageKind(field.kind);
      return (field.several ? (value as unknown[]) : [value]).map((one) =>
        inner === undefined
          ? `${indent}${snakeCase(name)}: ${scalarText(field.kind, one)}\n`
          : `${indent}${snakeCase(name)} {\n${messageText(inner, one, `${indent}  `)}${indent}}\n`,
      );
    })
    .join('');
}
