/** Eth and the African D look like đ, and some keyboards type them. None of the three has a decomposed form. */
const lookalikes: Record<string, string> = { ð: 'đ', Ð: 'Đ', ɖ: 'đ', Ɖ: 'Đ' };
const lookalike = /[ðÐɖƉ]/g;
/** What NFC left over: a mark on a letter that has none, or a second tone on one that has. */
const strayMarks = /\p{M}+/gu;
/** Zero-width characters and marks of direction, which no reader sees. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Any of these; most texts hold none. */
const unusual = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeffðÐɖƉ]|\p{M}/u;
const ascii = /^[\0-\x7f]*$/;

/** The same text however it was typed: NFC, đ for what looks like it, no stray marks, nothing invisible. */
export function normaliseText(text: string): string {
  if (ascii.test(text)) return text;
  const composed = text.normalize('NFC');
  if (!unusual.test(composed)) return composed;
  return composed
    .replace(invisible, '')
    .replace(lookalike, (letter) => lookalikes[letter] ?? letter)
    .replace(strayMarks, '');
}
