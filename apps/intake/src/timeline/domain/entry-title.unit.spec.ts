import { describe, expect, it } from '@jest/globals';
import { declinedReason } from './declined-reason.js';
import { entryTitle } from './entry-title.js';

const title = (detail?: string) => entryTitle('request-declined', { detail }, () => undefined);

describe('the title of a declined request', () => {
  it('says why in both languages', () => {
    expect(title('already-answered')).toEqual({
      vi: 'Đề nghị của bạn không được chấp nhận: cơ quan đã trả lời phản ánh này',
      en: 'Your request was declined: the agency has answered it already',
    });
  });

  it('leaves a person’s own words to stand below it', () => {
    const plain = { vi: 'Đề nghị của bạn không được chấp nhận', en: 'Your request was declined' };
    expect([title('Đèn đã sáng lại'), title('constructor'), title()]).toEqual([plain, plain, plain]);
    expect(declinedReason('Đèn đã sáng lại')).toBeUndefined();
  });
});

describe('the title of what goes on after a question', () => {
  it('says work of an agency and triage apart', () => {
    const said = (type: string) => entryTitle(type, {}, () => undefined).vi;
    expect(said('resumed')).toBe('Tiếp tục xử lý');
    expect(said('triage-resumed')).toBe('Cán bộ điều phối tiếp tục xem xét');
  });
});
