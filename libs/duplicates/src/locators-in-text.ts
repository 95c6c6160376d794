import { normaliseText, removeMarks } from '#text';

/** What a text names a place by: numbers of alleys, houses, poles and roads, names of hamlets. */
export interface Locators {
  /** By kind. `12/3` and `26–28` are two numbers each. */
  byKind: ReadonlyMap<string, readonly string[]>;
  /** Numbers that are long enough to be equal by chance seldom. */
  numbers: ReadonlySet<string>;
}

/** Folded words before a number or a name. */
const kinds = new Map(
  Object.entries({
    alley: 'ngo ngach hem kiet k',
    house: 'so nha sn',
    pole: 'cot tru',
    road: 'ql tl dt tinh duong quoclo tinhlo huyenlo',
    km: 'km',
    group: 'to tdp',
    quarter: 'kp khupho khom ap',
    hamlet: 'thon xom doi lang',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
/** Before the number of a house, or of anything else. */
const beforeHouses = new Set(['truoc', 'gan', 'canh', 'o', 'tai', 'dien']);
/** Two words that are one. */
const double = new Set(['quoc lo', 'tinh lo', 'huyen lo', 'khu pho']);
/** Folded words after a number that counts something. */
const units = new Set(
  (
    'gio h g phut p giay ngay tuan thang nam met m cm km kg can tan ta lit trieu tr nghin ngan k dong d vnd lan luot nguoi ho nha ' +
    'con cai chiec cay bong cot tru den xe chuyen tuoi tang dua chau em mau sao ha lo chai bao thung lop tiet buoi ca toa phan ' +
    'quan ben dau hang bua nganh vu doan dot to bong'
  ).split(' '),
);
/** Folded words before a number that is a date, a time or a count. */
const noPlaces = new Set(
  'ngay thang nam luc tu den khoang hon lan cap lop tang sau chi quy co may moi vi va chua cung'.split(' '),
);
const token = /\d+(?:\s?[/–-]\s?\d+)*\p{L}*|\p{L}+/gu;
const number = /^([\d/–\s-]+)([a-d]?)$/;

export function locatorsInText(text: string): Locators {
  const written = normaliseText(text).match(token) ?? [];
  const tokens = written.map((one) => removeMarks(one.toLowerCase()));
  const byKind = new Map<string, string[]>();
  const numbers = new Set<string>();
  const add = (kind: string, values: readonly string[]) => byKind.set(kind, [...(byKind.get(kind) ?? []), ...values]);
  tokens.forEach((one, at) => {
    if (kinds.get(one) === 'hamlet') {
      const name = nameAfter(written, at);
      if (name) add('hamlet', [name]);
      return;
    }
    const parts = partsOf(one);
    if (!parts) return;
    const before = tokens[at - 1] ?? '';
    const counts = units.has(tokens[at + 1] ?? '') || noPlaces.has(before);
    const kind = kindBefore(tokens, at);
    if (kind) add(kind, parts);
    else if (isCapital(written[at + 1] ?? '')) add('house', parts);
    else if (counts) return;
    else if (before === '' || beforeHouses.has(before)) add('house', parts);
    else add(`after ${before}`, parts);
    if (parts.length > 1 || parts[0]!.length > 1) parts.forEach((part) => numbers.add(part));
  });
  return { byKind, numbers };
}

/** The numbers in `12/3`, `26–28` and `325B`; undefined for a word, a time and the like. */
function partsOf(token: string): string[] | undefined {
  const [, digits, letter] = number.exec(token) ?? [];
  const parts = digits?.split(/[\s/–-]+/).filter((part) => part !== '');
  if (!parts || parts.length === 0) return undefined;
  return parts.map((part, at) => part.replace(/^0+(?=\d)/, '') + (at === parts.length - 1 ? letter : ''));
}

/** "số nhà 5" and "nhà số 5" are a house, "ngõ số 5" is an alley. */
function kindBefore(tokens: readonly string[], at: number): string | undefined {
  const [second = '', first = ''] = [tokens[at - 2], tokens[at - 1]];
  if (double.has(`${second} ${first}`)) return kinds.get(second + first);
  return first === 'so' ? (kinds.get(second) ?? 'house') : kinds.get(first);
}

function nameAfter(written: readonly string[], at: number): string {
  const words: string[] = [];
  for (let next = at + 1; isCapital(written[next] ?? ''); next++) words.push(removeMarks(written[next]!.toLowerCase()));
  return words.join(' ');
}

function isCapital(word: string): boolean {
  return word !== '' && word[0] !== word[0]!.toLowerCase();
}

/** Whether two texts share a number of a place, and whether they name one kind of thing differently. */
export function compareLocators(a: Locators, b: Locators): { same: boolean; apart: boolean } {
  let same = false;
  let apart = false;
  for (const [kind, values] of a.byKind) {
    const others = b.byKind.get(kind);
    if (!others) continue;
    if (isPart(values, others) || isPart(others, values)) same ||= kind !== 'hamlet';
    else apart = true;
  }
  for (const one of a.numbers) if (b.numbers.has(one)) same = true;
  return { same, apart };
}

/** Whether each value of the one is there in the other, as often: 15/15 is no part of 15/9. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  const left = [...whole];
  return part.every((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
