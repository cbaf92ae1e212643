/** Which way of drawing pictures the terminal of the environment has. */

/** Ways to draw a picture in a terminal; `text` is a sentence about it. */
export type DrawProtocol = 'kitty' | 'iterm' | 'sixel' | 'blocks' | 'text';

/** All of them. */
export const drawProtocols: readonly DrawProtocol[] = ['kitty', 'iterm', 'sixel', 'blocks', 'text'];

type Environment = Readonly<Record<string, string | undefined>>;

const kitties = /^(xterm-kitty|xterm-ghostty)$/;
const sixels = /^(foot|mlterm|contour)(-|$)/;
const iterms = ['iTerm.app', 'WezTerm', 'mintty'];

/**
 * What the environment's terminal draws, by the variables that it sets. Inside of tmux and screen, which take
 * pictures away, and in terminals of unknown names there are half blocks.
 */
export function protocolOf(environment: Environment): DrawProtocol {
  const { TERM = '', TERM_PROGRAM = '' } = environment;
  if (TERM === 'dumb') return 'text';
  if (environment['TMUX'] || environment['STY'] || /^(screen|tmux)/.test(TERM)) return 'blocks';
  if (environment['KITTY_WINDOW_ID'] || kitties.test(TERM) || TERM_PROGRAM === 'ghostty') return 'kitty';
  if (iterms.includes(TERM_PROGRAM) || environment['LC_TERMINAL'] === 'iTerm2') return 'iterm';
  return sixels.test(TERM) ? 'sixel' : 'blocks';
}
