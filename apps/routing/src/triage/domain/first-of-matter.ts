import { compareReports, loadVocabulary, readReport, sameFrom } from '#duplicates';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { comparable } from './similar-reports.js';

/** Which of the reports that came before is of the same matter; undefined when none is. */
export function firstOfMatter<T extends RoutedReport>(report: RoutedReport, firsts: readonly T[]): T | undefined {
  const vocabulary = loadVocabulary();
  const own = readReport(comparable(report), vocabulary);
  let best: { first: T; score: number } | undefined;
  for (const first of firsts) {
    if (first.test !== report.test) continue;
    const { score } = compareReports(own, readReport(comparable(first), vocabulary));
    if (score >= sameFrom && score > (best?.score ?? 0)) best = { first, score };
  }
  return best?.first;
}
