import { randomUUID } from 'node:crypto';
import type { Tx } from '#persistence';
import type { RoutedReport } from '../src/reports/domain/routed-report.js';
import { insertReports } from '../src/reports/persistence/report-store.js';
import { givenReport } from './given.js';

/** New reports, one a millisecond, the last of them `ago` milliseconds ago; every `strange`th is all words that are not known. */
export async function givenUnderstood(
  tx: Tx,
  { many, ago, strange, ...changes }: { many: number; ago: number; strange: number } & Partial<RoutedReport>,
): Promise<void> {
  const reports = Array.from({ length: many }, (_, n) => {
    const id = randomUUID();
    const receivedAt = new Date(Date.now() - ago - many + n);
    const unknown = n % strange === 0 ? { unsure: true, unknownPairs: 2 } : {};
    return givenReport({ id, code: `PA-${id}`, receivedAt, state: 'refused', ...unknown, ...changes });
  });
  await insertReports(tx, reports);
}
