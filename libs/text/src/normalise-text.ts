/** Eth and the African D look like đ, and some keyboards type them. None of the three has a decomposed form. */
const lookalikes: Record<string, string> = { ð: 'đ', Ð: 'Đ', ɖ: 'đ', Ɖ: 'Đ' };
const lookalike = /[ðÐɖƉ]/g;
/** What NFC left over: a mark on a letter that has none, or a second tone on one that has. */
const strayMarks = /\p{M}+/gu;
/** Characters without width and marks of direction, which no reader sees; not the joiners, of which emoji and some scripts are made. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const joiners = /[\u200c\u200d]/g;
/** Any of these; most texts hold none. */
const hidden = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const unusual = /[ðÐɖƉ]|\p{M}/u;
/** ASCII, composed Latin letters but those lookalikes, and common punctuation: nothing to do for any of them. */
const plain =
  /^[\0-\x7f\xa0-\xac\xae-\xcf\xd1-\xef\xf1-\u0188\u018a-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ab]*$/;

/** The same text for its readers, in one form: NFC, nothing invisible. Whatever is kept, shown or searched begins with this. */
export function composeText(text: string): string {
  if (plain.test(text)) return text;
  // Before composing: an invisible character may stand between a letter and its mark.
  return (hidden.test(text) ? text.replace(invisible, '') : text).normalize('NFC');
}

/** The same words however they were typed: composed, đ for what looks like it, no stray marks. For keys, not for readers. */
export function normaliseText(text: string): string {
  if (plain.test(text)) return text;
  const composed = composeText(hidden.test(text) ? text.replace(joiners, '') : text);
  if (!unusual.test(composed)) return composed;
  return composed.replace(lookalike, (letter) => lookalikes[letter] ?? letter).replace(strayMarks, '');
}
