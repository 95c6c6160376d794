import type { RegistryAgencySet, RegistryFieldSet, RegistryPlaceSet, RegistryRuleSet } from '#contracts';
import type { EventDraft } from '#messaging';
import type { Tx } from '#persistence';

/** Inserts the things that are not known yet and answers with their drafts. */
export async function saveNew(tx: Tx, drafts: readonly EventDraft[]): Promise<EventDraft[]> {
  const rows = drafts.map(({ subject, data }) => {
    const [kind, id] = split(subject);
    return { kind, id, version: (data as { version: number }).version, body: data };
  });
  const inserted = await tx.query<{ subject: string }>(
    `insert into registry_copy (kind, id, version, body)
     select kind, id, version, body from jsonb_to_recordset($1) as r(kind text, id text, version int, body jsonb)
     order by kind, id
     on conflict do nothing
     returning kind || ':' || id as subject`,
    [JSON.stringify(rows)],
  );
  const fresh = new Set(inserted.map(({ subject }) => subject));
  return drafts.filter(({ subject }) => fresh.has(subject));
}

function split(subject: string): [string, string] {
  const at = subject.indexOf(':');
  return [subject.slice(0, at), subject.slice(at + 1)];
}

/** All places, for whoever changes them: one at a time. */
export async function lockPlaces(tx: Tx): Promise<RegistryPlaceSet[]> {
  const rows = await tx.query<{ body: RegistryPlaceSet }>(
    `select body from registry_copy where kind = 'place' order by id for update`,
  );
  return rows.map(({ body }) => body);
}

export async function savePlaces(tx: Tx, places: readonly RegistryPlaceSet[]): Promise<void> {
  await tx.execute(
    `update registry_copy r set version = p.version, body = p.body
     from jsonb_to_recordset($1) as p(code text, version int, body jsonb)
     where r.kind = 'place' and r.id = p.code`,
    [JSON.stringify(places.map((body) => ({ code: body.code, version: body.version, body })))],
  );
}

export interface RuleRow {
  id: string;
  version: number;
  /** A RegistryRuleSet, unless it is broken. */
  body: unknown;
}

export function readRules(tx: Tx): Promise<RuleRow[]> {
  return tx.query<RuleRow>(`select id, version, body from registry_copy where kind = 'rule' order by id`);
}

/** All rules, for whoever changes one: what a rule does depends on the others, also on one that is new just now. */
export async function lockRules(tx: Tx): Promise<RuleRow[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('routing.rules', 0))`);
  return readRules(tx);
}

export async function saveRule(tx: Tx, body: RegistryRuleSet): Promise<void> {
  await tx.execute(
    `insert into registry_copy (kind, id, version, body) values ('rule', $1, $2, $3)
     on conflict (kind, id) do update set version = excluded.version, body = excluded.body`,
    [body.id, body.version, JSON.stringify(body)],
  );
}

export async function readFields(tx: Tx): Promise<RegistryFieldSet[]> {
  const rows = await tx.query<{ body: RegistryFieldSet }>(`select body from registry_copy where kind = 'field'`);
  return rows.map(({ body }) => body);
}

export async function lockField(tx: Tx, code: string): Promise<RegistryFieldSet | undefined> {
  const [row] = await tx.query<{ body: RegistryFieldSet }>(
    `select body from registry_copy where kind = 'field' and id = $1 for update`,
    [code],
  );
  return row?.body;
}

export async function saveField(tx: Tx, body: RegistryFieldSet): Promise<void> {
  await tx.execute(`update registry_copy set version = $2, body = $3 where kind = 'field' and id = $1`, [
    body.code,
    body.version,
    JSON.stringify(body),
  ]);
}

/** All agencies, for whoever changes some: what may end depends on the others, also on one that is new just now. */
export async function lockAgencies(tx: Tx): Promise<Map<string, RegistryAgencySet>> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('routing.agencies', 0))`);
  const rows = await tx.query<{ body: RegistryAgencySet }>(
    `select body from registry_copy where kind = 'agency' order by id for update`,
  );
  return new Map(rows.map(({ body }) => [body.id, body]));
}

export async function saveAgencies(tx: Tx, agencies: readonly RegistryAgencySet[]): Promise<void> {
  await tx.execute(
    `insert into registry_copy (kind, id, version, body)
     select 'agency', id, version, body from jsonb_to_recordset($1) as r(id text, version int, body jsonb) order by id
     on conflict (kind, id) do update set version = excluded.version, body = excluded.body`,
    [JSON.stringify(agencies.map((body) => ({ id: body.id, version: body.version, body })))],
  );
}
