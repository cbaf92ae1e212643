/** What notebooks show of a module: its tree, whose branches fold. */
import { escapeHtml, type MimeBundle } from '../../../common/display';
import { isLazy } from '../../parameter';
import { members } from './members';

/** What is shown of a module. */
interface Shown {
  _getName(): string;
  extraRepr(): string;
  toString(): string;
  parameters(): Iterable<{ numel(): number }>;
}

function count(module: Shown): string {
  let all = 0;
  for (const parameter of module.parameters()) {
    if (isLazy(parameter)) return 'parameters not known yet';
    all += parameter.numel();
  }
  return all === 0 ? '' : `${all.toLocaleString('en-US')} parameter${all === 1 ? '' : 's'}`;
}

function line(name: string, module: Shown): string {
  const extra = module.extraRepr();
  const label = name === '' ? '' : `${escapeHtml(name)}: `;
  const size = count(module);
  return `${label}<b>${escapeHtml(module._getName())}</b>${extra === '' ? '' : `(${escapeHtml(extra)})`}${size === '' ? '' : ` <small>${size}</small>`}`;
}

function tree(name: string, module: Shown, depth: number): string {
  const children = members(module as never, 'module') as [string, Shown | null][];
  if (children.length === 0) return `<div>${line(name, module)}</div>`;
  const inner = children.map(([key, child]) =>
    child === null ? `<div>${escapeHtml(key)}: null</div>` : tree(key, child, depth + 1),
  );
  const open = depth < 2 ? ' open' : '';
  return `<details${open}><summary>${line(name, module)}</summary><div style="margin-left:1.5em">${inner.join('')}</div></details>`;
}

/** Its bundle: Python's text, and the tree with the numbers of parameters. */
export function moduleBundle(module: Shown): MimeBundle {
  return { 'text/plain': String(module), 'text/html': tree('', module, 0) };
}
