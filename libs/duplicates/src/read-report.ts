import { composeText, isTypedWithoutMarks, readSyllables, removeMarks, type Syllable, withoutMasks } from '#text';
import { namesInText } from './names-in-text.js';
import { type Locators, locatorsInText } from './locators-in-text.js';
import type { Vocabulary } from './vocabulary.js';
import type { Concept } from './concepts.js';

/** What is compared of a report. */
export interface ComparableReport {
  text: string;
  address?: string;
  point?: { lat: number; lng: number };
  placeCode?: string;
  /** The likely ones. */
  fields: readonly { code: string; confidence: number }[];
  receivedAt: Date;
}

export interface Word {
  weight: number;
  /** As it stands in the text. */
  written: string;
}

/** A report prepared for many comparisons. */
export interface ReadReport extends Omit<ComparableReport, 'text' | 'address'> {
  /** Somebody counted how much words say. */
  counted: boolean;
  /** By their folded form. */
  words: ReadonlyMap<string, Word>;
  troubles: ReadonlySet<Concept>;
  things: ReadonlySet<Concept>;
  locators: Locators;
  names: readonly string[];
  /** Folded words between blanks, to look for names in. */
  folded: string;
}

/** Of a text of thousands the rest says nothing new. */
const mostRead = 2_000;

export function readReport(
  { text, address, point, placeCode, fields, receivedAt }: ComparableReport,
  vocabulary: Vocabulary,
): ReadReport {
  const whole = composeText(withoutMasks(address ? `${text}\n${address}` : text)).slice(0, mostRead);
  const syllables = readSyllables(whole);
  const folded = syllables.map(({ value }) => removeMarks(value));
  const unmarked = isTypedWithoutMarks([syllables.filter(isWrittenOut)]);
  const concepts = vocabulary.concepts.in(unmarked ? folded : syllables.map(({ value }) => value), unmarked);
  return {
    ...{ point, placeCode, fields, receivedAt },
    counted: vocabulary.problem === undefined,
    words: new Map(
      folded.map((word, at) => [word, { weight: vocabulary.weightOf(word), written: syllables[at]!.written }]),
    ),
    troubles: new Set(concepts.filter(({ isTrouble }) => isTrouble)),
    things: new Set(concepts.filter(({ isTrouble }) => !isTrouble)),
    locators: locatorsInText(whole),
    names: namesInText(whole),
    folded: ` ${folded.join(' ')} `,
  };
}

/** Short forms stand for words with marks, in texts without any too. */
function isWrittenOut({ value, written }: Syllable): boolean {
  return value.length === written.length;
}
