import { waitFor } from '#testing';
import type { Receipt } from '#api';
import type { StaffRole, World } from '../e2e/support/world.js';
import { doubtful, pollution, type Scene } from './scene.js';

/** Reports in every state that a screen shows, made through the product's own door. */
export class ReportsToShow {
  private readonly world: World;
  private made: Record<string, Receipt> = {};

  constructor(private readonly scene: Scene) {
    this.world = scene.world;
  }

  async prepare(): Promise<void> {
    this.made = {
      fresh: await this.newCase(),
      atWork: await this.atWork(),
      asked: await this.asked(),
      extension: await this.extension(),
      answered: await this.answered(),
      closed: await this.closed(),
      reopening: await this.reopening(),
      recalled: await this.recalled(),
      refused: await this.refused(),
      waiting: await this.waiting(),
      supported: await this.world.newCase('support'),
      doubtful: await this.atTheDesk(doubtful),
      overdue: await this.overdue(),
      undispatched: await this.undispatched(),
      toPublish: await this.scene.toPublish(pollution, { communeCode: '08707' }),
    };
    await this.scene.drawSample();
  }

  /** A report by what became of it. */
  of(name: string): Receipt {
    const receipt = this.made[name];
    if (!receipt) throw new Error(`There is no report "${name}".`);
    return receipt;
  }

  keep(name: string, receipt: Receipt): void {
    this.made[name] = receipt;
  }

  async statusOf({ id }: Receipt): Promise<unknown> {
    return (await this.world.readCase(id)).body.status;
  }

  /** Dispatched by the machine to the agency of officer and head, not accepted yet. */
  async newCase(): Promise<Receipt> {
    const report = await this.scene.send(pollution);
    await this.comesTo(report, 'dispatched');
    return report;
  }

  private async atWork(): Promise<Receipt> {
    const report = await this.newCase();
    await this.take('focal-point', report, 'accept');
    await this.take('focal-point', report, 'assignment', { assignee: 'canbo.moitruong', unit: 'Phòng Môi trường' });
    await this.take('officer', report, 'progress', { note: 'Đã lấy mẫu nước, chờ kết quả phân tích.' });
    return report;
  }

  private async asked(): Promise<Receipt> {
    const report = await this.atWork();
    await this.take('officer', report, 'information-request', { question: 'Nước thải chảy ra từ cống nào?' });
    return report;
  }

  private async extension(): Promise<Receipt> {
    const report = await this.atWork();
    // A day, because the head may grant half of the limit.
    const { dueAt } = (await this.world.readCase(report.id)).body;
    const until = new Date(new Date(String(dueAt)).getTime() + 86_400_000).toISOString();
    await this.take('officer', report, 'extension-request', { until, reason: 'Chờ kết quả phân tích mẫu nước.' });
    return report;
  }

  private async answered(): Promise<Receipt> {
    const report = await this.atWork();
    const text = 'Đã lập biên bản và yêu cầu nhà máy dừng xả thải từ ngày hôm nay.';
    await this.take('officer', report, 'answer', { outcome: 'fixed', text });
    return report;
  }

  private async closed(): Promise<Receipt> {
    const report = await this.answered();
    await this.take('head', report, 'approval');
    await this.comesTo(report, 'closed');
    return report;
  }

  private async reopening(): Promise<Receipt> {
    const report = await this.closed();
    const headers = { authorization: `Bearer ${report.secret}`, 'idempotency-key': `reopening-${report.code}` };
    const body = { reason: 'Đêm qua nhà máy lại xả nước đen.' };
    await waitFor(
      async () =>
        (await this.world.api.post(`/api/v1/reports/${report.code}/reopening`, body, { headers })).status < 300,
      { what: 'the report to be closed for its sender' },
    );
    await waitFor(async () => (await this.world.readCase(report.id)).body.reopening, { what: 'the request' });
    return report;
  }

  private async recalled(): Promise<Receipt> {
    const report = await this.newCase();
    await this.take('dispatcher', report, 'recall', { reason: 'Việc này do phường xử lý.' });
    await this.decide('dispatcher', report, 'dispatch', {
      agencyId: 'so-nong-nghiep-va-moi-truong',
      fieldCode: 'moi-truong',
    });
    await this.comesTo(report, 'dispatched');
    return report;
  }

  private async refused(): Promise<Receipt> {
    const report = await this.atTheDesk('Mong cơ quan xem xét giải quyết việc này giúp tôi');
    const explanation = 'Chưa rõ việc gì, ở đâu. Xin gửi phản ánh khác, nói rõ việc và nơi xảy ra.';
    await this.decide('dispatcher', report, 'refuse', { reason: 'no-clear-content', explanation });
    await this.comesTo(report, 'refused');
    return report;
  }

