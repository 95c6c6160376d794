import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportSubmitted, TriageReason } from '#contracts';
import { submittedEvent, testEvent } from '#testing';
import { RoutingBed } from './routing-bed.js';

const lamp = 'Đèn đường hỏng, tối om cả ngõ 12 Mê Linh';
const inOtherWords = 'Ngõ 12 Mê Linh mất đèn đường, bóng đèn không sáng, tối om';

describe('a report that the machine is sure of', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  let east = 0;
  /** Another corner of the commune for each test. */
  const corner = () => {
    east += 0.005;
    return (metresNorth: number) => ({
      lat: 21.3051 + metresNorth / 111_195,
      lng: 105.58 + east,
      communeCode: '08707',
    });
  };
  const event = (text: string, location: object, more: Partial<ReportSubmitted> = {}) =>
    submittedEvent(randomUUID(), {
      text,
      location,
      receivedAt: new Date().toISOString(),
      dispatchBy: '2030-01-02T07:00:00Z',
      ...more,
    });
  const whyAsked = async (id: string): Promise<TriageReason[] | undefined> => {
    const asked = (await bed.said(id)).find(({ type }) => type === 'vn.dieuphoi.dispatch.triage-requested');
    return asked && (asked.data as { reasons: TriageReason[] }).reasons;
  };
  const hear = async (...sent: Parameters<typeof event>) => {
    const one = event(...sent);
    await bed.hear(one);
    return one.subject;
  };

  it('waits for a person beside one of the same matter that an agency has, and says why', async () => {
    const at = corner();
    const first = await hear(lamp, at(0));
    const second = await hear(inOtherWords, at(60));
    expect(await whyAsked(first)).toBeUndefined();
    expect(await whyAsked(second)).toEqual(['similar']);
    const [classified] = await bed.said(second);
    expect(classified).toMatchObject({ data: { decision: 'suggest' } });
    expect((await bed.get(`/api/v1/triage/${second}/similar`)).json()).toMatchObject({
      items: [{ reportId: first, same: true, state: 'dispatched' }],
    });
  });

  it('waits beside one that came with it', async () => {
    const at = corner();
    const events = [event(lamp, at(0)), event(inOtherWords, at(60))];
    await bed.hear(...events);
    expect(await Promise.all(events.map(({ subject }) => whyAsked(subject)))).toEqual([undefined, ['similar']]);
  });

  it.each([
    ['farther away than 150 m', lamp, 200, {}],
    ['about something else', 'Rác chất đống đầu ngõ 12 Mê Linh, hôi thối', 10, {}],
    ['of a trial', lamp, 10, { test: true }],
  ])('is dispatched when it is %s', async (_, text, metres, more) => {
    const at = corner();
    await hear(lamp, at(0));
    expect(await whyAsked(await hear(text, at(metres), more))).toBeUndefined();
  });

  it('is dispatched when nothing says that it is near, or when the other one is closed', async () => {
    const pointless = { communeCode: '08707' };
    await hear(lamp, pointless);
    expect(await whyAsked(await hear(lamp, pointless))).toBeUndefined();

    const at = corner();
    const closed = await hear(lamp, at(0));
    await bed.hearOwn(closed);
    const end = { dispatchNo: 1, handlingNo: 1, outcome: 'fixed', closedAt: new Date().toISOString() } as const;
    await bed.hear(testEvent('vn.dieuphoi.case.closed', closed, end));
    expect(await whyAsked(await hear(lamp, at(10)))).toBeUndefined();
  });
});
