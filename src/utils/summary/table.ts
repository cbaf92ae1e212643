/** The rows of a summary as text, as torchinfo writes them. */
import { formatFixed } from '../../python/pyrepr';
import type { Layer } from './layers';

/** A column of the table. */
export type SummaryColumn =
  | 'kernelSize'
  | 'inputSize'
  | 'outputSize'
  | 'numParams'
  | 'paramsPercent'
  | 'multAdds'
  | 'trainable';

export const columnTitles: Record<SummaryColumn, string> = {
  kernelSize: 'Kernel Shape',
  inputSize: 'Input Shape',
  outputSize: 'Output Shape',
  numParams: 'Param #',
  paramsPercent: 'Param %',
  multAdds: 'Mult-Adds',
  trainable: 'Trainable',
};

/** What the table shows. */
export interface Look {
  readonly columns: readonly SummaryColumn[];
  readonly depth: number;
  readonly columnWidth: number;
  readonly names: boolean;
}

const NONE = '--';

export const withCommas = (count: number) => count.toLocaleString('en-US');

const sizeText = (size: readonly number[] | number | null) =>
  size === null || (Array.isArray(size) && size.length === 0)
    ? NONE
    : typeof size === 'number'
      ? String(size)
      : `[${size.join(', ')}]`;

function paramsText(layer: Layer, isDeepest: boolean): string {
  if (layer.numParams === 0) return NONE;
  if (layer.isRecursive) return '(recursive)';
  if (isDeepest || layer.isLeaf) {
    const text = withCommas(layer.numParams);
    return layer.trainableParams > 0 ? text : `(${text})`;
  }
  return layer.ownParams > 0 ? withCommas(layer.ownParams) : NONE;
}

function percentText(layer: Layer, isDeepest: boolean, total: number): string {
  const none = NONE.padStart(7);
  if (total === 0) return none;
  if (layer.isRecursive) return '(recursive)';
  const count = isDeepest || layer.isLeaf ? layer.numParams : layer.ownParams;
  return count === 0 ? none : `${formatFixed((count / total) * 100, 2)}%`.padStart(7);
}

function multAddsText(layer: Layer, isDeepest: boolean): string {
  if (layer.multAdds <= 0) return NONE;
  if (layer.isLeaf) return withCommas(layer.multAdds);
  if (!isDeepest) return NONE;
  return withCommas(layer.children.reduce((sum, child) => (child.isLeaf ? sum + child.multAdds : sum), 0));
}

function trainableText({ numParams, trainableParams }: Layer): string {
  if (numParams === 0) return NONE;
  if (trainableParams === 0) return 'False';
  return numParams === trainableParams ? 'True' : 'Partial';
}

function cell(column: SummaryColumn, layer: Layer, isDeepest: boolean, total: number): string {
  switch (column) {
    case 'kernelSize':
      return sizeText(layer.kernelSize);
    case 'inputSize':
      return sizeText(layer.inputSize);
    case 'outputSize':
      return sizeText(layer.outputSize);
    case 'numParams':
      return paramsText(layer, isDeepest);
    case 'paramsPercent':
      return percentText(layer, isDeepest, total);
    case 'multAdds':
      return multAddsText(layer, isDeepest);
    case 'trainable':
      return trainableText(layer);
  }
}

function branch(depth: number): string {
  if (depth === 0) return '';
  return depth === 1 ? '├─' : `${'│    '.repeat(depth - 1)}└─`;
}

function nameText(layer: Layer, names: boolean): string {
  const name = names && layer.name !== '' ? ` (${layer.name})` : '';
  const place = layer.depth > 0 ? `: ${layer.depth}-${layer.depthIndex}` : '';
  return layer.className + name + place;
}

/** The table's lines between its rules, and how wide these are. */
export function summaryTable(
  layers: readonly Layer[],
  look: Look,
  total: number,
): { header: string; rows: string[]; width: number } {
  const longest = Math.max(
    0,
    ...layers.map((layer) => nameText(layer, look.names).length + layer.depth * 5 + 1),
  );
  const nameWidth = longest < 40 ? 40 : Math.ceil(longest / 5) * 5;
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(nameWidth), ...cells.map((text) => text.padEnd(look.columnWidth))].join(' ').trimEnd();
  const rows = layers
    .filter(({ depth }) => depth <= look.depth)
    .map((layer) => {
      const cells = look.columns.map((column) => cell(column, layer, layer.depth === look.depth, total));
      return line(branch(layer.depth) + nameText(layer, look.names), cells);
    });
  const header = line(
    `Layer (type${look.names ? ' (var_name)' : ''}:depth-idx)`,
    look.columns.map((column) => columnTitles[column]),
  );
  return { header, rows, width: look.columns.length * look.columnWidth + nameWidth };
}
