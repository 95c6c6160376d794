import { isInOffice, type RegistryAgencySet } from '#contracts';

/** An agency that begins; what is left out is as with the first that it takes over from. */
export type NewAgency = Pick<RegistryAgencySet, 'id' | 'code' | 'name'> &
  Partial<Pick<RegistryAgencySet, 'kind' | 'parentId' | 'placeCodes' | 'calendarId'>>;

/** Some agencies end and others take over: merging, splitting, renaming and dissolving are all of this shape. */
export interface ReorganisationStep {
  /** Where the plan says so, for whoever mends it. */
  line: number;
  ends: string[];
  /** Those that begin, or ids of those that are in office. */
  successors: (NewAgency | string)[];
}

export interface ReorganisationPlan {
  /** YYYY-MM-DD: the first day of the successors. */
  date: string;
  steps: ReorganisationStep[];
}

export interface PlanDefect {
  line: number;
  what: string;
}

export interface Reorganised {
  /** The agencies that are not yet as the plan wants them, as they are to be. */
  changed: RegistryAgencySet[];
  defects: PlanDefect[];
}

type Agencies = ReadonlyMap<string, RegistryAgencySet>;

/**
 * What a plan makes of the agencies: predecessors end the day before and name their successors, who begin on the date. A plan
 * that was applied already changes nothing.
 */
export function reorganise(plan: ReorganisationPlan, agencies: Agencies): Reorganised {
  const ending = plan.steps.flatMap(({ ends }) => ends);
  const defects = [...twice(plan), ...plan.steps.flatMap((step) => defectsOf(step, plan, agencies, new Set(ending)))];
  if (defects.length > 0) return { changed: [], defects };
  const wanted = plan.steps.flatMap((step) => [
    ...ended(step, plan.date, agencies),
    ...begun(step, plan.date, agencies),
  ]);
  return { changed: changedOnly(wanted, agencies), defects };
}

