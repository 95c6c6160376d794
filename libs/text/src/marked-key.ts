import { normaliseText } from './normalise-text.js';
import { canonicalSyllable } from './syllables.js';

/** As `foldKey`, word for word, but with marks, in one spelling: lower case, other characters as one space. */
export function markedKey(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(canonicalSyllable)
    .join(' ');
}
