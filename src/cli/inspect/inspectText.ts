/** An inspection as text: a table of tensors, a table of values, totals. */
import type { InspectedTensor, Inspection } from './inspect';

/** `1.5 MB`, in powers of ten. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

/** `model.0.weight`; keys of a state_dict stand as they are. */
function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return '(the object itself)';
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}

/** What a terminal would take for a command is shown as its code. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function table(rows: string[][], right: ReadonlySet<number> = new Set()): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (right.has(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}

function notes(tensor: InspectedTensor, isShared: boolean): string {
  const parts: string[] = [];
  if (tensor.parameter) parts.push('Parameter');
  else if (tensor.requiresGrad) parts.push('requires_grad');
  if (tensor.layout !== undefined) parts.push(tensor.layout);
  if (tensor.device !== undefined && tensor.device !== 'cpu') parts.push(tensor.device);
  if (isShared) parts.push(`shares storage ${tensor.storage}`);
  if (tensor.offset !== undefined) parts.push(`offset ${tensor.offset}`);
  if (tensor.stride !== undefined) parts.push(`stride [${tensor.stride.join(', ')}]`);
  return parts.join(', ');
}

const count = (n: number, what: string) => `${n.toLocaleString('en-US')} ${what}${n === 1 ? '' : 's'}`;

/** The text that `npx torch-node inspect` prints. */
export function inspectionText(inspection: Inspection): string {
  const { file, format, bytes, facts, tensors, values, totals, shared } = inspection;
  const lines = [`${file}: ${format}, ${sizeText(bytes)}`];
  for (const [name, value] of Object.entries(facts)) lines.push(`  ${name}: ${value}`);
  const sharing = new Set(shared.flat().map((path) => JSON.stringify(path)));
  if (tensors.length > 0) {
    const rows = tensors.map((tensor) => [
      pathText(tensor.path),
      tensor.dtype,
      `[${tensor.shape.join(', ')}]`,
      sizeText(tensor.bytes),
      notes(tensor, sharing.has(JSON.stringify(tensor.path))),
    ]);
    lines.push('', ...table([['tensor', 'dtype', 'shape', 'size', ''], ...rows], new Set([3])));
  }
  if (values.length > 0) {
    const rows = values.map(({ path, type, text }) => [pathText(path), type, text]);
    lines.push('', ...table([['value', 'type', ''], ...rows]));
  }
  const parameters = totals.parameters > 0 ? ` (${count(totals.parameters, 'Parameter')})` : '';
  lines.push(
    '',
    `${count(totals.tensors, 'tensor')}${parameters}, ${count(totals.elements, 'element')}, ` +
      `${sizeText(totals.bytes)} in ${count(totals.storages, 'storage')}`,
  );
  return lines.map(printable).join('\n');
}
