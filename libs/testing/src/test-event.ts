import { randomUUID } from 'node:crypto';
import { type AnyEvent, dataSchemaOf, type EventDataByType, type EventSource, type EventType } from '#contracts';

export interface TestEventOptions {
  time?: string;
  /** By the type of the event unless named. */
  source?: EventSource;
  sequence?: number;
}

/** An event as it comes from the log. */
export function testEvent<T extends EventType>(
  type: T,
  subject: string,
  data: EventDataByType[T],
  { time = new Date().toISOString(), source = sourceOf(type), sequence = 1 }: TestEventOptions = {},
): AnyEvent {
  const envelope = { specversion: '1.0', id: randomUUID(), source, type, time, subject, sequence };
  return {
    ...envelope,
    dataschema: dataSchemaOf(type),
    datacontenttype: 'application/json',
    partitionkey: subject,
    data,
  } as AnyEvent;
}

/** A new report, as intake says it. */
export function submittedEvent(
  reportId: string,
  changes: Partial<EventDataByType['vn.dieuphoi.report.submitted']> = {},
  options: TestEventOptions = {},
): AnyEvent {
  const receivedAt = changes.receivedAt ?? options.time ?? '2026-06-22T01:00:00Z';
  const dispatchBy = changes.dispatchBy ?? '2026-06-22T07:00:00Z';
  return testEvent(
    'vn.dieuphoi.report.submitted',
    reportId,
    {
      code: `PA-${reportId.slice(-12)}`,
      kind: 'hien-truong',
      channel: 'web',
      text: 'Đèn đường hỏng',
      masks: [],
      noticeVersion: '1',
      consent: { publish: false, shareContact: false, notify: true, photoLocation: false },
      contactChannels: ['email'],
      attachmentIds: [],
      promise: { dispatchBy, answerBy: '2026-06-25T10:00:00Z' },
      ...changes,
      receivedAt,
      dispatchBy,
    },
    options,
  );
}

const sources: Record<string, EventSource> = {
  report: '/intake',
  dispatch: '/routing',
  registry: '/routing',
  case: '/tracking',
  staff: '/gateway',
};

function sourceOf(type: EventType): EventSource {
  const source = sources[type.split('.')[2] ?? ''];
  if (!source) throw new Error(`${type} has no source.`);
  return source;
}
