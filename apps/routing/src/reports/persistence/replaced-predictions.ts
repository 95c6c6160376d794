import type { Tx } from '#persistence';
import type { RoutedReport } from '../domain/routed-report.js';

/** Keeps what the machine said of a report until now. */
export async function keepPrediction(tx: Tx, report: RoutedReport): Promise<void> {
  const { id, modelVersion, fields, candidates, flags, reasons, placeCode, placeDoubt, why } = report;
  await tx.execute(
    `insert into replaced_prediction
       (report_id, model_version, fields, candidates, flags, reasons, place_code, place_doubt, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, modelVersion, JSON.stringify(fields), JSON.stringify(candidates)],
      ...[flags, reasons, placeCode, placeDoubt, why],
    ],
  );
}

/** Takes out the citizen's words, of which candidates name some as their reasons. */
export async function eraseWords(tx: Tx, reportIds: readonly string[]): Promise<void> {
  if (reportIds.length === 0) return;
  await tx.execute(
    `update replaced_prediction set why = '{}', candidates = (
       select coalesce(jsonb_agg(candidate || '{"reasons": []}' order by n), '[]')
       from jsonb_array_elements(candidates) with ordinality as e(candidate, n))
     where report_id = any($1)`,
    [reportIds],
  );
}
