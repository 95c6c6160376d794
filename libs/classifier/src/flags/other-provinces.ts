import { removeMarks, syllablesOf, type TextWords } from '#text';

const list = (text: string): string[][] => text.split('|').map((name) => name.trim().split(' '));

/** Provinces and cities other than the one in use, before and after the reform of 2025, and places that everybody knows. */
const elsewhere = list(
  'hà nội|hải phòng|huế|đà nẵng|cần thơ|hồ chí minh|sài gòn|lai châu|điện biên|sơn la|lạng sơn|quảng ninh|thanh hóa|nghệ an|hà tĩnh|' +
    'cao bằng|tuyên quang|lào cai|thái nguyên|bắc ninh|hưng yên|ninh bình|quảng trị|quảng ngãi|gia lai|khánh hòa|lâm đồng|' +
    'đắk lắk|đồng nai|tây ninh|vĩnh long|đồng tháp|cà mau|an giang|hà giang|yên bái|bắc kạn|bắc giang|hải dương|thái bình|hà nam|' +
    'nam định|quảng bình|quảng nam|bình định|phú yên|ninh thuận|bình thuận|đắk nông|kon tum|bình dương|bình phước|bà rịa|' +
    'vũng tàu|long an|tiền giang|bến tre|trà vinh|sóc trăng|bạc liêu|hậu giang|kiên giang|thừa thiên huế|' +
    'hạ long|sầm sơn|hội an|nha trang|đà lạt|phú quốc|sa pa|cầu giấy|đống đa|hoàn kiếm|thanh xuân|hai bà trưng|nam từ liêm',
);

/** Right before a name they make it the place of what happened. */
const leads = list('tỉnh|thành phố|tp|quận|ở|tại|biển|du lịch');
/** Near before a lead they make the name a destination, an origin or a comparison. */
const notHere = new Set(
  'đi về từ hướng giáp sang đến tuyến khách số khẩu quê học sinh giống như đường quốc lộ phố xe'.split(' '),
);
const near = 3;

interface Names {
  byFirst: Map<string, string[][]>;
  leads: string[][];
  notHere: ReadonlySet<string>;
}

const marked = namesOf((syllable) => syllable);
const unmarked = namesOf(removeMarks);

function namesOf(spelling: (syllable: string) => string): Names {
  const byFirst = new Map<string, string[][]>();
  for (const name of elsewhere) {
    const spelled = name.map(spelling);
    byFirst.set(spelled[0]!, [...(byFirst.get(spelled[0]!) ?? []), spelled]);
  }
  return {
    byFirst,
    leads: leads.map((lead) => lead.map(spelling)),
    notHere: new Set([...notHere].map(spelling)),
  };
}

/** Whether a text says that what it is about happened in another province. */
export function namesOtherProvince(text: string, { words: all, withoutMarks }: TextWords): boolean {
  const names = withoutMarks ? unmarked : marked;
  if (!all.some((_, at) => nameAt(all, at, names))) return false;
  return text.split(/[,;()\n]/).some((part, n) => {
    const words = withoutMarks ? syllablesOf(part).map(removeMarks) : syllablesOf(part);
    return words.some((_, at) => {
      const name = nameAt(words, at, names);
      if (!name) return false;
      // As the last part of an address: "phường Hải Châu, Đà Nẵng".
      if (n > 0 && at === 0 && name.length === words.length) return true;
      return isLed(words, at, names);
    });
  });
}

function nameAt(words: readonly string[], at: number, { byFirst }: Names): string[] | undefined {
  return byFirst.get(words[at]!)?.find((name) => startsWith(words, at, name));
}

function isLed(words: readonly string[], at: number, { leads: all, notHere: away }: Names): boolean {
  const lead = all.find((one) => at >= one.length && startsWith(words, at - one.length, one));
  if (!lead) return false;
  const from = at - lead.length;
  return !words.slice(Math.max(0, from - near), from).some((word) => away.has(word));
}

function startsWith(words: readonly string[], at: number, name: readonly string[]): boolean {
  return name.every((syllable, n) => words[at + n] === syllable);
}
