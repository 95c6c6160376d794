import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Report } from '#api';
import { ApiError } from '../api/api-error.js';
import { request } from '../api/client.js';
import { useLookingAgain } from './use-looking-again.js';

export type ReportState =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  /** `wrongSecret`: only the public part could be read. */
  | { state: 'known'; report: Report; wrongSecret: boolean };

/** A report, read again by itself while the page is open. */
export function useReport(code: string, secret: string | undefined): { report: ReportState; reload: () => void } {
  const [report, setReport] = useState<ReportState>({ state: 'loading' });
  const [turn, setTurn] = useState({ quiet: false });
  useEffect(() => {
    const leaving = new AbortController();
    read(code, secret, leaving.signal)
      .then(setReport)
      .catch((error: unknown) => {
        // What was read stays on the screen when looking again by itself fails: the network comes and goes.
        if (!leaving.signal.aborted && !turn.quiet) setReport({ state: 'failed', error });
      });
    return () => leaving.abort();
  }, [code, secret, turn]);
  useLookingAgain(
    useCallback(() => setTurn({ quiet: true }), []),
    report.state === 'known',
  );
  return { report, reload: useCallback(() => setTurn({ quiet: false }), []) };
}

async function read(code: string, secret: string | undefined, signal: AbortSignal): Promise<ReportState> {
  const path = `/reports/${encodeURIComponent(code)}`;
  try {
    return { state: 'known', report: await request<Report>(path, { secret, signal }), wrongSecret: false };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401 || !secret) throw error;
    return { state: 'known', report: await request<Report>(path, { signal }), wrongSecret: true };
  }
}
