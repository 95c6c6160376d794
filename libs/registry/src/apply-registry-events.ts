import type { AnyEvent } from '#contracts';
import type { Tx } from '#persistence';

const prefix = 'vn.dieuphoi.registry.';

/** Keeps the newest state of each thing; an older version that comes late changes nothing. */
export async function applyRegistryEvents(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
  const newest = new Map<string, { kind: string; id: string; version: number; body: unknown }>();
  for (const event of events) {
    if (!event.type.startsWith(prefix)) continue;
    const kind = event.type.slice(prefix.length).replace(/-set$/, '');
    const body = event.data as { id?: string; code?: string; version: number };
    const id = kind === 'field' || kind === 'place' ? body.code : body.id;
    if (id === undefined) continue;
    const known = newest.get(`${kind}:${id}`);
    if (!known || known.version < body.version) newest.set(`${kind}:${id}`, { kind, id, version: body.version, body });
  }
  if (newest.size === 0) return;
  const rows = [...newest.values()].sort((a, b) => (`${a.kind}:${a.id}` < `${b.kind}:${b.id}` ? -1 : 1));
  await tx.execute(
    `insert into registry_copy (kind, id, version, body)
     select kind, id, version, body from jsonb_to_recordset($1) as r(kind text, id text, version int, body jsonb)
     on conflict (kind, id) do update set version = excluded.version, body = excluded.body
     where registry_copy.version < excluded.version`,
    [JSON.stringify(rows)],
  );
}
