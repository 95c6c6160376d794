import type { AnyEvent, EventDataByType, EventType } from '#contracts';

/** What a service wants to say; the ledger adds id, source, time and sequence. */
export type EventDraft<T extends EventType = EventType> = {
  [K in T]: {
    type: K;
    /** Report id, or the id of the thing. */
    subject: string;
    data: EventDataByType[K];
    /** UUIDv7; made here when absent. */
    id?: string;
    /** RFC 3339; the transaction's time of the database when absent. */
    time?: string;
    /** The event that led to this one: gives causation, correlation and trace. */
    cause?: AnyEvent;
    correlationid?: string;
    /** Of the cause when absent, else of the actor. */
    traceparent?: string;
  };
}[T];
