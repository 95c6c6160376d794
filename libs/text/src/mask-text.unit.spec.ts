import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskText } from './mask-text.js';

const kindsOf = (text: string) => maskText(text).masks.map(({ kind }) => kind);

describe('maskText', () => {
  it.each([
    ['Gọi tôi số 0912345678 nhé', 'phone'],
    ['Gọi +84 912 345 678', 'phone'],
    ['Gọi 0912/345/678', 'phone'],
    ['Gọi 84912345678', 'phone'],
    ['Gọi 0912.345.678.', 'phone'],
    ['Gọi (0211) 3 861 234', 'phone'],
    ['CCCD 026090001234', 'id-number'],
    ['Số CMND: 135 246 357', 'id-number'],
    ['Xe 88A-123.45 đỗ chắn cổng', 'plate'],
    ['xe biển số 29-B1 123.45', 'plate'],
    ['Thư về nguyen.a@example.vn', 'email'],
    ['Tôi tên là Nguyễn Văn An, ở thôn Đông', 'name'],
    ['nhà ông Trần Văn Bình đổ rác', 'name'],
    ['Gọi 0912\u200b345\u200d678', 'phone'],
    ['Tôi tên là Nguyễn Văn An'.normalize('NFD'), 'name'],
  ])('masks the personal part of "%s"', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it.each([
    ['Tôi tên là Lan.', 'Tôi tên là [họ tên].'],
    ['toi ten la nguyen van an, o thon dong', 'toi ten la [họ tên], o thon dong'],
    ['tôi tên là lan ở thôn Đông', 'tôi tên là [họ tên] ở thôn Đông'],
    ['TÔI TÊN LÀ HỨA THỊ NÔNG Ở THÔN ĐÔNG', 'TÔI TÊN LÀ [họ tên] Ở THÔN ĐÔNG'],
    ['Em tên Doãn Thị Phương hiện ở xã Tam Dương', 'Em tên [họ tên] hiện ở xã Tam Dương'],
    ['Họ và tên: Từ Văn Hiền, sinh năm 1980', 'Họ và tên: [họ tên], sinh năm 1980'],
    ['ho ten: doan thi hien', 'ho ten: [họ tên]'],
    ['Tên tôi là Nông Đức', 'Tên tôi là [họ tên]'],
    ['Tôi là Nguyễn Văn An, ở thôn Đông', 'Tôi là [họ tên], ở thôn Đông'],
    ['Em là Trần Thị Bích ở tổ 3', 'Em là [họ tên] ở tổ 3'],
    ['Cháu là Lò Minh Hà.', 'Cháu là [họ tên].'],
    ['Tôi là mẹ cháu, cháu là Phạm Bình Minh', 'Tôi là mẹ cháu, cháu là [họ tên]'],
    ['Toi la Nguyen Van An o thon Dong', 'Toi la [họ tên] o thon Dong'],
    ['TÔI LÀ NGUYỄN VĂN AN Ở THÔN ĐÔNG', 'TÔI LÀ [họ tên] Ở THÔN ĐÔNG'],
    ['TÔI LÀ ĐOÀN VĂN AN', 'TÔI LÀ [họ tên]'],
    ['Người gửi: Nguyễn Văn An', 'Người gửi: [họ tên]'],
    ['Đèn hỏng.\nNgười phản ánh: Trần Thị Bích - tổ 3', 'Đèn hỏng.\nNgười phản ánh: [họ tên] - tổ 3'],
    ['NGƯỜI VIẾT ĐƠN: LÊ THỊ HOA', 'NGƯỜI VIẾT ĐƠN: [họ tên]'],
    ['Ông Nguyễn Văn Hùng đổ rác ra mương', 'Ông [họ tên] đổ rác ra mương'],
    ['Rác đầy ngõ. Bà Lê Thị Hoa đổ đấy', 'Rác đầy ngõ. Bà [họ tên] đổ đấy'],
    ['Ông NGUYỄN VĂN HÙNG lấn đường', 'Ông [họ tên] lấn đường'],
    ['ÔNG NGUYỄN VĂN HÙNG ĐỔ RÁC', 'ÔNG [họ tên] ĐỔ RÁC'],
    ['Bà Triệu Thị Hoa lấn vỉa hè', 'Bà [họ tên] lấn vỉa hè'],
  ])('masks a name however its owner writes it: "%s"', (text, masked) => {
    expect(maskText(text).text).toBe(masked);
  });

  it.each([
    'Tên đường ghi sai, họ tên ở biển cũng vậy',
    'Cháu tôi tên gì không rõ',
    'Đường Bà Triệu ngập từ 07.11.2025, gọi 113 hoặc 19001022',
    'Ngã ba Bà Nguyễn Đình Chi có cột không có bóng đèn',
    'Đường Bà Triệu ngập. Cầu Ông Đạo hỏng. Chợ Bà Hương nhiều rác',
    'Bà Triệu Vĩnh Yên ngập sâu',
    'ĐƯỜNG BÀ TRIỆU NGẬP, CẦU ÔNG ĐẠO HỎNG',
    'Gần Bà Nguyễn Đình Chi có ổ gà',
    'Tôi là Việt kiều, em là Lưu học sinh, cháu là Trưởng nhóm',
    'TÔI LÀ ĐOÀN VIÊN, EM LÀ LƯU HỌC SINH',
    'Người gửi: Tổ dân phố số 5',
    'Người báo là Công an xã',
    'Từ 01/02/2026 08:00 đến 03-02-2026 17 giờ, nhà 01/02 ngõ 5',
    'Đền bù 150.000.000 đồng, sổ 12345, mét 2500',
    'Nhà 240/144 Lý Nam Đế, ĐT 747B, ngày 30-4-2026 lúc 08:00',
  ])('leaves "%s" as it is', (text) => {
    expect(maskText(text)).toEqual({ text, masks: [] });
  });

  const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  const separator = fc.constantFrom('', ' ', '.', '-', '/', '\u00a0', ' - ');
  const phone = fc
    .tuple(fc.constantFrom('03', '05', '07', '08', '09'), digits(2), separator, digits(3), separator, digits(3))
    .map((parts) => parts.join(''));
  const words = fc.array(fc.constantFrom('đường', 'Rác', 'ở', 'thôn', 'số', ',', '.', '\n', 'ông'), { maxLength: 8 });

  it('never leaves a phone number and says where each mask stands', () => {
    fc.assert(
      fc.property(words, phone, words, (before, number, after) => {
        const { text, masks } = maskText([...before, number, ...after].join(' '));
        expect(text).not.toContain(number);
        expect(masks).toHaveLength(1);
        for (const { start, length } of masks) expect(text.slice(start, start + length)).toBe('[số điện thoại]');
      }),
    );
  });

  it('finds nothing more in a masked text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), phone, (rest, number) => {
        const masked = maskText(`${rest} ${number} ${rest}`).text;
        expect(maskText(masked)).toEqual({ text: masked, masks: [] });
      }),
    );
  });
});
