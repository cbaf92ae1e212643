/** node-gyp-build has no types of its own: what of it is used here. */
declare module 'node-gyp-build' {
  /** The addon in `dir`, of those that prebuildify made, that fits this platform. Throws where none does. */
  export function resolve(dir: string): string;
}
