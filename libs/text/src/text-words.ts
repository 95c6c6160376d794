import { removeMarks } from './fold-key.js';
import { isTypedWithoutMarks, readSyllables } from './syllables.js';

/** A text as lists of words are compared with it. */
export interface TextWords {
  /** Its syllables in lower case, in one spelling; without marks where it was typed without. */
  words: readonly string[];
  withoutMarks: boolean;
}

export function textWords(text: string): TextWords {
  const read = readSyllables(text);
  const withoutMarks = isTypedWithoutMarks([read]);
  return { words: read.map(({ value }) => (withoutMarks ? removeMarks(value) : value)), withoutMarks };
}
