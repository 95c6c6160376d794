import { readSyllables, removeMarks, type TextWords } from '#text';
import type { Candidate } from '../fields/text-classifier.js';
import { subfieldWords } from './subfield-words.js';

interface Phrase {
  subfield: string;
  syllables: string[];
}

/** Of one phrase of two syllables alone; measured on the cases of libs/classifier/test/subfields.tsv. */
const leastConfidence = 0.6;

const marked = byFirstSyllable((syllable) => syllable);
const unmarked = byFirstSyllable(removeMarks);

function byFirstSyllable(spelling: (syllable: string) => string): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [subfield, list] of Object.entries(subfieldWords)) {
    for (const words of list.split(', ')) {
      const syllables = readSyllables(words).map(({ value }) => spelling(value));
      const first = syllables[0]!;
      phrases.set(first, [...(phrases.get(first) ?? []), { subfield, syllables }]);
    }
  }
  return phrases;
}

/** For each field the second level that a text speaks of, where its words leave little doubt. */
export function subfieldsInText(text: TextWords): ReadonlyMap<string, Candidate> {
  const weights = weightsIn(text);
  const totals = new Map<string, number>();
  for (const [code, weight] of weights) totals.set(fieldOf(code), (totals.get(fieldOf(code)) ?? 0) + weight);
  const found = new Map<string, Candidate>();
  for (const [code, weight] of weights) {
    // As if one more syllable spoke for something else: a single word proves little.
    const confidence = Math.round((weight / (totals.get(fieldOf(code))! + 1)) * 1000) / 1000;
    if (confidence >= leastConfidence) found.set(fieldOf(code), { code, confidence });
  }
  return found;
}

/** By second level: the syllables of its phrases that stand in the text, each phrase counted once. */
function weightsIn({ words, withoutMarks }: TextWords): Map<string, number> {
  const phrases = withoutMarks ? unmarked : marked;
  const met = new Set<Phrase>();
  words.forEach((word, at) => {
    for (const phrase of phrases.get(word) ?? [])
      if (phrase.syllables.every((syllable, n) => words[at + n] === syllable)) met.add(phrase);
  });
  const weights = new Map<string, number>();
  for (const { subfield, syllables } of met) weights.set(subfield, (weights.get(subfield) ?? 0) + syllables.length);
  return weights;
}

function fieldOf(subfield: string): string {
  return subfield.slice(0, subfield.indexOf('.'));
}
