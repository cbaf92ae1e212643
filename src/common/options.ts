/** What files that check arguments by hand need: the errors for them, and what an options object is. */

export * from './expect';
export * from './nearestName';
export { checkOptions, isPlainObject, unknownOption } from './optionsObject';
