import type { CaseStatus } from '#contracts';
import type { Tx } from '#persistence';
import type { CaseState } from '../domain/case-state.js';

export interface LinkedCase {
  id: string;
  code: string;
  status: CaseStatus;
  /** The report that was split, of which the others are parts. */
  whole: boolean;
}

/** Its parts, or the report of which it is one with the other parts; row security hides those of other agencies. */
export function findLinked(tx: Tx, { id, parentId }: Pick<CaseState, 'id' | 'parentId'>): Promise<LinkedCase[]> {
  return tx.query<LinkedCase>(
    `select id, code, status, coalesce(id = $2, false) as whole from case_record
     where (id = $2 or parent_id = any(array[$1, $2])) and id <> $1 order by whole desc, id`,
    [id, parentId],
  );
}
