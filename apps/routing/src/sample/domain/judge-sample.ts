import { agencyInOffice } from '#contracts';
import type { RegistryView } from '../../classification/domain/registry-view.js';

/** What somebody says who does not know what the machine did. */
export interface BlindAnswer {
  fieldCode: string;
  agencyId: string;
}

export const sampleOutcomes = ['right', 'wrong', 'untold'] as const;
export type SampleOutcome = (typeof sampleOutcomes)[number];

/**
 * The machine was right when it did one of what is named: often two fields are as good. Whoever took over from its agency
 * since then counts as that agency. Nothing named: it cannot be told.
 */
export function judgeSample(
  machine: BlindAnswer,
  answers: readonly BlindAnswer[],
  { agencies }: Pick<RegistryView, 'agencies'>,
  day: string,
): SampleOutcome {
  if (answers.length === 0) return 'untold';
  const now = agencyInOffice(agencies, machine.agencyId, day)?.id ?? machine.agencyId;
  const right = answers.some(({ fieldCode, agencyId }) => fieldCode === machine.fieldCode && agencyId === now);
  return right ? 'right' : 'wrong';
}
