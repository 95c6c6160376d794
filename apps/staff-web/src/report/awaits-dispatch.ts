import type { CaseStatus, CaseSummary } from '#api';

const undispatched: CaseStatus[] = ['received', 'awaiting-triage'];

/** Nobody has it, though the last agency and its deadline may still be on record, as after a return. */
export function awaitsDispatch({ status }: Pick<CaseSummary, 'status'>): boolean {
  return undispatched.includes(status);
}

/** The deadline that the clock of the report runs to. */
export function deadlineOf(item: Pick<CaseSummary, 'status' | 'dueAt' | 'dispatchBy'>): string {
  return awaitsDispatch(item) ? item.dispatchBy : (item.dueAt ?? item.dispatchBy);
}
