/** What of the tables, which hold the operators of every supported LibTorch, the one in use lacks. */
import type { OpRow } from '../../src/generated/tables';
import { native } from '../../src/native';

/** A row's overloads that this LibTorch has; none where it lacks the operator. */
export function presentOverloads([, aten, overloads]: OpRow): string[] {
  const present = native.opOverloads(`aten::${aten}`, false);
  return overloads.split(' ').filter((name) => present.includes(name === '-' ? '' : name));
}

/** Whether this LibTorch lacks the operator: calling it is an error that names a version that has it. */
export function isLacking(row: OpRow): boolean {
  return presentOverloads(row).length === 0;
}
