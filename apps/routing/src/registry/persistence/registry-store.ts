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
