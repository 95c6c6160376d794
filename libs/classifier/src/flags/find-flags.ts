import type { TextClassifier } from '../fields/text-classifier.js';
import { namesOtherProvince } from './other-provinces.js';
import { type FieldOf, hasSeveralMatters } from './several-matters.js';

/** What a person should look at, whatever the field is; as interfaces outside know it. */
export type Flag = 'emergency' | 'to-cao' | 'khieu-nai' | 'abusive' | 'no-content' | 'mixed' | 'outside' | 'children';

/** Those that a model tells from the whole text. */
const learned = ['emergency', 'to-cao', 'khieu-nai', 'abusive', 'children'] as const;
/** What a model of flags must know. */
export const toldByModel = [...learned, 'no-content', 'state-secret'] as const;

export interface FlagHelp {
  /** Says of each of its classes whether it is one: 0 and more is yes. */
  model: TextClassifier;
  /** How many different syllables of the text the model of the fields knows. */
  knownWords: number;
  fieldOf: FieldOf;
}

export interface FoundFlags {
  flags: Flag[];
  /** It holds, offers or asks for what the law on state secrets covers. */
  secret: boolean;
}

const fewestWords = 2;

export function findFlags(text: string, { model, knownWords, fieldOf }: FlagHelp): FoundFlags {
  const scores = model.scoresOf(text);
  const says = (flag: (typeof toldByModel)[number]) => scores[model.classes.indexOf(flag)]! >= 0;
  const flags: Flag[] = learned.filter(says);
  if (knownWords < fewestWords || says('no-content')) flags.push('no-content');
  else if (hasSeveralMatters(text, fieldOf)) flags.push('mixed');
  if (namesOtherProvince(text)) flags.push('outside');
  return { flags, secret: says('state-secret') };
}
