/**
 * Looks into a shared library's file before the system's loader does, which would end the process over a
 * damaged one.
 */
import * as fs from 'node:fs';
import type { NodeBuffer } from '../common/node';

const ELF_MACHINES: Record<string, number> = { x64: 62, arm64: 183 };
const PT_LOAD = 1;

/**
 * What is wrong with a shared library's file, or undefined when nothing is to be seen. An ELF file that was
 * cut short must be refused before it is opened: the system's loader maps it without looking and the process
 * then dies of SIGBUS. macOS and Windows check this themselves, so there only an empty file is refused here.
 */
export function libraryProblem(file: string): string | undefined {
  let handle: number;
  try {
    handle = fs.openSync(file, 'r');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'missing'
      : `unreadable: ${(error as Error).message}`;
  }
  try {
    const size = fs.fstatSync(handle).size;
    if (size === 0) return 'an empty file';
    return process.platform === 'linux' ? elfProblem(handle, size) : undefined;
  } finally {
    fs.closeSync(handle);
  }
}

function elfProblem(handle: number, size: number): string | undefined {
  const head = read(handle, 0, 64);
  if (head.length < 64) return `truncated: ${size} bytes`;
  if (head.readUInt32BE(0) !== 0x7f454c46) return 'not an ELF library';
  if (head[4] !== 2 || head[5] !== 1) return 'not a 64-bit little-endian library';
  const machine = head.readUInt16LE(18);
  if (machine !== ELF_MACHINES[process.arch]) return `built for another processor (${machineName(machine)})`;

  let end = 0;
  const sections = Number(head.readBigUInt64LE(40));
  if (sections > 0) end = sections + head.readUInt16LE(58) * head.readUInt16LE(60);
  const entrySize = head.readUInt16LE(54);
  const count = head.readUInt16LE(56);
  const table = read(handle, Number(head.readBigUInt64LE(32)), entrySize * count);
  if (table.length < entrySize * count) return `truncated: ${size} bytes`;
  for (let i = 0; i < count; i++) {
    const at = i * entrySize;
    if (table.readUInt32LE(at) !== PT_LOAD) continue;
    end = Math.max(end, Number(table.readBigUInt64LE(at + 8)) + Number(table.readBigUInt64LE(at + 32)));
  }
  return end > size ? `truncated: ${size} of at least ${end} bytes` : undefined;
}

function machineName(machine: number): string {
  return Object.keys(ELF_MACHINES).find((name) => ELF_MACHINES[name] === machine) ?? `machine ${machine}`;
}

function read(handle: number, position: number, length: number): NodeBuffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, fs.readSync(handle, buffer, 0, length, position));
}
