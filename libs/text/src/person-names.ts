import { removeMarks } from './fold-key.js';

/** Family names that carry nearly everybody; without one of them a capitalised word after a title may be a street. */
const familyNames = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Đinh Lâm Mai Tô Hà ' +
    'Tạ Cao Chu Kiều Lưu Phùng Quách Thái Triệu Tăng Tống Văn Khổng Trương Lương Nghiêm La Lại Tôn Đàm Thân Bạch Kim Lò'
  ).split(' '),
);

const withoutMarks = new Set([...familyNames].map(removeMarks));
/** In a text of capitals every word looks like a name, and many a family name is a word: "ĐOÀN VIÊN", "LƯU HỌC SINH". */
const hardlyWords =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|ngô|trịnh|đinh|nguyen|tran) |^\p{L}+ (?:văn|thị|van|thi) /iu;

const word = '\\p{Lu}\\p{Ll}*';
/** A title in lower case: "Bà Triệu", "Ông Ích Khiêm" with a capital are streets more often than people. */
const titled = new RegExp(
  `(?<![\\p{L}])(?:tên(?: là)?|ông|bà|anh|chị|cô|chú|bác|em|cháu|bạn)(?:\\s*:)?\\s+((${word})(?:\\s+${word}){1,4})`,
  'gu',
);
/** At the beginning of a sentence a title has its capital anyhow; three capitals after it are no street. */
const beginning = '(?<=(?:^|[\\n.!?…;:"“()]) {0,3}(?:[-–+*•] {0,3})?)';
const anyCapital = '\\p{Lu}\\p{L}*';
const titledAtBeginning = new RegExp(
  `${beginning}(?:(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Em|Cháu|Bạn) *:? +(${anyCapital}(?: +${anyCapital}){2,4})|` +
    `(?:ÔNG|BÀ|ANH|CHỊ|CÔ|CHÚ|BÁC|EM|CHÁU|BẠN) *:? +(\\p{Lu}+(?: +\\p{Lu}+){2})(?!\\p{L}))`,
  'gu',
);
/** A street more often than a person, unless "Thị" follows. */
const streetOfBaTrieu = /^Triệu (?!Thị )/iu;
/** Words before a title that make it part of the name of a street or place. */
const placeBefore = /(?:đường|phố|ngõ|kiệt|hẻm|cầu|chợ|trường|đền|chùa|ngã ba|ngã tư|thôn|xã|phường)\s*$/iu;

const oneself = '(?:tôi|toi|em|cháu|chau|mình|minh)';
const called = '(?:tên|ten)';
/** Whoever tells their own name may write it in any way: without marks, in small letters, in capitals, one word or five. */
const introduction = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${oneself} +${called}|${called} +${oneself}|họ +(?:và +)?tên|ho +(?:va +)?ten)` +
    `(?: +(?:là|la))? *:? +(\\p{L}+(?: +\\p{L}+){0,4})`,
  'giu',
);
/** The words after these may be a name, or what somebody is. */
const selfOrSender = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:(?:tôi|toi|em|cháu|chau|mình|minh|con) +(?:là|la)|(?:người|nguoi) +(?:' +
    'gửi|gui|viết|viet|phản ánh|phan anh|báo|bao|báo tin|bao tin|kiến nghị|kien nghi|đề nghị|de nghi|yêu cầu|yeu cau|' +
    'khiếu nại|khieu nai|tố cáo|to cao|làm đơn|lam don|viết đơn|viet don|gửi đơn|gui don|nộp đơn|nop don|' +
    'liên hệ|lien he|đại diện|dai dien)(?= *:| +(?:là|la) )(?: +(?:là|la))?) *:? *(?=(\\p{L}+(?: +\\p{L}+){1,4}))',
  'giu',
);
/** What follows a name that does not end by a comma; without marks only what is hardly a name itself. */
const afterName = new Set(
  (
    'ở o nhà nha tôi toi em bị bi xin muốn muon hiện đang dang sinh số so trú tru ngụ cư cu là la và va có co thuộc thuoc tại ' +
    'tai năm phản gửi gui địa dia quê thôn thon xã xa phường đt sđt sdt điện làm kính gì gi'
  ).split(' '),
);

/** Names of persons: after words that introduce one, and where a title and a family name make it safe to say so. */
export function personNames(text: string): { start: number; end: number }[] {
  return [...introducedNames(text), ...namesOfSenders(text), ...titledNames(text), ...namesAtBeginning(text)];
}

function introducedNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(introduction)].flatMap((match) => {
    const [whole, words = ''] = match;
    const start = match.index + whole.length - words.length;
    const length = lengthOfName(words);
    return length === 0 ? [] : [{ start, end: start + length }];
  });
}

function namesOfSenders(text: string): { start: number; end: number }[] {
  return [...text.matchAll(selfOrSender)].flatMap((match) => {
    const [whole, words = ''] = match;
    const length = lengthOfName(words);
    const start = match.index + whole.length;
    return isFullName(words.slice(0, length)) ? [{ start, end: start + length }] : [];
  });
}

/** A family name and more, with capitals. */
function isFullName(name: string): boolean {
  const [family = '', ...more] = name.split(/ +/);
  if (more.length === 0 || !/^\p{Lu}/u.test(name) || !isFamily(family)) return false;
  return name !== name.toUpperCase() || hardlyWords.test(`${name} `);
}

function isFamily(word: string): boolean {
  const written = word.slice(0, 1) + word.slice(1).toLowerCase();
  return familyNames.has(written) || withoutMarks.has(written);
}

function lengthOfName(words: string): number {
  const capital = /^\p{Lu}/u;
  const capitals = capital.test(words);
  let length = 0;
  for (const { 0: word, index } of words.matchAll(/\p{L}+/gu)) {
    if (afterName.has(word.toLowerCase()) || (capitals && !capital.test(word))) break;
    length = index + word.length;
  }
  return length;
}

function titledNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(titled)].flatMap((match) => {
    const [whole, name = '', family = ''] = match;
    if (!familyNames.has(family) || placeBefore.test(text.slice(0, match.index))) return [];
    const start = match.index + whole.length - name.length;
    return [{ start, end: start + name.length }];
  });
}

function namesAtBeginning(text: string): { start: number; end: number }[] {
  return [...text.matchAll(titledAtBeginning)].flatMap((match) => {
    const [whole, mixed, name = mixed!] = match;
    if (!isFullName(name) || streetOfBaTrieu.test(name)) return [];
    const end = match.index + whole.length;
    return [{ start: end - name.length, end }];
  });
}
