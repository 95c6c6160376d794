import type { ServiceDatabase } from '../operator-databases.js';
import { checkDeadlines } from './check-deadlines.js';
import { checkEvents } from './check-events.js';
import { checkProjections } from './check-projections.js';
import { checkReports } from './check-reports.js';
import { checkSequences } from './check-sequences.js';
import { checkStuck } from './check-stuck.js';
import { expectedReports } from './expected-reports.js';
import type { CheckResult, Finding } from './finding.js';
import { readTerms } from './terms.js';

export interface Reconciliation {
  checks: CheckResult[];
  findings: Finding[];
  /** How many reports are in each state. */
  reports: { state: string; reports: number }[];
}

export interface ReconcileOptions {
  /** Seconds; what is younger may still be on its way. */
  grace: number;
  repair: boolean;
}

/** Compares what services said with what others did about it, and what they keep with what was said. */
export async function reconcile(
  databases: readonly ServiceDatabase[],
  { grace, repair }: ReconcileOptions,
): Promise<Reconciliation> {
  const { reports, ...byReport } = await checkReports(databases, grace);
  const terms = await readTerms(databases);
  const expected = await expectedReports(databases, terms);
  const checks = [
    byReport,
    await checkEvents(databases, { grace, repair }),
    await checkSequences(databases, grace),
    await checkProjections(databases, expected, grace),
    await checkDeadlines(databases, expected, { terms, grace }),
    await checkStuck(databases, grace),
  ];
  return { checks, findings: checks.flatMap(({ findings }) => findings), reports };
}
