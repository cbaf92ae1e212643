/**
 * A reporter of vitest's for runs that may be interrupted: as soon as a test file ends, a line with what came
 * of it is appended to the file that TORCH_NODE_RESULTS names.
 */
import { appendFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

export default class ResultsReporter {
  onTestModuleEnd(module) {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const failures = module.errors().map(({ message }) => message);
    for (const test of module.children.allTests()) {
      const { state, errors } = test.result();
      counts[state]++;
      if (state === 'failed') failures.push(`${test.fullName}: ${errors.map(wordsOf).join('\n')}`);
    }
    // A file that cannot be imported, or whose hooks fail, may have no failed test.
    if (module.state() === 'failed') counts.failed ||= 1;
    const result = { file: module.relativeModuleId, ...counts, failures };
    appendFileSync(process.env.TORCH_NODE_RESULTS, `${JSON.stringify(result)}\n`);
  }
}

/** What an error says and where; a comparison's as the terminal shows it, without colours. */
function wordsOf({ message, diff, stacks }) {
  const place = stacks?.[0] ? `\n  at ${stacks[0].file}:${stacks[0].line}` : '';
  return stripVTControlCharacters(`${message}${diff ? `\n${diff}` : ''}`) + place;
}
