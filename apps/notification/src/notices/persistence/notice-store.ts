import type { Tx } from '#persistence';
import type { NoticeFacts, NoticeKind } from '../domain/notices-of.js';

export interface StoredNotice {
  id: string;
  kind: NoticeKind;
  report_id: string;
  code: string;
  facts: NoticeFacts;
  created_at: Date;
  read_at: Date | null;
}

const own = `channel = 'in-app' and state = 'sent' and recipient = $1`;

/** The newest first. @param before id of the last one of the page before */
export function listNotices(tx: Tx, limit: number, before?: string): Promise<StoredNotice[]> {
  return tx.query<StoredNotice>(
    `select id, kind, report_id, code, facts, created_at, read_at from delivery
     where ${own} and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [tx.actor.id, before ?? null, limit],
  );
}

export async function countUnread(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ unread: number }>(
    `select count(*)::int as unread from delivery where ${own} and read_at is null`,
    [tx.actor.id],
  );
  return row!.unread;
}

/** False when there is no such notice of this person. */
export async function markRead(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.execute(`update delivery set read_at = coalesce(read_at, now()) where ${own} and id = $2`, [
    tx.actor.id,
    id,
  ]);
  return changed > 0;
}
