import type { PlaceGuess } from '#places';
import type { DispatchClassified, TriageReason } from '#contracts';
import type { Flag } from '#classifier';
import { speaksOfStaff } from './about-agencies.js';
import type { Candidate } from './candidates.js';
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
  /** It may hold a state secret. */
  secret: boolean;
  place: PlaceGuess;
  /** It is about a place of the province that is not in the area of use. */
  notCovered: boolean;
  /** Agencies that the report is about. */
  aboutIds: readonly string[];
  /** Every field as if its automatic dispatch were switched on. */
  automaticEverywhere: boolean;
}

const reasonOfFlag: Record<Flag, TriageReason> = {
  emergency: 'emergency',
  'to-cao': 'denunciation',
  'khieu-nai': 'complaint',
  abusive: 'abusive',
  'no-content': 'no-content',
  mixed: 'mixed',
  outside: 'outside',
  children: 'children',
};

/** Doubt above which the agency of the place is not known. */
const placeDoubt = 0.6;

/**
 * The machine dispatches when nothing speaks against it and it is sure enough, where that is allowed. Every flag, an
 * unknown place and a report about the agency itself are left to a person.
 */
export function decide(facts: DecisionFacts, registry: RegistryView): Decision {
  const reasons = new Set(facts.flags.map((flag) => reasonOfFlag[flag]));
  if (facts.secret) reasons.add('state-secret');
  const best = facts.candidates[0];
  if (facts.notCovered) reasons.add('not-covered');
  else if (!reasons.has('outside') && isPlaceUnknown(facts.place, best, registry)) reasons.add('unknown-place');
  if (facts.aboutIds.length > 0 || isAboutStaff(facts.text, best, registry)) reasons.add('about-agency');
  if (reasons.size > 0) return { decision: 'person', reasons: [...reasons] };
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

/** Nothing is known; or, for an agency that serves one commune, too little. */
function isPlaceUnknown({ code, doubt }: PlaceGuess, best: Candidate | undefined, registry: RegistryView): boolean {
  if (code === undefined) return true;
  const kind = best && registry.agencies.get(best.agencyId)?.kind;
  return doubt > placeDoubt && (kind === undefined || kind === 'commune' || kind === 'police');
}

function isAboutStaff(text: string, best: Candidate | undefined, { agencies }: RegistryView): boolean {
  return speaksOfStaff(text, best && agencies.get(best.agencyId));
}
