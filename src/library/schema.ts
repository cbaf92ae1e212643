/** Schemas: what an operator takes and gives, as text and taken apart. */
import { native } from '../native';
import type { SchemaRow } from '../native/library';

/** An argument, or a result. */
export interface SchemaItem {
  readonly name: string;
  /** As schemas write it: `Tensor`, `int[]`, `Tensor?`. */
  readonly type: string;
  readonly isKeyword: boolean;
  /** Whether it is written to. */
  readonly isWritten: boolean;
  /** Whether it is, or may be, a view of something. */
  readonly isAlias: boolean;
}

/** A schema, taken apart. */
export interface Schema {
  readonly text: string;
  readonly args: readonly SchemaItem[];
  readonly returns: readonly SchemaItem[];
  readonly isMutable: boolean;
}

const itemOf = ([name, type, flags]: SchemaRow): SchemaItem => ({
  name,
  type,
  isKeyword: flags.includes('k'),
  isWritten: flags.includes('w'),
  isAlias: /[wa]/.test(flags),
});

/**
 * Takes a schema apart.
 *
 * @throws TorchError in the words of LibTorch's parser
 */
export function parseSchema(text: string): Schema {
  const [, args, returns] = native.parseSchema(text);
  const items = args.map(itemOf);
  return { text, args: items, returns: returns.map(itemOf), isMutable: items.some((item) => item.isWritten) };
}

const TENSOR = /^Tensor\??(?:\[\w*\])?\??$/;

/** Whether it is a tensor, or a list of tensors. */
export const holdsTensors = ({ type }: SchemaItem): boolean => TENSOR.test(type);

/** Whether nothing is changed by the operator, and nothing that it gives is a view. */
export function isFunctional(schema: Schema, allowsViews: boolean): boolean {
  if (schema.isMutable) return false;
  if (schema.returns.some((item) => item.isAlias && !item.isWritten)) {
    const tensors = (items: readonly SchemaItem[]) => items.filter(({ type }) => type === 'Tensor').length;
    return allowsViews && tensors(schema.args) === 1 && tensors(schema.returns) === 1;
  }
  return schema.returns.length > 0;
}

/**
 * `namespace::name` in its two parts.
 *
 * @throws RangeError for any other text
 */
export function parseNamespace(qualname: string): [namespace: string, name: string] {
  const parts = qualname.split('::');
  if (parts.length !== 2) {
    throw new RangeError(
      `Expected \`qualname\` to be of the form "namespace::name", but got ${qualname}. ` +
        'The qualname passed to the torch.library APIs must consist of a namespace and a name, e.g. aten::sin',
    );
  }
  return parts as [string, string];
}
