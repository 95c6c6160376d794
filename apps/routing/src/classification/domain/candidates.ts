import type { PlaceGuess } from '#places';
import {
  agencyInOffice,
  type FollowedRule,
  handlesDenunciations,
  isInOffice,
  predecessorInOffice,
  type RegistryAgencySet,
  type RegistryPlaceSet,
  type RegistryRuleSet,
} from '#contracts';
import { agenciesOfPlace, type RegistryView } from './registry-view.js';
import { readForRules, ruleHolds } from './rule-holds.js';

export interface Candidate {
  agencyId: string;
  fieldCode: string;
  subfieldCode?: string;
  /** Of field and place together, 0 to 1. */
  confidence: number;
  /** Left out where no rule named the agency, and in what was found before this was kept. */
  rule?: FollowedRule;
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

interface Found {
  agency: RegistryAgencySet;
  level: { fieldCode: string; subfieldCode?: string };
  confidence: number;
  rule: RegistryRuleSet;
}

const shown = 3;
/** Fields and rules further down are noise. */
export const fieldsLooked = 3;
const rulesPerField = 2;

/** The likely agencies, the best first: by the rules for each likely field. The first is what the machine would do. */
export function candidatesOf(facts: CandidateFacts, registry: RulesView): Candidate[] {
  const text = readForRules(facts.text);
  const found: Found[] = [];
  for (const { code, confidence, subfield } of facts.fields.slice(0, fieldsLooked)) {
    const level = { fieldCode: code, ...(subfield && { subfieldCode: subfield.code }) };
    const ruleFacts = { ...level, placeCode: facts.place.code, text, day: facts.day };
    let looked = 0;
    for (const rule of registry.rules) {
      if (!ruleHolds(rule, ruleFacts)) continue;
      const agencies = agenciesOf(rule, facts, registry).filter((agency) => mayGet(agency, facts, registry));
      if (agencies.length === 0) continue;
      const ofPlace = rule.agencyKind !== undefined || rule.when.placeCodes !== undefined;
      // The rules after the first are other views of the same field, each less likely.
      const share = (confidence * (ofPlace ? 1 - facts.place.doubt : 1) * 0.3 ** looked) / agencies.length;
      for (const agency of agencies) {
        found.push({ agency, level, confidence: Math.round(share * 1000) / 1000, rule });
      }
      if (++looked === rulesPerField) break;
    }
  }
  const best = new Map<string, Found>();
  for (const one of found.sort((a, b) => b.confidence - a.confidence)) {
    if (!best.has(one.agency.id)) best.set(one.agency.id, one);
  }
  const candidates = [...best.values()].slice(0, shown).map((one) => candidateOf(one, facts, registry));
  const conduct = facts.aboutIds.length > 0 || facts.denunciation;
  return candidates.length === 0 && conduct ? inspectorates(facts, registry) : candidates;
}

function candidateOf(
  { agency, level, confidence, rule }: Found,
  facts: CandidateFacts,
  registry: RulesView,
): Candidate {
  return {
    agencyId: agency.id,
    ...level,
    confidence,
    rule: { id: rule.id, version: rule.version },
    reasons: [...reasonsOf(level.fieldCode, facts, rule, registry), ...successionOf(agency, registry)],
  };
}

function mayGet(agency: RegistryAgencySet, { aboutIds, denunciation, day }: CandidateFacts, registry: RulesView) {
  return !aboutIds.includes(agency.id) && (!denunciation || handlesDenunciations(agency, registry.agencies, day));
}

/** Who looks into the conduct of an agency when nobody else is left. */
function inspectorates(facts: CandidateFacts, registry: RulesView): Candidate[] {
  const [field] = facts.fields;
  return [...registry.agencies.values()]
    .filter((agency) => field && agency.kind === 'inspectorate' && isInOffice(agency, facts.day))
    .filter((agency) => mayGet(agency, facts, registry))
    .map(({ id }) => ({ agencyId: id, fieldCode: field!.code, confidence: 0, reasons: [] }));
}

/** Several only where the place of an earlier day is not told exactly. */
function agenciesOf(
  { agencyId, agencyKind }: RegistryRuleSet,
  { place, day }: CandidateFacts,
  registry: RulesView,
): RegistryAgencySet[] {
  if (agencyId === undefined) {
    return agenciesOfPlace(registry, agencyKind === 'police-of-place' ? 'police' : 'commune', place, day);
  }
  const { agencies } = registry;
  const agency = agencyInOffice(agencies, agencyId, day) ?? predecessorInOffice(agencies, agencyId, day);
  return agency ? [agency] : [];
}

/** In the words of the desk, Vietnamese; the field is named beside them. */
function reasonsOf(code: string, facts: CandidateFacts, rule: RegistryRuleSet, registry: RulesView): string[] {
  const reasons = rule.reason === undefined ? [] : [rule.reason];
  if (code === facts.fields[0]?.code && facts.why.length > 0) {
    reasons.push(`từ ngữ: ${facts.why.slice(0, 3).join(', ')}`);
  }
  const place = facts.place.code === undefined ? undefined : registry.places.get(facts.place.code);
  if (place && rule.agencyKind !== undefined) reasons.push(`địa bàn: ${nameOf(place, facts.place.unitCode)}`);
  return reasons;
}

function nameOf({ name, formerUnits }: RegistryPlaceSet, unitCode: string | undefined): string {
  const unit = formerUnits.find(({ code }) => code === unitCode);
  return unit ? `${unit.name}, nay là ${name}` : name;
}

/** Until when an agency is in office, and who takes over. */
function successionOf({ validTo, successorIds }: RegistryAgencySet, { agencies }: RulesView): string[] {
  const names = successorIds.flatMap((id) => agencies.get(id)?.name ?? []);
  if (validTo === undefined || names.length === 0) return [];
  const day = validTo.split('-').reverse().join('/');
  return [`hoạt động đến hết ngày ${day}, sau đó là ${names.join(', ')}`];
}
