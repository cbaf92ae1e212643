/** What modules do with the keys of state dicts. Twin of torch/nn/modules/utils.py. */
import { binder } from '../../common/binder';
import { invalidArgument } from '../../common/options';
import type { Tensor } from '../../tensor/tensor';
import type { StateDict } from './module/stateDict';
import { stateDictMetadata } from './module/stateDictMetadata';

/** Takes `prefix` from keys; each goes to the end, as Python's `pop` and assignment put it. */
function renameKeys<V>(map: Map<string, V>, prefix: string, belongs: (key: string) => boolean): void {
  for (const key of [...map.keys()]) {
    if (!belongs(key)) continue;
    const value = map.get(key) as V;
    map.delete(key);
    map.set(key.slice(prefix.length), value);
  }
}

const bindConsumePrefix = binder<
  { stateDict: StateDict | Map<string, Tensor>; prefix: string },
  [stateDict: 'stateDict', prefix: 'prefix']
>('consumePrefixInStateDictIfPresent', { stateDict: 'data', prefix: 'any' }, {});

/**
 * Strips a prefix from the keys of a state dict, in place, where it is there: what `DataParallel` wrote has
 * `module.` before every key.
 *
 * @param stateDict what `stateDict()` or `torch.load` gave
 * @param prefix what the keys begin with
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.modules.utils.consume_prefix_in_state_dict_if_present.html
 * @example
 * const weights = torch.load('parallel.pth');
 * nn.modules.utils.consumePrefixInStateDictIfPresent(weights, 'module.');
 * model.loadStateDict(weights);
 */
export function consumePrefixInStateDictIfPresent(
  ...args: [stateDict: StateDict | Map<string, Tensor>, prefix: string]
): void {
  const [stateDict, prefix] = bindConsumePrefix(args);
  if (typeof stateDict !== 'object' || stateDict === null) {
    throw invalidArgument('a state dict', 'stateDict', stateDict);
  }
  if (typeof prefix !== 'string') throw invalidArgument('a string', 'prefix', prefix);
  const belongs = (key: string) => key.startsWith(prefix);
  if (stateDict instanceof Map) renameKeys(stateDict, prefix, belongs);
  else {
    for (const key of Object.keys(stateDict).filter(belongs)) {
      const value = stateDict[key]!;
      delete stateDict[key];
      stateDict[key.slice(prefix.length)] = value;
    }
  }
  const metadata = stateDictMetadata(stateDict);
  // A module's own key has no dot behind it.
  const own = prefix.replaceAll('.', '');
  if (metadata) renameKeys(metadata, prefix, (key) => key !== '' && (key === own || belongs(key)));
}
