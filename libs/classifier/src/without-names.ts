/** Two or more capitalised words in a row: a street, a person, a place. What a report is about is written small. */
const nameRun = /(?<![\p{L}])\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)+(?![\p{L}])/gu;
const sentenceStart = /(?:^|[.!?;:\n"(–-])\s*$/u;
const word = /[\p{L}]+/gu;

/**
 * The pieces of a text between names. Names say nothing about a subject, and the counted reports hold none. A text in capital
 * letters, or with each word capitalised, keeps everything.
 */
export function piecesWithoutNames(text: string): string[] {
  const words = text.match(word) ?? [];
  const capitalised = words.filter((each) => /^\p{Lu}/u.test(each)).length;
  if (capitalised * 2 > words.length) return [text];
  const pieces: string[] = [];
  let position = 0;
  for (const match of text.matchAll(nameRun)) {
    // The first word of a sentence has its capital from there.
    const first = sentenceStart.test(text.slice(0, match.index)) ? (/^\S+/u.exec(match[0])?.[0] ?? '') : '';
    pieces.push(text.slice(position, match.index + first.length));
    position = match.index + match[0].length;
  }
  return [...pieces, text.slice(position)];
}
