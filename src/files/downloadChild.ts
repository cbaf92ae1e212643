/**
 * What the child process of `downloadSync` runs: it answers on standard output
 * and tells its progress on standard error.
 */
import { download, reasonWithCause } from './download';
import { type Output, StreamOutput } from './progress';

/** How it ended. */
export type DownloadResult = { file: string } | { failure: string };

/** Only a terminal shows how far it is: a log of a notebook or a cluster would be full of it. */
function makeOutput(): Output {
  const shown = new StreamOutput(process.stderr);
  return process.stderr.isTTY ? shown : { line: (text) => shown.line(text), progress: () => {} };
}

async function main([url, target, pid]: string[]): Promise<DownloadResult> {
  const output = makeOutput();
  output.line(`Downloading ${url}`);
  try {
    return { file: await download(url!, target!, { output, pid: Number(pid) }) };
  } catch (error) {
    return { failure: reasonWithCause(error) };
  }
}

main(process.argv.slice(2)).then((result) => process.stdout.write(JSON.stringify(result)));
