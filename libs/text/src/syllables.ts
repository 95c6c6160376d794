import { expandAbbreviation, mayBeShort } from './abbreviations.js';
import { normaliseText } from './normalise-text.js';
import { scanWords } from './scan-words.js';

/** The modern place of a tone mark and the one that is kept here. */
const tonePlaces = new Map(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** Whole syllables that are written with i and with y. */
const spellings = new Map(
  ['lí lý', 'kí ký', 'kì kỳ', 'kĩ kỹ', 'mĩ mỹ', 'quí quý', 'qui quy', 'sỹ sĩ', 'tỉ tỷ', 'mỳ mì'].map(
    (pair) => pair.split(' ') as [string, string],
  ),
);

/** Three of one letter are an outcry, not a spelling. */
const outcry = /(\p{L})\1{2,}/gu;

/** One spelling for syllables that have several. In lower case. */
export function canonicalSyllable(syllable: string): string {
  const tone = tonePlaces.get(syllable.slice(-2));
  // The u of "quý" belongs to the q.
  if (tone && syllable.at(-3) !== 'q') return syllable.slice(0, -2) + tone;
  return spellings.get(syllable) ?? syllable;
}

export interface Syllable {
  /** In lower case with marks, in one spelling. */
  value: string;
  /** As it was written; several syllables come of one short form. */
  written: string;
  /** Whether it has a mark, or a đ. */
  marked: boolean;
}

interface ReadWord extends Syllable {
  /** It may be a short form. */
  short: boolean;
}

/** What was made of a word before: most words of a text are known ones. Emptied when a flood of invented ones fills it. */
const remembered = new Map<string, ReadWord>();
const mostRemembered = 20_000;
const longestRemembered = 12;

function read(written: string): ReadWord {
  const known = remembered.get(written);
  if (known) return known;
  const answer = { ...syllable(lowerCase(written), written), short: mayBeShort(written) };
  // A slice of thirteen characters and more would keep its whole text in memory.
  if (written.length > longestRemembered) return answer;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(written, answer);
  return answer;
}

/** Some capitals become a letter and a mark. */
function lowerCase(written: string): string {
  return written.toLowerCase().replace(/\p{M}/gu, '').replace(outcry, '$1');
}

const beyondAscii = /[^\0-\x7f]/;

function syllable(lower: string, written: string): Syllable {
  const value = canonicalSyllable(lower);
  return { value, written, marked: beyondAscii.test(value) };
}

/** The syllables of a text in order; short forms are written out. */
export function readSyllables(text: string): Syllable[] {
  const clean = normaliseText(text);
  const syllables: Syllable[] = [];
  scanWords(clean, (start, end) => {
    const word = read(clean.slice(start, end));
    const long = word.short ? expandAbbreviation(word.written, clean, start) : undefined;
    if (long) for (const part of long) syllables.push(syllable(part, word.written));
    else syllables.push(word);
  });
  return syllables;
}

/** Their values alone. */
export function syllablesOf(text: string): string[] {
  return readSyllables(text).map(({ value }) => value);
}

/** Whether somebody typed without marks: then only mark-free keys can be compared. */
export function isTypedWithoutMarks(pieces: readonly (readonly Syllable[])[]): boolean {
  let all = 0;
  let marked = 0;
  for (const piece of pieces) {
    all += piece.length;
    for (const one of piece) if (one.marked) marked++;
  }
  return marked * 10 < all;
}
