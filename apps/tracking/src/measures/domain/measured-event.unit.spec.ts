import { describe, expect, it } from '@jest/globals';
import { parseLimit } from '#calendar';
import { at, calendar, reportId, Story } from '../../../test/story.js';
import { secondExample } from '../../../test/worked-examples.js';
import { CaseBook } from './case-book.js';
import { figure } from './figure.js';
import { measureIds, measures } from './measure.js';
import { measuredEvent } from './measured-event.js';

describe('measuredEvent', () => {
  it('keeps everything that any figure needs', () => {
    const { asOf, stories } = secondExample;
    const figuresOf = (book: CaseBook) =>
      measureIds.map((id) =>
        figure(id, null, measures[id]({ book, asOf, returnWindow: (from) => calendar.due(from, parseLimit('8wh')) })),
      );
    const whole = stories.map(({ events }) => events);
    const kept = whole.map((events) => events.flatMap((event) => measuredEvent(event) ?? []));
    expect(figuresOf(CaseBook.read(kept, asOf))).toEqual(figuresOf(CaseBook.read(whole, asOf)));
  });

  it('keeps no text, no exact place and no reason in words', () => {
    const story = new Story(reportId(1), at('22/6 08:00'), {
      text: 'bí mật',
      location: { lat: 21.3, lng: 105.6, communeCode: '08707', address: 'bí mật' },
    });
    story
      .split(at('22/6 09:00'), reportId(2), reportId(3))
      .dispatched(at('22/6 10:00'), 'a')
      .reopened(at('23/6 08:00'));
    const kept = JSON.stringify(story.events.map(measuredEvent));
    expect(kept).toContain('08707');
    for (const hidden of ['bí mật', '21.3', 'Một phần', 'Chưa sửa']) expect(kept).not.toContain(hidden);
  });
});
