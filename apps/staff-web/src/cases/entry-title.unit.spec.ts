import { expect, it } from '@jest/globals';
import { vi } from '../words/vi.js';
import { entryTitle } from './entry-title.js';

it.each([
  ['dispatch.overdue', { step: 'reminder' }, 'Sắp đến hạn điều phối'],
  ['dispatch.overdue', { step: 'overdue' }, 'Quá hạn điều phối'],
  ['dispatch.overdue', { step: 'supervisor' }, 'Đã báo người giám sát: quá hạn điều phối'],
  ['dispatch.overdue', { step: 'leadership' }, 'Đã báo lãnh đạo: quá hạn điều phối'],
  ['dispatch.review-overdue', { step: 'overdue' }, 'Quá hạn xem lại'],
  ['case.escalated', { to: 'leadership' }, 'Đã báo lãnh đạo: quá hạn xử lý'],
  ['case.returned', { reason: 'recalled' }, 'Thu hồi'],
  ['case.returned', { reason: 'not-our-field' }, 'Cơ quan trả lại'],
  ['case.new-thing', {}, 'case.new-thing'],
])('%s with %j is: %s', (type, detail, title) => expect(entryTitle({ type, detail }, vi)).toBe(title));
