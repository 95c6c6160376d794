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
import { armed, type DispatchStep, replyTimeOver } from '../domain/next-alarm.js';
import { dueReports, lockDueAlarms, recordFired } from '../persistence/alarm-store.js';

/** Steps of the dispatch clock that were reached are said, each once, in order of their instants. */
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
      ...steps.map((report) => armed(report, this.registry, report.alarmStep as DispatchStep)),
    ]);
    await this.ledger.append(tx, [...resumed.flatMap((change) => draftsOf(change)), ...overdue]);
  }

  private async fire(tx: Tx, reports: readonly RoutedReport[], now: Date): Promise<EventDraft[]> {
    const steps = reports.map((report) => ({
      reportId: report.id,
      dispatchNo: report.dispatchNo,
      step: report.alarmStep!,
      dueAt: report.alarmAt!.toISOString(),
      firedAt: now.toISOString(),
      ...(isDenunciation(report) && { denunciation: true }),
    }));
    const fresh = await recordFired(tx, steps);
    return steps
      .filter(({ reportId }) => fresh.has(reportId))
      .map(({ reportId, ...step }) => ({
        type: 'vn.dieuphoi.dispatch.overdue',
        subject: reportId,
        data: { clock: 'dispatch', ...step },
      }));
  }
}
