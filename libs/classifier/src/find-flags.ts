import { PhraseText } from './phrase-text.js';
import { syllablesOf } from './syllables.js';
import { abuse, childWords, complaint, denunciation, emergency, harmWords, otherProvinces } from './flag-words.js';

export type Flag = 'emergency' | 'to-cao' | 'khieu-nai' | 'abusive' | 'no-content' | 'mixed' | 'outside' | 'children';

export interface FlagHelp {
  /** How many words and pairs of the text the model knows. */
  knownWords: number;
  fieldOf: (text: string) => { code: string; confidence: number };
}

/** What a person should look at, whatever the field is. */
export function findFlags(text: string, { knownWords, fieldOf }: FlagHelp): Flag[] {
  const phrases = new PhraseText(text);
  const flags: Flag[] = [];
  if (phrases.says(emergency)) flags.push('emergency');
  if (phrases.says(denunciation)) flags.push('to-cao');
  if (phrases.says(complaint)) flags.push('khieu-nai');
  if (phrases.says(abuse)) flags.push('abusive');
  if (phrases.length < 3 || knownWords < 3) flags.push('no-content');
  else if (isMixed(text, fieldOf)) flags.push('mixed');
  if (phrases.says(otherProvinces)) flags.push('outside');
  if (sentencesOf(text).some(isHarmToChild)) flags.push('children');
  return flags;
}

function isHarmToChild(sentence: string): boolean {
  const phrases = new PhraseText(sentence);
  return phrases.says(childWords) && phrases.says(harmWords);
}

const partConfidence = 0.75;
const partSyllables = 6;

/** Two sentences that are each clearly about another field. */
function isMixed(text: string, fieldOf: FlagHelp['fieldOf']): boolean {
  const parts = partsOf(text).filter((part) => syllablesOf(part).length >= partSyllables);
  if (parts.length < 2) return false;
  const clear = parts.map(fieldOf).filter(({ confidence }) => confidence >= partConfidence);
  return new Set(clear.map(({ code }) => code)).size > 1;
}

/** Enough for any report; a text of thousands of sentences is an attack. */
const mostParts = 30;

function sentencesOf(text: string): string[] {
  return text.split(/[.;!?\n]+/, mostParts);
}

function partsOf(text: string): string[] {
  return text.split(/[.;!?\n]+|,? (?:ngoài ra|đồng thời|bên cạnh đó|thứ hai|mặt khác|việc nữa)(?=[ ,])/iu, mostParts);
}
