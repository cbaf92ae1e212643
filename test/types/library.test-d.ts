/** What `tsc --strict` must accept, and what it must refuse, of torch.library. Compiled, never run. */

import type * as Library from '../../src/library';
import type { Tensor } from '../../src/tensor/tensor';
import type { torch as Torch } from '../../src/torch';

declare const library: typeof Library;
declare const torch: typeof Torch;

export function operatorsAreDefinedAndImplemented(x: Tensor): void {
  using lib = new library.Library('mine', 'DEF');
  const kind: Library.LibraryKind = 'FRAGMENT';
  const more = new library.Library({ ns: 'mine', kind, dispatchKey: 'CPU' });
  const name: string = lib.define('f(Tensor x) -> Tensor', 'CONSERVATIVE');
  more.impl(name, (t: Tensor) => t.neg(), 'CPU');
  more.impl(torch.ops.aten.sin.default, library.fallthroughKernel, {
    dispatchKey: 'CPU',
    allowOverride: false,
  });
  more.dispose();
  library.define('mine::g', '(Tensor x) -> Tensor', { lib });
  library.impl('mine::g', ['cpu', 'cuda'], (t: Tensor) => t, { lib: null });
  library.registerKernel('mine::g', null, (t: Tensor) => t);
  library.registerFake('mine::g', (t: Tensor) => t.newEmpty(t.shape));
  library.registerAutograd('mine::g', (ctx, dy: Tensor) => dy.mul(ctx.by), { setupContext: null });
  const op: Library.CustomOpDef = library.customOp('mine::h', (t: Tensor, n: number) => t.mul(n), {
    schema: '(Tensor x, int n) -> Tensor',
    mutatesArgs: [],
    deviceTypes: undefined,
  });
  op(x, 2);
  library.registerVmap(op, (info, dims, t: Tensor) => [t.mul(info.batchSize), dims[0]]);
  // @ts-expect-error a pair
  library.registerVmap(op, (_info, _dims, t: Tensor) => t);
  op.registerAutograd((_ctx, dy) => [dy, null]);
  library.registerFake(op, (t: Tensor) => t.newEmpty(t.shape));
  torch.ops.loadLibrary('libmine.so');
  const files: ReadonlySet<string> = torch.ops.loadedLibraries;
  const keys = new library.DispatchKeySet('CPU', 'AutogradCPU');
  const kernel: Library.OperatorKernel = library.getKernel('aten::sin', 'CPU');
  kernel.callBoxed(keys.remove('AutogradCPU'), x);
  torch.ops.aten.sin.default.redispatch(keys.intersection(library.DispatchKeySet.afterAutograd), x);
  const tags: readonly string[] = torch.ops.aten.sin.default.tags;
  void tags;
  lib.define('g(Tensor x) -> Tensor', { tags: ['pointwise'] });
  more.impl('f', (k: Library.DispatchKeySet, t: Tensor) => k && t, 'CPU', { withKeyset: true });
  // @ts-expect-error no such tag
  lib.define('g(Tensor x) -> Tensor', { tags: 'quick' });
  // @ts-expect-error a set of keys
  kernel.callBoxed('CPU', x);
  // @ts-expect-error a boolean
  lib.impl('f', (t: Tensor) => t, 'CPU', { withKeyset: 'yes' });
  // @ts-expect-error no such kind
  new library.Library('mine', 'OTHER');
  // @ts-expect-error a kernel is a function
  lib.impl('f', 5);
  // @ts-expect-error no schema
  library.customOp('mine::h', (t: Tensor) => t);
  // @ts-expect-error no such option
  library.customOp('mine::h', (t: Tensor) => t, { schema: '(Tensor x) -> Tensor', mutates_args: [] });
  // @ts-expect-error no library
  library.define('mine::g', '(Tensor x) -> Tensor', { lib: 'mine' });
  // @ts-expect-error a path
  torch.ops.loadLibrary(files);
}
