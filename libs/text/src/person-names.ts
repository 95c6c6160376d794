/** Family names that carry nearly everybody; without one of them a capitalised word after a title may be a street. */
const familyNames = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Đinh Lâm Mai Tô Hà ' +
    'Tạ Cao Chu Kiều Lưu Phùng Quách Thái Triệu Tăng Tống Văn Khổng Trương Lương Nghiêm La Lại Tôn Đàm Thân Bạch Kim Lò'
  ).split(' '),
);

const word = '\\p{Lu}\\p{Ll}*';
/** A title in lower case: "Bà Triệu", "Ông Ích Khiêm" with a capital are streets more often than people. */
const titled = new RegExp(
  `(?<![\\p{L}])(?:tôi tên(?: là)?|tôi là|tên(?: tôi)?(?: là)?|họ tên|họ và tên|ông|bà|anh|chị|cô|chú|bác|em|cháu|bạn)(?:\\s*:)?\\s+` +
    `((${word})(?:\\s+${word}){1,4})`,
  'gu',
);
/** Words before a title that make it part of the name of a street or place. */
const placeBefore = /(?:đường|phố|ngõ|kiệt|hẻm|cầu|chợ|trường|đền|chùa|ngã ba|ngã tư|thôn|xã|phường)\s*$/iu;

/** Names of persons where a title and a family name make it safe to say so. */
export function personNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(titled)].flatMap((match) => {
    const [whole, name = '', family = ''] = match;
    if (!familyNames.has(family) || placeBefore.test(text.slice(0, match.index))) return [];
    const start = match.index + whole.length - name.length;
    return [{ start, end: start + name.length }];
  });
}
