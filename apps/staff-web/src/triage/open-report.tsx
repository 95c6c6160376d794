import { useQuery } from '@tanstack/react-query';
import type { TriageItem } from '#api';
import { ApiProblem } from '../api/problem.js';
import { triageReportQuery } from '../api/queries.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { isTaken } from './is-taken.js';
import { ReportAndDecision } from './report-and-decision.js';

interface OpenReportProps {
  id: string;
  /** What is listed, the most urgent first. */
  items: TriageItem[];
  open: (reportId?: string) => Promise<void>;
}

/** The report that the address names, listed or not. */
export function OpenReport({ id, items, open }: OpenReportProps) {
  const words = useWords();
  const { data, error, isPending, refetch } = useQuery(triageReportQuery(id));
  const item = data ?? items.find(({ reportId }) => reportId === id);
  const next = items.find((other) => other.reportId !== id && !isTaken(other))?.reportId;
  if (item) return <ReportAndDecision item={item} next={next} open={open} />;
  if (isPending) return <Loading />;
  const misnamed = error instanceof ApiProblem && error.status === 400;
  if (error && !misnamed) return <Failure error={error} retry={() => void refetch()} />;
  return <p className="card">{words.error.gone}</p>;
}
