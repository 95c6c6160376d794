import type { Tx } from '#persistence';
import type { CaseState } from '../../cases/domain/case-state.js';
import { caseColumns, type CaseRow, toState } from '../../cases/persistence/case-row.js';

/** Each half by its own index: as one condition of hundreds of agencies it would read the whole table. */
const found = `with found as materialized (
  select id from case_record where open and standing and agency_id = any($1)
  union select id from case_record where open and standing and support_ids <> '{}' and support_ids && $1)`;
/** Once more, for a case that changes while it is waited for. */
const left = `id in (select id from found) and open and standing and (agency_id = any($1) or support_ids && $1)`;

/** Open cases that some agencies lead or support, locked; what another copy works on is left to it. */
export async function lockLeftCases(
  tx: Tx,
  agencyIds: readonly string[],
  limit: number,
  except: readonly string[],
  id?: string,
): Promise<CaseState[]> {
  const rows = await tx.query<CaseRow>(
    `${found} select ${caseColumns} from case_record where ${left} and id <> all($3) and ($4::text is null or id = $4)
     order by id limit $2 for update skip locked`,
    [agencyIds, limit, except, id ?? null],
  );
  return rows.map(toState);
}

/** All of them, not locked. */
export async function leftCases(tx: Tx, agencyIds: readonly string[], except: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `${found} select id from case_record where ${left} and id <> all($2) order by id`,
    [agencyIds, except],
  );
  return rows.map(({ id }) => id);
}
