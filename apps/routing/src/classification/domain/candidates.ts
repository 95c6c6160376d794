import type { PlaceGuess } from '#places';
import { agencyInOffice, isInOffice, type RegistryAgencySet, type RegistryRuleSet } from '#contracts';
import { handlesDenunciations } from './denunciations.js';
import { agencyOfPlace, type RegistryView } from './registry-view.js';
import { foldForRules, ruleHolds } from './rule-holds.js';

export interface Candidate {
  agencyId: string;
  fieldCode: string;
  subfieldCode?: string;
  /** Of field and place together, 0 to 1. */
  confidence: number;
  reasons: string[];
}

/** What naming agencies needs to know of the registry. */
export type RulesView = Pick<RegistryView, 'agencies' | 'places' | 'rules'>;

/** A field that a text may be about, with its second level where that is clear. */
export interface LikelyField {
  code: string;
  confidence: number;
  subfield?: { code: string; confidence: number };
}

interface CandidateFacts {
  text: string;
  fields: readonly LikelyField[];
  place: PlaceGuess;
  /** The words that speak for the first field. */
  why: readonly string[];
  /** Agencies that the report is about; none of them is a candidate. */
  aboutIds: readonly string[];
  /** Only few may get it. */
  denunciation?: boolean;
  /** YYYY-MM-DD. */
  day: string;
}

const shown = 3;
/** Fields and rules further down are noise. */
const fieldsLooked = 3;
const rulesPerField = 2;

/** The likely agencies, the best first: by the rules for each likely field. The first is what the machine would do. */
export function candidatesOf(facts: CandidateFacts, registry: RulesView): Candidate[] {
  const folded = foldForRules(facts.text);
  const found: Candidate[] = [];
  for (const { code, confidence, subfield } of facts.fields.slice(0, fieldsLooked)) {
    const level = { fieldCode: code, ...(subfield && { subfieldCode: subfield.code }) };
    const ruleFacts = { ...level, placeCode: facts.place.code, folded, day: facts.day };
    const holding = registry.rules.filter((rule) => ruleHolds(rule, ruleFacts));
    let looked = 0;
    for (const rule of holding) {
      const agency = agencyOf(rule, facts, registry);
      if (!agency || !mayGet(agency, facts, registry)) continue;
      const ofPlace = rule.agencyKind !== undefined || rule.when.placeCodes !== undefined;
      // The rules after the first are other views of the same field, each less likely.
      const share = confidence * (ofPlace ? 1 - facts.place.doubt : 1) * 0.3 ** looked;
      found.push({
        agencyId: agency.id,
        ...level,
        confidence: Math.round(share * 1000) / 1000,
        reasons: reasonsOf(code, facts, rule, registry),
      });
      if (++looked === rulesPerField) break;
    }
  }
  const best = new Map<string, Candidate>();
  for (const candidate of found.sort((a, b) => b.confidence - a.confidence)) {
    if (!best.has(candidate.agencyId)) best.set(candidate.agencyId, candidate);
  }
  const candidates = [...best.values()].slice(0, shown);
  const conduct = facts.aboutIds.length > 0 || facts.denunciation;
  return candidates.length === 0 && conduct ? inspectorates(facts, registry) : candidates;
}

function mayGet(agency: RegistryAgencySet, { aboutIds, denunciation, day }: CandidateFacts, registry: RulesView) {
  return !aboutIds.includes(agency.id) && (!denunciation || handlesDenunciations(agency, registry, day));
}

/** Who looks into the conduct of an agency when nobody else is left. */
function inspectorates(facts: CandidateFacts, registry: RulesView): Candidate[] {
  const [field] = facts.fields;
  return [...registry.agencies.values()]
    .filter((agency) => field && agency.kind === 'inspectorate' && isInOffice(agency, facts.day))
    .filter((agency) => mayGet(agency, facts, registry))
    .map(({ id }) => ({ agencyId: id, fieldCode: field!.code, confidence: 0, reasons: [] }));
}

function agencyOf(
  { agencyId, agencyKind }: RegistryRuleSet,
  { place, day }: CandidateFacts,
  registry: RulesView,
): RegistryAgencySet | undefined {
  if (agencyId !== undefined) return agencyInOffice(registry.agencies, agencyId, day);
  if (place.code === undefined) return undefined;
  return agencyOfPlace(registry, agencyKind === 'police-of-place' ? 'police' : 'commune', place.code, day);
}

/** In the words of the desk, Vietnamese; the field is named beside them. */
function reasonsOf(code: string, facts: CandidateFacts, rule: RegistryRuleSet, registry: RulesView): string[] {
  const reasons = rule.reason === undefined ? [] : [rule.reason];
  if (code === facts.fields[0]?.code && facts.why.length > 0) {
    reasons.push(`từ ngữ: ${facts.why.slice(0, 3).join(', ')}`);
  }
  const place = facts.place.code === undefined ? undefined : registry.places.get(facts.place.code);
  if (place && rule.agencyKind !== undefined) reasons.push(`địa bàn: ${place.name}`);
  return reasons;
}
