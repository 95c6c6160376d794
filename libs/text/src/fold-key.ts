import { normaliseText } from './normalise-text.js';

/** Characters of a text that is no single name or word. */
const long = 40;
/** A report's text is folded in turn for places, agencies and rules. */
let last = { text: '', key: '' };

/** The same word however it was typed: no marks, đ as d, lower case, other characters as one space. */
export function foldKey(text: string): string {
  if (text.length < long) return fold(text);
  if (text !== last.text) last = { text, key: fold(text) };
  return last.key;
}

function fold(text: string): string {
  return removeMarks(normaliseText(text).toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ascii = /^[\0-\x7f]*$/;

const markedLetter = /[^\0-\x7f]/g;
/** What came of a letter before: normalising each anew costs more than the rest of folding. */
const bare = new Map<string, string>();

export function removeMarks(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize('NFC').replace(markedLetter, (letter) => {
    let known = bare.get(letter);
    if (known === undefined) {
      known = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
      // A text may hold any letter of the world; those of Vietnamese are 134.
      if (bare.size < 2_000) bare.set(letter, known);
    }
    return known;
  });
}
