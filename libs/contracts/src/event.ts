import type { EventDataByType } from './generated/event-data.js';

export type EventType = keyof EventDataByType;

/** The service that says an event. */
export type EventSource = '/intake' | '/routing' | '/tracking' | '/gateway';

/** A CloudEvents 1.0 envelope in structured JSON, the same bytes on every transport. */
export interface EventOf<T extends EventType> {
  specversion: '1.0';
  /** UUIDv7. */
  id: string;
  source: EventSource;
  type: T;
  /** RFC 3339. */
  time: string;
  /** Report id, or the id of the thing. */
  subject: string;
  dataschema: string;
  datacontenttype: 'application/json';
  /** 1…n without gaps per source and subject. */
  sequence: number;
  partitionkey: string;
  correlationid?: string;
  causationid?: string;
  traceparent?: string;
  data: EventDataByType[T];
}

export type AnyEvent = { [T in EventType]: EventOf<T> }[EventType];
