import type { TriageItem } from '#api';

/** The desk may decide about it. */
export const waits = ({ state }: Pick<TriageItem, 'state'>): boolean =>
  state === 'waiting' || state === 'awaiting-citizen' || state === 'ruling';
