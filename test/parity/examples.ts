/**
 * Runs an example in a process of its own, and its Python twin, with the same options, and reads what they
 * leave behind.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { findMnistData } from '../../src/vision/datasets';
import { repo, runPython } from '../helpers/python';

/** MNIST's folder. */
export const mnistData = findMnistData(repo)!;

export interface Run {
  stdout: string;
  /** Each step's loss. */
  losses: number[];
  /** The SHA-256 of each final tensor. */
  params: Record<string, string>;
  /** A file of the folder for results, as text. */
  file(name: string): string;
  /** A JSON file of that folder. */
  json(name: string): any;
}

/** A temporary folder for a file's tests. */
export function temporaryFolder(): (...parts: string[]) => string {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-parity-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return (...parts) => path.join(folder, ...parts);
}

const start = promisify(execFile);

/** Starts a script with a folder for its results; it gives back what it prints. */
async function run(
  script: (args: string[]) => string | Promise<string>,
  out: string,
  args: string[],
): Promise<Run> {
  fs.mkdirSync(out, { recursive: true });
  const place = (name: string) => path.join(out, name);
  const files = ['--losses', place('losses.json'), '--params', place('params.json')];
  const stdout = await script([...files, ...args]);
  const file = (name: string) => fs.readFileSync(place(name), 'utf8');
  const json = (name: string) => JSON.parse(file(name));
  return { stdout, losses: json('losses.json'), params: json('params.json'), file, json };
}

/** As `python script args…`, in the file's Python process, which has torch already. */
const twin = `
import contextlib, io, os, runpy, sys
folder = os.path.dirname(input["script"])
before, argv = set(sys.modules), sys.argv
sys.path.insert(0, folder)
sys.argv = [input["script"], *input["args"]]
printed = io.StringIO()
try:
    with contextlib.redirect_stdout(printed):
        runpy.run_path(input["script"], run_name="__main__")
finally:
    sys.argv = argv
    sys.path.remove(folder)
    for name in set(sys.modules) - before:
        if (getattr(sys.modules[name], "__file__", None) or "").startswith(folder):
            del sys.modules[name]  # what twins share begins anew as well
result = printed.getvalue()`;

/**
 * Runs examples/NAME.ts. The example imports the package as its users do, from lib/:
 * `npm run build` brings that up to date.
 */
export function runExample(name: string, out: string, args: string[]): Promise<Run> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.NODE_OPTIONS; // the test runner's own hooks
  const example = async (all: string[]) => {
    const command = ['--import', 'tsx', `examples/${name}.ts`, ...all];
    return (await start(process.execPath, command, { cwd: repo, env, maxBuffer: 1 << 28 })).stdout;
  };
  return run(example, out, args);
}

/**
 * Runs the example and its twin in turns; both get `--out` where the example has it,
 * and it takes the place of `OUT/` in `args`.
 */
export async function runBoth(
  name: string,
  twinName: string,
  folder: string,
  args: (string | number)[],
  hasOut = true,
): Promise<[ours: Run, theirs: Run]> {
  const [ourOut, theirOut] = [path.join(folder, 'ours'), path.join(folder, 'theirs')];
  const options = (out: string) => [
    ...args.map((arg) => String(arg).replace(/^OUT\//, `${out}/`)),
    ...(hasOut ? ['--out', out] : []),
  ];
  const ours = await runExample(name, ourOut, options(ourOut));
  const script = path.join(repo, 'test/parity', twinName);
  const theirs = await run((all) => runPython(twin, { script, args: all }), theirOut, options(theirOut));
  return [ours, theirs];
}

/**
 * The printed lines but for empty ones, and for data frames, times and folders, which are nobody's to repeat.
 */
export function lines(stdout: string): string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !/^(shape: |[┌│╞└]|Run Time: |Results: |.*seconds)/.test(line));
}
