export { foldKey, removeMarks } from './fold-key.js';
export { markedKey } from './marked-key.js';
export { type Mask, type MaskedText, type MaskKind, maskText, withoutMasks } from './mask-text.js';
export { composeText, normaliseText } from './normalise-text.js';
export { isBlank, scanWords } from './scan-words.js';
export { sentencesOf } from './sentences.js';
export { isTypedWithoutMarks, readSyllables, type Syllable, syllablesOf } from './syllables.js';
export { textWords, type TextWords } from './text-words.js';
