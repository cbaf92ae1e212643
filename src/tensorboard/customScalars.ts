/** Charts that gather scalars under other names. */
import { makeError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { type ChartMessage, dataTypes, Layout, type SummaryMessage } from './messages';
import { dictEntries } from './values';

type Dict<T> = Readonly<Record<string, T>> | ReadonlyMap<string, T>;
/** Charts by category and title: `'Multiline'` of any tags, or `'Margin'` of three: value, lower, upper. */
export type ChartLayout = Dict<Dict<readonly ['Multiline' | 'Margin', readonly string[]]>>;

/** Throws for what are no tags of scalars. */
export function expectTags(tags: unknown): asserts tags is readonly string[] {
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string'))
    throw invalidArgument('an array of tags', 'tags', tags);
}

function chartOf(title: string, chart: unknown): ChartMessage {
  const [type, tags] = Array.isArray(chart) ? chart : [];
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string'))
    throw invalidArgument("['Multiline' or 'Margin', an array of tags]", `layout's ${title}`, chart);
  if (type !== 'Margin') return { title, multiline: { tag: tags } };
  if (tags.length !== 3) throw makeError('AssertionError', 'len(tags) != 3');
  const [value, lower, upper] = tags;
  return { title, margin: { series: [{ value, lower, upper }] } };
}

/** A summary that says which charts there are. */
export function customScalars(layout: ChartLayout): SummaryMessage {
  const category = dictEntries(layout).map(([title, charts]) => ({
    title,
    chart: dictEntries(charts).map(([name, chart]) => chartOf(name, chart)),
  }));
  const stringVal = [Layout.encode({ category })];
  const tensor = { dtype: dataTypes.DT_STRING, stringVal, tensorShape: {} };
  const metadata = { pluginData: { pluginName: 'custom_scalars' } };
  return { value: [{ tag: 'custom_scalars__config__', tensor, metadata }] };
}
