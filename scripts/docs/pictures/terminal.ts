/** A terminal (xterm.js) that shows what programs print. */
import path from 'node:path';
import { nodePackages } from '../../../test/helpers/nodePackages';
import { type Picture, printed } from './picture';

const terminal =
  (program: string, columns: number): Picture =>
  async (page) => {
    const text = `$ tsx ${program}\n${await printed(program)}`;
    const xterm = path.join(nodePackages('xterm-6.0.0', ['@xterm/xterm@6.0.0']), '@xterm', 'xterm');
    await page.setContent(`<!doctype html>
      <style>body { margin: 0; background: #15181b } #terminal { padding: 16px; width: max-content }</style>
      <div id="terminal"></div>`);
    await page.addStyleTag({ path: path.join(xterm, 'css', 'xterm.css') });
    await page.addScriptTag({ path: path.join(xterm, 'lib', 'xterm.js') });
    await page.evaluate(`new Promise((resolve) => {
      const terminal = new Terminal({
        rows: ${text.split('\n').length}, cols: ${columns}, fontSize: 14, scrollback: 0, fontFamily: 'DejaVu Sans Mono, monospace',
        theme: { background: '#15181b', cursor: '#15181b' },
      });
      terminal.open(document.getElementById('terminal'));
      terminal.write(${JSON.stringify(text.replaceAll('\n', '\r\n'))}, resolve);
    })`);
    await page.waitForTimeout(500);
    return page.locator('#terminal').screenshot();
  };

export const summary = terminal('summary.ts', 128);
export const show = terminal('show.ts', 100);