  /** Its sender can be reached and was asked before anybody was given it, so that the dispatch clock stands still. */
  private async waiting(): Promise<Receipt> {
    const report = await this.atTheDesk('Mong cơ quan xem xét giải quyết việc này cho tôi', {
      contact: { email: 'anh@thu.example.vn' },
      consent: { notify: true },
    });
    await this.decide('dispatcher', report, 'ask', { question: 'Việc xảy ra ở đâu?' });
    await this.comesTo(report, 'awaiting-citizen');
    return report;
  }

  /** Its deadline was three weeks ago: the officer was reminded, then supervisor and leadership were told. */
  private async overdue(): Promise<Receipt> {
    const report = await this.atWork();
    await this.world.admin.query(
      `update tracking.case_record set next_at = now(), deadline_at = now() - interval '21 days',
         clock = jsonb_set(jsonb_set(clock, '{dueAt}', to_jsonb(now() - interval '21 days')), '{next}',
           jsonb_build_object('step', 'reminder', 'at', now() - interval '22 days'))
       where id = $1`,
      [report.id],
    );
    await this.isMeasuredLate(report, ['due0', 'dueAt', 'warnAt']);
    await this.isSaid(report, 'case.overdue');
    return report;
  }

  /** Nobody was given it, and the time for that is over since three weeks. */
  private async undispatched(): Promise<Receipt> {
    const report = await this.atTheDesk('Mong cơ quan xem xét giải quyết việc này cho bà con trong thôn');
    await this.world.admin.query(
      `update tracking.case_record set dispatch_by = now() - interval '21 days', decide_by = now() - interval '21 days',
         deadline_at = now() - interval '21 days' where id = $1`,
      [report.id],
    );
    await this.world.admin.query(
      `update routing.routed_report set due_at = now() - interval '21 days', dispatch_by = now() - interval '21 days',
         alarm_at = now() - interval '22 days', alarm_step = 'reminder' where id = $1`,
      [report.id],
    );
    await this.isMeasuredLate(report, ['dispatchBy']);
    await this.isSaid(report, 'dispatch.overdue');
    return report;
  }

  /** These deadlines and the promise were three weeks ago for the figures too; the report stays one of this month. */
  private async isMeasuredLate({ id }: Receipt, deadlines: string[]): Promise<void> {
    const late = `to_jsonb(now() - interval '21 days')`;
    const counted = () =>
      this.world.admin.query(
        `update tracking.measured_event
         set data = data || (select jsonb_object_agg(name, ${late}) from unnest($2::text[]) name where data ? name)
         where report_id = $1 and data ?| $2`,
        [id, deadlines],
      );
    await waitFor(async () => (await counted()).rowCount, { what: 'the report to be counted', every: 100 });
    await this.world.admin.query(
      `update tracking.measured_event set data = jsonb_set(data, '{promise,answerBy}', ${late}, false)
       where report_id = $1`,
      [id],
    );
  }

  private async atTheDesk(text: string, sender?: object): Promise<Receipt> {
    const report = await this.scene.atTheDesk(text, sender);
    await this.comesTo(report, 'awaiting-triage');
    return report;
  }

  private async take(role: StaffRole, { id }: Receipt, action: string, body: object = {}): Promise<void> {
    const answer = await this.world.api.post(`/api/v1/cases/${id}/${action}`, body, {
      cookie: this.world.cookieOf(role),
      headers: { 'if-match': await this.world.versionOf(id) },
    });
    if (answer.status >= 300) throw new Error(`${role} may not ${action}: ${answer.text}`);
  }

  private async decide(role: StaffRole, { id }: Receipt, action: string, body: object): Promise<void> {
    await waitFor(
      async () => {
        const answer = await this.world.api.post(`/api/v1/triage/${id}/${action}`, body, {
          cookie: this.world.cookieOf(role),
        });
        if (answer.status >= 300) throw new Error(answer.text);
        return true;
      },
      { what: `the report to take ${action}`, every: 200 },
    );
  }

  private async comesTo({ id }: Receipt, status: string): Promise<void> {
    await waitFor(async () => (await this.world.readCase(id)).body.status === status, { what: status, every: 100 });
  }

  private async isSaid({ id }: Receipt, type: string): Promise<void> {
    const said = async () => {
      const { history } = (await this.world.readCase(id)).body as { history: { type: string }[] };
      return history.some((entry) => entry.type === type);
    };
    await waitFor(said, { what: type, every: 100 });
  }
}
