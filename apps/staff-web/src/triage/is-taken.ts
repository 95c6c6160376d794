import type { TriageItem } from '#api';

/** Somebody else has it open. */
export const isTaken = ({ claim }: TriageItem): boolean => claim !== null && !claim.mine;
