import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '#contracts';
import { afterEvent, beginningWith, deskText, type ExpectedReport } from './expected-report.js';
import { builtIn } from './terms.js';

const terms = builtIn();
const said = (type: string, data: object) =>
  ({ id: 'e', source: '/intake', subject: 'r', sequence: 1, time: '2026-11-25T03:00:00.000Z', type, data }) as AnyEvent;
const instants = { receivedAt: '2026-11-25T03:00:00.000Z', dispatchBy: '2026-11-25T08:30:00.000Z' };
const submitted = said('vn.dieuphoi.report.submitted', {
  text: 'Đèn hỏng',
  consent: {},
  contactChannels: [],
  ...instants,
});
const supplemented = said('vn.dieuphoi.report.supplemented', { text: 'Ở ngã ba' });
const askedReview = said('vn.dieuphoi.report.reopening-requested', { requestId: 'q', reason: 'Vẫn hỏng' });

const after = (...events: AnyEvent[]): ExpectedReport =>
  events.reduce((report, event) => afterEvent(report, event, terms), beginningWith(events[0]!));

describe('the words that events make', () => {
  it('grow by what the reporter adds', () => {
    const { words } = after(submitted, supplemented);
    expect(words).toMatchObject({ text: 'Đèn hỏng', supplements: ['Ở ngã ba'] });
    expect(deskText(words)).toBe('Đèn hỏng\n\nỞ ngã ba');
  });

  it('have the reason of a review where it was asked for, once it is granted', () => {
    const asked = after(submitted, askedReview, supplemented);
    expect(deskText(asked.words)).toBe('Đèn hỏng\n\nỞ ngã ba');
    const granted = said('vn.dieuphoi.dispatch.triage-requested', { reasons: ['review-asked'], requestId: 'q' });
    expect(deskText(afterEvent(asked, granted, terms).words)).toBe('Đèn hỏng\n\nVẫn hỏng\n\nỞ ngã ba');
  });

  it('are gone when they are erased, and others when they are redacted', () => {
    const redacted = after(submitted, supplemented, said('vn.dieuphoi.report.redacted', { text: 'Đèn •••' })).words;
    expect([redacted.text, deskText(redacted)]).toEqual(['Đèn •••', 'Đèn •••']);
    const erased = after(submitted, supplemented, said('vn.dieuphoi.report.erased', {})).words;
    expect([erased.text, erased.supplements, deskText(erased)]).toEqual(['', [], '']);
  });
});
