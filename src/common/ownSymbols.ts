/** Symbols that name parts of this library's objects: each thread has its own, found by its description. */

const symbols = new Map<string, symbol>();

/** Lets a symbol of this library be found by its description, which is no other's. */
export function registerSymbol(symbol: symbol): void {
  symbols.set(symbol.description!, symbol);
}

/** Whether a symbol is one of this library's. */
export function isRegistered(symbol: symbol): boolean {
  return symbols.get(symbol.description!) === symbol;
}

/** This thread's symbol of a description. */
export function registeredSymbol(description: string): symbol | undefined {
  return symbols.get(description);
}
