import { describe, expect, it } from '@jest/globals';
import { givenRegistry } from '../../../test/given.js';
import { agenciesConcerned } from './about-agencies.js';

const concerned = (text: string) =>
  agenciesConcerned({ text, place: { code: 'p1' }, day: '2026-06-22' }, givenRegistry()).sort();

describe('agenciesConcerned', () => {
  it.each([
    ['Cán bộ phường có thái độ hách dịch với dân', ['ubnd-p1']],
    ['Ủy ban nhân dân phường gây khó dễ khi làm giấy khai sinh', ['ubnd-p1']],
    ['Công an phường vòi vĩnh người bán hàng', ['ca-p1']],
    ['Nhân viên Sở Xây dựng nhũng nhiễu', ['so-xay-dung']],
    ['UBND xã Tam Dương bao che sai phạm', ['ubnd-p1', 'ubnd-p2']],
    ['Tôi tố cáo chủ tịch phường nhận tiền của doanh nghiệp', ['ubnd-p1']],
  ])('%s', (text, ids) => {
    expect(concerned(text)).toEqual(ids);
  });

  it('is about whoever took over from an agency that has ended', () => {
    const { agencies } = givenRegistry();
    const ended = { ...agencies.get('so-cu')!, successorIds: ['so-xay-dung'] };
    const registry = givenRegistry({ agencies: new Map([...agencies, ['so-cu', ended]]) });
    const text = 'Sở Giao thông vận tải nhũng nhiễu khi cấp phép';
    expect(agenciesConcerned({ text, place: {}, day: '2026-06-22' }, registry)).toEqual(['so-xay-dung']);
  });

  it.each([
    'Đề nghị UBND phường Vĩnh Yên sửa đèn đường',
    'Nhân viên môi trường chưa dọn rác',
    'Nhân viên quán ăn có thái độ hách dịch với khách',
  ])('is about no agency: %s', (text) => {
    expect(concerned(text)).toEqual([]);
  });
});
