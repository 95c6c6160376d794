import { agencyInOffice } from '#contracts';
import { levelsOf, type RegistryView } from '../../classification/domain/registry-view.js';

/** What the machine did. */
export interface MachineChoice {
  fieldCode: string;
  /** Null where it knew the field alone. */
  subfieldCode: string | null;
  agencyId: string;
}

/** What somebody says who does not know what the machine did. */
export interface BlindAnswer {
  /** Of either level. */
  fieldCode: string;
  agencyId: string;
}

export const sampleOutcomes = ['right', 'wrong', 'untold'] as const;
export type SampleOutcome = (typeof sampleOutcomes)[number];

export const subfieldOutcomes = ['right', 'wrong'] as const;

export interface SampleJudgement {
  /** Of field and agency. */
  outcome: SampleOutcome;
  /** Null where the machine or the person named no second level of the field, or not the same field. */
  subfieldOutcome: (typeof subfieldOutcomes)[number] | null;
}

/**
 * The machine was right when it did one of what is named: often two fields are as good. Whoever took over from its agency
 * since then counts as that agency. Nothing named: it cannot be told. The second level is judged apart.
 */
export function judgeSample(
  machine: MachineChoice,
  answers: readonly BlindAnswer[],
  registry: Pick<RegistryView, 'agencies' | 'fields'>,
  day: string,
): SampleJudgement {
  if (answers.length === 0) return { outcome: 'untold', subfieldOutcome: null };
  const now = agencyInOffice(registry.agencies, machine.agencyId, day)?.id ?? machine.agencyId;
  const ofField = answers
    .map(({ fieldCode, agencyId }) => ({ ...levelsOf(fieldCode, registry), agencyId }))
    .filter(({ fieldCode }) => fieldCode === machine.fieldCode);
  return {
    outcome: ofField.some(({ agencyId }) => agencyId === now) ? 'right' : 'wrong',
    subfieldOutcome: judgeSubfield(
      machine.subfieldCode,
      ofField.flatMap(({ subfieldCode }) => subfieldCode ?? []),
    ),
  };
}

function judgeSubfield(said: string | null, named: readonly string[]): SampleJudgement['subfieldOutcome'] {
  if (said === null || named.length === 0) return null;
  return named.includes(said) ? 'right' : 'wrong';
}
