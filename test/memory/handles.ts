/**
 * A script for `runNode(…, { execArgv: ['--expose-gc'] })`: for many rounds it makes tensors, keeps each
 * alive in one of many ways, forces collections in between, and reads the kept ones: each must still hold its
 * own value. In the end all are dropped and the number of live tensors must return to where it began.
 */
export const handlesJs = (rounds: number, seed: number) => `
let state = ${seed};
const random = (n) => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
};
const full = (v) => torch.full([1 + random(64)], v, { dtype: 'float64' });

// Apart from its tensor: a hook whose closure reaches its own tensor keeps that alive until it is removed.
const hook = (t, box) => (g) => { box.seen = t.get(0).item(); return g; };

// Each way of keeping a tensor returns a function that reads its value again;
// the function is all that keeps it.
const ways = {
  directly: (v) => { const t = full(v); return () => t.get(0).item(); },
  inAMap: (v) => { const m = new Map([['t', full(v)]]); return () => m.get('t').get(-1).item(); },
  asAView: (v) => { const t = torch.full([8, 8], v, { dtype: 'float64' }).get(3, '2:5').view(1, 3); return () => t.get(0, 2).item(); },
  asATypedArray: (v) => { const a = full(v).toTypedArray(); return () => a[a.length - 1]; },
  asData: (v) => { const t = full(v).requiresGrad_().data; return () => t.get(0).item(); },
  inATuple: (v) => { const r = torch.full([2, 3], v, { dtype: 'float64' }).max(1); return () => r.values.get(1).item() + r.indices.get(0).item() * 0; },
  fromAList: (v) => { const [, b] = torch.full([4], v, { dtype: 'float64' }).split(2); return () => b.get(1).item(); },
  asAGradient: (v) => { const x = full(1).requiresGrad_(); x.mul(v).sum().backward(); return () => x.grad.get(0).item(); },
  inAGraph: (v) => {
    const x = torch.ones([4], { dtype: 'float64', requiresGrad: true });
    const loss = x.mul(torch.full([4], v, { dtype: 'float64' })).mul(torch.ones([4], { dtype: 'float64' })).sum();
    return () => torch.autograd.grad(loss, [x], { retainGraph: true })[0].get(2).item();
  },
  behindAHook: (v) => {
    const x = torch.ones([1], { dtype: 'float64', requiresGrad: true });
    const box = {};
    x.registerHook(hook(full(v), box));
    return () => { x.mul(2).sum().backward(); return box.seen; };
  },
  inAModule: (v) => { const m = new torch.nn.Linear(1, 1); torch.noGrad(() => m.weight.fill_(v % 1000)); return () => m.weight.item() + (v - (v % 1000)); },
  keptByAScope: (v) => { const t = torch.scope(() => { full(0); return full(v).add(0); }); return () => t.get(0).item(); },
  returnedTwice: (v) => { const x = full(v); const y = x.add_(0); return () => (y === x || y.equal(x) ? y.get(0).item() : NaN); },
  weakly: (v) => { const w = new WeakRef(full(v)); return () => { const t = w.deref(); return t ? t.get(0).item() : v; }; },
  byAPromise: (v) => { const p = { t: Promise.resolve(full(v)), at: null }; p.t.then((t) => { p.at = t; }); return () => (p.at ? p.at.get(0).item() : v); },
};
const names = Object.keys(ways);

for (let i = 0; i < 3; i++) { gc(); await new Promise(setImmediate); }
torch.ones([1]);
const before = torch.memory({ collect: true });

const kept = new Array(400).fill(null);
let [made, checked] = [0, 0];
const bad = [];
const check = (k) => {
  const got = k.read();
  checked++;
  if (got !== k.value) bad.push(k.way + ': ' + got + ' instead of ' + k.value);
};
for (let round = 0; round < ${rounds} && bad.length === 0; round++) {
  const slot = random(kept.length);
  if (kept[slot] && random(3) === 0) { check(kept[slot]); kept[slot] = null; }
  else { const way = names[random(names.length)]; const value = ++made; kept[slot] = { way, value, read: ways[way](value) }; }
  const other = kept[random(kept.length)];
  if (other) check(other);
  switch (random(60)) {
    case 0: gc(); break;
    case 1: gc({ type: 'minor' }); break;
    case 2: full(1).dispose(); break;
    case 3: torch.scope(() => { for (let i = 0; i < 5; i++) full(i); }); break;
    case 4: await new Promise(setImmediate); break;
    case 5: { const junk = []; for (let i = 0; i < 200; i++) junk.push(full(i)); break; }
  }
}
// A loop's variable would stay in a register of this function, and with it what the last one holds.
kept.forEach((k) => { if (k) check(k); });
kept.fill(null);
// What a hook holds is free only after the hook's own tensor: one collection for each link.
for (let i = 0; i < 5; i++) { gc(); torch.memory({ collect: true }); await new Promise(setImmediate); }
report({ bad, made, checked, before, after: torch.memory({ collect: true }) });
`;