/** Takes a plan back that is as it was applied: predecessors go on, and those that were to begin never do. */
export function undoReorganisation(plan: ReorganisationPlan, agencies: Agencies): Reorganised {
  const planned = plan.steps.flatMap((step) => {
    const of = (line: number, those: RegistryAgencySet[], back: (agency: RegistryAgencySet) => RegistryAgencySet) =>
      those.map((agency) => ({ line, agency, back: back(agency) }));
    return [
      ...of(step.line, ended(step, plan.date, agencies), ({ validTo: _, ...agency }) => ({
        ...agency,
        successorIds: [],
      })),
      ...of(step.line, begun(step, plan.date, agencies), (agency) => ({ ...agency, validTo: dayBefore(plan.date) })),
    ];
  });
  const applied = planned.filter(({ agency }) => isSame(agency, agencies.get(agency.id)));
  if (applied.length === 0) return { changed: [], defects: [] };
  const others = planned.filter((one) => !applied.includes(one));
  const defects = others.map(({ line, agency }) => ({
    line,
    what: `"${agency.id}" was changed since the plan was applied`,
  }));
  return defects.length > 0
    ? { changed: [], defects }
    : {
        changed: changedOnly(
          applied.map(({ back }) => back),
          agencies,
        ),
        defects,
      };
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

function ended({ ends, successors }: ReorganisationStep, date: string, agencies: Agencies): RegistryAgencySet[] {
  const successorIds = successors.map(idOf);
  return ends.flatMap((id) => {
    const agency = agencies.get(id);
    return agency ? [{ ...agency, validTo: dayBefore(date), successorIds }] : [];
  });
}

function begun({ ends, successors }: ReorganisationStep, date: string, agencies: Agencies): RegistryAgencySet[] {
  const before = ends.flatMap((id) => agencies.get(id) ?? []);
  const [first] = before;
  if (!first) return [];
  const allPlaces = [...new Set(before.flatMap(({ placeCodes }) => placeCodes))];
  return successors.filter(isNew).map((agency) => {
    const parentId = agency.parentId ?? first.parentId;
    return {
      id: agency.id,
      code: agency.code,
      name: agency.name,
      kind: agency.kind ?? first.kind,
      ...(parentId !== undefined && { parentId }),
      placeCodes: agency.placeCodes ?? (successors.length === 1 ? allPlaces : []),
      validFrom: date,
      successorIds: [],
      calendarId: agency.calendarId ?? first.calendarId,
      version: agencies.get(agency.id)?.version ?? 1,
    };
  });
}

function twice({ steps }: ReorganisationPlan): PlanDefect[] {
  const seen = new Set<string>();
  return steps.flatMap(({ line, ends, successors }) =>
    [...ends, ...successors.filter(isNew).map(idOf)].flatMap((id) => {
      if (seen.has(id)) return [{ line, what: `"${id}" ends or begins twice in this plan` }];
      seen.add(id);
      return [];
    }),
  );
}

function defectsOf(
  step: ReorganisationStep,
  { date }: ReorganisationPlan,
  agencies: Agencies,
  ending: ReadonlySet<string>,
): PlanDefect[] {
  const found = [
    ...step.ends.flatMap((id) => endDefects(id, step, date, agencies)),
    ...begun(step, date, agencies).flatMap((agency) => beginDefects(agency, agencies)),
    ...step.successors
      .filter((one) => typeof one === 'string')
      .flatMap((id) => {
        if (ending.has(id)) return [`"${id}" ends by this plan, so it cannot take over`];
        const agency = agencies.get(id);
        if (!agency) return [`there is no agency "${id}" to take over`];
        return isInOffice(agency, date) ? [] : [`"${id}" is not in office on ${date}`];
      }),
  ];
  const all = found.length > 0 ? found : placeDefects(step, date, agencies);
  return all.map((what) => ({ line: step.line, what }));
}

function endDefects(id: string, step: ReorganisationStep, date: string, agencies: Agencies): string[] {
  const agency = agencies.get(id);
  if (!agency) return [`there is no agency "${id}" to end`];
  if (agency.validFrom >= date) return [`"${id}" begins on ${agency.validFrom}, so it cannot end before ${date}`];
  const [planned] = ended({ ...step, ends: [id] }, date, agencies);
  if (agency.validTo === undefined || isSame(planned, agency)) return [];
  return [`"${id}" ends on ${agency.validTo} already, with other successors or on another day`];
}

function beginDefects(planned: RegistryAgencySet, agencies: Agencies): string[] {
  const present = agencies.get(planned.id);
  if (!present || isSame(planned, present) || isNever(present)) return [];
  return [
    `there is an agency "${planned.id}" already that is not as planned; name a new id, or the id alone if it takes over`,
  ];
}

/** Of several successors each place must have one, or nobody would serve it. */
function placeDefects(step: ReorganisationStep, date: string, agencies: Agencies): string[] {
  if (step.successors.length === 1) return [];
  const present = step.successors.flatMap((one) => (isNew(one) ? [] : (agencies.get(one) ?? [])));
  const serving = [...begun(step, date, agencies), ...present];
  const places = step.ends.flatMap((id) => agencies.get(id)?.placeCodes ?? []);
  return places
    .filter((code) => serving.filter(({ placeCodes }) => placeCodes.includes(code)).length !== 1)
    .map((code) => `the place ${code} needs exactly one of the successors (placeCodes)`);
}

/** Each counts up its version; one that is as it should be is left alone. */
function changedOnly(wanted: readonly RegistryAgencySet[], agencies: Agencies): RegistryAgencySet[] {
  return wanted
    .filter((agency) => !isSame(agency, agencies.get(agency.id)))
    .map((agency) => ({ ...agency, version: (agencies.get(agency.id)?.version ?? 0) + 1 }));
}

/** Taken back before it began. */
function isNever({ validFrom, validTo }: RegistryAgencySet): boolean {
  return validTo !== undefined && validTo < validFrom;
}

function isSame(one: RegistryAgencySet | undefined, other: RegistryAgencySet | undefined): boolean {
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}

/** Whatever the order in which its members were written; a database has its own. */
function textOf({ version: _, ...agency }: RegistryAgencySet): string {
  return JSON.stringify(Object.entries(agency).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNew(one: NewAgency | string): one is NewAgency {
  return typeof one !== 'string';
}

function idOf(one: NewAgency | string): string {
  return typeof one === 'string' ? one : one.id;
}
