/**
 * Python's name as ours: camelCase, leading and trailing underscores kept
 * (`_foreach_add_` -> `_foreachAdd_`).
 */
export function camelCase(name) {
  if (name.startsWith('__')) return name;
  const [, head, body, tail] = /^(_*)(.*?)(_*)$/.exec(name);
  return head + body.replace(/_+([a-zA-Z0-9])/g, (_, letter) => letter.toUpperCase()) + tail;
}
