import type { ServiceDatabase } from '../operator-databases.js';
import { afterEvent, beginningWith, type ExpectedReport } from './expected-report.js';
import { readLog } from './read-log.js';
import type { Terms } from './terms.js';

/** What all that was said makes of each report. */
export async function expectedReports(
  databases: readonly ServiceDatabase[],
  terms: Terms,
): Promise<Map<string, ExpectedReport>> {
  const expected = new Map<string, ExpectedReport>();
  for await (const event of readLog(databases)) {
    expected.set(event.subject, afterEvent(expected.get(event.subject) ?? beginningWith(event), event, terms));
  }
  return expected;
}
