import type {
  RegistryAgencySet,
  RegistryFieldSet,
  RegistryLimitsSet,
  RegistryPlaceSet,
  RegistryRuleSet,
} from '#contracts';
import { formatInstant, type WorkCalendar } from '#calendar';
import type { BoundaryIndex } from '#places';

/** What deciding needs to know of the registry. */
export interface RegistryView {
  fields: ReadonlyMap<string, RegistryFieldSet>;
  agencies: ReadonlyMap<string, RegistryAgencySet>;
  places: ReadonlyMap<string, RegistryPlaceSet>;
  /** Undefined where no borders were imported. */
  borders?: BoundaryIndex;
  rules: readonly RegistryRuleSet[];
  limits: RegistryLimitsSet;
  calendar(id?: string): WorkCalendar;
}

/** The agency of a kind that serves a place on a day. */
export function agencyOfPlace(
  { agencies }: Pick<RegistryView, 'agencies'>,
  kind: 'commune' | 'police',
  placeCode: string,
  day: string,
): RegistryAgencySet | undefined {
  for (const agency of agencies.values()) {
    if (agency.kind === kind && agency.placeCodes.includes(placeCode) && isValid(agency, day)) return agency;
  }
  return undefined;
}

/** The day in Việt Nam, YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return formatInstant(instant).slice(0, 10);
}

export function isValid({ validFrom, validTo }: RegistryAgencySet, day: string): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}
