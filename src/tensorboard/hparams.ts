/** Hyperparameters of a run, and the metrics to compare runs by. */
import { invalidArgument } from '../common/expect';
import { Tensor } from '../tensor/tensor';
import { type HParamMessage, HParamsPluginData, type SummaryMessage, type ValueMessage } from './messages';
import { dictEntries, numbersOf, type Values, valuesOf } from './values';

/** A hyperparameter's value; of `null` nothing is written. */
export type HParam = number | bigint | string | boolean | Tensor | null;
/** Values under names: a plain object, or a Map. */
export type HParamDict = Readonly<Record<string, HParam>> | ReadonlyMap<string, HParam>;
/** All values that hyperparameters may have, by their names. */
export type HParamDomains =
  | Readonly<Record<string, readonly HParam[]>>
  | ReadonlyMap<string, readonly HParam[]>;
/** Numbers by their tags. */
export type ScalarDict = Readonly<Record<string, Values>> | ReadonlyMap<string, Values>;

const PLUGIN = 'hparams';
const TYPES = { string: 1, float64: 3 } as const;
const STATUS_SUCCESS = 1;

/** A value, as a message has it: truth is 1 or 0, as in Python. */
function valueMessage(value: HParam): ValueMessage {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return { numberValue: Number(value) };
  if (value instanceof Tensor) {
    if (value.dim() > 1 || value.numel() === 0)
      throw invalidArgument('a tensor of one number', 'a value', value);
    return { numberValue: numbersOf(valuesOf(value))[0]! };
  }
  throw new RangeError('value should be one of int, float, str, bool, or torch.Tensor');
}

function summary(tag: string, content: Uint8Array): SummaryMessage {
  return { value: [{ tag, metadata: { pluginData: { pluginName: PLUGIN, content } } }] };
}

/** Three summaries: the experiment, the values of this session, its end. */
export function hparams(
  hparamDict: HParamDict,
  metricDict: ScalarDict,
  domains: HParamDomains,
): [experiment: SummaryMessage, start: SummaryMessage, end: SummaryMessage] {
  const params = new Map<string, HParam>(dictEntries<HParam>(hparamDict));
  const choices = new Map(dictEntries<readonly HParam[]>(domains));
  for (const [name, values] of choices) {
    const type = typeof params.get(name);
    if (!params.has(name) || !Array.isArray(values) || values.some((value) => typeof value !== type)) {
      const place = `hparam_domain_discrete[${name}]`;
      throw new TypeError(`parameter: ${place} should be a list of same type as hparam_dict[${name}].`);
    }
  }
  const infos: HParamMessage[] = [];
  const given = new Map<string, ValueMessage>();
  for (const [name, value] of params) {
    if (value === null) continue;
    given.set(name, valueMessage(value));
    const info: HParamMessage = { name, type: typeof value === 'string' ? TYPES.string : TYPES.float64 };
    const domain = value instanceof Tensor ? undefined : choices.get(name);
    if (domain !== undefined) info.domainDiscrete = { values: domain.map(valueMessage) };
    infos.push(info);
  }
  const metricInfos = dictEntries<Values>(metricDict).map(([tag]) => ({ name: { tag } }));
  const experiment = { hparamInfos: infos, metricInfos };
  const plugin = HParamsPluginData;
  return [
    summary('_hparams_/experiment', plugin.encode({ experiment })),
    summary('_hparams_/session_start_info', plugin.encode({ sessionStartInfo: { hparams: given } })),
    summary('_hparams_/session_end_info', plugin.encode({ sessionEndInfo: { status: STATUS_SUCCESS } })),
  ];
}
