import { describe, expect, it } from '@jest/globals';
import { decideKind, notesOnKind } from './report-kind.js';

describe('kind of a report', () => {
  const sender = { name: 'Nguyễn Văn A', phone: '0912345678', address: 'Tổ 3, Vĩnh Yên' };

  it('stays a reaction to a regulation when the sender is known', () => {
    expect(decideKind('quy-dinh-hanh-chinh', sender)).toBe('quy-dinh-hanh-chinh');
    expect(notesOnKind('quy-dinh-hanh-chinh', 'quy-dinh-hanh-chinh')).toEqual([]);
  });

  it.each(['name', 'phone', 'address'] as const)('becomes a suggestion without %s, and says so', (missing) => {
    expect(decideKind('quy-dinh-hanh-chinh', { ...sender, [missing]: undefined })).toBe('gop-y');
    expect(notesOnKind('quy-dinh-hanh-chinh', 'gop-y')).toHaveLength(1);
  });

  it('asks nothing of other kinds', () => {
    expect(decideKind('hien-truong', undefined)).toBe('hien-truong');
    expect(decideKind('hoi-dap', undefined)).toBe('hoi-dap');
  });
});
