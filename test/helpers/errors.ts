/** Error texts of PyTorch, to compare ours with. */
import { expect } from 'vitest';
import { runPython } from './python';

/** Python's message for each piece of code; every one must raise. `setup` runs before each. */
export function pythonErrors(setup: string, pieces: Record<string, string>): Record<string, string> {
  return runPython(
    `
result = {}
for name, piece in input["pieces"].items():
    scope = {"torch": torch}
    exec(input["setup"], scope)
    try:
        exec(piece, scope)
    except Exception as error:
        result[name] = str(error)
`,
    { setup, pieces },
  ) as Record<string, string>;
}

/** A message without the lines of advice below Python's words, where it begins with those. */
export function withoutAdvice(message: string, python: string): string {
  return message.startsWith(`${python}\n`) ? python : message;
}

/** The message that `body` throws. */
export function messageOf(body: () => unknown, name = ''): string {
  try {
    body();
  } catch (error) {
    return (error as Error).message;
  }
  return expect.fail(`${name} did not throw`);
}
