/** A progress bar as notebooks show it. */
import { escapeHtml, type MimeBundle } from '../../common/display';

/** What a bar's line is made of. */
interface Bar {
  readonly text: string;
  readonly prefix: string;
  readonly n: number;
  readonly total: number | undefined;
}

/** The line, and the same with the browser's own bar in the place of that of characters. */
export function barBundle({ text, prefix, n, total }: Bar): MimeBundle {
  if (text === '') return { 'text/plain': '', 'text/html': '' };
  const figures = text.slice(prefix.length).replace(/\|[^|]*\|/, ' ');
  const size = total === undefined ? '' : ` max="${total}" value="${Math.min(n, total)}"`;
  const bar = `<progress${size} aria-label="${escapeHtml(prefix.trim() || 'progress')}"></progress>`;
  return {
    'text/plain': text,
    'text/html': `<div>${escapeHtml(prefix)}${bar} <code>${escapeHtml(figures.trim())}</code></div>`,
  };
}
