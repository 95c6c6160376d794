import type { Candidate } from '#api';

/** The code to choose: of the second level where it is known. */
export function levelOf({ fieldCode, subfieldCode }: Candidate): string {
  return subfieldCode ?? fieldCode;
}
