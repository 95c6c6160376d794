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
      subject: subject ?? message.key ?? `${partitionName(at)}/${message.offset}`,
      messageId: id ?? `sha256:${createHash('sha256').update(message.body).digest('hex')}`,
      problem: error instanceof ContractError ? `${error.code}: ${error.message}`.slice(0, 500) : errorLine(error),
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
  const { id, subject, source, type, sequence } = value;
  if (typeof id !== 'string' || !uuid.test(id) || typeof subject !== 'string' || !subject || typeof source !== 'string')
    return {};
  return {
    id,
    subject,
    source,
    ...(typeof type === 'string' && { type }),
    ...(Number.isSafeInteger(sequence) && Number(sequence) > 0 && { sequence: Number(sequence) }),
  };
}
