import { expect, it } from '@jest/globals';
import { askedAndAdded } from './asked-and-added.js';

const at = '2026-11-26T03:00:00.000Z';
const entry = (type: string, detail: Record<string, unknown>) => ({
  at,
  type,
  by: 'citizen',
  dispatchNo: null,
  detail,
  moot: false,
});
const supplement = (supplementNo: number, text: string) => ({ supplementNo, text, attachmentIds: [], at });

it('keeps apart what was written, asked, replied and added', () => {
  const history = [
    entry('dispatch.information-requested', { requestId: 'q', question: 'Ở đâu?' }),
    entry('report.supplemented', { supplementNo: 1, inReplyTo: 'q' }),
    entry('report.supplemented', { supplementNo: 2 }),
  ];
  const supplements = [supplement(1, 'Ở ngõ 12'), supplement(2, 'Cả tuần nay'), supplement(3, 'Chưa đến bàn')];
  const whole = 'Đèn hỏng\n\nHai bóng\n\nỞ ngõ 12\n\nCả tuần nay\n\nXin xem lại';
  expect(askedAndAdded(whole, { supplements, history })).toEqual({
    text: 'Đèn hỏng\n\nHai bóng\n\nXin xem lại',
    added: [
      { no: 1, at, text: 'Ở ngõ 12', question: 'Ở đâu?' },
      { no: 2, at, text: 'Cả tuần nay', question: undefined },
    ],
  });
});
