import type { AnyEvent } from '#contracts';
import type { EventDraft, Ledger } from '#messaging';
import type { Tx } from '#persistence';
import type { Change } from '../domain/routed-report.js';
import { keepPrediction } from '../persistence/replaced-predictions.js';
import { endDispatch, insertDispatches, keepReview, saveReports } from '../persistence/report-store.js';

/** Writes what a step does to one report; its events are said by the caller, all of a transaction at once. */
export async function writeChange(tx: Tx, { report, dispatch, ended, reviewed, replaced }: Change): Promise<void> {
  if (replaced) await keepPrediction(tx, replaced);
  await saveReports(tx, [report]);
  if (reviewed) await keepReview(tx, report.id, reviewed);
  if (ended) await endDispatch(tx, report.id, ended.dispatchNo, ended.voidReason);
  if (dispatch) await insertDispatches(tx, [{ ...dispatch, reportId: report.id }]);
}

export function draftsOf({ report, events }: Change, cause?: AnyEvent): EventDraft[] {
  return events.map((event) => ({ ...event, subject: report.id, ...(cause && { cause }) }) as EventDraft);
}

/** One step on one report: state, dispatches and events. */
export async function applyChange(tx: Tx, ledger: Ledger, change: Change, cause?: AnyEvent): Promise<void> {
  await writeChange(tx, change);
  await ledger.append(tx, draftsOf(change, cause));
}
