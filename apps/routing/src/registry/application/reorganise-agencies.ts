import { dayOf } from '#calendar';
import { agencyInOffice, heirInOffice, isDataOf, type RegistryAgencySet } from '#contracts';
import { defaultTopics, type EventDraft, Ledger } from '#messaging';
import { type Tx, type WorkerDatabase, workerActor } from '#persistence';
import { databaseTime } from '../../reports/application/follow-reports.js';
import {
  type PlanDefect,
  reorganise,
  type Reorganised,
  type ReorganisationPlan,
  undoReorganisation,
} from '../domain/reorganisation.js';
import { type OpenCase, readOpenCases } from '../persistence/open-cases.js';
import { lockAgencies, readRules, type RuleRow, saveAgencies } from '../persistence/registry-store.js';

/** The plan cannot be followed; nothing was changed. */
export class ReorganisationRefused extends Error {
  constructor(defects: readonly PlanDefect[]) {
    super(defects.map(({ line, what }) => `line ${line}: ${what}`).join('\n'));
  }
}

export interface ReorganisationReport {
  /** What changes now: none when it was done before. */
  agencies: { id: string; name: string; from: string; to: string | null; successors: string[] }[];
  /** Rules that name an agency that ends, and whom they name from the date on; null: nobody or several, so edit the rule. */
  rules: { id: string; names: string; then: string | null }[];
  /** Open cases by agency that ends, what it does in them, and agency that takes over. */
  cases: { from: string; to: string | null; role: OpenCase['role']; codes: string[] }[];
}

type Agencies = ReadonlyMap<string, RegistryAgencySet>;

/**
 * Lets agencies end and others begin on the date of a plan, or takes that back before the date, and says so on the registry's
 * topic. A dry run only tells. Repeating it changes nothing.
 *
 * @throws ReorganisationRefused
 */
export async function reorganiseAgencies(
  database: WorkerDatabase,
  plan: ReorganisationPlan,
  { dryRun = false, undo = false }: { dryRun?: boolean; undo?: boolean },
): Promise<ReorganisationReport> {
  const ledger = new Ledger('/routing', defaultTopics);
  return database.run(workerActor('routing'), async (tx) => {
    const agencies = await lockAgencies(tx);
    if (undo) await refuseAfterDate(tx, plan);
    const { changed } = possible((undo ? undoReorganisation : reorganise)(plan, agencies), plan);
    const report = await affected(tx, plan, changed, agencies, undo);
    if (dryRun || changed.length === 0) return report;
    await saveAgencies(tx, changed);
    await ledger.append(tx, changed.map(draft));
    return report;
  });
}

async function refuseAfterDate(tx: Tx, { date }: ReorganisationPlan): Promise<void> {
  const today = dayOf(await databaseTime(tx));
  if (today < date) return;
  throw new ReorganisationRefused([{ line: 1, what: `the date ${date} has come, so the plan cannot be taken back` }]);
}

function possible(result: Reorganised, plan: ReorganisationPlan): Reorganised {
  if (result.defects.length > 0) throw new ReorganisationRefused(result.defects);
  const wrong = result.changed.filter((data) => !isDataOf('vn.dieuphoi.registry.agency-set', data));
  if (wrong.length === 0) return result;
  const { line } = plan.steps[0]!;
  throw new ReorganisationRefused(wrong.map(({ id }) => ({ line, what: `"${id}" is not well formed` })));
}

async function affected(
  tx: Tx,
  { date, steps }: ReorganisationPlan,
  changed: readonly RegistryAgencySet[],
  before: Agencies,
  undo: boolean,
): Promise<ReorganisationReport> {
  const after = new Map([...before, ...changed.map((agency) => [agency.id, agency] as const)]);
  const ends = steps.flatMap((step) => step.ends);
  // Of what is taken back it is of interest who would have got it.
  const planned = undo ? before : after;
  return {
    agencies: changed.map(({ id, name, validFrom, validTo = null, successorIds }) => ({
      ...{ id, name, from: validFrom, to: validTo, successors: successorIds },
    })),
    rules: rulesNaming(ends, await readRules(tx), planned, date),
    cases: byHeir(await readOpenCases(tx, ends), planned, date),
  };
}

function rulesNaming(ids: readonly string[], rows: readonly RuleRow[], agencies: Agencies, date: string) {
  return rows.flatMap(({ id, body }) => {
    const { agencyId, inUse, validTo } = (body ?? {}) as { agencyId?: string; inUse?: boolean; validTo?: string };
    if (agencyId === undefined || !ids.includes(agencyId) || inUse === false) return [];
    if (validTo !== undefined && validTo < date) return [];
    return [{ id, names: agencyId, then: agencyInOffice(agencies, agencyId, date)?.id ?? null }];
  });
}

function byHeir(cases: readonly OpenCase[], agencies: Agencies, date: string): ReorganisationReport['cases'] {
  const groups = new Map<string, ReorganisationReport['cases'][number]>();
  for (const { code, agencyId, placeCode, role } of cases) {
    const to = heirInOffice(agencies, agencyId, date, placeCode)?.id ?? null;
    const key = `${agencyId} ${role} ${to}`;
    const group = groups.get(key) ?? { from: agencyId, to, role, codes: [] };
    group.codes.push(code);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function draft(data: RegistryAgencySet): EventDraft {
  return { type: 'vn.dieuphoi.registry.agency-set', subject: `agency:${data.id}`, data } as EventDraft;
}
