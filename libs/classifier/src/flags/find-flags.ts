import { sentencesOf, syllablesOf } from '#text';
import type { TextClassifier } from '../fields/text-classifier.js';
import { namesOtherProvince } from './other-provinces.js';

/** What a person should look at, whatever the field is; as interfaces outside know it. */
export type Flag = 'emergency' | 'to-cao' | 'khieu-nai' | 'abusive' | 'no-content' | 'mixed' | 'outside' | 'children';

/** Those that a model tells from the whole text. */
const learned = ['emergency', 'to-cao', 'khieu-nai', 'abusive', 'children'] as const;

export interface FlagHelp {
  /** Says of each of its classes whether it is one: 0 and more is yes. */
  model: TextClassifier;
  /** How many different syllables of the text the model of the fields knows. */
  knownWords: number;
  fieldOf: (text: string) => { code: string; confidence: number };
}

export interface FoundFlags {
  flags: Flag[];
  /** It holds, offers or asks for what the law on state secrets covers. */
  secret: boolean;
}

const fewestWords = 2;

export function findFlags(text: string, { model, knownWords, fieldOf }: FlagHelp): FoundFlags {
  const scores = model.scoresOf(text);
  const says = (flag: string) => (scores[model.classes.indexOf(flag)] ?? -1) >= 0;
  const flags: Flag[] = learned.filter(says);
  if (knownWords < fewestWords || says('no-content')) flags.push('no-content');
  else if (isMixed(text, fieldOf)) flags.push('mixed');
  if (namesOtherProvince(text)) flags.push('outside');
  return { flags, secret: says('state-secret') };
}

const partConfidence = 0.9;
const partSyllables = 6;
/** Enough for any report; a text of thousands of sentences is an attack. */
const mostParts = 30;
const another = /,? (?:ngoài ra|đồng thời|bên cạnh đó|thứ hai|mặt khác|việc nữa|nhân tiện|tiện thể|với lại)(?=[ ,])/iu;

/** Two parts that are each clearly about another field. */
function isMixed(text: string, fieldOf: FlagHelp['fieldOf']): boolean {
  const parts = sentencesOf(text, mostParts)
    .flatMap((sentence) => sentence.split(another))
    .filter((part) => syllablesOf(part).length >= partSyllables);
  if (parts.length < 2) return false;
  const clear = parts.map(fieldOf).filter(({ confidence }) => confidence >= partConfidence);
  return new Set(clear.map(({ code }) => code)).size > 1;
}
