import { isBlank, removeMarks } from '#text';

interface Word {
  start: number;
  end: number;
  number: boolean;
  /** It begins with a capital; as a name does, when it has no other. */
  capital: boolean;
  name: boolean;
}

const list = (words: string) => new Set(words.split(' '));
/** Folded words that go with the number after them, and such as say what the number is of and stay. */
const numbered = list('so sn ngo ngach hem kiet to tdp khu kp thon xom km ql tl dt lo duong pho');
const numberedAndKept = list('tang can phong toa cot tru cau cho cong tram nha');
/** Folded words that go with the name after them, and such as stay: somebody may drown in a lake. */
const named = list('duong pho ngo ngach hem kiet phuong xa p tp thon xom khu to tdp lang ban ap tran');
const namedAndKept = list(
  'huyen tinh cau cho ho song suoi deo doc chua den dinh truong quan cty ty nui doi ga ben dam hang viet kcn nga',
);
/** Folded words of kinds that have two or three: the later with those that may stand before it. */
const wordsBefore = new Map(
  Object.entries({ lo: 'quoc tinh', pho: 'khu dan', dan: 'to', tran: 'thi' }).map(
    ([later, before]) => [later, list(before)] as const,
  ),
);
/** After a number they say that it counts something. */
const counted = list('tr trieu k nghin ngan ty dong nguoi ng nam thang ngay gio phut met m lan chau con');
const emergencyNumber = /^11[1-5]$/;
/** "12", "12/5", "22B", but not the 5 of "5tr". */
const token = /\d[\d/.–-]*(?:\p{L}\d*)?(?!\p{L})|\p{L}+/gu;

/**
 * The pieces of a text between addresses and names: "Cháy nhà số 12 ngõ 5 đường Mê Linh" is "Cháy nhà". Where something is and
 * who is named says neither how urgent nor how grave it is. Of a text in capital letters, or with each word capitalised, only
 * the numbers are left out.
 */
export function piecesWithoutAddresses(text: string): string[] {
  const words = wordsOf(text);
  const out = new Uint8Array(words.length);
  leaveOutNumbers(text, words, out);
  if (!isCapitalised(words)) leaveOutNames(text, words, out);
  const pieces: string[] = [];
  let position = 0;
  words.forEach(({ start, end }, at) => {
    if (out[at] === 0) return;
    addPiece(pieces, text, position, start);
    position = end;
  });
  addPiece(pieces, text, position, text.length);
  return pieces;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(token), ({ 0: word, index }) => {
    const number = isDigit(word);
    const rest = word.slice(1);
    const capital = !number && word[0] !== word[0]!.toLowerCase();
    return { start: index, end: index + word.length, number, capital, name: capital && rest === rest.toLowerCase() };
  });
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

function isCapitalised(words: readonly Word[]): boolean {
  const letters = words.filter(({ number }) => !number);
  return letters.filter(({ capital }) => capital).length * 5 > letters.length * 4;
}

function leaveOutNumbers(text: string, words: readonly Word[], out: Uint8Array): void {
  for (let at = 1; at < words.length; at++) {
    if (!words[at]!.number) continue;
    const kind = kindBefore(text, words, at);
    if (kind === '' || counted.has(folded(text, words[at + 1]))) continue;
    if (kind === 'so' && emergencyNumber.test(folded(text, words[at]))) continue;
    if (numbered.has(kind)) out.fill(1, startOfKind(text, words, at - 1), at + 1);
    else if (numberedAndKept.has(kind)) out[at] = 1;
  }
}

/** A name is several capitalised words in a row, or one after its kind; the first word of a sentence has its capital from there. */
function leaveOutNames(text: string, words: readonly Word[], out: Uint8Array): void {
  for (let first = 0; first < words.length; first++) {
    if (!words[first]!.name || (first > 0 && continues(text, words, first))) continue;
    let last = first;
    while (last + 1 < words.length && continues(text, words, last + 1)) last++;
    const kindOfFirst = kindBefore(text, words, first);
    const from = named.has(kindOfFirst) || !beginsSentence(text, words[first]!.start) ? first : first + 1;
    const kind = from === first ? kindOfFirst : folded(text, words[first]);
    if (from > last) continue;
    if (named.has(kind)) out.fill(1, startOfKind(text, words, from - 1), last + 1);
    else if (last > first || namedAndKept.has(kind)) out.fill(1, from, last + 1);
  }
}

/** It belongs to the name before it. */
function continues(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1]!, words[at]!];
  return before.name && word.name && isBlankBetween(text, before.end, word.start);
}

/** The folded word before another one, from which at most blanks and points part it. */
function kindBefore(text: string, words: readonly Word[], at: number): string {
  const before = words[at - 1];
  return before && isBlankBetween(text, before.end, words[at]!.start, '.') ? folded(text, before) : '';
}

function startOfKind(text: string, words: readonly Word[], at: number): number {
  const before = wordsBefore.get(folded(text, words[at]));
  return before?.has(kindBefore(text, words, at)) ? startOfKind(text, words, at - 1) : at;
}

function folded(text: string, word: Word | undefined): string {
  return word ? removeMarks(text.slice(word.start, word.end).toLowerCase()) : '';
}

function beginsSentence(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) {
    at--;
    if (text[at] === '\n') return true;
  }
  return at === 0 || '.!?;:"(–-'.includes(text[at - 1]!);
}

function isBlankBetween(text: string, from: number, to: number, also = ' '): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at)) && text[at] !== also) return false;
  return true;
}

/** Without the signs that an address leaves at its edges; a point at the end is the writer's. */
function addPiece(pieces: string[], text: string, from: number, to: number): void {
  const isEdge = (at: number) => isBlank(text.charCodeAt(at)) || ',;:()–-'.includes(text[at]!);
  let [start, end] = [from, to];
  while (start < end && (text[start] === '.' || isEdge(start))) start++;
  while (end > start && isEdge(end - 1)) end--;
  if (start < end) pieces.push(text.slice(start, end));
}
