import { Inject, Injectable } from '@nestjs/common';
import type { EventDraft } from '#messaging';
import { Ledger } from '#messaging';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { DueMover, ServiceLogger } from '#service-kit';
import { isDenunciation } from '../../classification/domain/denunciations.js';
import { draftsOf } from '../../reports/application/apply-change.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import type { RoutedReport } from '../../reports/domain/routed-report.js';
import { saveReports } from '../../reports/persistence/report-store.js';
import { resume } from '../../triage/domain/ask-citizen.js';
import { armed, replyTimeOver, stepOf } from '../domain/next-alarm.js';
import { dueReports, lockDueAlarms, recordFired } from '../persistence/alarm-store.js';

/** Steps of the dispatch clock, and of the clock of a review, that were reached are said, each once, in order of their instants. */
@Injectable()
export class FireAlarms {
  private readonly due: DueMover<RoutedReport>;

  constructor(
    database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
    @Inject(ServiceLogger) logger: { error(fields: object, message: string): void },
  ) {
    const move = (tx: Tx, due: readonly RoutedReport[]) => this.move(tx, due);
    const actor = workerActor('routing');
    this.due = new DueMover({ database, logger, actor, lock: lockDueAlarms, ids: dueReports, move });
  }

  run(): Promise<number> {
    return this.due.run();
  }

  private async move(tx: Tx, due: readonly RoutedReport[]): Promise<void> {
    const now = await databaseTime(tx);
    const replies = due.filter(({ alarmStep }) => alarmStep === replyTimeOver);
    const steps = due.filter(({ alarmStep }) => alarmStep !== replyTimeOver);
    const resumed = replies.map((report) => resume(report, this.registry, now));
    const overdue = await this.fire(tx, steps, now);
    await saveReports(tx, [
      ...resumed.map(({ report }) => report),
      ...steps.map((report) => armed(report, this.registry, stepOf(report).step)),
    ]);
    await this.ledger.append(tx, [...resumed.flatMap((change) => draftsOf(change)), ...overdue]);
  }

  private async fire(tx: Tx, reports: readonly RoutedReport[], now: Date): Promise<EventDraft[]> {
    const firedAt = now.toISOString();
    const fresh = await recordFired(
      tx,
      reports.map(({ id: reportId, dispatchNo, alarmStep, alarmAt }) => ({
        ...{ reportId, dispatchNo, step: alarmStep!, dueAt: alarmAt!.toISOString(), firedAt },
      })),
    );
    return reports.filter(({ id }) => fresh.has(id)).map((report) => reached(report, firedAt));
  }
}

function reached(report: RoutedReport, firedAt: string): EventDraft {
  const { step, review } = stepOf(report);
  const said = { dispatchNo: report.dispatchNo, step, dueAt: report.alarmAt!.toISOString(), firedAt };
  const subject = report.id;
  if (review) {
    return { type: 'vn.dieuphoi.dispatch.review-overdue', subject, data: { requestId: review.requestId, ...said } };
  }
  const data = { clock: 'dispatch' as const, ...said, ...(isDenunciation(report) && { denunciation: true }) };
  return { type: 'vn.dieuphoi.dispatch.overdue', subject, data };
}
