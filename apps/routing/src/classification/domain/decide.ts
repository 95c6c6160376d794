import type { DispatchClassified, TriageReason } from '#contracts';
import type { Flag } from '#classifier';
import { foldKey } from '#classifier';
import type { Candidate } from './candidates.js';
import type { PlaceGuess } from './place-of-report.js';
import type { RegistryView } from './registry-view.js';

export interface Decision {
  decision: DispatchClassified['decision'];
  /** Why a person must decide; empty when the machine dispatches. */
  reasons: TriageReason[];
}

interface DecisionFacts {
  text: string;
  candidates: readonly Candidate[];
  flags: readonly Flag[];
  place: PlaceGuess;
  /** Every field as if its automatic dispatch were switched on. */
  automaticEverywhere: boolean;
}

const reasonOfFlag: Partial<Record<Flag, TriageReason>> = {
  emergency: 'emergency',
  'to-cao': 'denunciation',
  'khieu-nai': 'complaint',
  abusive: 'abusive',
  'no-content': 'no-content',
  mixed: 'mixed',
  outside: 'outside',
};

/** Doubt above which a place is not known. */
const placeDoubt = 0.6;

/**
 * The machine dispatches when nothing speaks against it and it is sure enough, where that is allowed. Every flag, an
 * unknown place and a report about the agency itself are left to a person.
 */
export function decide(facts: DecisionFacts, registry: RegistryView): Decision {
  const reasons = new Set<TriageReason>();
  for (const flag of facts.flags) {
    const reason = reasonOfFlag[flag];
    if (reason) reasons.add(reason);
  }
  const best = facts.candidates[0];
  if (needsPlace(best, registry) && (facts.place.code === undefined || facts.place.doubt > placeDoubt)) {
    reasons.add('unknown-place');
  }
  if (best && isAboutAgency(facts.text, best.agencyId, registry)) reasons.add('about-agency');
  if (reasons.size > 0 || facts.flags.length > 0) {
    return { decision: 'person', reasons: reasons.size > 0 ? [...reasons] : ['unsure'] };
  }
  const automatic = best && registry.fields.get(best.fieldCode)?.automatic;
  if (
    !best ||
    !automatic ||
    best.confidence < automatic.threshold ||
    !(automatic.enabled || facts.automaticEverywhere)
  ) {
    return { decision: 'suggest', reasons: ['unsure'] };
  }
  return { decision: 'dispatch', reasons: [] };
}

function needsPlace(best: Candidate | undefined, registry: RegistryView): boolean {
  const kind = best && registry.agencies.get(best.agencyId)?.kind;
  return kind === undefined || kind === 'commune' || kind === 'police';
}

const conduct =
  /(?:^| )(?:can bo|cong chuc|lanh dao|chu tich|nhan vien|thai do|hach sach|nhung nhieu|hong hach)(?: |$)/;

/** Officials of the agency itself: it must not be lead of a report about itself. */
function isAboutAgency(text: string, agencyId: string, registry: RegistryView): boolean {
  const name = registry.agencies.get(agencyId)?.name;
  if (name === undefined) return false;
  const folded = foldKey(text);
  return conduct.test(folded) && (` ${folded} `.includes(` ${foldKey(name)} `) || /(?:^| )ubnd(?: |$)/.test(folded));
}
