/** `Symbol.dispose` and `Symbol.asyncDispose` where the runtime has none (Node 20): import for the effect. */
for (const name of ['dispose', 'asyncDispose'] as const) {
  if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
}
