/**
 * What notebooks show of a value: its MIME bundle, which kernels for JavaScript ask for by the symbol
 * `Jupyter.display`, and places in a notebook's output that change while a cell runs.
 */

/** Texts (pictures in base64) by their MIME types; a notebook shows the one that it can show best. */
export type MimeBundle = Readonly<Record<string, string>>;

/** The method by which a value says what notebooks show of it: `Symbol.for('Jupyter.display')`. */
export const displayBundle: unique symbol = Symbol.for('Jupyter.display') as never;

/** A value that notebooks show in its own way. */
export interface Displayable {
  /** What is shown, by MIME types. */
  [displayBundle](): MimeBundle;
}

/** What of Deno's kernel is used. */
interface Kernel {
  broadcast(type: string, content: object): Promise<void>;
}

/** Deno's kernel, where the script runs in it. Elsewhere looking at `Deno.jupyter` throws. */
function kernel(): Kernel | undefined {
  try {
    const { jupyter } = (globalThis as { Deno?: { jupyter?: Kernel } }).Deno ?? {};
    return typeof jupyter?.broadcast === 'function' ? jupyter : undefined;
  } catch {
    return undefined;
  }
}

/** Whether there is a notebook to show things in by itself. */
export function inNotebook(): boolean {
  return kernel() !== undefined;
}

let places = 0;

/** A place in the output of a notebook's cell, whose content may be replaced. */
export class NotebookPlace {
  private readonly id = `torch-node-${process.pid}-${++places}`;
  private isThere = false;

  /** Shows a bundle there. Without a notebook nothing happens. */
  async show(bundle: MimeBundle): Promise<void> {
    const type = this.isThere ? 'update_display_data' : 'display_data';
    this.isThere = true;
    await kernel()?.broadcast(type, {
      data: bundle,
      metadata: {},
      transient: { display_id: this.id },
    });
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML, also inside of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
