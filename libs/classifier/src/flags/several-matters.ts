import { removeMarks, sentencesOf, syllablesOf, type TextWords } from '#text';

export type FieldOf = (text: string) => { code: string; confidence: number };

/** With these people begin another matter, or say that there are several. */
const beginnings =
  'thứ nhất|thứ hai là|một là|hai là|nhân tiện|nhân đây|nhân thể|tiện thể|tiện đây|tiện viết|với lại|với cả|ngoài ra|' +
  'ngoài việc|ngoài chuyện|thêm nữa|còn nữa|lại nữa|à quên|à còn|đồng thời|mặt khác|bên cạnh đó|chưa kể|còn về|' +
  '(?:thêm|riêng) (?:một kiến nghị|chuyện|việc|vụ)|(?:chuyện|việc|thứ) (?:khác|nữa)|(?:hỏi|báo) luôn|cũng xin|' +
  '(?:hai|ba|bốn|mấy) (?:việc|chuyện|điều|nội dung|vấn đề|hồ sơ)|(?:viết|gửi|phản ánh) (?:chung|một thể)|' +
  'không dính|chẳng dính|cả hai|mỗi nơi';
const marked = phrases(beginnings);
const unmarked = phrases(removeMarks(beginnings));
/** "1) … 2) …", "(1) … (2) …", or three parts between semicolons. */
const listed = /(?:^|[\s:(])1[).]\s.*[\s(]2[).]\s|;.*;/su;

/** "1) … 2) …", "(1) … (2) …". */
const numbered = /(?:^|[\s:(,;.])1\).*[\s(,;.]2\)/su;
const number = /(?:^|[\s:,;.])\(?\d{1,2}\)/u;

const clauseEnd =
  /(?:[,:+]|\s[–-])\s+|\s(?=(?:còn|mà|và|với|ngoài|đồng thời|bên cạnh|thêm|tiện|nhân|mặt khác|con|ma|va|voi|ngoai|dong thoi|them|tien|nhan)\s)/iu;

/** Enough for any report; a text of thousands of sentences is an attack. */
const mostParts = 30;

/** How long a part is at least, in syllables, and how sure its field. Where nothing says that there are several, sentences alone count. */
const announced = { syllables: 4, confidence: 0.5 };
const unannounced = { syllables: 6, confidence: 0.99 };
/** What stands in a numbered list is a matter however short it is. */
const inList = { syllables: 2, confidence: 0.9 };

/** Whether two parts of a text are clearly about different fields. */
export function hasSeveralMatters(text: string, words: TextWords, fieldOf: FieldOf): boolean {
  if (areAboutSeveral(itemsOf(text), inList, fieldOf)) return true;
  const several = saysSeveral(text, words);
  const sentences = sentencesOf(text, mostParts);
  const parts = several ? sentences.flatMap((one) => one.split(clauseEnd)).slice(0, mostParts) : sentences;
  return areAboutSeveral(parts, several ? announced : unannounced, fieldOf);
}

/** The parts of a numbered list, each up to the end of its first sentence. */
function itemsOf(text: string): string[] {
  if (!numbered.test(text)) return [];
  const items = text.split(number, mostParts + 1).slice(1);
  return items.flatMap((item) => sentencesOf(item, 2).slice(0, 1));
}

function areAboutSeveral(parts: readonly string[], least: typeof announced, fieldOf: FieldOf): boolean {
  const long = parts.filter((part) => syllablesOf(part).length >= least.syllables);
  if (long.length < 2) return false;
  let first: string | undefined;
  return long.some((part) => {
    const { code, confidence } = fieldOf(part);
    if (code === 'khac' || confidence < least.confidence) return false;
    first ??= code;
    return code !== first;
  });
}

function saysSeveral(text: string, { words, withoutMarks }: TextWords): boolean {
  return (withoutMarks ? unmarked : marked).test(` ${words.join(' ')} `) || listed.test(text);
}

/** Between blanks, in the spelling of `syllablesOf`. */
function phrases(list: string): RegExp {
  return new RegExp(` (?:${list}) `, 'u');
}
