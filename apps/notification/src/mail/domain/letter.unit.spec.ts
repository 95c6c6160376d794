import { describe, expect, it } from '@jest/globals';
import { letter } from './letter.js';

const link = 'https://phananh.example.vn/pa/PA-1';

describe('letter', () => {
  it('says in plain words what happened, the code, and where to look', () => {
    const { subject, text } = letter('received', { code: 'PA-1', dueAt: '2026-05-04T10:00:00Z' }, link, false);
    expect(subject).toBe('Đã nhận phản ánh PA-1');
    expect(text).toContain('trước 17:00 ngày 04/05/2026');
    expect(text).toContain(link);
  });

  it('names who has it', () => {
    const { subject, text } = letter('dispatched', { code: 'PA-1', agency: 'Sở Xây dựng' }, link, false);
    expect(subject).toContain('Sở Xây dựng');
    expect(text).not.toContain('hai lần');
  });

  it('says plainly that an answer is late', () => {
    const facts = { code: 'PA-1', agency: 'Sở Xây dựng', dueAt: '2026-05-04T10:00:00Z' };
    expect(letter('overdue', facts, link, false).text).toContain(
      'Sở Xây dựng chưa trả lời trong hạn (17:00 ngày 04/05/2026) và đã được nhắc.',
    );
  });

  it('says that the machine has chosen the agency, and what the reporter may ask', () => {
    const facts = { code: 'PA-1', agency: 'Sở Xây dựng' };
    const offer = 'có thể đề nghị cán bộ xem lại';
    expect(letter('dispatched', { ...facts, byMachine: true }, link, false).text).toContain(offer);
    expect(letter('dispatched', facts, link, false).text).not.toContain(offer);
    expect(letter('dispatch-confirmed', facts, link, false).text).toContain('vẫn do Sở Xây dựng xử lý');
    expect(letter('dispatch-overruled', facts, link, false).text).toContain('cần chuyển đến cơ quan khác');
  });

  it('marks a repetition', () => {
    expect(letter('answered', { code: 'PA-1' }, link, true).text).toContain('có thể đến hai lần');
  });
});
