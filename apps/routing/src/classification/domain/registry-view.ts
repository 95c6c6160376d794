import {
  agencyInOffice,
  isInOffice,
  type Limits,
  type RegistryAgencySet,
  type RegistryFieldSet,
  type RegistryPlaceSet,
  type RegistryRuleSet,
} from '#contracts';
import type { WorkCalendar } from '#calendar';
import { type BoundaryIndex, hasBegun, type PlaceGuess } from '#places';

/** What deciding needs to know of the registry. */
export interface RegistryView {
  fields: ReadonlyMap<string, RegistryFieldSet>;
  agencies: ReadonlyMap<string, RegistryAgencySet>;
  places: ReadonlyMap<string, RegistryPlaceSet>;
  /** Undefined where no borders were imported. */
  borders?: BoundaryIndex;
  rules: readonly RegistryRuleSet[];
  limits: Limits;
  calendar(id?: string): WorkCalendar;
}

export interface FieldLevels {
  fieldCode: string;
  subfieldCode?: string;
}

/** A code of either level as both. */
export function levelsOf(code: string, { fields }: Pick<RegistryView, 'fields'>): FieldLevels {
  const parent = fields.get(code)?.parentCode;
  return parent === undefined ? { fieldCode: code } : { fieldCode: parent, subfieldCode: code };
}

/** Of the second level where it is known, else of the first. */
export function handlingLimitOf(
  { fieldCode, subfieldCode }: FieldLevels,
  { fields, limits }: Pick<RegistryView, 'fields' | 'limits'>,
): string {
  const field = fields.get(subfieldCode ?? fieldCode) ?? fields.get(fieldCode);
  return field?.handlingLimit ?? limits.handlingNormal;
}

type Agencies = RegistryView['agencies'];

/** By place, of each reading of the registry. */
const agenciesByPlace = new WeakMap<Agencies, Map<string, RegistryAgencySet[]>>();

function servingPlace(agencies: Agencies, placeCode: string): RegistryAgencySet[] {
  let byPlace = agenciesByPlace.get(agencies);
  if (!byPlace) {
    byPlace = new Map();
    for (const agency of agencies.values()) {
      for (const code of agency.placeCodes) byPlace.set(code, [...(byPlace.get(code) ?? []), agency]);
    }
    agenciesByPlace.set(agencies, byPlace);
  }
  return byPlace.get(placeCode) ?? [];
}

/** The agency of a kind that serves a place on a day, or the one that took over from it. */
export function agencyOfPlace(
  { agencies }: Pick<RegistryView, 'agencies'>,
  kind: 'commune' | 'police',
  placeCode: string,
  day: string,
): RegistryAgencySet | undefined {
  const serving = servingPlace(agencies, placeCode).filter((one) => one.kind === kind);
  const present = serving.find((agency) => isInOffice(agency, day));
  if (present) return present;
  for (const { id } of serving) {
    const successor = agencyInOffice(agencies, id, day);
    if (successor) return successor;
  }
  return undefined;
}

/**
 * The agencies of a kind that serve a place on a day: one, except on a day before the place began, when each of its units had
 * its own and none of them is known to be meant.
 */
export function agenciesOfPlace(
  registry: Pick<RegistryView, 'agencies' | 'places'>,
  kind: 'commune' | 'police',
  { code, unitCode }: Pick<PlaceGuess, 'code' | 'unitCode'>,
  day: string,
): RegistryAgencySet[] {
  const place = code === undefined ? undefined : registry.places.get(code);
  if (!place) return [];
  const units = unitCode === undefined ? place.formerUnits.map((unit) => unit.code) : [unitCode];
  const codes = hasBegun(place, day) ? [place.code] : units;
  return codes.flatMap((one) => agencyOfPlace(registry, kind, one, day) ?? []);
}
