import { describe, expect, it } from '@jest/globals';
import { type AnyEvent, refusalReasons } from '#contracts';
import { entryTitle } from './entry-title.js';
import { rightProcedure } from './refusal.js';
import { entryOf } from './timeline-entry.js';

const refused = (data: object) =>
  entryOf({
    id: 'e',
    subject: 'r',
    type: 'vn.dieuphoi.dispatch.refused',
    data: { refusedAt: '2026-11-25T03:00:00.000Z', explanation: 'Việc này ở Hà Nội.', ...data },
  } as unknown as AnyEvent)!.data;
const title = (data: object) => entryTitle('refused', data, () => undefined);

describe('the entry of a refusal', () => {
  it('says why and what to do instead, in both languages', () => {
    const data = refused({ reason: 'outside-province' });
    expect(title(data)).toEqual({
      vi: 'Không tiếp nhận: việc xảy ra ở tỉnh khác',
      en: 'Not accepted: it happened in another province',
    });
    expect(data.detail).toBe('Việc này ở Hà Nội.');
    expect(rightProcedure(data)).toMatchObject({ vi: expect.stringContaining('1022') });
  });

  it('names the right way as the dispatcher wrote it', () => {
    const written = 'Xin gửi đến tổng đài 1022 của Hà Nội.';
    const data = refused({ reason: 'outside-province', procedure: written });
    expect(rightProcedure(data)).toEqual({ vi: written, en: written });
  });

  it('has words for every reason', () => {
    for (const reason of refusalReasons) {
      expect(title(refused({ reason })).vi).toMatch(/^Không tiếp nhận: ./);
      expect(rightProcedure(refused({ reason }))?.vi).toMatch(/\.$/);
    }
  });

  it('stays readable where it was kept without its reason', () => {
    const kept = { detail: 'Việc này ở Hà Nội.\nGọi 1022.' };
    expect(title(kept).vi).toBe('Không tiếp nhận');
    expect(rightProcedure(kept)).toBeUndefined();
  });
});
