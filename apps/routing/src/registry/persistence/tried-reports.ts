import type { Tx } from '#persistence';
import type { TriedReport } from '../domain/try-rule.js';

/** Reports of the last days, the latest first, as they were classified. */
export function readTriedReports(tx: Tx, days: number, most: number): Promise<TriedReport[]> {
  return tx.query<TriedReport>(
    `select code, received_at as "receivedAt", text, fields, place_code as "placeCode", place_doubt as "placeDoubt",
       about_ids as "aboutIds"
     from routed_report where received_at >= now() - make_interval(days => $1) and not test
     order by received_at desc, id limit $2`,
    [days, most],
  );
}
