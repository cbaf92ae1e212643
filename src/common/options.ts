/** What files that check arguments by hand need: the errors for them, and what an options object is. */

export { brief, briefText, typeName } from './brief';
export * from './expect';
export * from './nearestName';
export { checkOptions, unknownOption } from './optionsObject';
export { isPlainObject } from './plainObject';
