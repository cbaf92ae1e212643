/** Meshes and clouds of points. */
import { NotImplementedError } from '../common/errors';
import { isPlainObject } from '../common/plainObject';
import { sizeText } from '../tensor/sizes';
import { dataTypes, MeshPluginData, type MetadataMessage, type SummaryMessage } from './messages';
import { shapeMessage } from './scalars';
import { numbersOf, type Values, valuesOf } from './values';

/** What a tensor of a mesh holds: the plugin's numbers. */
const contents = { VERTEX: 1, FACE: 2, COLOR: 3 } as const;
type Content = keyof typeof contents;

/** JSON as Python's `json.dumps(value, sort_keys=True)` writes it. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (isPlainObject(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${pythonJson(key)}: ${pythonJson(entry)}`).join(', ')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'NaN' : String(value);
  const text = JSON.stringify(value ?? null);
  if (text === undefined) throw new NotImplementedError(`A ${typeof value} is not JSON serializable`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python escapes all that is not ASCII
  return text.replace(/[^\x00-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A summary of a mesh: its vertices, and the faces and colours that are given. */
export function mesh(
  tag: string,
  vertices: Values,
  colors: Values | null,
  faces: Values | null,
  config: object | null,
): SummaryMessage {
  const all: [Content, Values | null][] = [
    ['VERTEX', vertices],
    ['FACE', faces],
    ['COLOR', colors],
  ];
  const given = all.filter((part): part is [Content, Values] => part[1] !== null);
  const components = given.reduce((mask, [content]) => mask | (1 << contents[content]), 0);
  const jsonConfig = config === null ? '{}' : pythonJson(config);
  const value = given.map(([content, values]) => {
    const tensor = valuesOf(values);
    const { shape } = tensor;
    if (shape.length !== 3) {
      throw new RangeError(`Tensor shape should be of shape BxNx3, but got ${sizeText(shape)}.`);
    }
    const plugin = { name: tag, contentType: contents[content], components, shape, jsonConfig };
    const metadata: MetadataMessage = {
      pluginData: { pluginName: 'mesh', content: MeshPluginData.encode(plugin) },
    };
    const floatVal = numbersOf(tensor);
    const data = { dtype: dataTypes.DT_FLOAT, floatVal, tensorShape: shapeMessage(shape) };
    return { tag: `${tag}_${content}`, tensor: data, metadata };
  });
  return { value };
}
