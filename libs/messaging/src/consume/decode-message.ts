import { createHash } from 'node:crypto';
import { type AnyEvent, ContractError, decodeEvent } from '#contracts';
import { errorLine } from '../util/log.js';
import { partitionName, type TopicPartition } from '../envelope/topic-settings.js';
import type { Message } from './message.js';

interface Readable {
  message: Message;
  at: TopicPartition;
  /** The report, or the thing, whose order counts. */
  subject: string;
  messageId: string;
  event: AnyEvent;
  envelope?: undefined;
}

/** What can be read of an envelope whose content cannot be used. */
interface Envelope {
  source?: string;
  type?: string;
  sequence?: number;
}

interface Unreadable {
  message: Message;
  at: TopicPartition;
  subject: string;
  messageId: string;
  event?: undefined;
  problem: string;
  envelope: Envelope;
}

export type Decoded = Readable | Unreadable;

/** Decodes; a tombstone gives undefined. Whatever the decoder throws makes the message unreadable, nothing else. */
export function decodeMessage(message: Message, { topic, partition }: TopicPartition): Decoded | undefined {
  if (message.body === null) return undefined;
  const at = { topic, partition };
  try {
    const event = decodeEvent(message.body);
    return { message, at, subject: event.subject, messageId: event.id, event };
  } catch (error) {
    const { id, subject, ...envelope } = readEnvelope(message.body);
    return {
      message,
      at,
      subject: subject ?? storable(message.key) ?? `${partitionName(at)}/${message.offset}`,
      messageId: id ?? `sha256:${createHash('sha256').update(message.body).digest('hex')}`,
      problem: withoutNul(error instanceof ContractError ? `${error.code}: ${error.message}` : errorLine(error)).slice(
        0,
        500,
      ),
      envelope,
    };
  }
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A newer version or a wrong field leaves the envelope readable, so that a later discard keeps the sequence whole. */
function readEnvelope(body: Buffer | string): Envelope & { id?: string; subject?: string } {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(body.toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const { id, sequence } = value;
  const [subject, source, type] = [value.subject, value.source, value.type].map(storable);
  if (typeof id !== 'string' || !uuid.test(id) || subject === undefined || source === undefined) return {};
  return {
    id,
    subject,
    source,
    ...(type !== undefined && { type }),
    ...(Number.isSafeInteger(sequence) && Number(sequence) > 0 && { sequence: Number(sequence) }),
  };
}

/** Of the envelope's own limit; an index of PostgreSQL takes no text of any length. */
const mostLetters = 200;

/** A text that can be a key in PostgreSQL, which holds no NUL; undefined for anything else. */
function storable(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= mostLetters ? withoutNul(value) : undefined;
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}
