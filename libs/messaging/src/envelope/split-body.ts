import { type AnyEvent, dataSchemaOf, type EventSource, encodeEvent } from '#contracts';
import { newId } from '#persistence';
import type { EventDraft } from './event-draft.js';

const time = '0001-01-01T00:00:00.000Z';
const sequence = Number.MAX_SAFE_INTEGER;
const timeMark = `"time":"${time}"`;
const sequenceMark = `"sequence":${sequence}`;

/** An event whose time and sequence the database puts in: body = head + time + middle + sequence + tail. */
export interface SplitBody {
  event: AnyEvent;
  head: string;
  middle: string;
  tail: string;
}

/**
 * The bytes of an event must hold a `sequence` that is known only under the stream's row lock. Encoding it with marks
 * and cutting there lets one statement lock, number and insert any number of events.
 */
export function splitBody(draft: EventDraft, source: EventSource, traceparent?: string): SplitBody {
  const event = envelope(draft, source, traceparent);
  const text = encodeEvent(event);
  const at = [text.indexOf(timeMark), text.indexOf(sequenceMark)] as const;
  if (at[0] < 0 || at[1] < at[0]) throw new Error('encodeEvent must write "time" and then "sequence", without spaces.');
  return {
    event,
    head: `${text.slice(0, at[0])}"time":"`,
    middle: `"${text.slice(at[0] + timeMark.length, at[1])}"sequence":`,
    tail: text.slice(at[1] + sequenceMark.length),
  };
}

function envelope(draft: EventDraft, source: EventSource, ofActor?: string): AnyEvent {
  const id = draft.id ?? newId();
  const traceparent = draft.traceparent ?? draft.cause?.traceparent ?? ofActor;
  return {
    specversion: '1.0',
    id,
    source,
    type: draft.type,
    time,
    subject: draft.subject,
    dataschema: dataSchemaOf(draft.type),
    datacontenttype: 'application/json',
    sequence,
    partitionkey: draft.subject,
    correlationid: draft.correlationid ?? draft.cause?.correlationid ?? draft.cause?.id ?? id,
    ...(draft.cause && { causationid: draft.cause.id }),
    ...(traceparent && { traceparent }),
    data: draft.data,
  } as AnyEvent;
}
