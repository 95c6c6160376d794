export { foldKey, removeMarks } from './fold-key.js';
export { type Mask, type MaskedText, type MaskKind, maskText, withoutMasks } from './mask-text.js';
export { composeText, normaliseText } from './normalise-text.js';
export { scanWords } from './scan-words.js';
export { sentencesOf } from './sentences.js';
export { canonicalSyllable, isTypedWithoutMarks, readSyllables, type Syllable, syllablesOf } from './syllables.js';
