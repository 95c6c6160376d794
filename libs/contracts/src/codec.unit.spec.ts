import { describe, expect, it } from '@jest/globals';
import { ContractError, decodeEvent, encodeEvent, maxEventBytes } from './codec.js';
import type { EventOf } from './event.js';
import { dataSchemaOf } from './topics.js';

const event: EventOf<'vn.dieuphoi.report.withdrawal-requested'> = {
  specversion: '1.0',
  id: '0199a000-0000-7000-8000-000000000001',
  source: '/intake',
  type: 'vn.dieuphoi.report.withdrawal-requested',
  time: '2026-06-22T08:00:00.000Z',
  subject: '0199a000-0000-7000-8000-0000000000aa',
  dataschema: dataSchemaOf('vn.dieuphoi.report.withdrawal-requested'),
  datacontenttype: 'application/json',
  sequence: 2,
  partitionkey: '0199a000-0000-7000-8000-0000000000aa',
  data: {
    requestId: '0199a000-0000-7000-8000-0000000000bb',
    reason: 'Đèn đã sáng lại.',
    requestedAt: '2026-06-22T08:00:00.000Z',
  },
};

function codeOf(bytes: string): string | undefined {
  try {
    decodeEvent(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof ContractError) return error.code;
    throw error;
  }
}

describe('decodeEvent', () => {
  it('gives back what was encoded', () => {
    expect(decodeEvent(encodeEvent(event))).toEqual(event);
  });

  it('accepts properties that a later version added', () => {
    expect(codeOf(JSON.stringify({ ...event, data: { ...event.data, later: true } }))).toBeUndefined();
  });

  it.each([
    ['broken-json', '{"specversion":'],
    ['not-cloudevent', JSON.stringify({ ...event, sequence: 0 })],
    ['not-cloudevent', 'null'],
    ['unknown-type', JSON.stringify({ ...event, type: 'vn.dieuphoi.report.sung' })],
    ['newer-version', JSON.stringify({ ...event, dataschema: 'urn:vn:dieuphoi:report:withdrawal-requested:v2' })],
    ['invalid-data', JSON.stringify({ ...event, data: { requestId: 7 } })],
    ['too-large', ' '.repeat(maxEventBytes + 1)],
  ])('refuses poison as %s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
