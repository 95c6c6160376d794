import { randomUUID } from 'node:crypto';
import type { AnyEvent, EventDataByType, EventType } from '#contracts';
import { type WorkerDatabase, workerActor } from '#persistence';
import { ReportEventsController } from '../../src/timeline/messaging/report-events.controller.js';
import type { TestIntake } from './test-intake.js';

type Said = { [T in EventType]: [type: T, data: EventDataByType[T]] }[EventType];

const at = () => new Date().toISOString();

/** Hands intake's consumer what routing and tracking say, as the bus would. */
export class LogWriter {
  private constructor(
    private readonly intake: TestIntake,
    private readonly database: WorkerDatabase,
  ) {}

  static async open(intake: TestIntake): Promise<LogWriter> {
    return new LogWriter(intake, await intake.database.database('intake', 'worker'));
  }

  async say(reportId: string, ...said: Said[]): Promise<AnyEvent[]> {
    const events = said.map(([type, data]) => ({ id: randomUUID(), subject: reportId, type, data }) as AnyEvent);
    await this.apply(events);
    return events;
  }

  async apply(events: AnyEvent[]): Promise<void> {
    const consumer = this.intake.app.get(ReportEventsController);
    await this.database.run(workerActor('intake'), (tx) => consumer.onReportEvents({ tx, events }));
  }

  async dispatch(
    reportId: string,
    dispatchNo = 1,
    agencyId = 'ubnd-08707',
    by: EventDataByType['vn.dieuphoi.dispatch.dispatched']['by'] = { kind: 'machine' },
  ): Promise<void> {
    await this.say(reportId, [
      'vn.dieuphoi.dispatch.dispatched',
      {
        dispatchNo,
        agencyId,
        supportIds: [],
        fieldCode: 'moi-truong',
        placeCode: '08707',
        by,
        reasons: [],
        decidedAt: at(),
        dispatchBy: at(),
        receivedAt: at(),
        urgency: 'normal',
        handlingLimit: '3wd',
        calendarId: 'default',
        calendarVersion: 1,
        ruling: false,
      },
    ]);
  }

  /** Dispatched, answered, approved and closed. */
  async close(reportId: string, handlingNo: number, closing?: string): Promise<void> {
    if (handlingNo === 1) await this.dispatch(reportId);
    const closedAt = closing ?? at();
    const common = { dispatchNo: 1, handlingNo };
    const answer = { ...common, answerNo: 1, text: 'Đã dọn sạch', attachmentIds: [] };
    await this.say(
      reportId,
      [
        'vn.dieuphoi.case.approved',
        { ...answer, outcome: 'fixed', answeredAt: closedAt, approvedAt: closedAt, by: 'lanhdao.moitruong' },
      ],
      ['vn.dieuphoi.case.closed', { ...common, outcome: 'fixed', closedAt }],
    );
  }

  async reopen(reportId: string, handlingNo: number, requestId: string): Promise<void> {
    await this.say(reportId, [
      'vn.dieuphoi.case.reopened',
      { dispatchNo: 1, handlingNo, requestId, reason: 'chưa sạch', reopenedAt: at(), dueAt: at(), by: 'system' },
    ]);
  }
}
