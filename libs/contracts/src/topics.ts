import type { EventType } from './event.js';

export const Topics = {
  /** Every event about a report, from all services, keyed by report id. */
  report: 'pakn.report.v1',
  /** Fields, agencies, places, calendars, limits, rules; compacted. */
  registry: 'pakn.registry.v1',
  /** Staff accounts; compacted. */
  staff: 'pakn.staff.v1',
} as const;

export type Topic = (typeof Topics)[keyof typeof Topics];

export function topicOf(type: EventType): Topic {
  if (type.startsWith('vn.dieuphoi.registry.')) return Topics.registry;
  return type.startsWith('vn.dieuphoi.staff.') ? Topics.staff : Topics.report;
}

/** The identifier of the schema that an event's data follows. */
export function dataSchemaOf(type: EventType): string {
  return `urn:${type.replaceAll('.', ':')}:v1`;
}
