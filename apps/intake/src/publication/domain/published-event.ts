import type { EventDataByType } from '#contracts';

type Level = EventDataByType['vn.dieuphoi.report.published']['level'];

/** What the public sees of a report from now on. */
export function publishedEvent(subject: string, level: Level, at: Date, by: string) {
  return {
    type: 'vn.dieuphoi.report.published' as const,
    subject,
    data: { level, publishedAt: at.toISOString(), by },
  };
}
