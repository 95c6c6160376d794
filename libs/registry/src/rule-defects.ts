import {
  agencyInOffice,
  isDataOf,
  type RegistryAgencySet,
  type RegistryFieldSet,
  type RegistryPlaceSet,
} from '#contracts';
import { foldKey } from '#text';

export const ruleDefectCodes = [
  'wrong-shape',
  'no-agency',
  'unknown-agency',
  'agency-ended',
  'unknown-field',
  'unknown-place',
  'empty-keyword',
] as const;

/** Why a rule cannot be followed. */
export interface RuleDefect {
  code: (typeof ruleDefectCodes)[number];
  /** What it names. */
  what?: string;
}

interface Known {
  fields: ReadonlyMap<string, RegistryFieldSet>;
  agencies: ReadonlyMap<string, RegistryAgencySet>;
  places: ReadonlyMap<string, RegistryPlaceSet>;
}

/**
 * What is wrong with a rule, by itself and with what it names.
 *
 * @param day YYYY-MM-DD; an agency that has ended then, or before the rule begins, is a defect unless one other took over
 */
export function ruleDefects(rule: unknown, { fields, agencies, places }: Known, day?: string): RuleDefect[] {
  if (!isDataOf('vn.dieuphoi.registry.rule-set', rule)) return [{ code: 'wrong-shape' }];
  const { when, agencyId, agencyKind, validFrom } = rule;
  const defects: RuleDefect[] = [];
  if (agencyId === undefined && agencyKind === undefined) defects.push({ code: 'no-agency' });
  if (agencyId !== undefined) {
    const agency = agencies.get(agencyId);
    if (!agency) defects.push({ code: 'unknown-agency', what: agencyId });
    else if (day !== undefined && isOver(agency, later(day, validFrom), agencies)) {
      defects.push({ code: 'agency-ended', what: agency.name });
    }
  }
  for (const code of when.fieldCodes ?? []) if (!fields.has(code)) defects.push({ code: 'unknown-field', what: code });
  for (const code of when.placeCodes ?? []) if (!places.has(code)) defects.push({ code: 'unknown-place', what: code });
  for (const word of when.keywords ?? []) if (foldKey(word) === '') defects.push({ code: 'empty-keyword', what: word });
  return defects;
}

function isOver({ id, validTo }: RegistryAgencySet, day: string, agencies: Known['agencies']): boolean {
  return validTo !== undefined && validTo < day && !agencyInOffice(agencies, id, day);
}

function later(day: string, other = day): string {
  return day < other ? other : day;
}
