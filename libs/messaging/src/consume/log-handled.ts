import type { MessagingLog } from '../util/log.js';
import type { Applied } from './apply-parts.js';
import type { Decoded } from './decode-message.js';

/** One line per event that was handled. Thousands a second on a busy day, so at `debug`. */
export function logHandled(
  log: MessagingLog,
  { events, duplicates, parked }: Applied,
  how: { attempt: number; milliseconds: number },
): void {
  for (const { id, type, subject, correlationid } of events) {
    log.debug({ event: id, type, subject, correlation: correlationid, ...how, outcome: 'applied' }, 'Event');
  }
  for (const decoded of duplicates) log.debug({ ...named(decoded), ...how, outcome: 'duplicate' }, 'Event');
  for (const { decoded, reason } of parked) log.debug({ ...named(decoded), ...how, outcome: reason }, 'Event');
}

function named({ messageId, subject, event }: Decoded) {
  return { event: messageId, type: event?.type, subject, correlation: event?.correlationid };
}
