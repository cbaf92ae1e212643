/** Runs rows of code in a process of Python and in one of Node, both with the stand-in, and compares them. */
import { expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { runPythonWithStandin, runWithStandin } from '../helpers/standin';
import { isOtherPython } from '../helpers/torchVersion';

/** What is tried, in Python and here: expressions, or bodies of functions, which `return`. */
export type Row = readonly [name: string, python: string, ours: string];

const pythonBody = (code: string) =>
  (/\breturn\b/.test(code) ? code : `return ${code}`)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/** Errors are compared by their first line. */
export function compareRows(rows: readonly Row[], before: { python: string; ours: string }): void {
  let answers: Promise<[unknown[], unknown[]]> | undefined;
  const run = async (): Promise<[unknown[], unknown[]]> => {
    const python = `
def plain(x):
    if isinstance(x, torch.Tensor): return [str(x.device), x.detach().cpu().tolist()]
    if isinstance(x, (list, tuple)): return [plain(one) for one in x]
    if isinstance(x, dict): return {str(k): plain(v) for k, v in x.items()}
    if isinstance(x, (torch.device, torch.dtype)): return str(x).replace("torch.", "")
    return x
answers = []
${before.python}
${rows.map(([, code], i) => `def row${i}():\n${pythonBody(code)}`).join('\n')}
for row in [${rows.map((_, i) => `row${i}`).join(', ')}]:
    try: answers.append(plain(row()))
    except Exception as e: answers.append("error: " + str(e).split("\\n")[0])
report(answers)`;
    const ours = `
const plain = (x) => x instanceof torch.Tensor ? [x.device, x.detach().cpu().tolist()]
  : Array.isArray(x) ? x.map(plain)
  : x instanceof Map ? Object.fromEntries([...x].map(([k, v]) => [k, plain(v)]))
  : typeof x === 'object' && x !== null ? Object.fromEntries(Object.entries(x).map(([k, v]) => [k, plain(v)])) : x;
const answers = [];
${before.ours}
const rows = [${rows.map(([, , code]) => (/\breturn\b/.test(code) ? `async () => {${code}}` : `async () => (${code})`)).join(',\n')}];
for (const row of rows) {
  try { answers.push(plain(await row()) ?? null); } catch (error) { answers.push('error: ' + error.message.split('\\n')[0]); }
}
report(answers);`;
    const mine = runWithStandin(ours); // beside Python, which is waited for
    return [runPythonWithStandin(python), assertClean(await mine).report];
  };
  for (const [i, [name]] of rows.entries()) {
    it.skipIf(isOtherPython(name))(name, { timeout: 240_000 }, async () => {
      answers ??= run();
      const [python, ours] = await answers;
      expect(ours[i]).toEqual(python[i]);
    });
  }
}
