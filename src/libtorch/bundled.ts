/** What to do when a bundler has put this package's JavaScript into a file of its own. */

/** For people whose bundle can't find the package, from which it needs the addon. */
export const bundledAdvice = `torch-node was bundled into another file, and the package itself, whose compiled addon no bundle can hold, is not found from there.
  to mend it: keep torch-node out of the bundle, and have it in node_modules where the bundle runs:
  - esbuild: --external:torch-node, or external: ['torch-node'], or packages: 'external'
  - webpack: externals: { 'torch-node': 'commonjs torch-node' }, or 'module torch-node' where the output is an ES module
  - Rollup: external: ['torch-node']
  - Vite: ssr: { external: ['torch-node'] }
  - bun build: --external torch-node
  - Next.js: serverExternalPackages: ['torch-node']`;
