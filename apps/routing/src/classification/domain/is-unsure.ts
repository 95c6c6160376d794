import type { TriageReason } from '#contracts';
import type { Flag } from '#classifier';
import type { Candidate, LikelyField } from './candidates.js';
import type { RegistryView } from './registry-view.js';

interface DecidedFacts {
  fields: readonly LikelyField[];
  candidates: readonly Candidate[];
  flags: readonly Flag[];
  reasons: readonly TriageReason[];
}

/**
 * Whether the confidence in the field is below its threshold, wherever the place is and whether the field may dispatch or not;
 * null where something else than confidence gives the report to a person.
 */
export function isUnsure(
  { fields, candidates, flags, reasons }: DecidedFacts,
  registry: Pick<RegistryView, 'fields'>,
): boolean | null {
  const code = candidates[0]?.fieldCode;
  const threshold = code === undefined ? undefined : registry.fields.get(code)?.automatic.threshold;
  const guessed = fields.find((field) => field.code === code);
  if (!guessed || threshold === undefined || flags.length > 0 || reasons.some((one) => one !== 'unsure')) return null;
  return guessed.confidence < threshold;
}
