import type { DispatchClassified, ReportSubmitted, TriageReason } from '#contracts';
import type { Classification, Flag } from '#classifier';
import { dayOf, parseLimit } from '#calendar';
import { locateReport } from '#places';
import { agenciesConcerned } from './about-agencies.js';
import { candidatesOf, fieldsLooked, type LikelyField } from './candidates.js';
import { decide } from './decide.js';
import { isDenunciation } from './denunciations.js';
import { isUnsure } from './is-unsure.js';
import { type FieldLevels, levelsOf, type RegistryView } from './registry-view.js';

export interface Classified {
  /** What is said about it on the topic. */
  event: DispatchClassified;
  reasons: TriageReason[];
  why: string[];
  /** Agencies that it is about. */
  aboutIds: string[];
  /** The machine is not sure enough of the field; null where something else gives it to a person. */
  unsure: boolean | null;
  unknownWords: Classification['unknownWords'];
}

export type ClassifiableReport = Pick<ReportSubmitted, 'text' | 'location' | 'fieldCode' | 'receivedAt' | 'dispatchBy'>;

export interface ClassifyHelp {
  classify: (text: string) => Classification;
  registry: RegistryView;
  automaticEverywhere: boolean;
  now: Date;
}

/** Less likely fields, of which no candidate can come, help nobody who reads about the report. */
const leastSaid = 0.01;

/** How much more likely a field is when the reporter named it. */
const namedFactor = 5;

/** Field, place, candidates, urgency and what the machine does with them. */
export function classifyReport(report: ClassifiableReport, help: ClassifyHelp): Classified {
  const { registry, now } = help;
  const classification = help.classify(report.text);
  const { fields: guessed, subfields, why, flags: said, secret, unknownWords, modelVersion } = classification;
  const named = namedLevels(report, registry);
  const known = new Map([...subfields].filter(([, { code }]) => registry.fields.has(code)));
  if (named?.subfieldCode) known.set(named.fieldCode, { code: named.subfieldCode, confidence: 1 });
  const fields = withNamedField(guessed, named?.fieldCode).map((field) => withSubfield(field, known));
  const day = dayOf(now);
  const { outside, elsewhere, ...place } = locateReport(report, registry, day);
  const flags: Flag[] = outside && !said.includes('outside') ? [...said, 'outside'] : said;
  const words = why.map(({ word }) => word);
  const { text } = report;
  const aboutIds = agenciesConcerned({ text, place, day }, registry);
  const denunciation = isDenunciation({ flags });
  const candidates = candidatesOf({ text, fields, place, why: words, aboutIds, denunciation, day }, registry);
  const { automaticEverywhere } = help;
  const notCovered = elsewhere !== undefined;
  const facts = { text, candidates, flags, secret, place, notCovered, aboutIds, automaticEverywhere };
  const { decision, reasons } = decide(facts, registry);
  const urgency = flags.includes('emergency') ? 'urgent' : 'normal';
  return {
    event: {
      fields: fields.filter(({ confidence }, n) => n < fieldsLooked || confidence >= leastSaid),
      candidates,
      flags,
      place: { ...(place.code !== undefined && { code: place.code }), doubt: place.doubt },
      urgency,
      modelVersion,
      decision,
      dispatchBy: dispatchByOf(report, urgency, registry).toISOString(),
      classifiedAt: now.toISOString(),
    },
    reasons,
    why: words,
    aboutIds,
    unsure: isUnsure({ fields, candidates, flags, reasons }, registry),
    unknownWords,
  };
}

function namedLevels({ fieldCode }: ClassifiableReport, registry: RegistryView): FieldLevels | undefined {
  return fieldCode !== undefined && registry.fields.has(fieldCode) ? levelsOf(fieldCode, registry) : undefined;
}

function withSubfield(field: Classification['fields'][number], known: Classification['subfields']): LikelyField {
  const subfield = known.get(field.code);
  return { ...field, ...(subfield && { subfield }) };
}

function withNamedField(fields: Classification['fields'], code: string | undefined): Classification['fields'] {
  if (code === undefined) return fields;
  const others = fields.filter((field) => field.code !== code);
  const own = fields.find((field) => field.code === code)?.confidence ?? 0.1;
  const raised = own * namedFactor;
  const total = raised + (1 - own);
  return [
    { code, confidence: raised / total },
    ...others.map((field) => ({ ...field, confidence: field.confidence / total })),
  ]
    .map((field) => ({ ...field, confidence: Math.round(field.confidence * 1000) / 1000 }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** Urgency may only shorten what intake promised. */
function dispatchByOf({ receivedAt, dispatchBy }: ClassifiableReport, urgency: string, registry: RegistryView): Date {
  const promised = new Date(dispatchBy);
  if (urgency === 'normal') return promised;
  const urgent = registry.calendar().due(new Date(receivedAt), parseLimit(registry.limits.dispatchUrgent));
  return urgent < promised ? urgent : promised;
}
