import type { TriageItem } from '#api';

/** In restricted handling. */
export const isDenunciation = ({ flags }: TriageItem): boolean => flags.includes('to-cao');
