import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { encodeEvent } from '#contracts';
import { submittedEvent } from '#testing';
import { noLog } from '../util/log.js';
import { decodeMessage } from './decode-message.js';
import { logHandled } from './log-handled.js';

it('says of each event what became of it', () => {
  const event = () => ({ ...submittedEvent(randomUUID()), correlationid: randomUUID() });
  const [applied, again, held] = [event(), event(), event()];
  const decoded = (event: typeof applied) =>
    decodeMessage({ offset: 0, key: event.subject, body: encodeEvent(event) }, { topic: 't', partition: 0 })!;
  const lines: Record<string, unknown>[] = [];
  logHandled(
    { ...noLog, debug: (fields) => void lines.push(fields) },
    { events: [applied], duplicates: [decoded(again)], parked: [{ decoded: decoded(held), reason: 'held' }] },
    { attempt: 2, milliseconds: 7 },
  );
  const line = ({ id, type, subject, correlationid }: typeof applied, outcome: string) => ({
    ...{ event: id, type, subject, correlation: correlationid },
    ...{ attempt: 2, milliseconds: 7, outcome },
  });
  expect(lines).toEqual([line(applied, 'applied'), line(again, 'duplicate'), line(held, 'held')]);
});
