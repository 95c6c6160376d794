import { defaultCalendar, parseLimit, WorkCalendar } from '#calendar';
import type { AnyEvent, CaseApproved, EventDataByType, EventSource, EventType } from '#contracts';
import { dataSchemaOf } from '#contracts';

export const calendar = new WorkCalendar(defaultCalendar);

/** An instant in Vietnam in summer 2026: `22/6 08:00`, `22/6 08:00:01`. */
export function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ');
  const [d = '', m = ''] = day.split('/');
  return new Date(`2026-${m.padStart(2, '0')}-${d.padStart(2, '0')}T${time}+07:00`);
}

export function reportId(number: number): string {
  return `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const iso = (date: Date) => date.toISOString();
let events = 0;

interface DispatchedHow {
  ruling?: boolean;
  byMachine?: boolean;
  subfieldCode?: string;
}

/** The log of one report, told as the examples of the domain tell it. Handling takes three working days. */
export class Story {
  readonly events: AnyEvent[] = [];
  private dispatchNo = 0;
  private handlingNo = 0;
  private assignedAt: Date;
  /** Whose clock runs on. */
  private holder: string | undefined;
  private readonly pauses: { from: Date; to: Date }[] = [];
  private askedAt = new Date(0);
  private readonly sequences: Partial<Record<EventSource, number>> = {};

  constructor(
    readonly id: string,
    private readonly receivedAt: Date,
    extra: Partial<EventDataByType['vn.dieuphoi.report.submitted']> = {},
  ) {
    this.assignedAt = receivedAt;
    const dispatchBy = iso(calendar.due(receivedAt, parseLimit('4wh')));
    this.say('/intake', 'vn.dieuphoi.report.submitted', receivedAt, {
      code: `PA-${id.slice(-12, -8)}-${id.slice(-8, -4)}-${id.slice(-4)}`,
      kind: 'hien-truong',
      channel: 'web',
      text: 'Đèn đường hỏng.',
      masks: [],
      noticeVersion: '1',
      consent: { publish: false, shareContact: false, notify: true, photoLocation: false },
      contactChannels: ['phone'],
      attachmentIds: [],
      receivedAt: iso(receivedAt),
      dispatchBy,
      promise: { dispatchBy, answerBy: iso(calendar.due(receivedAt, parseLimit('7wd'))) },
      ...extra,
    });
  }

  dispatched(
    when: Date,
    agencyId: string,
    { ruling = false, byMachine = false, subfieldCode }: DispatchedHow = {},
  ): this {
    this.dispatchNo++;
    this.handlingNo++;
    // What an agency gets back goes on where it was.
    if (agencyId !== this.holder) {
      this.holder = agencyId;
      this.assignedAt = when;
      this.pauses.length = 0;
    }
    this.say('/routing', 'vn.dieuphoi.dispatch.dispatched', when, {
      dispatchNo: this.dispatchNo,
      agencyId,
      supportIds: [],
      fieldCode: 'ha-tang-do-thi',
      subfieldCode,
      by: byMachine ? { kind: 'machine' } : { kind: 'person', actor: 'demo-dieuphoi' },
      reasons: [],
      decidedAt: iso(when),
      dispatchBy: this.dispatchBy,
      receivedAt: iso(this.receivedAt),
      urgency: 'normal',
      handlingLimit: '3wd',
      calendarId: 'default',
      calendarVersion: 1,
      ruling,
    });
    const { due } = this;
    return this.say('/tracking', 'vn.dieuphoi.case.opened', when, {
      ...this.numbers,
      agencyId,
      fieldCode: 'ha-tang-do-thi',
      openedAt: iso(when),
      assignedAt: iso(when),
      dueAt: iso(due),
      due0: iso(due),
      warnAt: iso(calendar.share(when, parseLimit('3wd'), 0.75)),
      limit: '3wd',
      calendarId: 'default',
      calendarVersion: 1,
    });
  }

  /** The dispatcher asks, the citizen replies: the dispatch deadline moves by the working time between. */
  askedBeforeDispatch(from: Date, to: Date): this {
    const requestId = `ask-${this.id}`;
    this.say('/routing', 'vn.dieuphoi.dispatch.information-requested', from, {
      requestId,
      question: 'Ở đâu?',
      askedAt: iso(from),
      replyBy: iso(calendar.due(from, parseLimit('16wh'))),
    });
    this.dispatchBy = iso(calendar.due(this.receivedAt, parseLimit('4wh'), [{ from, to }]));
    return this.say('/routing', 'vn.dieuphoi.dispatch.resumed', to, {
      requestId,
      resumedAt: iso(to),
      dispatchBy: this.dispatchBy,
    });
  }

  asked(when: Date): this {
    this.askedAt = when;
    return this.say('/tracking', 'vn.dieuphoi.case.information-requested', when, {
      ...this.numbers,
      requestId: `ask-${this.id}`,
      question: 'Cột số mấy?',
      askedAt: iso(when),
      by: 'demo-canbo',
    });
  }

  replied(when: Date): this {
    this.pauses.push({ from: this.askedAt, to: when });
    const dueAt = iso(this.due);
    this.say('/tracking', 'vn.dieuphoi.case.resumed', when, {
      ...this.numbers,
      requestId: `ask-${this.id}`,
      resumedAt: iso(when),
      dueAt,
    });
    return this.say('/tracking', 'vn.dieuphoi.case.deadline-set', when, {
      ...this.numbers,
      dueAt,
      due0: dueAt,
      reason: 'pause',
      setAt: iso(when),
    });
  }

  extended(when: Date, until: Date): this {
    this.say('/tracking', 'vn.dieuphoi.case.extension-decided', when, {
      ...this.numbers,
      extensionId: `ext-${this.id}`,
      granted: true,
      dueAt: iso(until),
      reason: 'Chờ vật tư',
      decidedAt: iso(when),
      by: 'demo-lanhdao',
    });
    return this.say('/tracking', 'vn.dieuphoi.case.deadline-set', when, {
      ...this.numbers,
      dueAt: iso(until),
      due0: iso(this.due),
      reason: 'extension',
      setAt: iso(when),
    });
  }

  returned(when: Date, agencyId: string): this {
    return this.say('/tracking', 'vn.dieuphoi.case.returned', when, {
      ...this.numbers,
      agencyId,
      reason: 'not-our-field',
      note: 'Không thuộc lĩnh vực.',
      returnedAt: iso(when),
      by: 'demo-daumoi',
    });
  }

  /** Before the agency accepted; with a report in which it is to go on. */
  recalled(when: Date, agencyId: string, intoReportId?: string): this {
    return this.say('/tracking', 'vn.dieuphoi.case.returned', when, {
      ...this.numbers,
      agencyId,
      reason: 'recalled',
      note: '',
      returnedAt: iso(when),
      by: 'demo-dieuphoi',
      intoReportId,
    });
  }

  revoked(when: Date, reason = 'Chọn nhầm'): this {
    this.holder = undefined;
    return this.say('/routing', 'vn.dieuphoi.dispatch.revoked', when, {
      dispatchNo: this.dispatchNo,
      reason,
      revokedAt: iso(when),
    });
  }

  handled(when: Date, outcome: CaseApproved['outcome'] = 'fixed', plannedFor?: string): this {
    this.say('/tracking', 'vn.dieuphoi.case.approved', when, {
      ...this.numbers,
      answerNo: 1,
      outcome,
      text: 'Đã xử lý.',
      plannedFor,
      attachmentIds: [],
      answeredAt: iso(when),
      approvedAt: iso(when),
      by: 'demo-lanhdao',
    });
    return this.say('/tracking', 'vn.dieuphoi.case.closed', when, { ...this.numbers, outcome, closedAt: iso(when) });
  }

  reopened(when: Date): this {
    this.handlingNo++;
    const dueAt = iso(calendar.due(when, parseLimit('3wd')));
    this.say('/tracking', 'vn.dieuphoi.case.reopened', when, {
      ...this.numbers,
      reason: 'Chưa sửa',
      reopenedAt: iso(when),
      dueAt,
      by: 'demo-lanhdao',
    });
    return this.say('/tracking', 'vn.dieuphoi.case.deadline-set', when, {
      ...this.numbers,
      dueAt,
      due0: dueAt,
      reason: 'reopened',
      setAt: iso(when),
    });
  }

  nudged(when: Date, agencyId: string): this {
    return this.say('/tracking', 'vn.dieuphoi.case.reminded', when, {
      ...this.numbers,
      step: 'nudge',
      dueAt: iso(this.due),
      remindedAt: iso(when),
      agencyId,
    });
  }

  rated(when: Date, score: number): this {
    return this.say('/intake', 'vn.dieuphoi.report.rated', when, {
      score,
      ratedAt: iso(when),
      handlingNo: this.handlingNo,
    });
  }

  refused(when: Date): this {
    return this.say('/routing', 'vn.dieuphoi.dispatch.refused', when, {
      reason: 'no-clear-content',
      explanation: 'Không rõ nội dung.',
      refusedAt: iso(when),
      by: 'demo-dieuphoi',
    });
  }

  merged(when: Date, intoReportId: string): this {
    return this.say('/routing', 'vn.dieuphoi.dispatch.merged', when, {
      intoReportId,
      mergedAt: iso(when),
      by: 'demo-dieuphoi',
    });
  }

  split(when: Date, ...children: string[]): this {
    const [one = '', two = '', ...more] = children;
    const part = (id: string) => ({ id, text: 'Một phần.' });
    return this.say('/routing', 'vn.dieuphoi.dispatch.split', when, {
      children: [part(one), part(two), ...more.map(part)],
      splitAt: iso(when),
      by: 'demo-dieuphoi',
    });
  }

  withdrawn(when: Date): this {
    const requestId = `withdraw-${this.id}`;
    return this.dispatchNo === 0
      ? this.say('/routing', 'vn.dieuphoi.dispatch.withdrawn', when, { requestId, withdrawnAt: iso(when) })
      : this.say('/tracking', 'vn.dieuphoi.case.withdrawn', when, {
          ...this.numbers,
          requestId,
          withdrawnAt: iso(when),
        });
  }

  private dispatchByMoved: string | undefined;

  private get dispatchBy(): string {
    return this.dispatchByMoved ?? iso(calendar.due(this.receivedAt, parseLimit('4wh')));
  }

  private set dispatchBy(moved: string) {
    this.dispatchByMoved = moved;
  }

  private get due(): Date {
    return calendar.due(this.assignedAt, parseLimit('3wd'), this.pauses);
  }

  private get numbers() {
    return { dispatchNo: this.dispatchNo, handlingNo: this.handlingNo };
  }

  private say<T extends EventType>(source: EventSource, type: T, when: Date, data: EventDataByType[T]): this {
    const sequence = (this.sequences[source] ?? 0) + 1;
    this.sequences[source] = sequence;
    this.events.push({
      specversion: '1.0',
      id: `0197a001-0000-7000-8000-${String(++events).padStart(12, '0')}`,
      source,
      type,
      time: iso(when),
      subject: this.id,
      dataschema: dataSchemaOf(type),
      datacontenttype: 'application/json',
      sequence,
      partitionkey: this.id,
      data,
    } as AnyEvent);
    return this;
  }
}
