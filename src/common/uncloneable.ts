/**
 * Structured clone (`structuredClone`, `postMessage`, `v8.serialize`) makes an empty object of an object
 * whose data lies in the addon, and says nothing. It refuses symbols, and its error prints the symbol it met:
 * a field that holds one makes an error of the loss, with advice in it. The field has to be the object's own
 * and enumerable; one value for all objects costs them nothing that can be measured.
 */
export function uncloneable(what: string, advice: string): symbol {
  return Symbol(`a ${what}, whose data lies outside JavaScript: ${advice}:`);
}
