import type { TextWords } from '#text';
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
  words: TextWords;
  fieldOf: FieldOf;
}

export interface FoundFlags {
  flags: Flag[];
  /** It holds, offers or asks for what the law on state secrets covers. */
  secret: boolean;
}

/** Marks are not always put back rightly; an emergency must not be missed for that. Set on the texts of libs/classifier/test. */
const leastWithoutMarks = -0.12;

const fewestWords = 2;
/** One or two words of which the field is as sure as this name a matter. */
const clearField = 0.9;
/** What was learned as an insult as it stands scores more. */
const scoreOfInsult = 0.7;

export function findFlags(text: string, { model, knownWords, words, fieldOf }: FlagHelp): FoundFlags {
  const scores = model.scoresOf(text);
  const says = (flag: (typeof toldByModel)[number]) => {
    const least = flag === 'emergency' && words.withoutMarks ? leastWithoutMarks : 0;
    return scores[model.classes.indexOf(flag)]! >= least;
  };
  const abuse = scores[model.classes.indexOf('abusive')]!;
  const bare = abuse >= 0 && namesMatter(text, { abuse, length: words.words.length, fieldOf });
  const flags: Flag[] = learned.filter((flag) => says(flag) && !(flag === 'abusive' && bare));
  if (knownWords < fewestWords || says('no-content')) flags.push('no-content');
  else if (hasSeveralMatters(text, words, fieldOf)) flags.push('mixed');
  if (namesOtherProvince(text, words)) flags.push('outside');
  return { flags, secret: says('state-secret') };
}

/** "đèn", "rác thải": so few words look rude where they also stand in rude texts. */
function namesMatter(
  text: string,
  { abuse, length, fieldOf }: { abuse: number; length: number; fieldOf: FieldOf },
): boolean {
  if (length > 2 || fieldOf(text).confidence < clearField) return false;
  return length === 1 || abuse < scoreOfInsult;
}
